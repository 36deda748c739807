import type { FilingContent } from '#database/entities/progress/submission.entity.js';
import type { Tx } from '#database/unit-of-work.js';
import { plausibilityOf, type Warning } from '#domain/progress/plausibility.js';
import { figureOf } from './filing-content.js';
import { effectiveFigure, normalise, type SubmissionRecord, type SubmissionRow } from './submission-record.js';

/** What is doubtful about a figure, held against the other periods of its year. */
export async function warningsFor(tx: Tx, { target, terms, period }: SubmissionRecord, content: FilingContent): Promise<Warning[]> {
  const rows = await tx.query<(SubmissionRow & { narrative: string | null })[]>(
    `SELECT s.*, r.narrative FROM submissions s JOIN submission_revisions r ON r.id = s.effectiveRevisionId WHERE s.targetId = ? AND s.period < ?`,
    [target.id, period],
  );
  const history = rows.map((row) => ({ ...effectiveFigure(normalise(row))!, narrative: row.narrative }));
  return plausibilityOf(terms, history, { ...figureOf(period, content), narrative: content.narrative, explained: content.explanations.map(({ code }) => code) });
}
