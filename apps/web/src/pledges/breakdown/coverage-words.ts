import type { ContributionDto, RolledUpDto } from '#api-client/generated.js';
import { computed } from '#domain/language/number-words.js';
import type { Say } from '../../app/language/language.js';
import { figureWords } from '../../ui/decimal-words.js';
import { moneyInWords } from './ledger-words.js';
import { differenceOf, figureOf, shareInPrint } from './share-figures.js';

type Goal = Pick<ContributionDto, 'kind' | 'decimals' | 'lines'> & { rolledUp: RolledUpDto | null };

/** One sentence: what the shares come to, how much that covers, what is missing. `unitOf` names a unit. */
export function coverageInWords(goal: Goal, measure: string, unitOf: (id: number) => string, w: Say): string {
  const { rolledUp, lines } = goal;
  if (!rolledUp) return '';
  if (lines.length === 0) return w('breakdown.said.none');
  if (rolledUp.method === 'none') return w('breakdown.said.each', { n: new Set(lines.map(({ unitId }) => unitId)).size });
  if (rolledUp.leadOnly) return w('breakdown.said.lead', { unit: unitOf(lines[0]!.unitId) });
  if (rolledUp.addsUp === null || rolledUp.carried === null) return w('breakdown.said.unknown');
  const params = {
    how: w(`breakdown.method.${rolledUp.method}`),
    carried: figureOf(goal, measure, rolledUp.carried),
    coverage: shareInPrint(rolledUp.coverage),
    gap: gapInWords(goal, measure, w),
  };
  if (goal.kind === 'cap') return w(rolledUp.addsUp ? 'breakdown.said.within' : 'breakdown.said.over', params);
  return w(rolledUp.addsUp ? 'breakdown.said.full' : 'breakdown.said.short', params);
}

export const gapInWords = (goal: Goal, measure: string, w: Say): string =>
  differenceOf(goal, measure, goal.rolledUp?.uncovered ?? null, (value) => w('breakdown.points', { value }));

/** What follows from the gap: what the rest would have to do, who answers for it, which nodes nobody carries. */
export function gapNotes(goal: Goal, unitOf: (id: number) => string, w: Say): string[] {
  const { rolledUp, lines } = goal;
  if (!rolledUp || rolledUp.addsUp !== false || rolledUp.leadOnly) return [];
  const lead = lines.find(({ carries }) => carries === 'whole');
  const { rest } = rolledUp;
  return [
    rest &&
      w(goal.kind === 'growth' ? 'breakdown.rest.growth' : 'breakdown.rest.rate', {
        base: goal.kind === 'growth' ? moneyInWords(rest.base, w) : figure(rest.base),
        must: figure(rest.must),
      }),
    rolledUp.missingNodes.length > 0 && w('breakdown.nodesMissing', { nodes: rolledUp.missingNodes.join(w('list.comma')) }),
    lead && goal.kind !== 'cap' && w('breakdown.backed', { unit: unitOf(lead.unitId) }),
  ].filter((note): note is string => typeof note === 'string');
}

const figure = (value: string): string => figureWords(computed(value, 1));

/** Whether something of it is missing: a share, or a project. */
export const isShort = ({ rolledUp, ledger }: Pick<ContributionDto, 'rolledUp' | 'ledger'>): boolean =>
  (rolledUp?.addsUp === false && !rolledUp.leadOnly) || (ledger?.of === 'money' && Number(ledger.gap) > 0);
