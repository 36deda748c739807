import type { FilingDto } from '#api-client/generated.js';
import { DEFAULT_RULES } from '#domain/assessment/rule-sets.js';
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { entryOf } from '../../entry.js';
import type { Bench } from '../../judge.js';
import type { Seen } from '../../readiness.js';
import { readClip } from './clipboard-table.js';
import { planPaste, type Plan } from './plan-paste.js';

const BENCH: Bench = { rules: [{ from: 1, rules: DEFAULT_RULES }], windows: [], now: '2024-07-03T00:00:00Z' };
const NAMES: [string, string, string?][] = [
  ['地区生产总值增速', '%', 'growth'],
  ['规模以上工业增加值增速', '%', 'growth'],
  ['固定资产投资增速', '%', 'growth'],
  ['社会消费品零售总额增速', '%', 'growth'],
  ['培育省级工业互联网平台', '个'],
  ['推动中小企业上云', '家'],
  ['规上工业企业上云覆盖率', '%', 'growth'],
  ['实施智能化改造项目', '个'],
  ['第一批固定资产投资项目年度计划投资', '亿元'],
  ['光伏发电装机规模', '万千瓦时'],
  ['新增绿色工厂(车间)', '家'],
  ['新增智能工厂(车间)', '个'],
  ['重点工业企业智能制造诊断', '家'],
  ['第一批固定资产投资项目开(复)工', '个'],
  ['新增规上工业企业', '家'],
  ['规上工业增加值增速高于全市平均', '%', 'growth'],
  ['规上工业单位增加值能耗', '吨标准煤/万元'],
  ['全市制造业高质量发展综合评价位次', '位'],
];

const TERMS = {
  year: 2024,
  cadence: 'monthly',
  wording: 'firm',
  target: '150',
  curve: Array.from({ length: 12 }, (_, i) => String((i + 1) / 12)),
  nodes: [],
  annualOnly: false,
  stretch: null,
  baseline: null,
  tolerance: null,
  growthPath: null,
  baseShares: null,
  baseAmounts: null,
  capOf: null,
  comparator: null,
  upper: null,
};

function seen(id: number, name: string, unit: string, kind = 'cumulative', more: Partial<FilingDto> = {}): Seen {
  const filing = {
    target: {
      id,
      code: `GX24-${String(id).padStart(2, '0')}`,
      name,
      nameEn: null,
      measureUnit: unit,
      measureUnitEn: null,
      decimals: null,
    },
    terms: { ...TERMS, kind },
    period: '2024-06',
    version: 0,
    state: 'none',
    draft: null,
    latest: null,
    figures: [
      {
        period: '2024-05',
        state: 'filed',
        value: '0',
        numerator: null,
        denominator: null,
        amount: null,
        comparator: null,
        yearEndEstimate: null,
        nodes: [],
        verified: true,
        revision: 'x',
        explained: [],
      },
    ],
    allowed: ['saveDraft'],
    ...more,
  } as unknown as FilingDto;
  return { row: { filing, entry: entryOf(filing) } } as Seen;
}
const draft = (value: string) =>
  ({ draft: { state: 'filed', value, nodes: [], explanations: [] }, state: 'draft' }) as unknown as Partial<FilingDto>;

const MONTH = NAMES.map(([name, unit, kind], at) => seen(at + 1, name, unit, kind));
const FIRST = { id: 1, field: 'value' as const };
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const plan = (
  text: string,
  rows = MONTH,
  from: Parameters<typeof planPaste>[2] = FIRST,
  wishes?: Parameters<typeof planPaste>[4],
): Plan => planPaste(readClip({ html: '', text }), rows, from, BENCH, wishes);
const told = ({ lines }: Plan) =>
  lines.map(({ targetId, by, change, why }) => [
    targetId,
    by,
    change ? (change.value ?? change.numerator ?? change.problems) : why!.code,
  ]);

describe('a block of 18 × 4 from a real workbook', () => {
  const real = planPaste(readClip({ html: fixture('june.html'), text: fixture('june.tsv') }), MONTH, FIRST, BENCH);
  const of = (name: string) => real.lines.find(({ label }) => label.includes(name))!;

  test('its columns are told by their headings; the title is no line', () => {
    expect(real.columns.roles).toEqual(['name', 'unit', 'value', 'problems']);
    expect(real.lines).toHaveLength(18);
  });

  test('numbers as the sheet shows them, in the unit of the row', () => {
    expect(of('上云覆盖率').change).toMatchObject({ value: '74.9' });
    expect(of('推动中小企业上云').change).toMatchObject({ value: '1470' });
    expect(of('年度计划投资')).toMatchObject({
      converted: '万元',
      change: { value: '118.3', problems: '两个项目用地批复晚了一个季度。\n已约谈业主。' },
    });
    expect(of('绿色工厂')).toMatchObject({ by: 'name', change: { value: '1' } });
  });

  test('what is merely alike is asked about, what is no number is refused, nothing is dropped', () => {
    expect(of('新增规上企业')).toMatchObject({
      by: 'guess',
      sure: false,
      targetId: 15,
      change: { value: '25', problems: '六月集中入库' },
    });
    expect(of('社会消费品').why).toMatchObject({ code: 'number.dash' });
    expect(of('高于全市平均').why).toMatchObject({ code: 'paste.date' });
    expect(real.lines.filter(({ sure }) => sure)).toHaveLength(15);
  });

  test('the text of the same block says the same, but for the row hidden in the markup only', () => {
    const text = plan(fixture('june.tsv'));
    expect(text.lines.filter(({ sure }) => sure).map(({ change }) => change)).toEqual(
      real.lines.filter(({ sure }) => sure).map(({ change }) => change),
    );
    expect(text.lines.find(({ label }) => label.startsWith('草稿行'))!.why).toEqual({ code: 'paste.unmatched' });
  });
});

