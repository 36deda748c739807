import type { FilingContent } from '#database/entities/progress/submission.entity.js';
import type { SqlTx } from '#database/unit-of-work.js';
import type { Month } from '#domain/calendar/day.js';

interface RevisionOf {
  submissionId: number;
  target: { id: number; zoneId: number };
  period: Month;
}

interface RevisionFacts {
  revision: number;
  onBehalfOf: number | null;
  warnings: { code: string; params: Record<string, string> }[];
}

/** What was filed, kept for ever: the row's figures are never updated again. */
export async function insertRevision(tx: SqlTx, { submissionId, target, period }: RevisionOf, content: FilingContent, facts: RevisionFacts): Promise<number> {
  const { insertId } = await tx.query<{ insertId: number }>(
    `INSERT INTO submission_revisions
       (zoneId, submissionId, targetId, period, revision, figureState, value, numerator, denominator, amount, comparator, nodes,
        yearEndEstimate, narrative, problems, nextSteps, explanations, warnings, submittedBy, submittedFor, submittedAt)
     VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    [
      target.zoneId, submissionId, target.id, period, facts.revision, content.state, content.value, content.numerator, content.denominator,
      content.amount, content.comparator, JSON.stringify(content.nodes), content.yearEndEstimate, content.narrative, content.problems,
      content.nextSteps, JSON.stringify(content.explanations), JSON.stringify(facts.warnings), tx.author.personId, facts.onBehalfOf, tx.now,
    ],
  );
  return insertId;
}

/** Stamps a step on a revision, once. */
export async function stampRevision(tx: SqlTx, revisionId: number, stamps: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(stamps);
  await tx.query(`UPDATE submission_revisions SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`, [...Object.values(stamps), revisionId]);
}

/** The latest revision that was neither withdrawn nor returned; null when none counts. */
export async function previousEffective(tx: SqlTx, submissionId: number): Promise<number | null> {
  const [row] = await tx.query<{ id: number }[]>(
    `SELECT id FROM submission_revisions WHERE submissionId = ? AND withdrawnAt IS NULL AND returnedAt IS NULL
      ORDER BY revision DESC LIMIT 1`,
    [submissionId],
  );
  return row?.id ?? null;
}

/** Keeps the effective figure on the submission's own row, where a scan reads it without touching history. */
export async function keepEffective(tx: SqlTx, submissionId: number, revisionId: number | null): Promise<void> {
  if (revisionId === null) {
    await tx.query(
      `UPDATE submissions SET effectiveRevisionId = NULL, figureState = NULL, value = NULL, numerator = NULL, denominator = NULL, amount = NULL,
              comparator = NULL, nodes = NULL, yearEndEstimate = NULL, verified = FALSE, explained = NULL, warned = NULL WHERE id = ?`,
      [submissionId],
    );
    return;
  }
  await tx.query(
    `UPDATE submissions s JOIN submission_revisions r ON r.id = ?
        SET s.effectiveRevisionId = r.id, s.figureState = r.figureState, s.value = r.value, s.numerator = r.numerator,
            s.denominator = r.denominator, s.amount = r.amount, s.comparator = r.comparator, s.nodes = r.nodes,
            s.yearEndEstimate = r.yearEndEstimate, s.verified = r.verifiedAt IS NOT NULL,
            s.explained = JSON_EXTRACT(r.explanations, '$[*].code'), s.warned = JSON_EXTRACT(r.warnings, '$[*].code')
      WHERE s.id = ?`,
    [revisionId, submissionId],
  );
}
