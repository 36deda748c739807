import type { FilingContent } from '#database/entities/progress/submission.entity.js';
import { isDuplicate, UnitOfWork, type Author, type SqlTx } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import type { Month } from '#domain/calendar/day.js';
import { decideSubmission, type SubmissionCommand, type SubmissionVerb } from '#domain/progress/submission.lifecycle.js';
import { actingOn, mayDoOn } from '#domain/progress/submission.policy.js';
import { disagrees } from '#domain/progress/owner-figure.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { contentOf, readContent, requireComplete, type FiguresGiven } from './filing-content.js';
import { insertRevision, keepEffective, previousEffective, stampRevision } from './revisions.js';
import { lockForFiling, lockRecord, readKept, type RowForFiling, type SubmissionRecord, type SubmissionRow } from './submission-record.js';
import { effectiveOf, insertSubmission, updateSubmission } from './submission-rows.js';
import { heldAgainstOwner } from './owner-figures-now.js';
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
    return this.uow.runShort(author, async (tx) => this.writeDraft(tx, actor, await lockForFiling(tx, targetId, period), given, expected));
  }

  submit(actor: Actor, author: Author, targetId: number, period: Month, expected: number | null): Promise<StepResult> {
    return this.uow.runShort(author, async (tx) => {
      const record = await lockForFiling(tx, targetId, period);
      const deciding = this.decide(actor, { verb: 'submit' }, record, tx.now, expected);
      // A row laid by a reopening has no words of its own yet: nothing is complete about them.
      return writeSubmitted(tx, record, deciding, { content: record.row!.draft ?? readContent({}, record), typed: false });
    });
  }

  /**
   * Draft and submit in one: what a grid, a workbook or an outside program does with a finished figure. Both are decided, one after
   * the other, and written once: nobody could have seen the draft in between.
   */
  file(actor: Actor, author: Author, targetId: number, period: Month, given: FiguresGiven, expected: number | null, submit: boolean): Promise<StepResult> {
    return this.uow.runShort(author, async (tx) => {
      const record = await lockForFiling(tx, targetId, period);
      const seen = expected ?? record.row?.version ?? 0;
      if (!submit) return this.writeDraft(tx, actor, record, given, seen);
      const { decision } = this.decide(actor, { verb: 'saveDraft' }, record, tx.now, seen);
      const content = readContent(given, record);
      const drafted = { ...record, facts: { ...record.facts, state: decision.state, revision: decision.revision } };
      return writeSubmitted(tx, record, this.decide(actor, { verb: 'submit' }, drafted, tx.now, null), { content, typed: true });
    });
  }

  /** A draft as one of many in a transaction of the caller's: refused, it has written nothing. */
  async draftWithin(tx: SqlTx, actor: Actor, targetId: number, period: Month, given: FiguresGiven, expected: number | null): Promise<StepResult> {
    const record = await lockForFiling(tx, targetId, period);
    return this.writeDraft(tx, actor, record, given, expected ?? record.row?.version ?? 0);
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

  /** `reason`: why the filed figure stands although the data owner's is another one; needed only then. */
  verify(actor: Actor, author: Author, targetId: number, period: Month, expected: number | null, reason: string | null = null): Promise<StepResult> {
    const why = reason?.trim() || null;
    return this.step(actor, author, targetId, period, { verb: 'verify', reason: why }, expected, async (tx, { row, onBehalfOf, ownerFigureId }) => {
      const against = { ...(ownerFigureId !== null && { ownerFigureId }), ...(why !== null && { reason: why }) };
      await stampRevision(tx, row.latestRevisionId!, { verifiedBy: author.personId, verifiedFor: onBehalfOf, verifiedAt: tx.now, verifiedReason: why, ownerFigureId });
      await tx.query('UPDATE submissions SET verified = TRUE WHERE id = ?', [row.id]);
      tx.record('progress.verified', { ...subjectFacts(row), revision: row.revisions, ...against }, onBehalfOf);
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

  private async writeDraft(tx: SqlTx, actor: Actor, record: SubmissionRecord<RowForFiling>, given: FiguresGiven, expected: number): Promise<StepResult> {
    const { decision } = this.decide(actor, { verb: 'saveDraft' }, record, tx.now, expected);
    const draft = JSON.stringify(readContent(given, record));
    const { row } = record;
    const columns = { state: 'draft', draft, draftBy: tx.author.personId, draftAt: tx.now, revisions: decision.revision };
    if (!row) return { submissionId: await insertNew(tx, record, { ...columns, version: 1, stateSince: tx.now }), version: 1, state: 'draft' };
    const begins = row.state === 'draft' ? {} : { stateSince: tx.now };
    if (!(await updateSubmission(tx, row, { ...columns, ...begins, version: expected + 1 }))) throw stale(row);
    return { submissionId: row.id, version: expected + 1, state: 'draft' };
  }

  /** A step of the life cycle that moves the state and stamps the revision. */
  private step(
    actor: Actor,
    author: Author,
    targetId: number,
    period: Month,
    command: SubmissionCommand,
    expected: number | null,
    effect: (tx: SqlTx, done: { row: SubmissionRow; onBehalfOf: number | null; by: 'head' | 'verifier'; ownerFigureId: number | null }, decision: { revision: number }) => Promise<void>,
  ): Promise<StepResult> {
    return this.uow.runShort(author, async (tx) => {
      const record = await lockRecord(tx, targetId, period);
      const held = command.verb === 'verify' ? await heldAgainstOwner(tx, record) : null;
      const asked = command.verb === 'verify' ? { ...command, disagrees: disagrees(held?.against ?? null) } : command;
      const { decision, onBehalfOf, by } = this.decide(actor, asked, record, tx.now, expected);
      const row = record.row!;
      const { affectedRows } = await tx.query<{ affectedRows: number }>(
        'UPDATE submissions SET state = ?, revisions = ?, stateSince = ?, version = version + 1 WHERE id = ? AND version = ?',
        [decision.state, decision.revision, tx.now, row.id, row.version],
      );
      if (affectedRows === 0) throw stale(row);
      await effect(tx, { row, onBehalfOf, by, ownerFigureId: held?.id ?? null }, decision);
      return { submissionId: row.id, version: row.version + 1, state: decision.state! };
    });
  }

  /** Policy first: who may not, learns nothing about the state. Then what the caller has seen, and only then the life cycle. */
  private decide(actor: Actor, command: SubmissionCommand, record: SubmissionRecord<RowForFiling>, now: Date, expected: number | null) {
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

/** What is decided about a submit, and what it says; `typed` with the same request, or a draft that lay there. */
async function writeSubmitted(
  tx: SqlTx,
  record: SubmissionRecord<RowForFiling>,
  { decision, onBehalfOf }: { decision: { revision: number; late: boolean | null }; onBehalfOf: number | null },
  { content, typed }: { content: FilingContent; typed: boolean },
): Promise<StepResult> {
  const { row, target, period } = record;
  const { personId } = tx.author;
  requireComplete(record, content);
  // Doubts do not stop a figure: they travel with it to the head and the verifier, and an unexplained slip is not lit.
  const warnings = await warningsFor(tx, record, content);
  const late = decision.late ?? row?.late ?? false;
  const columns = {
    state: 'submitted', revisions: decision.revision, stateSince: tx.now, filedBy: personId, returnReason: null,
    firstSubmittedAt: row?.firstSubmittedAt ?? tx.now, late, ...effectiveOf(content, warnings),
    ...(typed && { draft: JSON.stringify(content), draftBy: personId, draftAt: tx.now }),
  };
  // A figure typed and submitted at once counts as the two saves that it is.
  const version = (row?.version ?? 0) + (typed ? 2 : 1);
  const submissionId = row?.id ?? (await insertNew(tx, record, { ...columns, version }));
  const revisionId = await insertRevision(tx, { submissionId, target, period }, content, { revision: decision.revision, onBehalfOf, warnings });
  const ids = { latestRevisionId: revisionId, effectiveRevisionId: revisionId };
  const written = row ? await updateSubmission(tx, row, { ...columns, ...ids, version }) : await updateSubmission(tx, { id: submissionId, version }, ids);
  if (!written) throw stale(row);
  tx.record('progress.submitted', { submissionId, targetId: target.id, unitId: target.unitId, period, revision: decision.revision, late }, onBehalfOf);
  return { submissionId, version, state: 'submitted' };
}

const subjectFacts = (row: SubmissionRow) => ({ submissionId: row.id, targetId: row.targetId, unitId: row.unitId, period: row.period });

/** Another unit's record is not found rather than forbidden; the own one says why. */
function refusalOf(reasons: readonly string[], verb: SubmissionVerb): Refusal {
  const code = reasons[0] ?? 'people.notAllowed';
  return code === 'people.otherUnit' && verb !== 'verify' ? new Refusal('notFound', 'targets.notFound') : new Refusal('forbidden', code);
}

const stale = (row: RowForFiling | null) =>
  new Refusal('stale', 'progress.changedMeanwhile', { current: row && { version: row.version, state: row.state, draft: row.draft, draftBy: row.draftBy, draftAt: row.draftAt } });

function refuseStale(row: RowForFiling | null, expected: number): void {
  if ((row?.version ?? 0) !== expected) throw stale(row);
}

/** Of two first figures at once the second finds the first one's row. */
async function insertNew(tx: SqlTx, { target, period }: SubmissionRecord<RowForFiling>, columns: Record<string, unknown>): Promise<number> {
  try {
    return await insertSubmission(tx, { zoneId: target.zoneId, targetId: target.id, unitId: target.unitId, period, ...columns });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Read without a lock: all who came too late have just been given a shared one, and would wait for each other.
    throw stale(await readKept(tx, target.id, period));
  }
}
