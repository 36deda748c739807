import type { BoardDto, LightCountsDto } from '#api-client/generated.js';
import type { Light } from '#domain/assessment/assessment.js';
import { addMonths } from '#domain/calendar/months.js';
import { officialShare } from '#domain/meetings/official-share.js';
import type { Dates } from '../../app/language/dates.js';
import type { Say } from '../../app/language/language.js';
import type { Only } from '#domain/assessment/only.js';

/** Every target assessed or missing: what officials count as N of the bulletin. */
export const judgedIn = (counts: LightCountsDto): number =>
  counts.done + counts.onPace + counts.behind + counts.lagging + counts.missing;

/**
 * How many more than a month ago, on the same footing: a red whose figure is still awaited has not gone, so what is
 * pending counts with the light it last had.
 */
export const changeOf = (board: Pick<BoardDto, 'counts' | 'awaited' | 'before'>, light: keyof LightCountsDto): number =>
  board.counts[light] + board.awaited[light] - board.before[light];

/** A clause of the headline, and which rows its numbers count (filters of the list of targets). */
export interface Clause {
  text: string;
  rows: { light?: Light; only?: Only; sort?: 'worst' };
}

/** The board in one sentence. */
export const boardHeadline = (board: BoardDto, w: Say, dates: Dates): string =>
  boardClauses(board, w, dates)
    .map(({ text }) => text)
    .join('');

export function boardClauses(board: BoardDto, w: Say, dates: Dates): Clause[] {
  const { counts, awaited } = board;
  const judged = judgedIn(counts);
  if (judged === 0) return [{ text: w('board.headline.none', { month: dates.month(board.period), n: board.total }), rows: {} }];
  const well = counts.done + counts.onPace;
  const month = dates.monthName(addMonths(board.period, -1));
  const by = changeOf(board, 'lagging');
  const clauses: Clause[] = [
    {
      text: w('board.headline.pace', { judged, well, share: officialShare(well, judged) ?? '' }),
      rows: { only: 'judged', sort: 'worst' },
    },
    counts.lagging === 0
      ? { text: w('board.headline.noRed'), rows: { sort: 'worst' } }
      : { text: w('board.headline.red', { red: counts.lagging }), rows: { light: 'lagging' } },
  ];
  if (awaited.lagging > 0)
    clauses.push({ text: w('board.headline.awaited', { n: awaited.lagging }), rows: { only: 'awaited.lagging' } });
  if (judgedIn(board.before) > 0) {
    const change = by === 0 ? 'board.headline.same' : by > 0 ? 'board.headline.more' : 'board.headline.fewer';
    clauses.push({
      text: (awaited.lagging > 0 ? w('board.headline.together') : '') + w(change, { month, n: Math.abs(by) }),
      rows: { only: 'changed.lagging' },
    });
  }
  const stopAfter = (at: number) =>
    at === clauses.length - 1 ? '' : w(at === 0 ? 'board.headline.stop' : 'board.headline.comma');
  return clauses.map(({ text, rows }, at) => ({ text: text + stopAfter(at), rows }));
}
