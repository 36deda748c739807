import { JournalQueries } from './journal.queries.js';
import { JournalNamesQueries } from './journal-names.queries.js';
import { VerifyService } from './verify.service.js';

/** What the API uses; relay, reactions, seals, heartbeat and housekeeping are the worker's (`JOURNAL_DELIVERY`). */
export const JOURNAL_FEATURES = [JournalQueries, JournalNamesQueries, VerifyService];
