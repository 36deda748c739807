import type { BoardDto, LightCountsDto } from '#api-client/generated.js';
import { describe, expect, test } from '@jest/globals';
import { datesIn } from '../../app/language/dates.js';
import { en } from '../../app/language/en.js';
import type { Say } from '../../app/language/language.js';
import { say } from '../../app/language/say.js';
import { zh } from '../../app/language/zh.js';
import { boardHeadline, changeOf } from './board-headline.js';

const none: LightCountsDto = { done: 0, onPace: 0, behind: 0, lagging: 0, missing: 0, pending: 0, notAssessed: 0 };
const board = (own: Partial<BoardDto>) =>
  ({ period: '2024-06', total: 44, counts: none, before: none, awaited: none, ...own }) as BoardDto;
const inChinese: Say = (key, params) => say(zh[key], params);
const inEnglish: Say = (key, params) => say(en[key], params);

const june = board({
  counts: { ...none, done: 1, onPace: 14, behind: 7, lagging: 3, pending: 18 },
  awaited: { ...none, onPace: 8, lagging: 4 },
  before: { ...none, onPace: 22, behind: 10, lagging: 9 },
});

describe('the board in one sentence', () => {
  test('a red whose figure is awaited has not gone', () => {
    expect(boardHeadline(june, inChinese, datesIn('zh'))).toBe(
      '\u5df2\u8bc4 25 \u9879\uff0c15 \u9879\u8fbe\u5230\u5e8f\u65f6\u8fdb\u5ea6\uff0c\u5360 60.0%\uff1b3 \u9879\u4e25\u91cd\u6ede\u540e\uff0c\u53e6 4 \u9879\u4e0a\u671f\u4e3a\u7ea2\u3001\u672c\u671f\u5f85\u62a5\uff0c\u5408\u8ba1\u6bd45\u6708\u5c11 2 \u9879',
    );
    expect([changeOf(june, 'lagging'), changeOf(june, 'onPace')]).toEqual([-2, 0]);
  });

  test('nothing awaited, as many as before', () => {
    const quiet = board({ counts: { ...none, onPace: 4, lagging: 1 }, before: { ...none, onPace: 4, lagging: 1 } });
    expect(boardHeadline(quiet, inEnglish, datesIn('en'))).toBe('5 assessed, 4 on pace (80.0%); 1 lagging, as many as in May');
  });

  test('the first month has nothing to be compared with; nothing judged is said as such', () => {
    const first = board({ period: '2024-01', counts: { ...none, onPace: 2 } });
    expect(boardHeadline(first, inEnglish, datesIn('en'))).toBe('2 assessed, 2 on pace (100.0%); none lagging');
    expect(boardHeadline(board({}), inEnglish, datesIn('en'))).toBe('44 targets, none assessed yet for June 2024');
  });
});
