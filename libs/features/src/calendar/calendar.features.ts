import { WorkCalendars } from './work-calendars.js';

export const CALENDAR_FEATURES = [WorkCalendars];
