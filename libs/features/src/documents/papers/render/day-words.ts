import { officialDay } from '#domain/documents/papers/words.js';

/** The day of signing, or the room to write it in. */
export const dayWords = (day: string | null): string => (day === null ? '　　　年　　月　　日' : officialDay(day));
