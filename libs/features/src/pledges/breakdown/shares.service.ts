import { PledgeLine } from '#database/entities/pledges/pledge-line.entity.js';
import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { Decimal } from '#domain/decimal.js';
import type { Actor } from '#domain/people/actor.js';
import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import type { Carries } from '#domain/pledges/roll-up.js';
import { Refusal, type FieldProblem } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { shutReason } from '../drafting/draft-pledges.js';
import { breakingDown } from './breakdown-scope.js';
import { lockZoneTarget } from './zone-targets.service.js';

/** Left out: as it is. */
export interface ShareChange {
  zoneTargetId?: number | null;
  carries?: Carries;
  numerator?: string | null;
  denominator?: string | null;
  baseWeight?: string | null;
  lastResult?: string | null;
  /** The share itself: only while its pledge is drafted or consulted upon. */
  target?: string | null;
}

type Row = Pick<
  PledgeLine,
  | 'id'
  | 'unitId'
  | 'kind'
  | 'year'
  | 'zoneTargetId'
  | 'carries'
  | 'numerator'
  | 'denominator'
  | 'baseWeight'
  | 'lastResult'
  | 'target'
  | 'revision'
> & { state: PledgeState };

const AMOUNTS = ['numerator', 'denominator', 'baseWeight', 'lastResult', 'target'] as const;

/** What a unit's line carries of a zone target. What was promised in a signed line stays; where it counts may still be put right. */
@Injectable()
export class SharesService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws Refusal notFound; stale; conflict with the pledge's own reason for a signed T; `pledges.shareRefused` */
  set(actor: Actor, author: Author, lineId: number, change: ShareChange, expected: number): Promise<void> {
    return this.uow.run(breakingDown(actor, author), async (tx) => {
      const line = await lockLine(tx, lineId, expected);
      const fields = (Object.keys(change) as (keyof ShareChange)[]).filter((field) => change[field] !== line[field]);
      if (fields.length === 0) return;
      if (fields.includes('target')) {
        const shut = shutReason(line.state);
        if (shut) throw new Refusal('conflict', shut);
      }
      const after = { ...line, ...change };
      if (after.zoneTargetId !== null) await requireFitting(tx, after);
      const { affected } = await tx.em.update(PledgeLine, { id: lineId, revision: line.revision }, {
        ...change,
        revision: line.revision + 1,
      } as object);
      if (affected === 0) throw stale(line);
      tx.record('pledges.shareSet', { zoneTargetId: after.zoneTargetId, lineId, unitId: line.unitId, fields });
    });
  }
}

async function lockLine(tx: Tx, id: number, expected: number): Promise<Row> {
  const [row] = await tx.query<Row[]>(
    `SELECT l.id, l.unitId, l.kind, l.year, l.zoneTargetId, l.carries, l.numerator, l.denominator, l.baseWeight, l.lastResult, l.target, l.revision, p.state
       FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId WHERE l.id = ? AND l.zoneId = ? FOR UPDATE`,
    [id, tx.author.zoneId],
  );
  if (!row) throw new Refusal('notFound', 'pledges.lineNotFound');
  for (const field of AMOUNTS) row[field] = plainDecimal(row[field]);
  if (row.revision !== expected) throw stale(row);
  return row;
}

async function requireFitting(tx: Tx, line: Row): Promise<void> {
  const zoneTarget = await lockZoneTarget(tx, line.zoneTargetId!);
  const errors: FieldProblem[] = [];
  if (zoneTarget.year !== line.year) errors.push({ path: 'zoneTargetId', code: 'pledges.otherYear' });
  if (zoneTarget.kind !== line.kind) errors.push({ path: 'zoneTargetId', code: 'pledges.otherKind' });
  for (const field of ['denominator', 'baseWeight'] as const)
    if (line[field] !== null && new Decimal(line[field]).lte(0)) errors.push({ path: field, code: 'pledges.basePositive' });
  if (errors.length > 0) throw new Refusal('invalid', 'pledges.shareRefused', { errors });
}

const stale = ({ revision, target, zoneTargetId, carries }: Row) =>
  new Refusal('stale', 'pledges.lineChangedMeanwhile', { current: { revision, target, zoneTargetId, carries } });
