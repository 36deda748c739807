import { Import, type ImportKind } from '#database/entities/documents/import.entity.js';
import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import type { BreakdownLine } from '#domain/documents/workbook/breakdown-line.js';
import type { CheckedRow } from '#domain/documents/workbook/breakdown-reading.js';
import type { FilingLine } from '#domain/documents/workbook/filing-reading.js';
import type { OwnerLine } from '#domain/documents/workbook/owner-reading.js';
import type { Month } from '#domain/calendar/day.js';
import { actingFor, mayDo, type Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { safeFileName } from '#platform/file-name.js';
import { STORAGE, type FileStorage } from '#platform/storage.js';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { applyBreakdown } from './apply-breakdown.js';
import { BreakdownLinesQueries } from './breakdown-lines.queries.js';
import type { WorkbookCheckedAny } from './check-workbook.js';
import { FilingImports } from './filing-imports.js';
import { FilingTargetsQueries } from './filing-targets.queries.js';
import { keepOutcomes, lockYear, moveImport, readRows, requireImport, type ImportHead, type ImportRowRead } from './import-record.js';
import { OwnerImports } from './owner-imports.js';
import { OwnerSheetQueries } from './owner-sheet.queries.js';
import { undoBreakdown } from './undo-breakdown.js';
import { WorkbookWorkshop } from './workbook-workshop.js';

export interface ImportGiven {
  kind: ImportKind;
  planYear: number;
  period: Month | null;
  fileName: string;
  bytes: Buffer;
}

export const IMPORT_RIGHTS = { breakdown: 'documents.importBreakdown', filings: 'documents.importFilings', ownerFigures: 'documents.importOwnerFigures' } as const;

/** A workbook comes in, is checked, applied whole or in its good rows, and taken back whole. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly dataSource: DataSource,
    @Inject(STORAGE) private readonly storage: FileStorage,
    private readonly workshop: WorkbookWorkshop,
    private readonly lines: BreakdownLinesQueries,
    private readonly targets: FilingTargetsQueries,
    private readonly filings: FilingImports,
    private readonly ownerSheet: OwnerSheetQueries,
    private readonly owners: OwnerImports,
  ) {}

  /** The dry run: every problem at once, nothing written but the run itself. */
  async check(actor: Actor, author: Author, given: ImportGiven): Promise<{ id: number }> {
    requireRight(actor, given.kind);
    const checked = await this.workshop.check(
      { bytes: given.bytes, fileName: given.fileName, ...(await this.known(actor, given)) },
    );
    const storageKey = `${author.zoneId}/${randomUUID()}`;
    await this.storage.put(storageKey, given.bytes);
    try {
      return await this.uow.run(withDuty(actor, author, given.kind), (tx) => keep(tx, given, checked, storageKey));
    } catch (error) {
      await this.storage.remove(storageKey);
      throw error;
    }
  }

  /** @throws Refusal conflict `imports.rowsWrong` for `all` with a wrong row, `imports.nothingToApply`, `imports.movedOn` */
  async apply(actor: Actor, author: Author, id: number, mode: 'all' | 'goodRows'): Promise<void> {
    const head = await requireImport(this.dataSource.manager, actor, id);
    requireRight(actor, head.kind);
    if (head.state !== 'checked') throw new Refusal('conflict', 'imports.notChecked');
    if (mode === 'all' && head.wrong + head.problems.length > 0) throw new Refusal('conflict', 'imports.rowsWrong', { params: { wrong: String(head.wrong) } });
    if (head.accepted === 0) throw new Refusal('conflict', 'imports.nothingToApply');
    const named = withDuty(actor, author, head.kind);
    if (head.kind === 'filings') return this.filings.apply(actor, named, head, mode);
    if (head.kind === 'ownerFigures') return this.owners.apply(actor, named, head, mode);
    await this.uow.run(named, async (tx) => {
      await lockYear(tx, head);
      await moveImport(tx, head, 'applied', mode);
      const rows = await readRows<BreakdownLine>(tx.em, id);
      const outcomes = await applyBreakdown(tx, head, rows.filter(isGood), mode);
      await keepOutcomes(tx, id, outcomes);
      const refused = outcomes.filter(({ refusal }) => refusal).length;
      tx.record('documents.importApplied', { importId: id, kind: head.kind, year: head.planYear, mode, written: outcomes.length - refused, refused });
    });
  }

  /** @throws Refusal conflict `imports.notApplied`, `imports.builtUpon` with the rows and reasons */
  async undo(actor: Actor, author: Author, id: number): Promise<void> {
    const head = await requireImport(this.dataSource.manager, actor, id);
    requireRight(actor, head.kind);
    if (head.state !== 'applied') throw new Refusal('conflict', 'imports.notApplied');
    await this.uow.run(withDuty(actor, author, head.kind), async (tx) => {
      await lockYear(tx, head);
      await moveImport(tx, head, 'undone');
      const removed = await this.takeBack(tx, actor, head);
      tx.record('documents.importUndone', { importId: id, kind: head.kind, year: head.planYear, removed });
    });
  }

  private async takeBack(tx: Tx, actor: Actor, head: ImportHead): Promise<number> {
    if (head.kind === 'breakdown') return undoBreakdown(tx, head, await readRows<BreakdownLine>(tx.em, head.id));
    if (head.kind === 'filings') return this.filings.undo(tx, head, await readRows<FilingLine>(tx.em, head.id));
    return this.owners.undo(tx, actor, head, await readRows<OwnerLine>(tx.em, head.id));
  }

  /** What the rows of a workbook are looked up in. */
  private async known(actor: Actor, given: ImportGiven) {
    const { kind } = given;
    if (kind === 'breakdown') return { kind, directory: await this.lines.directory(actor.zoneId, await this.requireYear(actor, given.planYear)) };
    if (kind === 'filings') return { kind, targets: await this.targets.rows(actor, requirePeriod(given)) };
    return { kind, targets: (await this.ownerSheet.rows(actor, requirePeriod(given))).map(({ row: _, ...target }) => target) };
  }

  private async requireYear(actor: Actor, year: number): Promise<number> {
    const [plan] = await this.dataSource.query<{ state: string }[]>('SELECT state FROM plan_years WHERE zoneId = ? AND year = ?', [actor.zoneId, year]);
    if (!plan) throw new Refusal('conflict', 'pledges.noPlanYear', { params: { year: String(year) } });
    if (plan.state === 'closed') throw new Refusal('conflict', 'imports.yearClosed', { params: { year: String(year) } });
    return year;
  }
}

