import type { CellProblem } from '#domain/documents/workbook/cell-problem.js';
import { problemOf } from '#domain/language/problem.js';
import type { Actor } from '#domain/people/actor.js';
import { STORAGE, type FileStorage } from '#platform/storage.js';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readImports, readRows, requireImport, type ImportHead, type ImportRowRead } from './import-record.js';
import { WorkbookWorkshop } from './workbook-workshop.js';

@Injectable()
export class ImportsQueries {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(STORAGE) private readonly storage: FileStorage,
    private readonly workshop: WorkbookWorkshop,
  ) {}

  list(actor: Actor, limit: number, before?: number): Promise<ImportHead[]> {
    return readImports(this.dataSource.manager, actor, { limit, before });
  }

  one(actor: Actor, id: number): Promise<ImportHead> {
    return requireImport(this.dataSource.manager, actor, id);
  }

  /** All problems of a run, in the order of the sheets. */
  async problems(head: ImportHead): Promise<CellProblem[]> {
    const rows = await readRows(this.dataSource.manager, head.id, { looked: true });
    return [...head.problems, ...rows.flatMap((row) => [...row.problems, ...refusalProblem(row)])];
  }

  async rows(actor: Actor, id: number, filter: { after?: number; limit: number; looked?: boolean }): Promise<ImportRowRead[]> {
    const head = await this.one(actor, id);
    return readRows(this.dataSource.manager, head.id, filter);
  }

  /** The workbook as it came, with its problem cells coloured and commented in the reader's language. */
  async marked(actor: Actor, id: number, locale: 'zh' | 'en'): Promise<{ fileName: string; bytes: Buffer }> {
    const head = await this.one(actor, id);
    const pieces: Buffer[] = [];
    for await (const piece of await this.storage.open(head.storageKey)) pieces.push(piece as Buffer);
    const marks = (await this.problems(head)).map(({ sheet, cell, code, params, severity }) => ({ sheet, cell, severity, text: problemOf(code, params, locale).detail }));
    const bytes = await this.workshop.mark(Buffer.concat(pieces), head.fileName, marks, '践诺 Jiannuo');
    return { bytes, fileName: `${head.fileName.replace(/\.\w+$/, '')}${locale === 'zh' ? '（已标注）' : ' (marked)'}.xlsx` };
  }
}

const refusalProblem = ({ refusal, sheet, sheetRow }: ImportRowRead): CellProblem[] =>
  refusal ? [{ sheet, cell: `A${sheetRow}`, row: sheetRow, code: refusal.code, params: refusal.params, severity: 'wrong' }] : [];
