import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sentenceOf } from '../language/sentence.js';
import { AMBITION_CODES, checkAmbition, fingerprintOf, type AmbitionFacts } from './ambition-check.js';
import { rollUp } from './contributions.js';
import { linearCurve } from './curves.js';
import { checkProject, coverageOf, type LedgerTotals } from './projects.js';
import { TARGET_KINDS } from './terms.js';
import { unitWordThatCannotBe } from './unit-words.js';

type Terms = AmbitionFacts['terms'];
const factsOf = ({ terms, ...more }: Partial<Omit<AmbitionFacts, 'terms'>> & { terms?: Partial<Terms> } = {}): AmbitionFacts => ({
  name: '某项',
  measureUnit: '家',
  measureUnitEn: 'firms',
  lastResult: null,
  rolledUp: null,
  ledger: null,
  ...more,
  terms: {
    kind: 'cumulative',
    target: '100',
    baseline: null,
    capOf: null,
    curve: linearCurve(),
    nodes: [],
    cadence: 'monthly',
    annualOnly: false,
    wording: 'firm',
    ...terms,
  },
});
const said = (facts: AmbitionFacts, locale: 'zh' | 'en' = 'zh') =>
  checkAmbition(facts).map(({ code, params }) => sentenceOf({ code: `ambition.${code}`, params }, locale));
const YI = { measureUnit: '亿元', measureUnitEn: '100 million yuan' };
const totals = (more: Partial<LedgerTotals>): LedgerTotals => ({
  count: 1,
  open: 1,
  totalInvestment: '0',
  yearPlan: '0',
  ...more,
});

