import type { BoardDto } from '#api-client/generated.js';
import type { Light } from '#domain/assessment/assessment.js';
import type { Only } from '#domain/assessment/only.js';
import { address } from '../addresses.js';
import type { BoardFilterValues } from './board-filter-values.js';

/** The list of the rows that a number of the board counts, under the board's own filters and as known on its day. */
export const rowsBehind = (
  board: Pick<BoardDto, 'period'>,
  { unit, kind, mine, asOf }: BoardFilterValues,
  rows: { light?: Light | ''; only?: Only; sort?: 'worst' | ''; unit?: number; period?: string },
): string => address('/targets', { period: board.period, unit, kind, mine, asOf, ...rows });
