import { UnitOfWork, type Author } from '#database/unit-of-work.js';
import type { Month } from '#domain/calendar/day.js';
import type { Actor } from '#domain/people/actor.js';
import { actingOn, mayDoOn } from '#domain/progress/submission.policy.js';
import { decideSubmission } from '#domain/progress/submission.lifecycle.js';
import { Refusal } from '#domain/refusal.js';
import { safeFileName } from '#platform/file-name.js';
import { mediaTypeOf } from '#platform/media-type.js';
import { STORAGE, type FileStorage } from '#platform/storage.js';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { targetScope } from '../pledges/target-scope.js';
import { lockRecord } from './submission-record.js';

export interface EvidenceRow {
  id: number;
  submissionId: number;
  targetId: number;
  period: Month;
  fileName: string;
  mediaType: string;
  bytes: number;
  contentHash: string;
  addedByName: string;
  addedByNameEn: string | null;
  addedAt: Date;
}

/** Files per figure: enough for a site visit's photographs, not for an archive. */
const MOST_FILES = 20;

@Injectable()
export class EvidenceService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly dataSource: DataSource,
    @Inject(STORAGE) private readonly storage: FileStorage,
  ) {}

  /** The bytes are stored before the row: a crash in between leaves an unnamed file, never a row without its file. */
  async add(actor: Actor, author: Author, targetId: number, period: Month, fileName: string, bytes: Buffer): Promise<{ id: number }> {
    const mediaType = await mediaTypeOf(bytes, fileName);
    if (!mediaType) throw new Refusal('unsupported', 'evidence.typeNotAllowed');
    const key = `${author.zoneId}/${randomUUID()}`;
    await this.storage.put(key, bytes);
    try {
      const { id, kept } = await this.uow.run(author, async (tx) => {
        const record = await lockRecord(tx, targetId, period);
        const may = mayDoOn('addEvidence', actor, record.facts);
        if (!may.ok) throw new Refusal('notFound', 'targets.notFound');
        const decision = decideSubmission({ verb: 'addEvidence' }, record.facts, { now: tx.now, window: record.window });
        if (!decision.ok) throw new Refusal('conflict', decision.reasons[0]!);
        const row = record.row!;
        const hash = createHash('sha256').update(bytes).digest('hex');
        const [same] = await tx.query<{ id: number }[]>('SELECT id FROM evidence WHERE submissionId = ? AND contentHash = ?', [row.id, hash]);
        // Sent again after a lost answer: the file is there already.
        if (same) return { id: same.id, kept: false };
        const [count] = await tx.query<{ files: number }[]>('SELECT COUNT(*) AS files FROM evidence WHERE submissionId = ?', [row.id]);
        if (Number(count!.files) >= MOST_FILES) throw new Refusal('conflict', 'evidence.tooMany', { params: { most: String(MOST_FILES) } });
        const onBehalfOf = actingOn('addEvidence', actor, record.facts)?.onBehalfOf ?? null;
        const { insertId } = await tx.query<{ insertId: number }>(
          `INSERT INTO evidence (zoneId, submissionId, fileName, mediaType, bytes, contentHash, storageKey, addedBy, addedFor, addedAt)
           VALUES (?,?,?,?,?,?,?,?,?,?)`,
          [author.zoneId, row.id, safeFileName(fileName), mediaType, bytes.length, hash, key, author.personId, onBehalfOf, tx.now],
        );
        tx.record(
          'progress.evidenceAdded',
          { submissionId: row.id, targetId, unitId: row.unitId, period, revision: row.revisions, evidenceId: insertId, sha256: hash },
          onBehalfOf,
        );
        return { id: insertId, kept: true };
      });
      if (!kept) await this.storage.remove(key);
      return { id };
    } catch (error) {
      await this.storage.remove(key);
      throw error;
    }
  }

  async open(actor: Actor, id: number): Promise<EvidenceRow & { stream: Readable }> {
    const [row] = await this.read(actor, 'e.id = ?', [id]);
    if (!row) throw new Refusal('notFound', 'evidence.notFound');
    return { ...row, stream: await this.storage.open(row.storageKey) };
  }

  async list(actor: Actor, targetId: number): Promise<EvidenceRow[]> {
    const rows = await this.read(actor, 's.targetId = ?', [targetId]);
    if (rows.length > 0) return rows;
    const scope = targetScope(actor, 'evidence.read');
    const [target] = await this.dataSource.query<unknown[]>(`SELECT 1 FROM targets t WHERE ${scope.sql} AND t.id = ?`, [...scope.params, targetId]);
    // Nothing there, or nothing to be seen: another unit's target is not told from none at all.
    if (!target) throw new Refusal('notFound', 'targets.notFound');
    return rows;
  }

  private read(actor: Actor, where: string, params: unknown[]): Promise<(EvidenceRow & { storageKey: string })[]> {
    const scope = targetScope(actor, 'evidence.read');
    return this.dataSource.query(
      `SELECT e.id, e.submissionId, s.targetId, s.period, e.fileName, e.mediaType, e.bytes, e.contentHash, e.storageKey, p.name AS addedByName, p.nameEn AS addedByNameEn, e.addedAt
         FROM evidence e
         JOIN submissions s ON s.id = e.submissionId
         JOIN targets t ON t.id = s.targetId
         JOIN people p ON p.id = e.addedBy
        WHERE ${scope.sql} AND ${where} ORDER BY e.id`,
      [...scope.params, ...params],
    );
  }
}
