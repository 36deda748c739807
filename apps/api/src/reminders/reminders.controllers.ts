import { RemindersController } from './reminders.controller.js';

export const REMINDERS_CONTROLLERS = [RemindersController];
