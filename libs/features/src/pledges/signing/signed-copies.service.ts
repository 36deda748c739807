import { SignedCopy } from '#database/entities/pledges/signed-copy.entity.js';
import { isDuplicate, UnitOfWork, type Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { safeFileName } from '#platform/file-name.js';
import { mediaTypeOf } from '#platform/media-type.js';
import { STORAGE, type FileStorage } from '#platform/storage.js';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { inDuty } from '../drafting/drafting.service.js';
import { VersionQueries } from './version.queries.js';

const SCANS: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png']);
/** Copies of one version: both sides' originals and a better scan or two. */
const MOST_COPIES = 10;

/** 签字扫描件: the paper as it was signed, bound to the hash that is printed on it. */
@Injectable()
export class SignedCopiesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly versions: VersionQueries,
    @Inject(STORAGE) private readonly storage: FileStorage,
  ) {}

  /** The bytes are stored before the row: a crash in between leaves an unnamed file, never a row without its file. */
  async attach(actor: Actor, author: Author, hash: string, fileName: string, bytes: Buffer): Promise<{ id: number }> {
    const acting = inDuty(actor, author, 'pledges.draft');
    const version = await this.versions.byHash(actor, hash);
    const mediaType = await mediaTypeOf(bytes, fileName);
    if (!mediaType || !SCANS.has(mediaType)) throw new Refusal('unsupported', 'pledges.copyType');
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    const key = `${author.zoneId}/${randomUUID()}`;
    await this.storage.put(key, bytes);
    try {
      return await this.uow.run(acting, async (tx) => {
        const [count] = await tx.query<{ copies: number }[]>('SELECT COUNT(*) AS copies FROM signed_copies WHERE versionId = ?', [
          version.id,
        ]);
        if (Number(count!.copies) >= MOST_COPIES)
          throw new Refusal('conflict', 'pledges.tooManyCopies', { params: { most: String(MOST_COPIES) } });
        const { identifiers } = await tx.em.insert(SignedCopy, {
          zoneId: author.zoneId,
          versionId: version.id,
          contentHash: hash,
          fileName: safeFileName(fileName),
          mediaType,
          bytes: bytes.length,
          fileHash,
          storageKey: key,
          addedBy: actor.personId,
          addedAt: tx.now,
        });
        const { id } = identifiers[0] as { id: number };
        tx.record('pledges.copyAttached', {
          pledgeId: version.pledgeId,
          unitId: version.unitId,
          versionId: version.id,
          hash,
          copyId: id,
          sha256: fileHash,
        });
        return { id };
      });
    } catch (error) {
      await this.storage.remove(key);
      if (!isDuplicate(error)) throw error;
      // Sent again after a lost answer: the file is there already.
      const [same] = await this.uow.dataSource.query<{ id: number }[]>(
        'SELECT id FROM signed_copies WHERE versionId = ? AND fileHash = ?',
        [version.id, fileHash],
      );
      return { id: same!.id };
    }
  }

  async open(actor: Actor, id: number): Promise<{ fileName: string; mediaType: string; bytes: number; stream: Readable }> {
    const [row] = await this.uow.dataSource.query<
      { contentHash: string; fileName: string; mediaType: string; bytes: number; storageKey: string }[]
    >('SELECT contentHash, fileName, mediaType, bytes, storageKey FROM signed_copies WHERE id = ? AND zoneId = ?', [
      id,
      actor.zoneId,
    ]);
    if (!row) throw new Refusal('notFound', 'pledges.copyNotFound');
    await this.versions.byHash(actor, row.contentHash);
    return {
      fileName: row.fileName,
      mediaType: row.mediaType,
      bytes: row.bytes,
      stream: await this.storage.open(row.storageKey),
    };
  }
}
