import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PeriodState } from '../assessment/assessment.js';
import { filed, figureOf, months, unfiled } from '../assessment/examples.js';
import { termsOf } from '../pledges/example-terms.js';
import { DEFAULT_RULES, RULE_SETS } from '../assessment/rule-sets.js';
import { assessLatest, assessYear } from '../assessment/series.js';
import { flagsFor } from '../assessment/flags.js';
import { curveFromSteps } from '../pledges/curves.js';
import type { TargetTerms } from '../pledges/terms.js';
import { plausibilityOf } from '../progress/plausibility.js';
import { explain, kindName, lightName, sentenceOf, sentencesIn } from './sentence.js';

const why = (terms: TargetTerms, states: PeriodState[], month: number, unit = '', locale: 'zh' | 'en' = 'zh') =>
  explain(assessLatest(terms, DEFAULT_RULES, states, month)!, { terms, unit }, locale);

describe('the one line of the board', () => {
  test('a total: what there is, what is due, completion, and what it takes', () => {
    const terms = termsOf({ target: '1.6' });
    expect(why(terms, [filed('2024-06', '0.74')], 6, '万家')).toBe(
      '6月累计 0.74 万家，应达 0.8，完成率 46.3%，后续月均需 0.143（目前 0.123）',
    );
    expect(why(terms, [filed('2024-06', '0.74')], 6, 'thousand', 'en')).toBe(
      'Jan–Jun 0.74 thousand, 0.8 due, 46.3% of the year, needs 0.143 a month from now on (0.123 so far)',
    );
    expect(why(terms, [filed('2024-06', '1.62', { verified: true })], 6, '万家')).toBe('6月累计 1.62 万家，已完成全年目标 1.6');
    expect(why(terms, [filed('2024-06', '1.62')], 6, '万家')).toBe(
      '6月累计 1.62 万家，应达 0.8，完成率 101.3%，已达全年目标，待核定',
    );
  });

  test('a seasonal total, as on the board', () => {
    const curve = curveFromSteps([
      { month: 6, share: '0.5' },
      { month: 12, share: '0.5' },
    ]);
    expect(why(termsOf({ target: '75.86', curve }), [filed('2024-06', '21.4')], 6, '万㎡')).toBe(
      '6月累计 21.4 万㎡，应达 37.93，完成率 28.2%，后续月均需 9.08（目前 3.57）',
    );
  });

  test('below pace is never printed as pace, below 100 never as 100', () => {
    expect(why(termsOf({}), [filed('2024-11', '91.66')], 11)).toBe(
      '11月累计 91.66，应达 91.67，完成率 91.6%，后续月均需 8.34（目前 8.33）',
    );
    expect(why(termsOf({ target: '2000' }), [filed('2024-12', '1999.9')], 12)).toBe('12月累计 1999.9，应达 2000，完成率 99.9%');
    expect(why(termsOf({ target: '10' }), [filed('2024-11', '9.1666')], 11)).toContain('应达 9.1667');
  });

  test('growth: in words of growing or falling, in points, and what the rest must grow', () => {
    const baseShares = Array<string>(12).fill('0.38');
    const terms = termsOf({ kind: 'growth', target: '13', baseShares });
    expect(why(terms, [filed('2024-05', '2.1')], 5)).toBe(
      '1–5月增长 2.1%，目标 13%，差 10.9 个百分点；后 7 个月需增长 19.7% 才能完成（前 5 个月占全年 38%）',
    );
    expect(why({ ...terms, baseShares: null }, [filed('2024-05', '-2.1')], 5)).toBe('1–5月下降 2.1%，目标 13%，差 15.1 个百分点');
    expect(why(terms, [filed('2024-05', '13.4')], 5)).toBe('1–5月增长 13.4%，目标 13%，高 0.4 个百分点');
    const about = termsOf({ kind: 'growth', wording: 'about', target: '20' });
    expect(why(about, [filed('2024-05', '19.5')], 5)).toBe('1–5月增长 19.5%，目标 20%，差 0.5 个百分点，在“左右”的容许范围内');
    const above = termsOf({ kind: 'growth', wording: 'above', target: null, comparator: { name: '全市平均' } });
    expect(why(above, [filed('2024-05', '5', { comparator: '5' })], 5)).toBe('1–5月增长 5%，全市平均 5%，须高于');
    expect(why(terms, [filed('2024-05', '13.4', { comparator: '7.5' })], 5)).toContain('高于参照 5.9 个百分点');
  });

  test('a stock on its way, one that must be kept, one without a base', () => {
    const curve = curveFromSteps([
      { month: 6, share: '0.3' },
      { month: 12, share: '0.7' },
    ]);
    expect(why(termsOf({ kind: 'level', baseline: '1850', target: '2050', curve }), [filed('2024-06', '1902')], 6, '家')).toBe(
      '6月末 1902 家，应达 1910，较年初 +52（应 +60）',
    );
    const kept = termsOf({ kind: 'level', baseline: '3045', target: '3000' });
    expect(why(kept, [filed('2024-06', '3060')], 6, '家')).toBe('6月末 3060 家，目标 3000，年初已达目标，须保持');
    expect(why(kept, [filed('2024-06', '2990')], 6, '家')).toBe('6月末 2990 家，低于目标 3000，年初曾已达到');
    expect(why(termsOf({ kind: 'level', target: '3000' }), [filed('2024-06', '2990')], 6, '家')).toBe(
      '6月末 2990 家，目标 3000，为目标的 99.7%',
    );
  });

  test('rates, caps, ranks, events', () => {
    const rate = termsOf({ kind: 'rate', target: '80' });
    expect(why(rate, [filed('2024-06', null, { numerator: '253', denominator: '338' })], 6, '%')).toBe(
      '6月末 74.9%，目标 80%，差 5.1 个百分点',
    );
    expect(why(termsOf({ kind: 'cap', capOf: 'total' }), [filed('2024-06', '48')], 6, '件')).toBe(
      '6月累计 48 件，按序时应不超过 50，已用全年控制数的 48%',
    );
    expect(why(termsOf({ kind: 'cap', capOf: 'total' }), [filed('2024-06', '101')], 6, '件')).toBe(
      '6月累计 101 件，已超全年控制数 100',
    );
    expect(why(termsOf({ kind: 'rank', target: '5' }), [filed('2024-06', '7')], 6)).toBe('第 7 位，目标第 5 位，差 2 位');
    expect(why(termsOf({ kind: 'zero', target: null }), [filed('2024-06', '0')], 6)).toBe('未发生');
    expect(why(termsOf({ kind: 'zero', target: null }), [filed('2024-06', '2')], 6)).toBe('已发生 2 起，目标为零');
  });

  test('milestones name the node that is overdue longest', () => {
    const nodes = Array.from({ length: 8 }, (_, i) => ({
      id: `n${i + 1}`,
      name: `${i + 1}号地块`,
      weight: '1',
      dueOn: i < 4 ? '2024-05-14' : '2024-12-20',
    }));
    const states = [filed('2024-06', null, { nodes: [{ nodeId: 'n1', acceptedOn: '2024-05-10' }] })];
    expect(why(termsOf({ kind: 'milestone', target: null, nodes }), states, 6)).toBe(
      '8 个节点应完成 4 个，已验收 1 个；逾期最久：2号地块，已 47 天',
    );
  });

  test('what is not lit says why, with what was known before', () => {
    const terms = termsOf({});
    expect(why(terms, [filed('2024-05', '20'), unfiled('2024-06', 'due')], 6)).toBe('6月数据逾期未报；此前为严重滞后');
    expect(why(terms, [filed('2024-05', '42'), unfiled('2024-06', 'open')], 6)).toBe(
      '6月待报；5月累计 42，应达 41.7，完成率 42%',
    );
    expect(why(terms, [unfiled('2024-01', 'open')], 1)).toBe('待报，未到截止时间');
    expect(why(terms, [filed('2024-05', '42'), filed('2024-06', null, { state: 'notPublished' })], 6)).toBe(
      '6月数据尚未发布；此前为达序时',
    );
    expect(why(termsOf({ annualOnly: true }), [], 6)).toBe('年终评定');
    expect(why(terms, [...months('9', '17', '26', '35', '43'), filed('2024-06', '520000')], 6, '亿元')).toBe(
      '填报 520000，疑似单位有误，是否应为 52 亿元？核实前沿用上期亮灯',
    );
  });
});

