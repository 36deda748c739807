import { JournalController } from './journal.controller.js';

export const JOURNAL_CONTROLLERS = [JournalController];
