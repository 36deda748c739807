import { fromJson } from '#database/columns.js';
import type { Month } from '#domain/calendar/day.js';
import { plainDecimal } from '#domain/decimal-text.js';
import type { EffectiveFigure, FigureState, NodeAcceptance } from '#domain/progress/figure.js';

/** As plain SQL gives them; a scan of a whole zone reads a million of these, so they are turned into figures in one step. */
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
  verified: number | boolean;
  explained: unknown;
  warned: unknown;
}

/** What an effective figure is made of: a scan reads no drafts and no history. */
export const FILED_COLUMNS =
  'targetId, period, effectiveRevisionId, figureState, value, numerator, denominator, amount, comparator, nodes, yearEndEstimate, verified, explained, warned';

const listOf = <T>(json: unknown): readonly T[] => (json === null || json === '[]' ? NONE : fromJson<T[]>(json));
const NONE: readonly never[] = [];

export const figureFrom = (row: FiledRow): EffectiveFigure => ({
  period: row.period,
  state: row.figureState,
  value: plainDecimal(row.value),
  numerator: plainDecimal(row.numerator),
  denominator: plainDecimal(row.denominator),
  amount: plainDecimal(row.amount),
  comparator: plainDecimal(row.comparator),
  nodes: listOf<NodeAcceptance>(row.nodes),
  yearEndEstimate: plainDecimal(row.yearEndEstimate),
  verified: Boolean(row.verified),
  revision: String(row.effectiveRevisionId),
  explained: listOf<string>(row.explained),
});

export interface Doubt {
  period: Month;
  codes: readonly string[];
}

/** A figure that was warned about stays in doubt until it is explained and somebody has verified it. */
export function doubtsIn(rows: readonly FiledRow[]): readonly Doubt[] {
  return rows
    .map(({ period, warned, explained, verified }) => {
      const words = new Set(listOf<string>(explained));
      return { period, codes: listOf<string>(warned).filter((code) => !verified || !words.has(code)) };
    })
    .filter(({ codes }) => codes.length > 0);
}
