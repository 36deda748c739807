import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import type { FilingLine } from '#domain/documents/workbook/filing-reading.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal, type FieldProblem } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { FilingService, type RowResult } from '../../progress/filing.service.js';
import { keepOutcomes, moveImport, readRows, type ImportHead, type ImportRowRead, type RowOutcome } from './import-record.js';

type Row = ImportRowRead<FilingLine> & { reading: FilingLine };

/** A draft as it stood before: JSON and instants as the row keeps them. */
interface DraftBefore {
  state: string;
  stateSince: string;
  revisions: number;
  draft: unknown;
  draftBy: number | null;
  draftAt: string | null;
}

/** A month's figures by workbook: written as drafts through the filings service, one answer per row; sending them stays the filer's act. */
@Injectable()
export class FilingImports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly filings: FilingService,
  ) {}

  /**
   * The drafts, what became of each row and the batch itself in one transaction: a process that dies at any moment leaves all of it,
   * and then it can be undone, or nothing, and then it can be applied again. @throws Refusal conflict `imports.movedOn`
   */
  async apply(actor: Actor, author: Author, head: ImportHead, mode: 'all' | 'goodRows'): Promise<void> {
    await this.uow.runBeside(author, async (tx) => {
      // Taken first: two who press at once must not both file.
      await moveImport(tx, head, 'applied', mode);
      const rows = (await readRows<FilingLine>(tx.em, head.id)).filter((row): row is Row => row.state === 'good' && row.reading !== null);
      const before = await draftsBefore(tx, head, rows);
      const results = await this.filings.draftWithin(tx, actor, head.period!, rows.map(({ reading }) => given(reading)));
      const refused = results.filter(({ refusal }) => refusal !== null);
      if (mode === 'all' && refused.length > 0) throw new Refusal('conflict', 'imports.movedOn', { errors: refusalsOf(rows, results) });
      await keepOutcomes(tx, head.id, rows.map((row, i) => outcomeOf(row, results[i]!, before.get(row.reading.targetId) ?? null)));
      tx.record('documents.importApplied', { importId: head.id, kind: 'filings', year: head.planYear, mode, written: rows.length - refused.length, refused: refused.length });
    });
  }

  /** @throws Refusal conflict `imports.builtUpon` where a draft was touched or sent since */
  async undo(tx: Tx, _head: ImportHead, rows: ImportRowRead<FilingLine>[]): Promise<number> {
    const made = rows.filter(({ submissionId }) => submissionId !== null);
    const errors = await changedSince(tx, made);
    if (errors.length > 0) throw new Refusal('conflict', 'imports.builtUpon', { errors });
    await putBack(tx, made);
    return made.length;
  }
}

/** Locked, so that nobody writes between what is kept and what is written. */
async function draftsBefore(tx: Tx, head: ImportHead, rows: Row[]): Promise<Map<number, DraftBefore>> {
  if (rows.length === 0) return new Map();
  const kept = await tx.query<(DraftBefore & { targetId: number })[]>(
    'SELECT targetId, state, stateSince, revisions, draft, draftBy, draftAt FROM submissions WHERE period = ? AND targetId IN (?) ORDER BY targetId FOR UPDATE',
    [head.period, rows.map(({ reading }) => reading.targetId)],
  );
  return new Map(kept.map(({ targetId, ...draft }) => [targetId, draft]));
}

const refusalsOf = (rows: Row[], results: RowResult[]): FieldProblem[] =>
  rows.flatMap((row, i) => {
    const refusal = results[i]!.refusal;
    return refusal ? [{ path: `${row.sheet}!${row.sheetRow}`, code: refusal.code, params: refusal.params }] : [];
  });

function given({ targetId, version, state, value, numerator, denominator, amount, comparator, yearEndEstimate, nodes, narrative, problems, nextSteps }: FilingLine) {
  return { targetId, version, state, value, numerator, denominator, amount, comparator, yearEndEstimate, nodes, narrative, problems, nextSteps };
}

function outcomeOf(row: Row, { done, refusal }: RowResult, before: DraftBefore | null): RowOutcome {
  if (refusal) return { id: row.id, refusal: { code: refusal.code, params: refusal.params } };
  return { id: row.id, submissionId: done!.submissionId, madeRevision: done!.version, before };
}

async function changedSince(tx: Tx, rows: ImportRowRead<FilingLine>[]): Promise<FieldProblem[]> {
  if (rows.length === 0) return [];
  const now = await tx.query<{ id: number; version: number; evidence: number }[]>(
    'SELECT s.id, s.version, (SELECT COUNT(*) FROM evidence e WHERE e.submissionId = s.id) AS evidence FROM submissions s WHERE s.id IN (?) FOR UPDATE',
    [rows.map(({ submissionId }) => submissionId)],
  );
  const byId = new Map(now.map((row) => [Number(row.id), row]));
  return rows.flatMap((row): FieldProblem[] => {
    const kept = byId.get(Number(row.submissionId));
    const code = !kept || kept.version !== row.madeRevision ? 'imports.figureChanged' : row.before === null && Number(kept.evidence) > 0 ? 'imports.figureHasEvidence' : null;
    return code ? [{ path: `${row.sheet}!${row.sheetRow}`, code, params: { name: row.reading?.name ?? '' } }] : [];
  });
}

/** Drafts go back to what they were; what the batch began itself is gone. Only rows that nobody has touched are. */
async function putBack(tx: Tx, rows: ImportRowRead<FilingLine>[]): Promise<void> {
  for (const { submissionId, madeRevision, before } of rows) {
    if (submissionId === null || submissionId === undefined) continue;
    const kept = before as DraftBefore | null;
    if (kept === null) await tx.query('DELETE FROM submissions WHERE id = ? AND version = ? AND latestRevisionId IS NULL', [submissionId, madeRevision]);
    else
      await tx.query('UPDATE submissions SET state = ?, stateSince = ?, revisions = ?, draft = ?, draftBy = ?, draftAt = ?, version = version + 1 WHERE id = ? AND version = ?', [
        kept.state, new Date(kept.stateSince), kept.revisions, kept.draft === null ? null : JSON.stringify(typeof kept.draft === 'string' ? JSON.parse(kept.draft) : kept.draft), kept.draftBy,
        kept.draftAt === null ? null : new Date(kept.draftAt), submissionId, madeRevision,
      ]);
  }
}