describe('which column is which', () => {
  const roles = (text: string) => plan(text).columns.roles;
  test('the total wins over the month, this month over another, last year is not asked for', () => {
    expect(roles('序号\t目标\t全年目标\t5月累计\t本月完成\t1-6月累计\t去年同期累计\t备注\n1\tx\t9\t1\t2\t3\t4\t')).toEqual([
      'none',
      'name',
      'none',
      'none',
      'none',
      'value',
      'none',
      'problems',
    ]);
  });
  test('a heading on two lines; a unit said once; a department is no unit', () => {
    const html =
      '<table><tr><td colspan=4>单位：万元</td></tr><tr><td rowspan=2>指标</td><td rowspan=2>单位</td><td colspan=2>完成情况</td></tr><tr><td>本月</td><td>累计</td></tr><tr><td>第一批固定资产投资项目年度计划投资</td><td>经发局</td><td>1</td><td>1183000</td></tr></table>';
    const { columns, lines } = planPaste(readClip({ html, text: '' }), MONTH, FIRST, BENCH);
    expect(columns.roles).toEqual(['name', 'none', 'none', 'value']);
    expect(lines[0]).toMatchObject({ converted: '万元', change: { value: '118.3' } });
  });
  test('without headings by what stands in them; line numbers are no figures', () => {
    expect(roles('1\tGX24-06\t家\t0.61\t74\t晚了\n2\tGX24-08\t个\t55\t66\t')).toEqual([
      'none',
      'code',
      'unit',
      'none',
      'value',
      'problems',
    ]);
  });
  test('the reader may say otherwise', () => {
    expect(told(plan('GX24-06\t61\t74', MONTH, FIRST, { roles: ['code', 'value', 'none'] }))).toEqual([[6, 'code', '61']]);
  });
});

describe('a bare block lies as it was copied', () => {
  const rows = [
    seen(1, 'a', '家'),
    seen(2, 'b', '家', 'cumulative', { allowed: [] }),
    seen(3, 'c', '%', 'rate', { figures: [] }),
    seen(4, 'd', '家', 'cumulative', draft('9')),
  ];
  test('downwards in the order of the page: a row that takes no figure takes none, and what is over is told', () => {
    expect(told(plan('5\n6\n1/2\n9\n7', rows))).toEqual([
      [1, 'place', '5'],
      [2, 'place', 'paste.closed'],
      [3, 'place', '1'],
      [4, 'place', 'paste.same'],
      [null, null, 'paste.unmatched'],
    ]);
    expect(told(plan('50%', rows, { id: 3, field: 'numerator' }))[0]![2]).not.toBe('50');
  });
  test('two columns fill the two parts; a column of words the cell of words', () => {
    expect(plan('3\t4', rows, { id: 3, field: 'numerator' }).lines[0]!.change).toMatchObject({
      numerator: '3',
      denominator: '4',
    });
    expect(plan('late\nlater', rows, { id: 3, field: 'problems' }).lines.map(({ change }) => change)).toEqual([
      { problems: 'late' },
      { problems: 'later' },
    ]);
  });
  test('what would be overwritten is told', () => {
    expect(plan('8', rows, { id: 4, field: 'value' }).lines[0]!.fills).toEqual([{ field: 'value', before: '9', after: '8' }]);
  });
});

describe('never silently wrong', () => {
  test.each([
    ['0.74万', '家', '7400', '万家'],
    ['118.3亿元', '亿元', '118.3', null],
    ['１，２３４．５０', '家', '1234.5', null],
    ['25 家', '家', '25', null],
    ['12万平方米', '万㎡', '12', null],
  ])('%s where %s are counted is %s', (text, unit, value, converted) => {
    expect(plan(text, [seen(1, 'x', unit)]).lines[0]).toMatchObject({ change: { value }, converted });
  });
  test.each([
    ['12.5%', '家', 'number.percent'],
    ['3 亩', '家', 'paste.unitOther'],
    ['2024年6月', '家', 'paste.date'],
    ['约30', '家', 'number.notANumber'],
    ['1,23', '家', 'number.grouping'],
  ])('%s where %s are counted is refused', (text, unit, code) => {
    expect(plan(text, [seen(1, 'x', unit)]).lines[0]!.why).toMatchObject({ code });
  });
  test('a unit that measures something else makes the line doubtful; two lines for one row are both', () => {
    expect(plan('指标\t单位\t累计\n推动中小企业上云\t亩\t3\n').lines[0]).toMatchObject({ sure: false });
    expect(plan('GX24-06\t3\nGX24-06\t4').lines.map(({ by, sure }) => [by, sure])).toEqual([
      ['twice', false],
      ['twice', false],
    ]);
    expect(plan('GX24-06\t3\nGX24-06\t3').lines).toHaveLength(1);
  });
  test('opposite names are not taken for each other; two rows of one name need their code', () => {
    const rows = [
      seen(1, '新增规上工业企业', '家'),
      seen(2, '减少规上工业企业', '家'),
      seen(3, '同名', '家'),
      seen(4, '同名', '家'),
    ];
    expect(told(plan('规上工业企业\t3', rows))).toEqual([[null, null, 'paste.unmatched']]);
    expect(told(plan('GX24-01\t1\n同名\t3', rows))[1]).toEqual([null, null, 'paste.unmatched']);
  });
});
