import type { BoardDto, LightCountsDto } from '#api-client/generated.js';
import { addMonths } from '#domain/calendar/months.js';
import { officialShare } from '#domain/meetings/official-share.js';
import type { Dates } from '../../app/language/dates.js';
import type { Say } from '../../app/language/language.js';

/** Every target assessed or missing: what officials count as N of the bulletin. */
export const judgedIn = (counts: LightCountsDto): number =>
  counts.done + counts.onPace + counts.behind + counts.lagging + counts.missing;

/**
 * How many more than a month ago, on the same footing: a red whose figure is still awaited has not gone, so what is
 * pending counts with the light it last had.
 */
export const changeOf = (board: Pick<BoardDto, 'counts' | 'awaited' | 'before'>, light: keyof LightCountsDto): number =>
  board.counts[light] + board.awaited[light] - board.before[light];

/** The board in one sentence. */
export function boardHeadline(board: BoardDto, w: Say, dates: Dates): string {
  const { counts, awaited } = board;
  const judged = judgedIn(counts);
  if (judged === 0) return w('board.headline.none', { month: dates.month(board.period), n: board.total });
  const well = counts.done + counts.onPace;
  const month = dates.monthName(addMonths(board.period, -1));
  const by = changeOf(board, 'lagging');
  const parts = [
    w('board.headline.pace', { judged, well, share: officialShare(well, judged) ?? '' }),
    counts.lagging === 0 ? w('board.headline.noRed') : w('board.headline.red', { red: counts.lagging }),
    ...(awaited.lagging > 0 ? [w('board.headline.awaited', { n: awaited.lagging })] : []),
    ...(judgedIn(board.before) > 0
      ? [
          (awaited.lagging > 0 ? w('board.headline.together') : '') +
            w(by === 0 ? 'board.headline.same' : by > 0 ? 'board.headline.more' : 'board.headline.fewer', {
              month,
              n: Math.abs(by),
            }),
        ]
      : []),
  ];
  const [first, ...rest] = parts;
  return `${first}${w('board.headline.stop')}${rest.join(w('board.headline.comma'))}`;
}