describe('the traps of the published figures', () => {
  test('388 below 390', () => {
    const facts = factsOf({ ...YI, lastResult: '390.000000', terms: { target: '388.000000', wording: 'atLeast' } });
    expect(said(facts)).toEqual(['目标 388 亿元，低于上年实际 390 亿元']);
    expect(said(facts, 'en')).toEqual(['Target 38.8 billion yuan is below last year’s result of 39 billion yuan']);
    expect(said(factsOf({ ...YI, lastResult: '390', terms: { target: '390' } }))).toEqual([]);
  });

  test('3000 where 3045 stand: said once, as met already', () => {
    expect(said(factsOf({ lastResult: '3045', terms: { kind: 'level', target: '3000', baseline: '3045' } }))).toEqual([
      '目标 3000 家，年初已有 3045 家，未签先成',
    ]);
    expect(said(factsOf({ terms: { kind: 'level', target: '3046', baseline: '3045' } }))).toEqual([]);
  });

  test('262 of the 302.4 that 13 % growth needs', () => {
    const terms = { kind: 'growth' as const, target: '13' };
    const goal = { ...terms, measureUnit: '%', baseAmount: '267.6', nodes: [] };
    const ledger = coverageOf(goal, totals({ count: 240, open: 240, totalInvestment: '2176.2', yearPlan: '262' }));
    expect(ledger).toMatchObject({ of: 'money', need: '302.388', planned: '262', gap: '40.388' });
    expect(said(factsOf({ measureUnit: '%', terms, ledger }))).toEqual([
      '增长 13% 需完成 302.4 亿元，台账项目年度计划 262 亿元，缺口 40.4 亿元，覆盖 86.6%',
    ]);
    const enough = coverageOf(goal, totals({ count: 1, open: 1, yearPlan: '302.388' }));
    expect(said(factsOf({ measureUnit: '%', terms, ledger: enough }))).toEqual([]);
    expect(coverageOf({ ...goal, baseAmount: null }, totals({}))).toBeNull();
    expect(coverageOf(goal, totals({ count: 0, open: 0 }))).toBeNull();
  });

  test('8 to close, 7 left on the ledger', () => {
    const nodes = Array.from({ length: 8 }, (_, i) => ({ id: `n${i}`, name: `${i}`, weight: '1', dueOn: '2024-12-20' }));
    const terms = { kind: 'milestone' as const, target: null, nodes };
    const ledger = coverageOf({ ...terms, measureUnit: '个', baseAmount: null }, totals({ count: 15, open: 7 }));
    expect(said(factsOf({ measureUnit: '个', measureUnitEn: 'items', terms, ledger }))).toEqual([
      '目标 8 个，台账中只列 7 个，数目不符',
    ]);
  });

  test('a capacity in 万千瓦时', () => {
    const facts = factsOf({
      name: '光伏发电装机规模',
      measureUnit: '万千瓦时',
      measureUnitEn: '10,000 kWh',
      terms: { target: '5' },
    });
    expect(said(facts)).toEqual(['计量单位“万千瓦时”不能计量装机容量，应为“万千瓦”']);
    expect(said(facts, 'en')).toEqual(['“10,000 kWh” cannot measure a capacity; it should be 10,000 kW']);
    expect(unitWordThatCannotBe('光伏发电装机规模', '万千瓦', 'cumulative')).toBeNull();
    expect(unitWordThatCannotBe('全社会用电量', '万千瓦', 'cumulative')).toEqual({ what: 'energy', instead: '万千瓦时' });
    expect(unitWordThatCannotBe('新增建成安置房面积', '公里', 'cumulative')).toEqual({ what: 'area', instead: '万㎡' });
    expect(unitWordThatCannotBe('工业投资增速', '亿元', 'growth')).toEqual({ what: 'rate', instead: '%' });
    expect(unitWordThatCannotBe('技术合同成交额', '家', 'cumulative')).toEqual({ what: 'money', instead: '亿元' });
    expect(unitWordThatCannotBe('技术合同成交额', '亿元', 'cumulative')).toBeNull();
  });

  test('too much left for the last quarter', () => {
    const curve = [0, 0, 0.08, 0.12, 0.16, 0.3, 0.3, 0.45, 0.55, 0.7, 0.85, 1].map(String);
    expect(said(factsOf({ terms: { curve } }))).toEqual(['到9月底只安排 55%，四季度还剩 45%']);
    const edge = [...curve.slice(0, 8), '0.6', '0.7', '0.85', '1'];
    expect(said(factsOf({ terms: { curve: edge } }))).toEqual([]);
    expect(said(factsOf({ terms: { curve, annualOnly: true } }))).toEqual([]);
    expect(said(factsOf({ terms: { curve, kind: 'growth' }, measureUnit: '%' }))).toEqual([]);
    expect(said(factsOf({ terms: { curve, kind: 'cap', capOf: 'total' } }))).toEqual([]);
  });

  test('shares that do not add up: sum, weights, and a limit given out twice', () => {
    const goal = { capOf: null, baseline: null, baseAmount: null, nodes: [] };
    const line = {
      unitId: 1,
      carries: 'share' as const,
      baseline: null,
      numerator: null,
      denominator: null,
      baseWeight: null,
      nodes: [],
    };
    const total = { ...goal, kind: 'cumulative' as const, rollUp: 'sum' as const, measureUnit: '万家', target: '1.6' };
    const share = (id: number, target: string) => ({ ...line, id, kind: 'cumulative' as const, measureUnit: '万家', target });
    const rolledUp = rollUp(total, [share(1, '0.62'), share(2, '0.55')]);
    const facts = factsOf({ measureUnit: '万家', measureUnitEn: '10,000 firms', rolledUp, terms: { target: '1.6' } });
    expect(said(facts)).toEqual(['各单位合计 1.17 万家，园区目标 1.6 万家，差 0.43 万家，覆盖 73.1%']);
    expect(said({ ...facts, rolledUp: rollUp(total, [{ ...share(1, '1'), carries: 'whole' }]) })).toEqual([]);
    const cap = { ...total, kind: 'cap' as const, capOf: 'total' as const, measureUnit: '起', target: '10' };
    const over = rollUp(
      cap,
      [8, 5].map((t, id) => ({ ...share(id, String(t)), kind: 'cap' as const, measureUnit: '起' })),
    );
    expect(said(factsOf({ measureUnit: '起', rolledUp: over, terms: { kind: 'cap', capOf: 'total', target: '10' } }))).toEqual([
      '各单位控制数合计 13 起，超出园区控制数 10 起，多分 3 起',
    ]);
    const growth = {
      ...goal,
      kind: 'growth' as const,
      rollUp: 'weighted' as const,
      measureUnit: '%',
      target: '13',
      baseAmount: '173.3',
    };
    const weighted = rollUp(growth, [
      { ...line, id: 1, kind: 'growth', measureUnit: '%', target: '14', baseWeight: '70.1' },
      { ...line, id: 2, kind: 'growth', measureUnit: '%', target: '13.5', baseWeight: '55.2' },
    ]);
    expect(said(factsOf({ measureUnit: '%', rolledUp: weighted, terms: { kind: 'growth', target: '13' } }))).toEqual([
      '按基数加权 9.963%，园区目标 13%，差 3.037 个百分点，覆盖 76.6%',
    ]);
  });

  test('where less is better, looser is the trap', () => {
    expect(said(factsOf({ lastResult: '3', terms: { kind: 'rank', target: '4' } }))).toEqual([
      '目标第 4 位，比上年实际第 3 位更宽松',
    ]);
    expect(said(factsOf({ lastResult: '9', terms: { kind: 'cap', target: '8' } }))).toEqual([]);
  });
});