test('every reason of every example reads as a sentence in both languages', () => {
  const zh = Object.keys(sentencesIn('zh').reasons).sort();
  expect(Object.keys(sentencesIn('en').reasons).sort()).toEqual(zh);
  for (const locale of ['zh', 'en'] as const) {
    const june = assessLatest(termsOf({ target: '1.6' }), DEFAULT_RULES, [filed('2024-06', '0.74')], 6)!;
    for (const reason of june.reasons) expect(sentenceOf(reason, locale)).not.toMatch(/undefined|NaN/);
  }
  expect(sentenceOf({ code: 'behind', params: { kind: 'cumulative', ratio: '0.925', gap: '-3.75' } }, 'zh')).toBe(
    '达到应有进度的 92.5%，未达序时进度',
  );
  expect([lightName('missing', 'zh'), kindName('milestone', 'en')]).toEqual(['未报', 'Milestones']);
});

test('plausibility warnings as sentences', () => {
  const history = [
    ['2024-03', '26'],
    ['2024-04', '35'],
    ['2024-05', '55.4'],
  ].map(([period, value]) => figureOf(period!, value!));
  const terms = termsOf({ target: '150' });
  const [slip] = plausibilityOf(terms, history, figureOf('2024-06', '662000'));
  expect(sentenceOf({ code: `warning.${slip!.code}`, params: slip!.params }, 'zh')).toBe(
    '数值约为应有数的 10⁴ 倍，单位是否有误？按上期推算应为 66.2',
  );
  const [fall] = plausibilityOf(terms, history, figureOf('2024-06', '50'));
  expect(sentenceOf({ code: `warning.${fall!.code}`, params: fall!.params }, 'en')).toBe(
    'Value falls from 55.4 to 50; a total should not',
  );
});

