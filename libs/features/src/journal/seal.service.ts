import { errnoOf, isDuplicate } from '#database/unit-of-work.js';
import { sealHash, GENESIS } from '#domain/journal/chain.js';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readChainEntries, sha256 } from './entry-chain.js';

const BATCH = 1_000;
/** Real time. An entry is written at the very end of its transaction: after a minute it is long committed. */
const SETTLED_AFTER_MS = 60_000;
/** A row is locked by somebody else: MariaDB and MySQL under NOWAIT, and a deadlock's victim. */
const IN_FLIGHT = new Set([1205, 3572, 1213]);

/** Seals the journal in batches, each chained to the one before. */
@Injectable()
export class SealService {
  constructor(private readonly dataSource: DataSource) {}

  /** Seals whatever is settled and not sealed yet. @returns the number of entries sealed */
  async sealDue(): Promise<number> {
    for (let sealed = 0; ; ) {
      const entries = await this.sealBatch();
      sealed += entries;
      if (entries < BATCH) return sealed;
    }
  }

  private async sealBatch(): Promise<number> {
    try {
      return await this.dataSource.transaction((em) => seal(em));
    } catch (error) {
      // Another worker sealed the same batch, or an entry in the range is still uncommitted: the next turn sees it.
      if (isDuplicate(error) || IN_FLIGHT.has(errnoOf(error) ?? 0)) return 0;
      throw error;
    }
  }
}

async function seal(em: EntityManager): Promise<number> {
  const [last] = await em.query<{ toEntryId: string; hash: string }[]>('SELECT toEntryId, hash FROM journal_seals ORDER BY id DESC LIMIT 1 FOR UPDATE');
  const from = Number(last?.toEntryId ?? 0) + 1;
  const to = await settledUntil(em, from);
  if (to === null) return 0;
  // Ids are given out before they are committed. The locking read waits for no one (NOWAIT) and fails on any row of
  // the range that is still in flight; holding it, nothing can be added to the range behind our back.
  const entries = await readChainEntries(em, from, to, 'FOR UPDATE NOWAIT');
  const previousHash = last?.hash ?? GENESIS;
  await em.query(
    'INSERT INTO journal_seals (fromEntryId, toEntryId, entries, previousHash, hash, sealedAt) VALUES (?,?,?,?,?,?)',
    [entries[0]!.id, to, entries.length, previousHash, sealHash(previousHash, entries, sha256), new Date()],
  );
  return entries.length;
}

/** The last id before the first entry that is younger than a minute; at most one batch. */
async function settledUntil(em: EntityManager, from: number): Promise<number | null> {
  const rows = await em.query<{ id: string; recordedAt: Date }[]>(
    'SELECT id, recordedAt FROM journal_entries WHERE id >= ? ORDER BY id LIMIT ?',
    [from, BATCH],
  );
  const young = rows.findIndex((row) => row.recordedAt.getTime() > Date.now() - SETTLED_AFTER_MS);
  const settled = young === -1 ? rows : rows.slice(0, young);
  const last = settled.at(-1);
  return last ? Number(last.id) : null;
}
