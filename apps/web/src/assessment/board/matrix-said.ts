import type { BoardDto } from '#api-client/generated.js';
import type { Dates } from '../../app/language/dates.js';
import type { Say } from '../../app/language/language.js';
import type { Names } from '../named.js';

/** Unit × month in one sentence: how many units stand at red in the latest month, and which has the most. */
export function matrixSaid(
  { matrix, period }: Pick<BoardDto, 'matrix' | 'period'>,
  months: readonly string[],
  w: Say,
  dates: Dates,
  names: Names,
): string {
  const red = matrix
    .flatMap(({ unit, cells }) =>
      cells.filter(({ month, reds }) => month === period && reds > 0).map(({ reds }) => ({ unit, reds })),
    )
    .sort((a, b) => b.reds - a.reds);
  const params = { units: matrix.length, from: dates.monthName(months[0] ?? period), month: dates.monthName(period) };
  const [worst] = red;
  return worst
    ? w('matrix.said', { ...params, reds: red.length, unit: names.of(worst.unit), n: worst.reds })
    : w('matrix.saidNone', params);
}
