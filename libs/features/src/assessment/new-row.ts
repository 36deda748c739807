import type { Judged } from '#domain/assessment/series.js';
import type { Doubt } from './filed-figures.js';
import type { AssessedTarget } from './target-at-hand.js';

/** A row that is not there yet. */
export interface NewRow {
  target: AssessedTarget;
  judged: Judged;
  basis: string;
  waits: string;
  doubts: readonly Doubt[];
  /** The revision of the period that was judged. */
  revision: string | null;
  /** From a row that was judged by the same terms. */
  goesOn: boolean;
}
