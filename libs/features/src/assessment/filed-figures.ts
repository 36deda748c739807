import { fromJson } from '#database/columns.js';
import type { Month } from '#domain/calendar/day.js';
import { plainDecimal } from '#domain/decimal-text.js';
import type { EffectiveFigure, FigureState, NodeAcceptance } from '#domain/progress/figure.js';
import { isStanding } from '#domain/progress/plausibility.js';

const COLUMNS = ['effectiveRevisionId', 'figureState', 'value', 'numerator', 'denominator', 'amount', 'comparator', 'nodes', 'yearEndEstimate', 'verified', 'explained', 'warned'];

/** What an effective figure is made of: neither drafts nor history are read. */
export const FILED_COLUMNS = ['targetId', 'period', ...COLUMNS].join(', ');

/** As plain SQL gives them. */
export interface FiledRow {
  targetId: number;
  period: Month;
  effectiveRevisionId: number;
  figureState: FigureState;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  amount: string | null;
  comparator: string | null;
  nodes: unknown;
  yearEndEstimate: string | null;
  verified: number;
  explained: unknown;
  warned: unknown;
}

export const figureFrom = (row: FiledRow): EffectiveFigure =>
  figureIn(row.period, [
    row.effectiveRevisionId, row.figureState, row.value, row.numerator, row.denominator, row.amount, row.comparator, row.nodes, row.yearEndEstimate, row.verified,
    row.explained, row.warned,
  ]);

/** The same as a bare list: a scan of a whole zone reads a million of these. */
export const FILED_LIST = (s: string) => COLUMNS.map((column) => `${s}.${column}`).join(', ');

/** In the order of `FILED_LIST`. */
export type FiledColumns = [
  revision: number,
  state: FigureState,
  value: string | null,
  numerator: string | null,
  denominator: string | null,
  amount: string | null,
  comparator: string | null,
  nodes: unknown,
  yearEndEstimate: string | null,
  verified: number,
  explained: unknown,
  warned: unknown,
];

const listOf = <T>(json: unknown): readonly T[] => (json === null || json === '[]' ? NONE : fromJson<T[]>(json));
const NONE: readonly never[] = [];

export const figureIn = (
  period: Month,
  [revision, state, value, numerator, denominator, amount, comparator, nodes, yearEndEstimate, verified, explained]: FiledColumns,
): EffectiveFigure => ({
  period,
  state,
  value: plainDecimal(value),
  numerator: plainDecimal(numerator),
  denominator: plainDecimal(denominator),
  amount: plainDecimal(amount),
  comparator: plainDecimal(comparator),
  nodes: listOf<NodeAcceptance>(nodes),
  yearEndEstimate: plainDecimal(yearEndEstimate),
  verified: Boolean(verified),
  revision: String(revision),
  explained: listOf<string>(explained),
});

export interface Doubt {
  period: Month;
  codes: readonly string[];
}

/** A figure that was warned about stays in doubt until it is explained and somebody has verified it; null when it is not. */
export function doubtIn(period: Month, [, , , , , , , , , verified, explained, warned]: FiledColumns): Doubt | null {
  const warnings = listOf<string>(warned);
  if (warnings.length === 0) return null;
  const words = new Set(listOf<string>(explained));
  const codes = warnings.filter((code) => isStanding(code, words, Boolean(verified)));
  return codes.length === 0 ? null : { period, codes };
}
