import { CalendarDaysService } from './calendar-days.service.js';
import { CalendarQueries } from './calendar.queries.js';
import { WindowsService } from './windows.service.js';
import { WorkCalendars } from './work-calendars.js';

export const CALENDAR_FEATURES = [WorkCalendars, CalendarDaysService, WindowsService, CalendarQueries];
