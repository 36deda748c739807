import { CalendarController } from './calendar.controller.js';

export const CALENDAR_CONTROLLERS = [CalendarController];
