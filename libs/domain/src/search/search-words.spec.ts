import { describe, expect, test } from '@jest/globals';
import { pinyinInitials } from './pinyin-initials.js';
import { abbreviates, mayBeInitials, searchWords } from './search-words.js';

describe('pinyin initials', () => {
  test.each([
    ['固定资产投资增长', 'gdzctzzz'],
    ['规模以上工业增加值', 'gmysgyzjz'],
    ['经济发展局', 'jjfzj'],
    ['欧阳娜', 'oyn'],
    ['GDP（生产法）2024', 'gdpscf2024'],
  ])('%s: %s', (name, initials) => expect(pinyinInitials(name)).toBe(initials));
});

describe('words', () => {
  test('are taken apart at any blank or comma, the year apart from them', () => {
    expect(searchWords('  固投，２０２３ GX24-18 ')).toEqual({ words: ['固投', 'GX24-18'], year: 2023 });
    expect(searchWords('   ')).toEqual({ words: [], year: null });
    expect(searchWords('a b c d e f g').words).toHaveLength(5);
  });

  test.each([
    ['gdzc', true],
    ['tzzz', true],
    ['gtz', true],
    ['tg', false],
    ['ztg', false],
  ])('%s abbreviates 固定资产投资增长: %s', (letters, found) => expect(abbreviates(letters, 'gdzctzzz')).toBe(found));

  test('a single letter, or a code, is nobody’s initials', () => {
    expect(['g', 'GX24', '固'].filter(mayBeInitials)).toEqual([]);
  });
});
