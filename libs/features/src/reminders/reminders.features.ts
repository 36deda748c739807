import { PreferencesService } from './preferences.service.js';
import { RaiseService } from './raise.service.js';
import { RemindService } from './remind.service.js';
import { ReminderQueries } from './reminder.queries.js';

/** What both doors use; composing and sending are the worker's alone (`REMINDERS_DELIVERY`). */
export const REMINDERS_FEATURES = [RaiseService, RemindService, PreferencesService, ReminderQueries];
