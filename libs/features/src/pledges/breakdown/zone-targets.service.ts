import { fromJson } from '#database/columns.js';
import type { TermsDetail } from '#database/entities/pledges/target-terms.columns.js';
import { ZoneTarget } from '#database/entities/pledges/zone-target.entity.js';
import { isDuplicate, UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import { plainDecimal } from '#domain/decimal-text.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { breakingDown } from './breakdown-scope.js';
import { DEFAULTS, detailOf, requireOrderly, type ZoneTargetChange, type ZoneTargetInput } from './zone-target-input.js';

type Row = Pick<ZoneTarget, keyof ZoneTarget>;

/** 园区目标: what the zone has promised, set up by the supervision office before it is broken down. */
@Injectable()
export class ZoneTargetsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws Refusal `pledges.noPlanYear`, `pledges.codeTaken`, `pledges.zoneTargetRefused` */
  add(actor: Actor, author: Author, year: number, input: ZoneTargetInput): Promise<{ id: number }> {
    return this.uow.run(breakingDown(actor, author), async (tx) => {
      await requireYear(tx, year);
      await requireOrderly(tx, input);
      const { nodes, ...columns } = input;
      const { identifiers } = await distinctly(input.code, () =>
        tx.em.insert(ZoneTarget, { ...DEFAULTS, ...columns, zoneId: author.zoneId, year, detail: detailOf(nodes) }),
      );
      const { id } = identifiers[0] as { id: number };
      tx.record('pledges.zoneTargetAdded', { zoneTargetId: id, year, code: input.code });
      return { id };
    });
  }

  /** Only what differs is saved and recorded. Its kind stays: lines of another kind would not add up to it any more. */
  change(actor: Actor, author: Author, id: number, change: ZoneTargetChange, expected: number): Promise<void> {
    return this.uow.run(breakingDown(actor, author), async (tx) => {
      const before = await lockZoneTarget(tx, id, expected);
      const now = inputOf(before);
      const after = { ...now, ...change };
      const fields = (Object.keys(change) as (keyof ZoneTargetInput)[]).filter(
        (field) => JSON.stringify(now[field]) !== JSON.stringify(after[field]),
      );
      if (fields.length === 0) return;
      await requireOrderly(tx, after);
      const { nodes, ...columns } = after;
      const detail = { ...fromJson<TermsDetail>(before.detail), nodes };
      const { affected } = await distinctly(after.code, () =>
        tx.em.update(ZoneTarget, { id, revision: before.revision }, {
          ...columns,
          detail,
          revision: before.revision + 1,
        } as object),
      );
      if (affected === 0) throw stale(before);
      tx.record('pledges.zoneTargetChanged', { zoneTargetId: id, fields });
    });
  }

  /** Only what nothing hangs on. @throws Refusal `pledges.zoneTargetInUse` */
  remove(actor: Actor, author: Author, id: number, expected: number): Promise<void> {
    return this.uow.run(breakingDown(actor, author), async (tx) => {
      const row = await lockZoneTarget(tx, id, expected);
      const [used] = await tx.query<unknown[]>(
        'SELECT 1 FROM pledge_lines WHERE zoneTargetId = ? UNION ALL SELECT 1 FROM projects WHERE zoneTargetId = ? LIMIT 1',
        [id, id],
      );
      if (used) throw new Refusal('conflict', 'pledges.zoneTargetInUse');
      await tx.em.delete(ZoneTarget, { id, revision: row.revision });
      tx.record('pledges.zoneTargetRemoved', { zoneTargetId: id, year: row.year, code: row.code });
    });
  }
}

/** Locked for the rest of the transaction. @throws Refusal notFound, also for another zone's; stale */
export async function lockZoneTarget(tx: Tx, id: number, expected: number | null = null): Promise<Row> {
  const [row] = await tx.query<Row[]>('SELECT * FROM zone_targets WHERE id = ? AND zoneId = ? FOR UPDATE', [
    id,
    tx.author.zoneId,
  ]);
  if (!row) throw new Refusal('notFound', 'pledges.zoneTargetNotFound');
  if (expected !== null && row.revision !== expected) throw stale(row);
  return row;
}

async function requireYear(tx: Tx, year: number): Promise<void> {
  const [found] = await tx.query<unknown[]>('SELECT 1 FROM plan_years WHERE zoneId = ? AND year = ?', [tx.author.zoneId, year]);
  if (!found) throw new Refusal('conflict', 'pledges.noPlanYear', { params: { year: String(year) } });
}

async function distinctly<T>(code: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new Refusal('conflict', 'pledges.codeTaken', {
      params: { code },
      errors: [{ path: 'code', code: 'pledges.codeTaken', params: { code } }],
    });
  }
}

const stale = ({ revision, code, name, target }: Row) =>
  new Refusal('stale', 'pledges.zoneTargetChangedMeanwhile', { current: { revision, code, name, target: plainDecimal(target) } });

/** A row as it was said; DECIMAL columns come with their six places. */
const inputOf = (row: Row): ZoneTargetInput => ({
  code: row.code,
  name: row.name,
  nameEn: row.nameEn,
  category: row.category,
  measureUnit: row.measureUnit,
  measureUnitEn: row.measureUnitEn,
  decimals: row.decimals,
  kind: row.kind,
  wording: row.wording,
  rollUp: row.rollUp,
  target: plainDecimal(row.target),
  upper: plainDecimal(row.upper),
  stretch: plainDecimal(row.stretch),
  baseline: plainDecimal(row.baseline),
  capOf: row.capOf,
  leaderId: row.leaderId,
  lastResult: plainDecimal(row.lastResult),
  baseAmount: plainDecimal(row.baseAmount),
  clause: row.clause,
  sourceTitle: row.sourceTitle,
  sourceDate: row.sourceDate,
  illustrative: Boolean(row.illustrative),
  note: row.note,
  sort: row.sort,
  nodes: fromJson<TermsDetail>(row.detail).nodes,
});
