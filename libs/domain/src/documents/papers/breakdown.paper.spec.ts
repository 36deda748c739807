import { expect, test } from '@jest/globals';
import { breakdownPaper, type BreakdownFacts, type BrokenDownLine } from './breakdown.paper.js';
import { coverageWords } from './coverage-words.js';
import { HASH, line, textOf } from './papers.fixtures.js';

const share = (unitName: string, target: string): BrokenDownLine => ({
  ...line({ terms: { target } }),
  name: `新增经营主体（${unitName}）`,
  category: '经济运行',
  unitName,
});
const facts = (more: Partial<BreakdownFacts> = {}): BreakdownFacts => ({
  zoneName: '高新区',
  year: 2024,
  targets: [
    {
      ...line({ terms: { target: '1.6' } }),
      category: '经济运行',
      coverage: '分解合计1.5万家，缺0.1万家',
      shares: [share('翠湖办事处', '1'), share('东湖办事处', '0.5')],
    },
  ],
  others: [
    { ...share('教文体局', '2'), name: '新建中小学', category: '民生保障', dueText: '9月前', coUnitNames: ['建设局', '财政局'] },
  ],
  drafts: 0,
  hash: HASH,
  ...more,
});
const text = (more: Partial<BreakdownFacts> = {}) =>
  textOf(breakdownPaper(facts(more), 'https://zone.example/pledges?year=2024'));

test('goals with their shares below them, then what carries no goal, by category', () => {
  const said = text();
  expect(said).toContain(
    '一、经济运行\n1 | 新增经营主体｜新增经营主体1.6万家以上。 | 1.6万家以上｜分解合计1.5万家，缺0.1万家 | 许静姝 | 翠湖办事处、东湖办事处 |  | 12月底',
  );
  expect(said).toContain('1.2 | 其中：新增经营主体（东湖办事处）');
  expect(said).toContain('二、民生保障\n2 | 新建中小学');
  expect(said).toContain('教文体局｜核定：统计局 | 建设局、财政局 | 9月前');
});

test('a goal that one line carries whole is one row; one that nobody carries says so', () => {
  const [goal] = facts().targets;
  const said = text({ targets: [{ ...goal!, shares: [share('市场监管局', '1.6')] }], others: [] });
  expect(said).toContain('1 | 新增经营主体');
  expect(said).not.toContain('其中');
  expect(text({ targets: [{ ...goal!, shares: [] }], others: [] })).toContain('未分解');
});

test('drafts are said to be drafts; an empty year is no empty table', () => {
  expect(text({ drafts: 3 })).toContain('其中3份责任书尚未签订');
  expect(text({ targets: [], others: [] })).toContain('本年度尚无目标任务。');
});

test('sixty units in one cell are counted, not listed', () => {
  const [goal] = facts().targets;
  const shares = Array.from({ length: 60 }, (_, i) => share(`单位${i}`, '0.02'));
  expect(text({ targets: [{ ...goal!, shares }] })).toContain('| 60个单位 |');
});

test('coverage in words, by the goal’s own rule', () => {
  const rolled = {
    method: 'sum',
    carried: '1.5',
    added: '1.5',
    needed: '1.6',
    coverage: '0.9375',
    gap: '0.1',
    uncovered: '0.1',
    rest: null,
    missingNodes: [],
    addsUp: false,
    leadOnly: false,
    shares: [],
  } as const;
  const words = (more: object, kind = 'cumulative') =>
    coverageWords({ ...rolled, missingNodes: [], shares: [], ...more } as never, kind, '万家');
  expect(words({})).toBe('分解合计1.5万家，缺0.1万家');
  expect(words({ carried: '1.7', addsUp: true })).toBe('分解合计1.7万家，已覆盖');
  expect(words({ method: 'weighted', carried: '11.2', uncovered: '1.8' }, 'growth')).toBe('分解折合11.2%，缺1.8个百分点');
  expect(words({ addsUp: true }, 'cap')).toBe('分解合计1.5万家，未超控制数');
  expect(words({ leadOnly: true })).toBe('由牵头单位承担');
  expect(words({ method: 'nodes', missingNodes: ['a', 'b'] })).toBe('2个节点无人承担');
  expect(words({ method: 'none' })).toBeNull();
  expect(words({ uncovered: null })).toBe('分解合计1.5万家，覆盖93.8%');
});
