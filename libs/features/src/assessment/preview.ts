import type { FilingContent } from '#database/entities/progress/submission.entity.js';
import { judgeStages } from '#domain/assessment/series.js';
import { stageAt, stagesOf } from '#domain/assessment/stages.js';
import { numberOf } from '#domain/calendar/months.js';
import { figureOf } from '../progress/filing-content.js';
import type { FilingRow } from '../progress/filing.queries.js';
import type { KeptJudgement } from './assessment-row.js';
import type { RuleStages } from './year-at-hand.js';
import { yearStates } from './year-states.js';

/** The light a figure would give for its own month, were it the one that counts. The web computes the same while one types. */
export function previewOf(row: FilingRow, content: FilingContent, rules: RuleStages, now: Date): KeptJudgement | null {
  const figures = new Map(row.figures.map((figure) => [figure.period, figure]));
  figures.set(row.period, {
    ...figureOf(row.period, content),
    verified: row.submission?.state === 'verified',
    revision: 'draft',
    explained: content.explanations.map(({ code }) => code),
  });
  const states = yearStates(row.terms, row.target.track, row.windows, figures, now);
  const stages = stagesOf([{ from: 1, terms: row.terms }], rules);
  const latest = judgeStages(stages, states, numberOf(row.period)).at(-1);
  return latest ? { ...latest.judgement, ruleSet: stageAt(stages, numberOf(row.period)).rules.id } : null;
}
