import type { Month } from '../calendar/day.js';
import { monthsOf } from '../calendar/months.js';
import type { TargetTerms } from '../pledges/terms.js';
import { indexOf } from './periods.js';
import type { RuleSet } from './rule-sets.js';

/**
 * What a target is judged by from a month (1…12) of its year on: the terms as signed, or as an amendment left them, and the rules
 * the year opened with, or adopted later. A figure is judged by the stage of its own period, however late it is filed.
 */
export interface Stage {
  from: number;
  terms: TargetTerms;
  rules: RuleSet;
}

/** The stages of a year, in order; the first is from January on. */
export type Stages = readonly [Stage, ...Stage[]];

/** Nothing changes within the year: the usual case. */
export const oneStage = (terms: TargetTerms, rules: RuleSet): Stages => [{ from: 1, terms, rules }];

export function stageAt(stages: Stages, r: number): Stage {
  let found: Stage = stages[0];
  for (const stage of stages) if (stage.from <= r) found = stage;
  return found;
}

/** Terms and rules, each with the month they hold from, put together. */
export function stagesOf(
  terms: readonly { from: number; terms: TargetTerms }[],
  rules: readonly { from: number; rules: RuleSet }[],
): Stages {
  const starts = [...new Set([1, ...terms.map(({ from }) => from), ...rules.map(({ from }) => from)])].sort((a, b) => a - b);
  const last = <T extends { from: number }>(list: readonly T[], r: number): T =>
    list.filter(({ from }) => from <= r).at(-1) ?? list[0]!;
  const [first, ...rest] = starts.map((from): Stage => ({
    from,
    terms: last(terms, from).terms,
    rules: last(rules, from).rules,
  }));
  return [first!, ...rest];
}

/** The rules of a year's months as stages: `rulesAt` asked of each. */
export function ruleStages(year: number, rulesAt: (month: Month) => RuleSet): { from: number; rules: RuleSet }[] {
  const stages: { from: number; rules: RuleSet }[] = [];
  for (const month of monthsOf(year)) {
    const rules = rulesAt(month);
    if (stages.at(-1)?.rules.id !== rules.id) stages.push({ from: indexOf(month), rules });
  }
  return stages;
}
