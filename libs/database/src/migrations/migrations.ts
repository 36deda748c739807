import { Foundation1719999000000 } from './1719999000000-foundation.js';

/** In order. A migration that has landed is never edited. */
export const MIGRATIONS = [Foundation1719999000000];
