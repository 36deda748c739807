import type { Assessment, Light } from './assessment.js';

/** The worst first. What is missing is listed with the reds, behind them: a breach of discipline, not a result. */
const ORDER: Record<Light, number> = { lagging: 0, missing: 1, behind: 2, pending: 3, notAssessed: 4, onPace: 5, done: 6 };
/** Nodes have no gap threshold, but days: a node is red when more than so many overdue. */
const NODE_DAYS = 30;

export type Sortable = Pick<Assessment, 'light' | 'streak' | 'gap' | 'severity' | 'overdueNodes'>;

/**
 * Light, then streak, then gap divided by its lagging threshold, as numbers to be stored and sorted ascending (one index of
 * three columns answers "the hundred worst"); ties are broken by the target's code. `shortfall` is rounded to 6 decimals, so
 * that a stored key and a fresh one compare alike.
 */
export interface WorstFirstKey {
  /** 0 lagging · 1 missing · 2 behind · 3 pending · 4 not assessed · 5 on pace · 6 done. */
  light: number;
  /** The streak, negated. */
  streak: number;
  /** Gap over its lagging threshold: −1 stands at the threshold, −2 is twice as short, above 0 is ahead. */
  shortfall: number;
}

export const worstFirstKey = (row: Sortable): WorstFirstKey => ({
  light: ORDER[row.light],
  streak: row.streak === 0 ? 0 : -row.streak,
  shortfall: shortfallOf(row),
});

/** Sorts the worst first: `rows.sort(compareWorst)`. */
export function compareWorst(a: Sortable & { code: string }, b: Sortable & { code: string }): number {
  const [x, y] = [worstFirstKey(a), worstFirstKey(b)];
  return (
    x.light - y.light || x.streak - y.streak || x.shortfall - y.shortfall || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

function shortfallOf({ gap, severity, overdueNodes }: Sortable): number {
  const [worst] = overdueNodes;
  const parts = gap === null || severity === null || Number(severity) === 0 ? 0 : Number(gap) / Number(severity);
  const nodes = worst === undefined ? 0 : -worst.daysLate / NODE_DAYS;
  const shortfall = worst === undefined ? parts : Math.min(parts, nodes);
  return Number(shortfall.toFixed(6)) || 0;
}
