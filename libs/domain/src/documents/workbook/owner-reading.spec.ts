import { expect, test } from '@jest/globals';
import { ownerField } from './column-names.js';
import { findTable } from './find-table.js';
import type { Grid } from './grid.js';
import { readOwnerFigures, type OwnerTarget } from './owner-reading.js';

const targets: OwnerTarget[] = [
  { id: 1, code: 'A-1', name: '新增经营主体', measureUnit: '万家', percent: false, revision: 0, texts: {} },
  { id: 2, code: 'A-2', name: '固定资产投资增速', measureUnit: '%', percent: true, revision: 2, texts: { value: '12.6', source: '快报', sourceDate: '2024-07-19', note: '' } },
];
const HEAD = ['系统编号', '版本', '编码', '目标任务', '核定单位数据', '依据', '文件日期', '说明'];
const grid = (...rows: string[][]): Grid => ({ name: '表', rows: [HEAD, ...rows].map((row) => row.map((text) => ({ text, from: 'text' as const }))), merges: [], hidden: false });
const read = (...rows: string[][]) => readOwnerFigures(findTable(grid(...rows), ownerField, ['name', 'value'])!, targets);
const codes = (row: ReturnType<typeof read>[number]) => row.problems.map(({ cell, code }) => `${cell} ${code}`);

test('numbers arrive in the target’s unit, days as days, found by code or name', () => {
  const [first, second] = read(['', '', 'A-1', '', '7362家', '登记系统', '2024年7月1日', '月末'], ['', '', '', '固定资产投资增速', '12.4%', '快报', '2024/7/19', '']);
  expect(first).toMatchObject({ state: 'good', reading: { targetId: 1, revision: 0, value: '0.7362', sourceTitle: '登记系统', sourceDate: '2024-07-01', note: '月末' } });
  expect(second).toMatchObject({ state: 'good', reading: { targetId: 2, revision: 2, value: '12.4' } });
});

test('what stands there already is unchanged, an empty row takes nothing back', () => {
  const rows = read(['2', '2', 'A-2', '', '12.6', '快报', '2024-07-19', ''], ['1', '0', 'A-1', '', '', '', '', '']);
  expect(rows.map(({ state }) => state)).toEqual(['unchanged', 'empty']);
});

test('each fault stands at its cell', () => {
  const rows = read(
    ['', '', 'B-9', '', '1', '表', '', ''],
    ['', '', 'A-1', '', '一批', '', '2024-02-30', ''],
    ['2', '1', 'A-2', '', '12.7', '快报', '', ''],
    ['', '', 'A-2', '', '12.8', '快报', '', ''],
  );
  expect(rows.map(codes)).toEqual([
    ['C2 workbook.ownerTargetUnknown'],
    [expect.stringMatching(/^E3 /), 'F3 progress.ownerSourceNeeded', 'G3 workbook.dueUnreadable'],
    ['E4 workbook.figureChanged'],
    ['D5 workbook.rowTwice'],
  ]);
  expect(rows.every(({ state }) => state === 'wrong')).toBe(true);
});
