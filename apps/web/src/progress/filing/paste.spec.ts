import { describe, expect, test } from '@jest/globals';
import { isTable, matchPaste, readTable } from './paste.js';

const rows = [
  { id: 1, code: 'GX24-06', names: ['New market entities'] },
  { id: 2, code: 'GX24-13', names: ['Technology contracts'] },
  { id: 3, code: 'GX24-09', names: ['Platforms (new)'] },
];

describe('what a spreadsheet puts on the clipboard', () => {
  test('tabs, breaks, quotes and the last empty line', () => {
    expect(readTable('a\t1\r\n"b\nb"\t"say ""2"""\r\n')).toEqual([
      ['a', '1'],
      ['b\nb', 'say "2"'],
    ]);
    expect([isTable('74\n'), isTable('74\n75'), isTable('a\t1')]).toEqual([false, true, true]);
  });

  test('a bare column fills downwards from the chosen cell; what is over is shown without a row', () => {
    const { lines, by } = matchPaste(readTable('66.2\n27\n9'), rows, 2);
    expect(by).toBe('place');
    expect(lines.map(({ targetId, text }) => [targetId, text])).toEqual([
      [2, '66.2'],
      [3, '27'],
      [null, '9'],
    ]);
  });

  test('names and codes win over places, whatever their brackets and width; heads are no figures', () => {
    const { lines, by } = matchPaste(
      readTable('Name\tLast\tJune\nplatforms\uff08new\uff09\t22\t27\nGX24-06\t0.61\t0.74\nUnknown\t1\t2'),
      rows,
      1,
    );
    expect(by).toBe('name');
    expect(lines.map(({ label, targetId, text }) => [label, targetId, text])).toEqual([
      ['platforms\uff08new\uff09', 3, '27'],
      ['GX24-06', 1, '0.74'],
      ['Unknown', null, '2'],
    ]);
  });

  test('a column of line numbers is not taken for the figures, and another column can be chosen', () => {
    const table = readTable('1\tGX24-06\t0.61\t0.74\n2\tGX24-13\t55\t66');
    expect(matchPaste(table, rows, 1)).toMatchObject({ valueColumn: 3, numberColumns: [2, 3] });
    expect(matchPaste(table, rows, 1, 2).lines.map(({ text }) => text)).toEqual(['0.61', '55']);
  });
});
