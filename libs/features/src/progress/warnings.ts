import { fromJson } from '#database/columns.js';
import type { FilingContent } from '#database/entities/progress/submission.entity.js';
import type { SqlTx } from '#database/unit-of-work.js';
import { plainDecimal } from '#domain/decimal-text.js';
import type { NodeAcceptance } from '#domain/progress/figure.js';
import { plausibilityOf, type Reported, type Warning } from '#domain/progress/plausibility.js';
import { figureOf } from './filing-content.js';
import type { RowForFiling, SubmissionRecord } from './submission-record.js';

type Earlier = Pick<Reported, 'period' | 'state' | 'value' | 'numerator' | 'denominator' | 'amount' | 'comparator' | 'narrative'> & { nodes: unknown; explained: unknown };

/** What is doubtful about a figure, held against the other periods of its year. */
export async function warningsFor(tx: SqlTx, { target, terms, period }: SubmissionRecord<RowForFiling>, content: FilingContent): Promise<Warning[]> {
  const rows = await tx.query<Earlier[]>(
    `SELECT s.period, s.figureState AS state, s.value, s.numerator, s.denominator, s.amount, s.comparator, s.nodes, s.explained, r.narrative
       FROM submissions s JOIN submission_revisions r ON r.id = s.effectiveRevisionId WHERE s.targetId = ? AND s.period < ?`,
    [target.id, period],
  );
  return plausibilityOf(terms, rows.map(reported), { ...figureOf(period, content), narrative: content.narrative, explained: content.explanations.map(({ code }) => code) });
}

const reported = (row: Earlier): Reported => ({
  ...row,
  value: plainDecimal(row.value),
  numerator: plainDecimal(row.numerator),
  denominator: plainDecimal(row.denominator),
  amount: plainDecimal(row.amount),
  comparator: plainDecimal(row.comparator),
  nodes: fromJson<NodeAcceptance[] | null>(row.nodes) ?? [],
  explained: fromJson<string[] | null>(row.explained) ?? [],
  yearEndEstimate: null,
});
