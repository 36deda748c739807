import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDues } from './due-text.js';

const read = (text: string, year = 2024) => {
  const result = readDues(text, year);
  return result.ok ? result.dues.map(({ what, dueOn }) => (what === '' ? dueOn : `${what} ${dueOn}`)) : result.code;
};

describe('完成时限', () => {
  test.each([
    ['12月底', ['2024-12-31']],
    ['', ['2024-12-31']],
    ['年底前', ['2024-12-31']],
    ['全年', ['2024-12-31']],
    ['8月底前', ['2024-08-31']],
    ['2月底', ['2024-02-29']],
    ['10月中旬', ['2024-10-20']],
    ['上半年', ['2024-06-30']],
    ['三季度末', ['2024-09-30']],
    ['2024年第一季度', ['2024-03-31']],
    ['6月30日', ['2024-06-30']],
    ['2024-06-30', ['2024-06-30']],
    ['2024/6/5', ['2024-06-05']],
    ['２０２４年９月', ['2024-09-30']],
    ['6月底前3个,9月底前全部', ['3个 2024-06-30', '全部 2024-09-30']],
    ['开明路9月底、红杉路12月底', ['开明路 2024-09-30', '红杉路 2024-12-31']],
    ['9月底前完成主体，12月底前投用', ['主体 2024-09-30', '投用 2024-12-31']],
  ])('%s', (text, dues) => {
    expect(read(text)).toEqual(dues);
  });

  test('年终 is judged when the year is over', () => {
    expect(readDues('年终', 2024)).toMatchObject({ ok: true, annual: true });
    expect(readDues('年底', 2024)).toMatchObject({ ok: true, annual: false });
  });

  test.each([
    ['尽快', 'workbook.dueUnreadable'],
    ['13月底', 'workbook.dueNoSuchDay'],
    ['2月30日', 'workbook.dueNoSuchDay'],
    ['2025年6月', 'workbook.dueOtherYear'],
  ])('%s is refused', (text, code) => {
    expect(read(text)).toBe(code);
  });

  test('February ends when it ends', () => {
    expect([2023, 2024, 2100].map((year) => read('2月底', year))).toEqual([['2023-02-28'], ['2024-02-29'], ['2100-02-28']]);
  });

  test('every month’s end, in every way to say it, is one day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2020, max: 2040 }), (month, year) => {
        const [end] = read(`${month}月底`, year) as string[];
        for (const text of [`${month}月末`, `${month}月底前`, `${year}年${month}月`, `${month}月`]) expect(read(text, year)).toEqual([end]);
        expect(read(end!, year)).toEqual([end]);
      }),
    );
  });
});
