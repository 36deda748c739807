import { EVENT_NAMES } from '#domain/language/event-names.js';
import type { NamedThing } from '#features/journal/journal-names.queries.js';
import type { JournalRow } from '#features/journal/journal.queries.js';
import { nameOrNull } from '#domain/language/name-in.js';
import type { JournalEntryDto } from './journal.dto.js';

const nameOf = (id: number | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

/** An event of another version of the program keeps its code for a name. */
export const eventTitle = (type: string, locale: 'zh' | 'en'): string =>
  (EVENT_NAMES as Record<string, { zh: string; en: string } | undefined>)[type]?.[locale] ?? type;

export const journalEntryDto = (row: JournalRow, names: NamedThing[], locale: 'zh' | 'en'): JournalEntryDto => ({
  id: row.id,
  type: row.type,
  title: eventTitle(row.type, locale),
  subject: row.subject,
  actor: nameOf(row.actorId, nameOrNull(locale, row.actorName, row.actorNameEn)),
  onBehalfOf: nameOf(row.onBehalfOf, nameOrNull(locale, row.onBehalfOfName, row.onBehalfOfNameEn)),
  at: row.at,
  recordedAt: row.recordedAt,
  data: row.data,
  names,
  requestId: row.requestId,
  sealed: row.sealed,
});
