import { fromJson } from '#database/columns.js';
import { Pledge } from '#database/entities/pledges/pledge.entity.js';
import type { Tx } from '#database/unit-of-work.js';
import type { PledgeContent } from '#domain/pledges/pledge-content.js';
import { missingIn } from '#domain/pledges/pledge-completeness.js';
import {
  decidePledge,
  type PledgeCommand,
  type PledgeDecision,
  type PledgeProgress,
  type PledgeSide,
} from '#domain/pledges/pledge.lifecycle.js';
import { Refusal } from '#domain/refusal.js';
import type { SqlReader } from '../../sql-reader.js';
import type { PledgeRecord, PledgeRow } from './pledge-row.js';
import { textOf } from './pledge-text.js';

/** A pledge with everything its life cycle looks at. */
export interface PledgeInWork {
  row: PledgeRecord;
  content: PledgeContent;
  progress: PledgeProgress;
}

/** Locked for the rest of the transaction: nobody drafts, sends out or signs meanwhile. @throws Refusal notFound */
export async function lockPledge(tx: Tx, id: number): Promise<PledgeInWork> {
  return workOn(tx, await lockRow(tx, id, 'FOR UPDATE'));
}

/** Locked shared: others draft beside, but nobody sends out or signs what is being changed. */
export const sharePledge = (tx: Tx, id: number): Promise<PledgeRecord> => lockRow(tx, id, 'LOCK IN SHARE MODE');

export async function workOn(reader: SqlReader, row: PledgeRecord): Promise<PledgeInWork> {
  const content = await textOf(reader, row);
  const [{ unanswered } = { unanswered: 0 }] = await reader.query<{ unanswered: number }[]>(
    'SELECT COUNT(*) AS unanswered FROM line_comments WHERE pledgeId = ? AND answer IS NULL',
    [row.id],
  );
  const signed = await reader.query<{ side: PledgeSide }[]>(
    'SELECT side FROM pledge_signatures WHERE pledgeId = ? AND version = ? AND stands = 1',
    [row.id, content.version],
  );
  return {
    row,
    content,
    progress: {
      state: row.state,
      lines: content.targets.length,
      incomplete: content.targets.filter((target) => missingIn(target).length > 0).length,
      unanswered: Number(unanswered),
      counterpart: row.counterpartId !== null,
      signed: signed.map(({ side }) => side),
    },
  };
}

export const pledgeRecordOf = (row: PledgeRow): PledgeRecord => ({
  ...row,
  clauses: fromJson<string[] | null>(row.clauses) ?? [],
});

async function lockRow(tx: Tx, id: number, lock: string): Promise<PledgeRecord> {
  const [row] = await tx.query<PledgeRow[]>(`SELECT * FROM pledges WHERE id = ? AND zoneId = ? ${lock}`, [id, tx.author.zoneId]);
  if (!row) throw new Refusal('notFound', 'pledges.notFound');
  tx.worksOn(`pledge:${id}`);
  return pledgeRecordOf(row);
}

/** @throws Refusal conflict with the life cycle's first reason, the others beside it */
export function decided(command: PledgeCommand, progress: PledgeProgress): PledgeDecision & { ok: true } {
  const decision = decidePledge(command, progress);
  if (decision.ok) return decision;
  const [code] = decision.reasons;
  if (code === 'pledges.reasonNeeded') throw new Refusal('invalid', code, { errors: [{ path: 'reason', code }] });
  throw new Refusal('conflict', code!, { errors: decision.reasons.map((reason) => ({ path: 'pledge', code: reason })) });
}

/** `expected` null: the caller means whatever is there now. */
export function refuseStale(row: PledgeRecord, expected: number | null): void {
  if (expected !== null && row.revision !== expected) throw staleOf(row);
}

/** Compare and swap: the row is locked already, the revision is the second lock. */
export async function savePledge(
  tx: Tx,
  row: PledgeRecord,
  changes: Partial<Omit<PledgeRecord, 'id' | 'zoneId' | 'revision'>>,
): Promise<void> {
  const { affected } = await tx.em.update(Pledge, { id: row.id, revision: row.revision }, {
    ...changes,
    revision: row.revision + 1,
  } as object);
  if (affected === 0) throw staleOf(row);
}

const staleOf = ({ revision, state, title, clauses, counterpartId }: PledgeRecord) =>
  new Refusal('stale', 'pledges.changedMeanwhile', { current: { version: revision, state, title, clauses, counterpartId } });
