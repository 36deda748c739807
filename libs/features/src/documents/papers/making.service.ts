import { UnitOfWork } from '#database/unit-of-work.js';
import type { Paper, PaperFormat, PaperKind } from '#domain/documents/papers/paper.js';
import { CONFIG, type Config } from '#platform/config.js';
import { STORAGE, type FileStorage } from '#platform/storage.js';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { documentKey } from './document-key.js';
import { paperOf } from './paper-of.js';
import { PRESS, PressFailure, type Press } from './press.js';

/** Longer than a thread may run, so that nobody takes up what is still being made. */
const LEASE_MS = 3 * 60_000;
const MOST_ATTEMPTS = 3;
const TELL_EVERY_MS = 300;
/** Raised whenever the layout changes: what was made in an older one is made anew when it is next asked for. */
const LAYOUT = 'gb9704.1';

interface Claimed {
  id: number;
  zoneId: number;
  kind: PaperKind;
  subjectId: number;
  version: number;
  format: PaperFormat;
  asked: number;
  attempts: number;
  sourceHash: string | null;
  fileHash: string | null;
  lease: string;
}

/** Makes what was asked for. Killed at any line it leaves a row that the next sweep takes up; run twice it is made once. */
@Injectable()
export class MakingService {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(PRESS) private readonly press: Press,
    @Inject(STORAGE) private readonly storage: FileStorage,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** Everything that waits, and what somebody began and never finished. One that fails does not hold up the others. */
  async makeDue(): Promise<{ made: number }> {
    const problems: unknown[] = [];
    const tried = new Set<number>();
    let made = 0;
    // What was asked for again while it was made waits once more.
    for (let id = await this.nextDue(tried); id !== null; id = await this.nextDue(tried)) {
      const isMade = await this.make(id).catch((error: unknown) => problems.push(error) < 0);
      if (isMade) made += 1;
      else tried.add(id);
    }
    if (problems.length > 0) throw new AggregateError(problems, `${problems.length} document(s) could not be made`);
    return { made };
  }

  private async nextDue(tried: ReadonlySet<number>): Promise<number | null> {
    const [row] = await this.uow.dataSource.query<{ id: number }[]>(
      "SELECT id FROM documents WHERE (state = 'waiting' OR (state = 'making' AND leasedUntil < ?)) AND id NOT IN (?) ORDER BY id LIMIT 1",
      [new Date(), tried.size > 0 ? [...tried] : [0]],
    );
    return row?.id ?? null;
  }

  /** @returns whether it is made now; false where somebody else is at it, or it cannot be */
  async make(id: number): Promise<boolean> {
    const row = await this.claim(id);
    if (row === null) return false;
    try {
      // One snapshot: a document shows one moment.
      const paper = await this.uow.dataSource.transaction('REPEATABLE READ', (em) =>
        paperOf(em, { ...row, version: row.version === 0 ? null : row.version }, this.config.publicUrl),
      );
      if (paper === null) return await this.fail(row, 'documents.nothingToPrint', true);
      const sourceHash = sha256(`${LAYOUT} ${row.format} ${JSON.stringify(paper)}`);
      const isThere =
        row.sourceHash === sourceHash && row.fileHash !== null && (await this.storage.has(documentKey(row.zoneId, row.fileHash)));
      if (isThere) return await this.settle(row, paper, { sourceHash, fileHash: row.fileHash! }, null);
      const bytes = Buffer.from(await this.press.print(paper, row.format, this.teller(row)));
      const fileHash = sha256(bytes);
      // The file before the row: a crash in between leaves an unnamed file, never a row without its file.
      await this.storage.put(documentKey(row.zoneId, fileHash), bytes);
      return await this.settle(row, paper, { sourceHash, fileHash }, bytes.length);
    } catch (error) {
      const [code, isFinal] =
        error instanceof PressFailure ? [error.code, error.isFinal] : (['documents.notMade', false] as const);
      await this.fail(row, code, isFinal);
      throw error;
    }
  }

  /** Compare-and-swap on the state: of two workers one gets it. */
  private async claim(id: number): Promise<Claimed | null> {
    const lease = randomUUID();
    const now = new Date();
    const { affectedRows } = await this.uow.dataSource.query<{ affectedRows: number }>(
      "UPDATE documents SET state = 'making', lease = ?, leasedUntil = ?, attempts = attempts + 1, progress = 5 WHERE id = ? AND (state = 'waiting' OR (state = 'making' AND leasedUntil < ?))",
      [lease, new Date(now.getTime() + LEASE_MS), id, now],
    );
    if (affectedRows === 0) return null;
    const [row] = await this.uow.dataSource.query<Claimed[]>('SELECT * FROM documents WHERE id = ?', [id]);
    // A file that kills its maker each time must not be made for ever.
    if (row && row.attempts > MOST_ATTEMPTS) {
      await this.fail(row, 'documents.notMade', true);
      return null;
    }
    return row ?? null;
  }

  private teller({ id, lease }: Claimed): (percent: number) => void {
    let told = 0;
    return (percent) => {
      if (Date.now() - told < TELL_EVERY_MS) return;
      told = Date.now();
      void this.uow.dataSource
        .query('UPDATE documents SET progress = ?, leasedUntil = ? WHERE id = ? AND lease = ?', [
          Math.min(99, Math.round(percent)),
          new Date(told + LEASE_MS),
          id,
          lease,
        ])
        .catch(() => undefined);
    };
  }

  /** Asked for again while it was being made: it waits for another look, which finds it done already if nothing has changed. */
  private async settle(
    row: Claimed,
    paper: Paper,
    { sourceHash, fileHash }: { sourceHash: string; fileHash: string },
    bytes: number | null,
  ): Promise<boolean> {
    const done = await this.uow.run({ zoneId: row.zoneId, personId: null }, async (tx) => {
      const { affectedRows } = await tx.query<{ affectedRows: number }>(
        `UPDATE documents SET state = IF(asked = ?, 'done', 'waiting'), progress = 100, problem = NULL, title = ?, sourceHash = ?, fileHash = ?, bytes = COALESCE(?, bytes),
                madeAt = IF(? IS NULL, madeAt, ?), lease = NULL, leasedUntil = NULL, attempts = 0 WHERE id = ? AND lease = ?`,
        [row.asked, paper.title.slice(0, 200), sourceHash, fileHash, bytes, bytes, tx.now, row.id, row.lease],
      );
      if (affectedRows === 1 && bytes !== null)
        tx.record('documents.made', {
          documentId: row.id,
          kind: row.kind,
          subjectId: row.subjectId,
          format: row.format,
          sha256: fileHash,
        });
      return affectedRows === 1;
    });
    if (done && row.fileHash !== null && row.fileHash !== fileHash) await this.dropFile(row.zoneId, row.fileHash);
    return done;
  }

  private async fail({ id, lease, attempts }: Claimed, code: string, isFinal: boolean): Promise<false> {
    const state = isFinal || attempts >= MOST_ATTEMPTS ? 'failed' : 'waiting';
    await this.uow.dataSource.query(
      'UPDATE documents SET state = ?, problem = ?, lease = NULL, leasedUntil = NULL WHERE id = ? AND lease = ?',
      [state, code, id, lease],
    );
    return false;
  }

  private async dropFile(zoneId: number, fileHash: string): Promise<void> {
    const [used] = await this.uow.dataSource.query<object[]>(
      'SELECT 1 FROM documents WHERE zoneId = ? AND fileHash = ? LIMIT 1',
      [zoneId, fileHash],
    );
    if (!used) await this.storage.remove(documentKey(zoneId, fileHash));
  }
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
