import { fromJson } from '#database/columns.js';
import type { ChainEntry } from '#domain/journal/chain.js';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

interface Row extends Omit<ChainEntry, 'recordedAt'> {
  at: Date;
  recordedAt: Date;
  requestId: string | null;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The entries of a range of ids (both included) in the form that is hashed: every column that must never change. */
export async function readChainEntries(em: Pick<EntityManager, 'query'>, from: number, until: number, lock = ''): Promise<ChainEntry[]> {
  const rows = await em.query<Row[]>(
    `SELECT id, zoneId, type, subject, actorId, onBehalfOf, at, recordedAt, data, requestId
       FROM journal_entries WHERE id >= ? AND id <= ? ORDER BY id ${lock}`,
    [from, until],
  );
  return rows.map(({ at, requestId, ...row }) => ({
    ...row,
    id: Number(row.id),
    recordedAt: row.recordedAt.toISOString(),
    // Business time and request are as much part of the fact as its data, and sealed with it.
    data: { at: at.toISOString(), requestId, data: fromJson(row.data) },
  }));
}
