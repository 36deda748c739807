import type { FilingContent } from '#database/entities/progress/submission.entity.js';
import type { RuleSet } from '#domain/assessment/rule-sets.js';
import { judgeYear } from '#domain/assessment/series.js';
import { numberOf } from '#domain/calendar/months.js';
import { figureOf } from '../progress/filing-content.js';
import type { FilingRow } from '../progress/filing.queries.js';
import type { KeptJudgement } from './assessment-row.js';
import { yearStates } from './year-states.js';

/** The light a figure would give for its own month, were it the one that counts. The web computes the same while one types. */
export function previewOf(row: FilingRow, content: FilingContent, rules: RuleSet, now: Date): KeptJudgement | null {
  const figures = new Map(row.figures.map((figure) => [figure.period, figure]));
  figures.set(row.period, {
    ...figureOf(row.period, content),
    verified: row.submission?.state === 'verified',
    revision: 'draft',
    explained: content.explanations.map(({ code }) => code),
  });
  const states = yearStates(row.terms, row.target.track, row.windows, figures, now);
  const latest = judgeYear(row.terms, rules, states, numberOf(row.period)).at(-1);
  return latest ? { ...latest.judgement, ruleSet: rules.id } : null;
}
