import type { FilingContent } from '#database/entities/progress/submission.entity.js';
import type { Assessment } from '#domain/assessment/assessment.js';
import type { RuleSet } from '#domain/assessment/rule-sets.js';
import { assessYear } from '#domain/assessment/series.js';
import { numberOf } from '#domain/calendar/months.js';
import { figureOf } from '../progress/filing-content.js';
import type { FilingRow } from '../progress/filing.queries.js';
import { yearStates } from './year-states.js';

/** The light a figure would give for its own month, were it the one that counts. The web computes the same while one types. */
export function previewOf(row: FilingRow, content: FilingContent, rules: RuleSet, now: Date): Assessment | null {
  const figures = new Map(row.figures.map((figure) => [figure.period, figure]));
  figures.set(row.period, {
    ...figureOf(row.period, content),
    verified: row.submission?.state === 'verified',
    revision: 'draft',
    explained: content.explanations.map(({ code }) => code),
  });
  const states = yearStates(row.terms, row.target.track, row.windows, figures, now);
  return assessYear(row.terms, rules, states, numberOf(row.period)).at(-1) ?? null;
}