export const isGood = (row: ImportRowRead<BreakdownLine>): row is ImportRowRead<BreakdownLine> & { reading: BreakdownLine } => row.state === 'good' && row.reading !== null;

function requireRight(actor: Actor, kind: ImportKind): void {
  if (!mayDo(actor, IMPORT_RIGHTS[kind])) throw new Refusal('forbidden', 'http.notAllowed');
}

function requirePeriod({ period, planYear }: ImportGiven): Month {
  if (period === null || !period.startsWith(String(planYear))) throw new Refusal('invalid', 'imports.periodNeeded');
  return period;
}

/** Where the right comes by delegation alone, the journal gets both names. */
function withDuty(actor: Actor, author: Author, kind: ImportKind): Author {
  const unit = actor.grants.find((grant) => grant.role === 'filer' || grant.role === 'head')?.unitId ?? actor.zoneId;
  const owner = actor.grants.find((grant) => grant.role === 'verifier' || grant.role === 'supervision')?.unitId ?? null;
  return { ...author, onBehalfOf: actingFor(actor, IMPORT_RIGHTS[kind], kind === 'filings' ? unit : actor.zoneId, kind === 'ownerFigures' ? owner : null)?.onBehalfOf ?? null };
}

async function keep(tx: Tx, given: ImportGiven, checked: WorkbookCheckedAny, storageKey: string): Promise<{ id: number }> {
  const rows = checked.rows as CheckedRow<BreakdownLine | FilingLine | OwnerLine>[];
  const count = (state: CheckedRow<unknown>['state']) => rows.filter((row) => row.state === state).length;
  const contentHash = createHash('sha256').update(given.bytes).digest('hex');
  const head = {
    zoneId: tx.author.zoneId, kind: given.kind, planYear: given.planYear, period: given.kind === 'breakdown' ? null : given.period, state: 'checked' as const,
    fileName: safeFileName(given.fileName, 'workbook'), bytes: given.bytes.length, contentHash, storageKey, isText: checked.isText, rows: rows.length, accepted: count('good'), wrong: count('wrong'),
    sheets: checked.sheets, problems: checked.problems, mode: null, createdBy: tx.author.personId!, createdFor: tx.author.onBehalfOf ?? null, createdAt: tx.now,
  };
  const { identifiers } = await tx.em.insert(Import, head);
  const { id } = identifiers[0] as { id: number };
  for (let from = 0; from < rows.length; from += 500) {
    const some = rows.slice(from, from + 500);
    await tx.query(
      `INSERT INTO import_rows (importId, sort, sheet, sheetRow, state, knownId, reading, problems) VALUES ${some.map(() => '(?,?,?,?,?,?,?,?)').join(',')}`,
      some.flatMap((row, i) => [id, from + i, row.sheet, row.row, row.state, row.knownId, row.reading || row.said ? JSON.stringify(row.reading ?? { said: row.said }) : null, row.problems.length > 0 ? JSON.stringify(row.problems) : null]),
    );
  }
  tx.record('documents.importChecked', { importId: id, kind: given.kind, year: given.planYear, period: head.period, rows: head.rows, accepted: head.accepted, sha256: contentHash });
  return { id };
}

export type { ImportHead };
