import type { Day, Month } from '#domain/calendar/day.js';
import type { SeedSource, SeedTarget } from '../shape.js';

/** What a unit has to tell about one target: one phrase a period, without the closing stop. */
export interface Words {
  work: readonly string[];
  /** Said where the figure is behind its plan. */
  causes?: readonly string[];
  next?: readonly string[];
}

/** How far one filing has come, and by which way. Unsaid: verified. */
export type Life =
  | { state: 'verified' | 'endorsed' | 'submitted' | 'draft' | 'late' | 'withdrawn' }
  | { state: 'returned'; by: 'head' | 'verifier'; reason: string }
  | { state: 'corrected'; by: 'head' | 'verifier'; reason: string; was: string };

/**
 * One target with its year as an author writes it. `values` has one entry a period of the target's cadence,
 * from the first on: a number; `n/d` for a rate; `0` for a deliberate zero; `np` not published; `na` not
 * applicable; `nodes` for milestones; null where nothing was ever filed.
 */
export interface Row {
  target: SeedTarget;
  values: readonly (string | null)[];
  words: Words;
  lives?: Readonly<Record<Month, Life>>;
  /** Growth: the level behind each rate. */
  amounts?: readonly (string | null)[];
  comparators?: readonly (string | null)[];
  estimates?: Readonly<Record<Month, string>>;
  /** Milestones: when each node was accepted. */
  accepted?: Readonly<Record<string, Day>>;
  explanations?: Readonly<Record<Month, readonly { code: string; text: string }[]>>;
  /** Figures that were printed; all others are invented. */
  published?: Readonly<Record<Month, SeedSource>>;
  /** Narratives written out instead of composed. */
  narratives?: Readonly<Record<Month, string>>;
  /** The last value is filed by itself on this day, after the demo's start. */
  later?: Day;
}
