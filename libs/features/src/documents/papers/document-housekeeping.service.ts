import { STORAGE, type FileStorage } from '#platform/storage.js';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { documentKey } from './document-key.js';

const DAY_MS = 86_400_000;
/** Nobody asked for it or took it for so long: it can be made again from the data at any time. */
const KEPT_DAYS = 90;
const SLICE = 200;

/** Removes documents that have served their time, rows first, then the files that no row names any more. By real time. */
@Injectable()
export class DocumentHousekeeping {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(STORAGE) private readonly storage: FileStorage,
  ) {}

  async tidy(now = new Date()): Promise<{ documents: number }> {
    const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
    for (let removed = 0; ;) {
      const rows = await this.dataSource.query<{ id: number; zoneId: number; fileHash: string | null }[]>(
        "SELECT id, zoneId, fileHash FROM documents WHERE keptSince < ? AND state IN ('done', 'failed') LIMIT ?",
        [before, SLICE],
      );
      for (const { id, zoneId, fileHash } of rows) {
        const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
          'DELETE FROM documents WHERE id = ? AND keptSince < ?',
          [id, before],
        );
        removed += affectedRows;
        const [used] =
          fileHash === null
            ? []
            : await this.dataSource.query<object[]>('SELECT 1 FROM documents WHERE zoneId = ? AND fileHash = ? LIMIT 1', [
                zoneId,
                fileHash,
              ]);
        if (affectedRows === 1 && fileHash !== null && !used) await this.storage.remove(documentKey(zoneId, fileHash));
      }
      if (rows.length < SLICE) return { documents: removed };
    }
  }
}
