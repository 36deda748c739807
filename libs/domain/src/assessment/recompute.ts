import type { TargetTerms } from '../pledges/terms.js';
import type { EffectiveFigure } from '../progress/figure.js';
import { numberOf } from '../calendar/months.js';
import type { PeriodState, Receipt } from './assessment.js';
import { resultOf } from './receipt.js';
import { ruleSetById, type RuleSet } from './rule-sets.js';
import { carryFrom } from './carry.js';
import { assessAgain } from './series.js';

/**
 * Repeats a judgement from its receipt alone: equal to `receipt.result` unless somebody changed one of them. A zone's own
 * rule set is passed in; without it an unknown set is a `RangeError`.
 */
export function recompute(
  receipt: Receipt,
  rules: RuleSet | undefined = ruleSetById(receipt.ruleSet),
): Record<string, string | null> {
  if (rules === undefined || rules.id !== receipt.ruleSet) throw new RangeError(`unknown rule set ${receipt.ruleSet}`);
  const { month, ...inputs } = receipt.inputs;
  const periods = Object.entries(inputs).flatMap(([name, value]) => (/^\d{4}-\d{2}$/.test(name) ? [stateFrom(value!)] : []));
  const start = inputs['from'] == null ? null : { from: Number(inputs['from']), carry: carryFrom(inputs['carry']!) };
  const assessment = assessAgain(termsFrom(inputs), rules, periods, numberOf(month!), start);
  return resultOf(assessment!);
}

function termsFrom(inputs: Record<string, string | null>): TargetTerms {
  const parsed = <T>(name: string, otherwise: T): T => (inputs[name] == null ? otherwise : (JSON.parse(inputs[name]) as T));
  const words = (name: string) => inputs[name] ?? null;
  return {
    kind: words('kind') as TargetTerms['kind'],
    year: parsed('year', 0),
    cadence: words('cadence') as TargetTerms['cadence'],
    wording: words('wording') as TargetTerms['wording'],
    target: words('target'),
    upper: words('upper'),
    stretch: words('stretch'),
    baseline: words('baseline'),
    tolerance: words('tolerance'),
    curve: parsed('curve', []),
    growthPath: parsed('growthPath', null),
    baseShares: parsed('baseShares', null),
    baseAmounts: parsed('baseAmounts', null),
    capOf: words('capOf') as TargetTerms['capOf'],
    nodes: parsed('nodes', []),
    annualOnly: parsed('annualOnly', false),
    comparator: parsed('comparator', null),
  };
}

function stateFrom(json: string): PeriodState {
  const state = JSON.parse(json) as Pick<PeriodState, 'period'> & Partial<Pick<PeriodState, 'open' | 'due'>> & { figure?: Partial<EffectiveFigure> };
  return { open: false, due: false, ...state, figure: state.figure === undefined ? null : ({ ...BLANK, ...state.figure } as EffectiveFigure) };
}

const BLANK = {
  value: null,
  numerator: null,
  denominator: null,
  amount: null,
  comparator: null,
  nodes: [],
  yearEndEstimate: null,
  explained: [],
};
