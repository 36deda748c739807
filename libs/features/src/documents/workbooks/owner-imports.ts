import { FOREVER } from '#database/columns.js';
import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import type { OwnerLine } from '#domain/documents/workbook/owner-reading.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal, type FieldProblem } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { OwnerFiguresService, type OwnerFigureGiven } from '../../progress/owner-figures.service.js';
import { keepOutcomes, moveImport, readRows, type ImportHead, type ImportRowRead, type RowOutcome } from './import-record.js';

type Row = ImportRowRead<OwnerLine> & { reading: OwnerLine };

/** A month's 核定单位数据 by workbook or from the clipboard: each row a version of its own, all with the batch or none. */
@Injectable()
export class OwnerImports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly owners: OwnerFiguresService,
  ) {}

  /** @throws Refusal conflict `imports.movedOn` */
  async apply(actor: Actor, author: Author, head: ImportHead, mode: 'all' | 'goodRows'): Promise<void> {
    await this.uow.runBeside(author, async (tx) => {
      await moveImport(tx, head, 'applied', mode);
      const rows = (await readRows<OwnerLine>(tx.em, head.id)).filter((row): row is Row => row.state === 'good' && row.reading !== null);
      const outcomes: RowOutcome[] = [];
      // In one order, whoever writes: two batches that meet wait for each other and do not deadlock.
      for (const row of rows.toSorted((a, b) => a.reading.targetId - b.reading.targetId)) outcomes.push(await this.write(tx, actor, head, row));
      const refused = outcomes.filter(({ refusal }) => refusal);
      if (mode === 'all' && refused.length > 0) throw new Refusal('conflict', 'imports.movedOn', { errors: problemsOf(rows, refused) });
      await keepOutcomes(tx, head.id, outcomes);
      tx.record('documents.importApplied', { importId: head.id, kind: 'ownerFigures', year: head.planYear, mode, written: rows.length - refused.length, refused: refused.length });
    });
  }

  /** What was said before is said again, as a further version: nothing that was known is rubbed out. @throws Refusal conflict `imports.builtUpon` */
  async undo(tx: Tx, actor: Actor, head: ImportHead, rows: ImportRowRead<OwnerLine>[]): Promise<number> {
    const made = rows.filter((row): row is Row => row.ownerFigureId !== null && row.reading !== null).toSorted((a, b) => a.reading.targetId - b.reading.targetId);
    if (made.length === 0) return 0;
    const now = await tx.query<{ id: number }[]>('SELECT id FROM owner_figures WHERE id IN (?) AND knownUntil = ? FOR UPDATE', [made.map(({ ownerFigureId }) => ownerFigureId), FOREVER]);
    const current = new Set(now.map(({ id }) => Number(id)));
    const errors = made.flatMap((row): FieldProblem[] => (current.has(Number(row.ownerFigureId)) ? [] : [{ path: `${row.sheet}!${row.sheetRow}`, code: 'imports.figureChanged', params: { name: row.reading.name } }]));
    if (errors.length > 0) throw new Refusal('conflict', 'imports.builtUpon', { errors });
    for (const row of made) {
      const before = (row.before as OwnerFigureGiven | null) ?? { value: null };
      await this.owners.noteWithin(tx, actor, row.reading.targetId, head.period!, before, row.madeRevision!);
    }
    return made.length;
  }

  private async write(tx: Tx, actor: Actor, head: ImportHead, { id, reading }: Row): Promise<RowOutcome> {
    const [before] = await tx.query<OwnerFigureGiven[]>('SELECT value, sourceTitle, sourceDate, note FROM owner_figures WHERE targetId = ? AND period = ? AND knownUntil = ?', [reading.targetId, head.period, FOREVER]);
    try {
      const { value, sourceTitle, sourceDate, note, revision } = reading;
      const noted = await this.owners.noteWithin(tx, actor, reading.targetId, head.period!, { value, sourceTitle, sourceDate, note }, revision);
      return { id, ownerFigureId: noted.id, madeRevision: noted.revision, before: before?.value ? before : null };
    } catch (error) {
      if (error instanceof Refusal && error.kind !== 'unavailable') return { id, refusal: { code: error.code, params: error.params } };
      throw error;
    }
  }
}

function problemsOf(rows: readonly Row[], refused: readonly RowOutcome[]): FieldProblem[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return refused.map(({ id, refusal }) => ({ path: `${byId.get(id)!.sheet}!${byId.get(id)!.sheetRow}`, code: refusal!.code, params: refusal!.params }));
}