test('an answer belongs to these numbers and no others', () => {
  const [one] = checkAmbition(factsOf({ lastResult: '390', terms: { target: '388' } }));
  const [again] = checkAmbition(factsOf({ lastResult: '390.00', terms: { target: '388.0' }, measureUnitEn: 'enterprises' }));
  const [other] = checkAmbition(factsOf({ lastResult: '390', terms: { target: '300' } }));
  expect(fingerprintOf(one!)).toBe(fingerprintOf(again!));
  expect(fingerprintOf(one!)).not.toBe(fingerprintOf(other!));
});

test('a project’s own figures', () => {
  const project = { totalInvestment: '10', yearPlan: '3', nodes: [], closedOn: null };
  expect(checkProject(project)).toEqual({ ok: true });
  expect(checkProject({ ...project, yearPlan: '11' })).toEqual({ ok: false, reasons: ['projects.planOverTotal'] });
  expect(checkProject({ ...project, yearPlan: '-1' })).toEqual({ ok: false, reasons: ['projects.negative'] });
  const nodes = [{ name: '开工', dueOn: '2024-02-30', doneOn: null }];
  expect(checkProject({ ...project, nodes, closedOn: '2024-13-01' })).toEqual({
    ok: false,
    reasons: ['projects.nodeDay', 'projects.closedDay'],
  });
});

test('whatever the figures: a finding has words in both languages, and a better target never has more against last year', () => {
  const value = fc.integer({ min: 0, max: 90_000 }).map((n) => String(n / 10));
  fc.assert(
    fc.property(fc.constantFrom(...TARGET_KINDS), value, value, fc.option(value), (kind, target, last, baseline) => {
      const facts = factsOf({ lastResult: last, terms: { kind, target, baseline, capOf: kind === 'cap' ? 'total' : null } });
      for (const { code, params } of checkAmbition(facts)) {
        expect(AMBITION_CODES).toContain(code);
        for (const locale of ['zh', 'en'] as const) {
          const words = sentenceOf({ code: `ambition.${code}`, params }, locale);
          expect(words).not.toMatch(/undefined|NaN|null|ambition\./);
          if (locale === 'zh') expect(words).not.toMatch(/[,;:()?]/);
          else expect(words).not.toMatch(/[\u3400-\u9fff，。；：]/);
        }
      }
      const codes = (facts: AmbitionFacts) => checkAmbition(facts).filter(({ code }) => /Last/.test(code)).length;
      if (kind === 'cumulative')
        expect(codes(factsOf({ ...facts, terms: { ...facts.terms, target: String(Number(target) + 1) } }))).toBeLessThanOrEqual(
          codes(facts),
        );
    }),
  );
});
