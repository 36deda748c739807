import { describe, expect, test } from '@jest/globals';
import { breakdownField } from './column-names.js';
import { findTable } from './find-table.js';
import { cellName, placeOf, type Grid, type Merge } from './grid.js';

const grid = (rows: (string | null)[][], merges: Merge[] = []): Grid => ({
  name: '表', merges, hidden: false,
  rows: rows.map((row) => row.map((text) => (text === null ? null : { text, from: /^\d+$/.test(text) ? 'number' : 'text' }))),
});
const find = (rows: (string | null)[][], merges: Merge[] = []) => findTable(grid(rows, merges), breakdownField, ['name', 'value']);
const HEAD = ['序号', '目标任务', '计量单位', '目标值', '牵头单位'];

describe('the table of a sheet', () => {
  test('title rows above, notes and sums below are none of its rows', () => {
    const table = find([
      ['高新区2025年度目标任务分解表', null, null, null, null],
      ['制表单位：督查考核办', null, null, null, null],
      HEAD,
      ['1', '新增经营主体', '万家', '1.6', '市场监管局'],
      [null, null, null, null, null],
      ['2', '技术合同成交额', '亿元', '150', '创新发展局'],
      ['合计', null, null, null, null],
      ['注：1.以上含本数', null, null, null, null],
      ['3', '不再是数据', '家', '1', '财政局'],
    ]);
    expect(table?.header).toEqual({ from: 2, to: 2 });
    expect(table?.rows).toEqual([3, 5]);
  });

  test('a header of two rows, its cells merged both ways, is one header', () => {
    const rows = [
      ['序号', '类别', '目标任务', '年度目标', null, '牵头单位'],
      [null, null, null, '计量单位', '目标值', null],
      ['1', '经济', '甲', '家', '5', '财政局'],
      ['2', null, '乙', '家', '6', '财政局'],
    ];
    const merges = [
      { top: 0, left: 3, bottom: 0, right: 4 }, { top: 0, left: 0, bottom: 1, right: 0 }, { top: 0, left: 1, bottom: 1, right: 1 },
      { top: 0, left: 2, bottom: 1, right: 2 }, { top: 0, left: 5, bottom: 1, right: 5 }, { top: 2, left: 1, bottom: 3, right: 1 },
    ];
    const table = find(rows, merges);
    expect(table?.header).toEqual({ from: 0, to: 1 });
    expect(Object.fromEntries(table!.columns)).toEqual({ no: 0, category: 1, name: 2, measureUnit: 3, value: 4, leadUnit: 5 });
    expect(table!.grid.rows[3]![1]?.text).toBe('经济');
  });

  test('columns in another order, named otherwise, with the year in front', () => {
    const table = find([
      ['责任部门', '2025年目标值', '工作任务', '单位', '完成时间', '配合部门', '分管领导', '自造的列'],
      ['财政局', '5', '甲', '家', '年底', '', '', '?'],
    ]);
    expect(Object.fromEntries(table!.columns)).toEqual({ leadUnit: 0, value: 1, name: 2, measureUnit: 3, due: 4, coUnits: 5, leader: 6 });
    expect(table!.unknown).toEqual([{ column: 7, title: '自造的列' }]);
  });

  test('a heading across the table is the category of what follows; a header printed again is no row', () => {
    const table = find([HEAD, ['一、经济运行', null, null, null, null], ['1', '甲', '家', '5', '财政局'], HEAD, ['2', '乙', '家', '6', '财政局']]);
    expect(table!.rows).toEqual([2, 4]);
    expect(table!.sections.get(2)).toBe('经济运行');
  });

  test('a sheet without such titles has no table', () => {
    expect(find([['本表由督查考核办汇总，各单位请勿增减列。']])).toBeNull();
    expect(find([['姓名', '电话'], ['甲', '1']])).toBeNull();
  });

  test('cells are named as spreadsheets name them, back and forth', () => {
    expect([cellName(0, 0), cellName(11, 27), cellName(0, 701), cellName(0, 702)]).toEqual(['A1', 'AB12', 'ZZ1', 'AAA1']);
    for (const column of [0, 25, 26, 299, 701, 702, 16_383]) expect(placeOf(cellName(7, column))).toEqual({ row: 7, column });
    expect(() => placeOf('1A')).toThrow(RangeError);
  });
});
