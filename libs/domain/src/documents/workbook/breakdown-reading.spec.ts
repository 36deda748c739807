import { describe, expect, test } from '@jest/globals';
import { readBreakdown, type BreakdownDirectory, type KnownLine } from './breakdown-reading.js';
import { breakdownField } from './column-names.js';
import { findTable } from './find-table.js';
import type { GridCell } from './grid.js';
import { likenessOf, matchName } from './name-match.js';
import { matchLeader } from './leader-match.js';
import { kindName } from '../../language/sentence.js';
import { TARGET_KINDS } from '../../pledges/terms.js';

const unit = (id: number, name: string, kind = 'department') => ({ id, name, nameEn: null, kind, closed: false });
const DIRECTORY: BreakdownDirectory = {
  year: 2025, zoneName: '高新区',
  units: [unit(1, '高新区', 'zone'), unit(2, '督查考核办'), unit(3, '经济发展部'), unit(4, '财政局'), unit(5, '创新发展局'), unit(6, '翠湖办事处', 'office'), unit(7, '东湖办事处', 'office'), unit(8, '统计局'), { ...unit(9, '旧局'), closed: true }],
  leaders: [
    { id: 20, name: '林知远', title: '管委会主任' },
    { id: 21, name: '周明川', title: '管委会副主任（分管工业、投资、商贸）' },
    { id: 22, name: '许静姝', title: '管委会副主任（分管财政金融、科技）' },
  ],
  lines: [], zoneTargets: [], shutUnits: [], verifierUnitId: 2,
};
const HEAD = ['序号', '目标任务', '计量单位', '目标值', '完成时限', '牵头领导', '牵头单位', '协同单位', '数据来源', '备注'];
type Text = string | GridCell | null;

function read(rows: Text[][], more: Partial<BreakdownDirectory> = {}, head: string[] = HEAD) {
  const cells = (row: Text[]) => row.map((text): GridCell | null => (text === null || text === '' ? null : typeof text === 'string' ? { text, from: 'text' } : text));
  const table = findTable({ name: '分解表', hidden: false, merges: [], rows: [cells(head), ...rows.map(cells)] }, breakdownField, ['name', 'value'])!;
  return readBreakdown(table, { ...DIRECTORY, ...more });
}
const row = (name: string, measureUnit: string, value: Text, due = '12月底', leader = '周明川', lead = '经济发展部', co = '', source = '', note = '') => ['1', name, measureUnit, value, due, leader, lead, co, source, note];
const codes = (rows: ReturnType<typeof read>) => rows.flatMap(({ problems }) => problems.map(({ cell, code, severity }) => `${severity} ${cell} ${code}`));

describe('a row of a breakdown table', () => {
  test('is understood whole', () => {
    const [one] = read([row('规模以上工业增加值增速', '%', '13%以上', '12月底', '分管工业领导', '高新区经济发展部', '各办事处、财政局', '统计局')]);
    expect(one).toMatchObject({
      state: 'good', row: 2,
      reading: {
        name: '规模以上工业增加值增速', value: { wording: 'atLeast', target: '13', measureUnit: '%' }, guess: { kind: 'growth', cadence: 'statistical', track: 'statistical' },
        unitId: 3, coUnitIds: [6, 7, 4], leaderId: 21, verifierUnitId: 8, decimals: 1,
      },
    });
  });

  test.each(['zh', 'en'] as const)('the kind is read back as our own workbook names it: %s', (locale) => {
    const back = TARGET_KINDS.map((kind) => read([[...row('新增经营主体', '家', '16'), kindName(kind, locale)]], {}, [...HEAD, '目标类型'])[0]!.reading?.guess.kind);
    expect(back).toEqual([...TARGET_KINDS]);
  });

  test.each<[name: string, unit: string, value: string, due: string, kind: string]>([
    ['技术合同成交额', '亿元', '150亿元', '', 'cumulative'],
    ['高新技术企业总数', '家', '2050', '', 'level'],
    ['规上工业企业上云覆盖率', '%', '80%左右', '', 'rate'],
    ['固定资产投资增速', '%', '13%以上', '', 'growth'],
    ['市中心医院高新医院门诊开诊', '项', '开诊', '10月底', 'milestone'],
    ['第一批6个产业类项目开工', '个', '6个', '6月底前3个,9月底前全部', 'milestone'],
    ['资产负债率', '%', '不超过60%', '', 'cap'],
    ['较大及以上生产安全事故', '起', '零事故', '', 'zero'],
    ['营商环境评价全省位次', '位', '前3名', '', 'rank'],
  ])('%s (%s %s) is most likely a %4$s', (name, measureUnit, value, due, kind) => {
    expect(read([row(name, measureUnit, value, due)])[0]!.reading?.guess.kind).toBe(kind);
  });

  test('several due days in one cell are nodes with their weights', () => {
    const [one] = read([row('第一批6个产业类项目开工', '个', '6个', '6月底前3个,9月底前全部')]);
    expect(one!.reading!.nodes.map(({ weight, dueOn }) => [weight, dueOn])).toEqual([['3', '2025-06-30'], ['3', '2025-09-30']]);
  });

  test('what must be done by September has all of its plan by then', () => {
    const [one] = read([row('新开工安置房', '万㎡', '35.82', '9月底')]);
    expect(one!.reading!.curve.slice(7)).toEqual(['0.88888888888888888889', '1', '1', '1', '1']);
  });

  test('nobody leads it: it is the zone’s own', () => {
    expect(read([row('地区生产总值增速', '%', '9%', '', '', '')])[0]).toMatchObject({ state: 'good', reading: { unitId: null } });
  });
});

