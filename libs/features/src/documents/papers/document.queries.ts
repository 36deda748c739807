import type { DocumentState } from '#database/entities/documents/document.entity.js';
import type { PaperFormat, PaperKind } from '#domain/documents/papers/paper.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { STORAGE, type FileStorage } from '#platform/storage.js';
import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { documentScope, SUBJECTS } from './document-scope.js';
import { documentKey } from './document-key.js';

export interface DocumentListed {
  id: number;
  zoneId: number;
  kind: PaperKind;
  subjectId: number;
  version: number;
  format: PaperFormat;
  state: DocumentState;
  progress: number;
  problem: string | null;
  title: string | null;
  askedAt: Date;
  askedByName: string | null;
  askedByNameEn: string | null;
  madeAt: Date | null;
  fileHash: string | null;
  bytes: number | null;
}

@Injectable()
export class DocumentQueries {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(STORAGE) private readonly storage: FileStorage,
  ) {}

  /** Latest asked for first; one row more than the limit tells whether there are more. */
  list(
    actor: Actor,
    page: { limit: number; before: number | null; kind?: PaperKind; subjectId?: number },
  ): Promise<DocumentListed[]> {
    const where = [
      ...(page.before === null ? [] : ['d.id < ?']),
      ...(page.kind === undefined ? [] : ['d.kind = ?']),
      ...(page.subjectId === undefined ? [] : ['d.subjectId = ?']),
    ];
    return this.read(
      actor,
      where,
      [page.before, page.kind, page.subjectId].filter((value) => value !== null && value !== undefined),
      page.limit + 1,
    );
  }

  /** @throws Refusal notFound, also for what exists beyond the actor's reach */
  async get(actor: Actor, id: number): Promise<DocumentListed> {
    const [row] = await this.read(actor, ['d.id = ?'], [id], 1);
    if (!row) throw new Refusal('notFound', 'documents.notFound');
    return row;
  }

  /** The file as it was made; whoever takes it keeps it from being tidied away. @throws Refusal conflict `documents.notReady` */
  async open(actor: Actor, id: number): Promise<DocumentListed & { stream: Readable }> {
    const row = await this.get(actor, id);
    if (row.state !== 'done' || row.fileHash === null)
      throw new Refusal('conflict', 'documents.notReady', { retryAfterSeconds: 2 });
    const stream = await this.storage.open(documentKey(row.zoneId, row.fileHash)).catch(() => null);
    if (stream === null) throw new Refusal('notFound', 'documents.fileGone');
    await this.dataSource.query('UPDATE documents SET keptSince = ? WHERE id = ?', [new Date(), id]);
    return { ...row, stream };
  }

  private read(actor: Actor, where: string[], params: unknown[], limit: number): Promise<DocumentListed[]> {
    const scope = documentScope(actor);
    return this.dataSource.query(
      `SELECT d.id, d.zoneId, d.kind, d.subjectId, d.version, d.format, d.state, d.progress, d.problem, d.title, d.askedAt, a.name AS askedByName, a.nameEn AS askedByNameEn, d.madeAt, d.fileHash, d.bytes
         FROM documents d ${SUBJECTS} LEFT JOIN people a ON a.id = d.askedBy
        WHERE ${[scope.sql, ...where].join(' AND ')} ORDER BY d.id DESC LIMIT ?`,
      [...scope.params, ...params, limit],
    );
  }
}
