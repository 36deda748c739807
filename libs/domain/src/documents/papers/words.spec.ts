import { describe, expect, test } from '@jest/globals';
import { promisedValue } from './promised-value.js';
import { ranges, sourceNotes } from './sources.js';
import {
  chineseNumeral,
  ended,
  groupedHash,
  officialDay,
  officialMonth,
  officialNumber,
  paragraphsOf,
  printable,
  shortHash,
} from './words.js';
import { HASH, line } from './papers.fixtures.js';

describe('official words', () => {
  test('headings are numbered as they are counted', () => {
    expect([1, 2, 10, 11, 20, 21, 99, 100, 105, 110, 120, 999].map(chineseNumeral)).toEqual([
      '一',
      '二',
      '十',
      '十一',
      '二十',
      '二十一',
      '九十九',
      '一百',
      '一百零五',
      '一百一十',
      '一百二十',
      '九百九十九',
    ]);
  });

  test('days and numbers bear no leading zeros; the number has hexagonal brackets', () => {
    expect(officialDay('2024-01-05')).toBe('2024年1月5日');
    expect(officialMonth('2024-06')).toBe('2024年6月');
    expect(officialNumber('高新区', '督通', 2024, 3)).toBe('高新督通〔2024〕3号');
    expect(officialNumber('翠湖', '督预', 2024, 12)).toBe('翠湖督预〔2024〕12号');
  });

  test('a hash is recognised by its ends and compared in groups', () => {
    expect(shortHash(HASH)).toBe('f2a30d15…58b8d19c');
    expect(groupedHash(HASH)).toEqual(['SHA-256　f2a30d15 51b7e6c1 c677edc9 49ccb8fc', 'bb0e1587 d93a3d95 7d376d4f 58b8d19c']);
    expect(
      groupedHash(HASH)
        .join('')
        .replace(/SHA-256|\s/g, ''),
    ).toBe(HASH);
  });

  test('what people typed is printed as visible characters, whatever it was', () => {
    expect(printable(' 名\u0000称\u202e\u200b\n第二行\ud800\ufeff ')).toBe('名称 第二行');
    expect(printable('=HYPERLINK("x")<script>')).toBe('=HYPERLINK("x")<script>');
    expect(paragraphsOf('一\r\n\r\n 二 \n')).toEqual(['一', '二']);
    expect(paragraphsOf(null)).toEqual([]);
    expect([ended('尚未'), ended('完成。'), ended('')]).toEqual(['尚未。', '完成。', '']);
  });
});

describe('what was promised', () => {
  const said = (terms: Parameters<typeof line>[0], unit = '家') => promisedValue(line(terms).terms, unit);

  test.each([
    ['1.6万家以上', said({ terms: { target: '1.600000' } }, '万家')],
    ['20%左右', said({ terms: { kind: 'growth', wording: 'about', target: '20' } }, '%')],
    ['力争9%', said({ terms: { kind: 'growth', wording: 'striveFor', target: '9' } }, '%')],
    ['2–3所', said({ terms: { wording: 'range', target: '2', upper: '3' } }, '所')],
    ['120家，冲刺150家', said({ terms: { wording: 'firm', target: '120', stretch: '150' } })],
    ['高于全市平均', said({ terms: { wording: 'above', target: null, comparator: { name: '全市平均' } } }, '%')],
    ['不超过0.175吨标准煤/万元', said({ terms: { kind: 'cap', wording: 'atMost', target: '0.175' } }, '吨标准煤/万元')],
    ['前3位', said({ terms: { kind: 'rank', target: '3' } }, '位')],
    ['不得发生', said({ terms: { kind: 'zero', target: '0' } }, '起')],
    ['见条款', said({ terms: { target: null } })],
  ])('%s', (expected, actual) => expect(actual).toBe(expected));

  test('nodes: all of them, so many of them, or by weight', () => {
    const nodes = ['a', 'b', 'c'].map((id) => ({ id, name: id, weight: '1', dueOn: '2024-06-30' }));
    expect(said({ terms: { kind: 'milestone', target: null, nodes } })).toBe('全部3个节点验收');
    expect(said({ terms: { kind: 'milestone', target: '2', nodes } })).toBe('3个节点中完成2个');
    expect(said({ terms: { kind: 'milestone', target: '2.5', nodes: [{ ...nodes[0]!, weight: '2.5' }, nodes[1]!] } })).toBe(
      '节点完成2.5（按权重）',
    );
  });
});

describe('sources', () => {
  test('published figures with their document and date, invented ones as 示意, by number', () => {
    const rows = [
      line(),
      line(),
      line({ illustrative: true, source: null }),
      line({ source: { title: '经济工作部署会', date: null } }),
      line({ source: null }),
      line(),
    ];
    expect(sourceNotes(rows)).toEqual([
      '第1、2、6项的目标值出自：高新区2024年高质量发展大会（2024年2月20日）。',
      '第4项的目标值出自：经济工作部署会。',
      '第3项为示意。',
    ]);
    expect(sourceNotes([])).toEqual([]);
    expect(ranges([1, 2, 3, 4, 7, 9, 10, 11])).toBe('1–4、7、9–11');
  });
});