describe('problems, all at once and each at its cell', () => {
  test('every wrong cell of a row is named', () => {
    expect(codes(read([['1', '', '%', '较快', '13月底', '', '经济发展局', '', '', '']])).sort()).toEqual([
      'wrong B2 workbook.nameMissing', 'wrong D2 workbook.valueUnreadable', 'wrong E2 workbook.dueNoSuchDay', 'wrong G2 workbook.unitUnknown',
    ]);
    expect(codes(read([row('甲', '家', '较快')]))).toEqual(['doubt D2 workbook.doubtTask']);
  });

  test('units that are unknown come with candidates, closed ones are not among them', () => {
    const [one] = read([row('甲', '家', '5', '', '', '经济发展局')]);
    expect(one!.problems[0]).toMatchObject({ cell: 'G2', code: 'workbook.unitUnknown', params: { candidates: '经济发展部、创新发展局' } });
    expect(read([row('甲', '家', '5', '', '', '旧局')])[0]!.state).toBe('wrong');
  });

  test('the same line twice, and one that the year has already', () => {
    expect(codes(read([row('甲', '家', '5'), row('甲', '家', '6')]))).toEqual(['wrong B3 workbook.lineTwice']);
    const lines: KnownLine[] = [{ id: 7, code: 'GX25-01', name: '甲', unitId: 3, shut: false, texts: {} }];
    expect(codes(read([row('甲', '家', '5')], { lines }))).toEqual(['wrong B2 workbook.lineThere']);
  });

  test('a pledge past consultation takes no more lines', () => {
    expect(codes(read([row('甲', '家', '5')], { shutUnits: [3] }))).toEqual(['wrong G2 workbook.pledgeShut']);
  });

  test('formulas: the kept value is used and said, one without a value is wrong', () => {
    expect(codes(read([row('甲', '家', { text: '35.82', from: 'formula' })]))).toEqual(['doubt D2 workbook.doubtFormula']);
    expect(read([row('甲', '家', { text: '#DIV/0!', from: 'error' })])[0]).toMatchObject({ state: 'wrong' });
  });

  test('what holds for many rows is said at the first', () => {
    expect(codes(read([row('甲', '家', '5', '', '分管工业领导'), row('乙', '家', '5', '', '分管工业领导')]))).toEqual(['doubt F2 workbook.doubtLeaderRead']);
  });

  test('a row that cannot be read keeps what its cells say', () => {
    expect(read([row('甲', '%', '较快')])[0]).toMatchObject({ state: 'wrong', reading: null, said: { name: '甲', value: '较快', measureUnit: '%' } });
  });
});

describe('a known line', () => {
  const lines: KnownLine[] = [{ id: 7, code: 'GX25-01', name: '甲', unitId: 3, shut: false, texts: { name: '甲', measureUnit: '家', value: '5', leadUnit: '经济发展部' } }];
  const head = ['系统编号', '目标任务', '计量单位', '目标值', '牵头单位'];

  test('that says the same is left alone, one that does not names what changed', () => {
    expect(read([['7', '甲', '家', '５', '经济发展部']], { lines }, head)[0]).toMatchObject({ state: 'unchanged', knownId: 7 });
    expect(read([['7', '甲', '家', '6以上', '经济发展部']], { lines }, head)[0]).toMatchObject({ state: 'good', knownId: 7, reading: { changed: ['value'] } });
  });

  test('that is signed may not be changed', () => {
    expect(codes(read([['7', '甲', '家', '6', '经济发展部']], { lines: [{ ...lines[0]!, shut: true }] }, head))).toContain('wrong B2 workbook.lineShut');
  });

  test('a number of nobody’s is a new line', () => {
    expect(read([['99', '丙', '家', '6', '经济发展部']], { lines }, head)[0]).toMatchObject({ state: 'good', knownId: null });
  });
});

describe('names', () => {
  test('exact, then without the zone, brackets and 等; likeness alone decides nothing', () => {
    const units = DIRECTORY.units;
    expect(matchName('高新区财政局', units, '高新区')).toMatchObject({ found: { id: 4 }, exact: false });
    expect(matchName('财政局(牵头)', units)).toMatchObject({ found: { id: 4 } });
    expect(matchName('翠湖办事处等', units)).toMatchObject({ found: { id: 6 } });
    expect(matchName('创新局', units)).toMatchObject({ found: null, candidates: [{ id: 5 }] });
    expect(likenessOf('财政局', '财政局')).toBe(1);
  });

  test('a leader by name, by office, by area; two that fit are none', () => {
    const { leaders } = DIRECTORY;
    expect(matchLeader('主要领导', leaders)).toMatchObject({ found: { id: 20 } });
    expect(matchLeader('分管科技领导', leaders)).toMatchObject({ found: { id: 22 } });
    expect(matchLeader('周明川副主任', leaders)).toMatchObject({ found: { id: 21 } });
    expect(matchLeader('分管副主任', leaders)).toMatchObject({ found: null });
  });
});
