import { Foundation1719999000000 } from './1719999000000-foundation.js';
import { PledgeLife1795362678083 } from './1795362678083-pledge-life.js';

/** In order. A migration that has landed is never edited. */
export const MIGRATIONS = [Foundation1719999000000, PledgeLife1795362678083];
