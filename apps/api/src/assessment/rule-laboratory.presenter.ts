import { ruleSetById } from '#domain/assessment/rule-sets.js';
import type { TriedLight } from '#domain/assessment/rule-trial.js';
import type { Trial } from '#features/assessment/laboratory/rule-trial.queries.js';
import { targetSummary } from '../pledges/target.presenter.js';
import type { TrialDto } from './rule-laboratory.dto.js';

/** Changes by target, in the order of the pledge book. */
export function trialDto(
  year: number,
  ruleSet: string,
  { upTo, targets, months, changes, redTargets, redLights }: Trial,
): TrialDto {
  const byTarget = new Map<number, TriedLight[]>();
  for (const change of changes) byTarget.set(change.targetId, [...(byTarget.get(change.targetId) ?? []), change]);
  return {
    year,
    ruleSet,
    title: ruleSetById(ruleSet)!.title,
    upTo,
    targets: targets.length,
    redTargets,
    redLights,
    months: months.map(({ month, kept, tried, changed }) => ({ month, kept: { ...kept }, tried: { ...tried }, changed })),
    changed: targets.flatMap((target) => {
      const own = byTarget.get(target.id);
      return own
        ? [{ target: targetSummary(target), changes: own.map(({ month, kept, tried }) => ({ month, kept, tried })) }]
        : [];
    }),
  };
}