test('whatever was filed, both languages find complete words for it', () => {
  const nodes = [
    { id: 'a', name: '甲', weight: '2', dueOn: '2024-02-29' },
    { id: 'b', name: '乙', weight: '3', dueOn: '2024-04-10' },
  ];
  const anyTerms = fc.constantFrom<Partial<TargetTerms>>(
    {},
    { wording: 'about', stretch: '120' },
    { target: '0' },
    { kind: 'growth', target: '8', baseShares: Array<string>(12).fill('0.4') },
    { kind: 'growth', wording: 'above', target: null, comparator: { name: '全市' } },
    { kind: 'level', baseline: '20' },
    { kind: 'level', baseline: '120' },
    { kind: 'level' },
    { kind: 'rate', baseline: '20' },
    { kind: 'rate' },
    { kind: 'cap', capOf: 'total' },
    { kind: 'cap', capOf: 'level', baseline: '140' },
    { kind: 'rank', target: '9' },
    { kind: 'zero', target: null },
    { kind: 'milestone', target: null, nodes },
    { annualOnly: true },
  );
  const anyState = (period: string) =>
    fc.oneof(
      fc.tuple(fc.integer({ min: -3, max: 90_000 }), fc.boolean(), fc.constantFrom('40', null)).map(([n, verified, comparator]) =>
        filed(period, String(n < 1000 ? n / 8 : n), {
          verified,
          comparator,
          nodes: n % 2 === 0 ? [{ nodeId: 'b', acceptedOn: '2024-01-20' }] : [],
        }),
      ),
      fc.constantFrom(unfiled(period, 'due'), unfiled(period, 'open'), unfiled(period, 'closed')),
      fc
        .constantFrom('notPublished', 'notApplicable', 'filedZero')
        .map((state) => filed(period, null, { state: state as 'filedZero' })),
    );
  const anyYear = fc.tuple(...['01', '02', '03', '04', '05', '12'].map((month) => anyState(`2024-${month}`)));
  fc.assert(
    fc.property(anyTerms, anyYear, fc.constantFrom(...RULE_SETS), (some, states, rules) => {
      const terms = termsOf(some);
      const rows = assessYear(terms, rules, states, 12);
      const flagged = flagsFor(rows, { workdaysPastDue: { '2024-02': 9 } }).flatMap(({ reasons }) => reasons);
      for (const locale of ['zh', 'en'] as const) {
        const unit = locale === 'zh' ? '家' : 'firms';
        const reasons = [...rows.flatMap((row) => row.reasons), ...flagged];
        for (const reason of reasons) expect(sentenceOf(reason, locale)).not.toBe(reason.code);
        const sentences = [
          ...rows.map((row) => explain(row, { terms, unit }, locale)),
          ...reasons.map((reason) => sentenceOf(reason, locale)),
        ];
        for (const sentence of sentences) {
          expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\be[+-]\d/);
          if (locale === 'zh') expect(sentence).not.toMatch(/[,;:()?]/);
          else expect(sentence.replaceAll(/甲|乙|全市/g, '')).not.toMatch(/[\u3400-\u9fff，。；：（）]/);
        }
      }
    }),
    { numRuns: 40 },
  );
});
