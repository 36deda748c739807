import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readWording, type WordingReading } from './wording-text.js';

const read = (text: string, unit = ''): Partial<WordingReading> | string => {
  const result = readWording(text, unit);
  return result.ok ? result.reading : result.code;
};

describe('a promised value, as offices write it', () => {
  test.each<[text: string, unit: string, wording: string, target: string, more?: Partial<WordingReading>]>([
    ['1.6万家以上', '万家', 'atLeast', '1.6'],
    ['1.6万家以上', '家', 'atLeast', '16000'],
    ['16000', '家', 'firm', '16000'],
    ['16000家', '万家', 'firm', '1.6'],
    ['1.6万', '家', 'firm', '16000'],
    ['１.６万', '家', 'firm', '16000'],
    ['1.6万', '万家', 'firm', '1.6'],
    ['16,000', '家', 'firm', '16000'],
    ['2-3所', '所', 'range', '2', { upper: '3' }],
    ['2～3所', '所', 'range', '2', { upper: '3' }],
    ['2至3', '所', 'range', '2', { upper: '3' }],
    ['1-1.5万家', '家', 'range', '10000', { upper: '15000' }],
    ['不低于11%', '%', 'atLeast', '11'],
    ['9%(力争)', '%', 'striveFor', '9'],
    ['力争9%', '%', 'striveFor', '9'],
    ['确保50家、力争60家', '家', 'firm', '50', { stretch: '60' }],
    ['确保9%，力争10%', '%', 'firm', '9', { stretch: '10' }],
    ['16%（确保14%）', '%', 'firm', '14', { stretch: '16' }],
    ['1000家左右', '家', 'about', '1000'],
    ['约80%', '%', 'about', '80'],
    ['80%左右', '%', 'about', '80'],
    ['突破200亿元', '亿元', 'atLeast', '200'],
    ['200亿', '亿元', 'firm', '200'],
    ['150亿元', '万元', 'firm', '1500000'],
    ['8个(全部)', '个', 'firm', '8'],
    ['16个以上', '个', 'atLeast', '16'],
    ['不超过5起', '起', 'atMost', '5'],
    ['控制在35微克/立方米以内', '微克/立方米', 'atMost', '35'],
    ['下降3%', '%', 'atMost', '-3'],
    ['13％以上', '%', 'atLeast', '13'],
    ['-2.5', '%', 'firm', '-2.5'],
    ['0.77', '', 'firm', '0.77'],
    ['前3名', '位', 'atMost', '3', { rank: true }],
    ['高于全市平均2个百分点', '%', 'above', '2', { comparator: '全市平均' }],
    ['零事故', '起', 'atMost', '0'],
    ['全覆盖', '%', 'firm', '100'],
  ])('%s in %s', (text, unit, wording, target, more = {}) => {
    expect(read(text, unit)).toMatchObject({ wording, target, ...more });
  });

  test('what is no number is something to be done', () => {
    expect(read('开诊', '项')).toMatchObject({ wording: 'firm', target: null, measureUnit: '项' });
  });

  test('the unit is the column’s, or else the cell’s own, scale and all', () => {
    expect(read('1.6万家以上')).toMatchObject({ target: '1.6', measureUnit: '万家' });
    expect(read('150亿元')).toMatchObject({ target: '150', measureUnit: '亿元' });
    expect(read('88%')).toMatchObject({ target: '88', measureUnit: '%' });
    expect(read('2-3所')).toMatchObject({ target: '2', measureUnit: '所' });
  });

  test('what could be read in two ways is said', () => {
    expect(read('16000', '万家')).toMatchObject({ target: '16000', doubts: ['workbook.doubtScale'] });
    expect(read('0.11', '%')).toMatchObject({ target: '0.11', doubts: ['workbook.doubtFraction'] });
  });

  test.each([
    ['', '家', 'workbook.valueEmpty'],
    ['—', '家', 'workbook.valueEmpty'],
    ['较多', '%', 'workbook.valueUnreadable'],
    ['3000元', '家', 'workbook.valueUnits'],
    ['12%', '家', 'workbook.valueUnits'],
    ['50家', '%', 'workbook.valueUnits'],
    ['50家、60家', '家', 'workbook.valueTooMany'],
    ['3-2所', '所', 'workbook.rangeBackwards'],
    ['1.23456789', '家', 'workbook.valueTooExact'],
    ['翻3番', '家', 'workbook.valueUnits'],
  ])('%s in %s is refused', (text, unit, code) => {
    expect(read(text, unit)).toBe(code);
  });

  const amount = fc.integer({ min: 1, max: 9_999_999 }).map((n) => String(n / 100));

  test('a value and the words around it say the same, however they are put', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom('家', '个', '所'), (n, unit) => {
        for (const text of [`${n}${unit}以上`, `不低于${n}${unit}`, `≥${n}`, `突破${n}${unit}`]) expect(read(text, unit)).toMatchObject({ wording: 'atLeast', target: n });
        for (const text of [`${n}${unit}左右`, `约${n}`]) expect(read(text, unit)).toMatchObject({ wording: 'about', target: n });
        for (const text of [`力争${n}${unit}`, `${n}${unit}(力争)`]) expect(read(text, unit)).toMatchObject({ wording: 'striveFor', target: n });
      }),
    );
  });

  test('万 in front of the unit, behind the number and written out are one value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (n) => {
        const inTenThousands = String(n / 10_000);
        expect([read(`${n}家`, '万家'), read(`${inTenThousands}万家`, '万家'), read(`${inTenThousands}万`, '万家')].map((one) => (one as WordingReading).target)).toEqual([inTenThousands, inTenThousands, inTenThousands]);
        expect((read(`${inTenThousands}万`, '家') as WordingReading).target).toBe(String(n));
      }),
    );
  });

  test('full-width digits are the same digits', () => {
    const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    fc.assert(fc.property(amount, (n) => expect(read(`${wide(n)}家以上`, '家')).toEqual(read(`${n}家以上`, '家'))));
  });

  test('no text makes it throw or hang', () => {
    const pieces = fc.array(fc.constantFrom('1', '2.5', '万', '亿', '-', '%', '(', ')', '力争', '以上', '左右', '、', ',', '家', '至', ' ', '。', '确保'), { maxLength: 30 });
    fc.assert(fc.property(pieces.map((some) => some.join('')), fc.constantFrom('', '%', '万家', '家'), (text, unit) => typeof readWording(text, unit).ok === 'boolean'));
  });
});
