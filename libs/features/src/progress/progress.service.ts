import type { FilingContent } from '#database/entities/progress/submission.entity.js';
import { isDuplicate, UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import type { Month } from '#domain/calendar/day.js';
import { decideSubmission, type SubmissionCommand, type SubmissionVerb } from '#domain/progress/submission.lifecycle.js';
import { actingOn, mayDoOn } from '#domain/progress/submission.policy.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { contentOf, readContent, requireComplete, type FiguresGiven } from './filing-content.js';
import { EFFECTIVE_FROM_R, insertRevision, keepEffective, previousEffective, stampRevision } from './revisions.js';
import { lockRecord, withOwnChange, type SubmissionRecord, type SubmissionRow } from './submission-record.js';
import { warningsFor } from './warnings.js';

export interface StepResult {
  submissionId: number;
  version: number;
  state: string;
}

/** The life cycle of one figure: every method is one transaction that locks, asks the domain, saves and records. */
@Injectable()
export class ProgressService {
  constructor(private readonly uow: UnitOfWork) {}

  /** `expected`: 0 for a row that must not exist yet, else the version the caller has seen. */
  saveDraft(actor: Actor, author: Author, targetId: number, period: Month, given: FiguresGiven, expected: number): Promise<StepResult> {
    return this.uow.run(author, async (tx) => this.writeDraft(tx, actor, await lockRecord(tx, targetId, period), given, expected));
  }

  submit(actor: Actor, author: Author, targetId: number, period: Month, expected: number | null): Promise<StepResult> {
    return this.uow.run(author, async (tx) => this.submitDraft(tx, actor, await lockRecord(tx, targetId, period), expected));
  }

  /** Draft and submit in one transaction: what a grid, a workbook or an outside program does with a finished figure. */
  file(actor: Actor, author: Author, targetId: number, period: Month, given: FiguresGiven, expected: number | null, submit: boolean): Promise<StepResult> {
    return this.uow.run(author, async (tx) => {
      const record = await lockRecord(tx, targetId, period);
      const draft = await this.writeDraft(tx, actor, record, given, expected ?? record.row?.version ?? 0);
      return submit ? this.submitDraft(tx, actor, await withOwnChange(tx, record, draft.submissionId), draft.version) : draft;
    });
  }

  withdraw(actor: Actor, author: Author, targetId: number, period: Month, expected: number | null): Promise<StepResult> {
    return this.step(actor, author, targetId, period, { verb: 'withdraw' }, expected, async (tx, { row, onBehalfOf }, { revision }) => {
      await stampRevision(tx, row.latestRevisionId!, { withdrawnAt: tx.now });
      // The unit takes its words back into the draft, so that they can be corrected instead of typed again.
      const [withdrawn] = await tx.query<Record<string, unknown>[]>('SELECT * FROM submission_revisions WHERE id = ?', [row.latestRevisionId]);
      await tx.query('UPDATE submissions SET draft = ?, draftBy = ?, draftAt = ? WHERE id = ?', [JSON.stringify(contentOf(withdrawn!)), tx.author.personId, tx.now, row.id]);
      await keepEffective(tx, row.id, await previousEffective(tx, row.id));
      tx.record('progress.withdrawn', { ...subjectFacts(row), revision: revision - 1 }, onBehalfOf);
    });
  }

  endorse(actor: Actor, author: Author, targetId: number, period: Month, expected: number | null): Promise<StepResult> {
    return this.step(actor, author, targetId, period, { verb: 'endorse' }, expected, async (tx, { row, onBehalfOf }) => {
      await stampRevision(tx, row.latestRevisionId!, { endorsedBy: author.personId, endorsedFor: onBehalfOf, endorsedAt: tx.now });
      tx.record('progress.endorsed', { ...subjectFacts(row), revision: row.revisions }, onBehalfOf);
    });
  }

  verify(actor: Actor, author: Author, targetId: number, period: Month, expected: number | null): Promise<StepResult> {
    return this.step(actor, author, targetId, period, { verb: 'verify' }, expected, async (tx, { row, onBehalfOf }) => {
      await stampRevision(tx, row.latestRevisionId!, { verifiedBy: author.personId, verifiedFor: onBehalfOf, verifiedAt: tx.now });
      await tx.query('UPDATE submissions SET verified = TRUE WHERE id = ?', [row.id]);
      tx.record('progress.verified', { ...subjectFacts(row), revision: row.revisions }, onBehalfOf);
    });
  }

  async return(actor: Actor, author: Author, targetId: number, period: Month, reason: string, expected: number | null): Promise<StepResult> {
    const draftCommand = { verb: 'return', by: 'verifier', reason } as const;
    return this.step(actor, author, targetId, period, draftCommand, expected, async (tx, { row, onBehalfOf, by }) => {
      await stampRevision(tx, row.latestRevisionId!, { returnedBy: author.personId, returnedFor: onBehalfOf, returnedAt: tx.now, returnReason: reason });
      const [returned] = await tx.query<Record<string, unknown>[]>('SELECT * FROM submission_revisions WHERE id = ?', [row.latestRevisionId]);
      await tx.query('UPDATE submissions SET returnReason = ?, draft = ? WHERE id = ?', [reason, JSON.stringify(contentOf(returned!)), row.id]);
      await keepEffective(tx, row.id, await previousEffective(tx, row.id));
      tx.record('progress.returned', { ...subjectFacts(row), revision: row.revisions, by, reason }, onBehalfOf);
    });
  }

  private async writeDraft(tx: Tx, actor: Actor, record: SubmissionRecord, given: FiguresGiven, expected: number): Promise<StepResult> {
    const { decision } = this.decide(actor, { verb: 'saveDraft' }, record, tx.now, expected);
    const content = readContent(given, record);
    const { row } = record;
    if (!row) return insertDraft(tx, record, content);
    const { affectedRows } = await tx.query<{ affectedRows: number }>(
      // Assignments are made from left to right: stateSince looks at the state as it was.
      `UPDATE submissions SET stateSince = IF(state = 'draft', stateSince, ?), draft = ?, draftBy = ?, draftAt = ?, state = ?, revisions = ?, version = version + 1
        WHERE id = ? AND version = ?`,
      [tx.now, JSON.stringify(content), tx.author.personId, tx.now, decision.state, decision.revision, row.id, expected],
    );
    if (affectedRows === 0) throw stale(row);
    return { submissionId: row.id, version: expected + 1, state: decision.state! };
  }

  private async submitDraft(tx: Tx, actor: Actor, record: SubmissionRecord, expected: number | null): Promise<StepResult> {
    const { decision, onBehalfOf } = this.decide(actor, { verb: 'submit' }, record, tx.now, expected);
    const row = record.row!;
    requireComplete(record, row.draft!);
    // Doubts do not stop a figure: they travel with it to the head and the verifier, and an unexplained slip is not lit.
    const warnings = await warningsFor(tx, record, row.draft!);
    const revisionId = await insertRevision(tx, record, row.draft!, { revision: decision.revision, onBehalfOf, warnings });
    const { affectedRows } = await tx.query<{ affectedRows: number }>(
      `UPDATE submissions s JOIN submission_revisions r ON r.id = ?
          SET s.state = 'submitted', s.stateSince = ?, s.latestRevisionId = r.id, s.filedBy = ?, s.returnReason = NULL, s.version = s.version + 1,
              s.firstSubmittedAt = COALESCE(s.firstSubmittedAt, ?), s.late = ?, ${EFFECTIVE_FROM_R}
        WHERE s.id = ? AND s.version = ?`,
      [revisionId, tx.now, tx.author.personId, tx.now, decision.late ?? row.late, row.id, row.version],
    );
    if (affectedRows === 0) throw stale(row);
    tx.record('progress.submitted', { ...subjectFacts(row), revision: decision.revision, late: decision.late ?? row.late }, onBehalfOf);
    return { submissionId: row.id, version: row.version + 1, state: 'submitted' };
  }

  /** A step of the life cycle that moves the state and stamps the revision. */
  private step(
    actor: Actor,
    author: Author,
    targetId: number,
    period: Month,
    command: SubmissionCommand,
    expected: number | null,
    effect: (tx: Tx, done: { row: SubmissionRow; onBehalfOf: number | null; by: 'head' | 'verifier' }, decision: { revision: number }) => Promise<void>,
  ): Promise<StepResult> {
    return this.uow.run(author, async (tx) => {
      const record = await lockRecord(tx, targetId, period);
      const { decision, onBehalfOf, by } = this.decide(actor, command, record, tx.now, expected);
      const row = record.row!;
      const { affectedRows } = await tx.query<{ affectedRows: number }>(
        'UPDATE submissions SET state = ?, revisions = ?, stateSince = ?, version = version + 1 WHERE id = ? AND version = ?',
        [decision.state, decision.revision, tx.now, row.id, row.version],
      );
      if (affectedRows === 0) throw stale(row);
      await effect(tx, { row, onBehalfOf, by }, decision);
      return { submissionId: row.id, version: row.version + 1, state: decision.state! };
    });
  }

  /** Policy first: who may not, learns nothing about the state. Then what the caller has seen, and only then the life cycle. */
  private decide(actor: Actor, command: SubmissionCommand, record: SubmissionRecord, now: Date, expected: number | null) {
    const may = mayDoOn(command.verb, actor, record.facts);
    if (!may.ok) throw refusalOf(may.reasons, command.verb);
    if (expected !== null) refuseStale(record.row, expected);
    const acting = actingOn(command.verb, actor, record.facts) as { onBehalfOf: number | null; by?: 'head' | 'verifier' } | null;
    const by = acting?.by ?? 'verifier';
    const asked = command.verb === 'return' ? { ...command, by } : command;
    const decision = decideSubmission(asked, record.facts, { now, window: record.window });
    if (!decision.ok) throw new Refusal('conflict', decision.reasons[0]!, { params: { period: record.period } });
    return { decision, onBehalfOf: acting?.onBehalfOf ?? null, by };
  }
}

const subjectFacts = (row: SubmissionRow) => ({ submissionId: row.id, targetId: row.targetId, unitId: row.unitId, period: row.period });

/** Another unit's record is not found rather than forbidden; the own one says why. */
function refusalOf(reasons: readonly string[], verb: SubmissionVerb): Refusal {
  const code = reasons[0] ?? 'people.notAllowed';
  return code === 'people.otherUnit' && verb !== 'verify' ? new Refusal('notFound', 'targets.notFound') : new Refusal('forbidden', code);
}

const stale = (row: SubmissionRow | null) =>
  new Refusal('stale', 'progress.changedMeanwhile', { current: row && { version: row.version, state: row.state, draft: row.draft, draftBy: row.draftBy, draftAt: row.draftAt } });

function refuseStale(row: SubmissionRow | null, expected: number): void {
  if ((row?.version ?? 0) !== expected) throw stale(row);
}

async function insertDraft(tx: Tx, { target, period }: SubmissionRecord, content: FilingContent): Promise<StepResult> {
  try {
    const { insertId } = await tx.query<{ insertId: number }>(
      `INSERT INTO submissions (zoneId, targetId, unitId, period, state, version, draft, draftBy, draftAt, revisions, stateSince)
       VALUES (?,?,?,?,'draft',1,?,?,?,1,?)`,
      [target.zoneId, target.id, target.unitId, period, JSON.stringify(content), tx.author.personId, tx.now, tx.now],
    );
    return { submissionId: insertId, version: 1, state: 'draft' };
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const [row] = await tx.query<SubmissionRow[]>('SELECT * FROM submissions WHERE targetId = ? AND period = ?', [target.id, period]);
    throw stale(row ?? null);
  }
}
