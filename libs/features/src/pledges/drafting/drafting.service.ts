import { PledgeLine } from '#database/entities/pledges/pledge-line.entity.js';
import { PledgeRound } from '#database/entities/pledges/pledge-round.entity.js';
import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import { actingFor, mayDo, type Actor } from '#domain/people/actor.js';
import type { Right } from '#domain/people/rights.js';
import { pledgeText } from '#domain/pledges/pledge-content.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { draftLeaderPledge, draftPledgesOf, shutReason } from './draft-pledges.js';
import { insertLines } from './insert-lines.js';
import { changedColumns, lineOf, parsedLine, type LineInput, type LineRow } from './line-input.js';
import { lineProblems } from './line-problems.js';
import {
  decided,
  lockPledge,
  refuseStale,
  savePledge,
  sharePledge,
  type PledgeInWork,
} from './pledge-record.js';
import type { PledgeRecord } from './pledge-row.js';
import { hashOf } from './pledge-text.js';
import { removeLines } from './remove-lines.js';

/** What is said of the pledge as a whole. */
export interface PledgeChange {
  title?: string;
  clauses?: string[];
  counterpartId?: number | null;
}

/**
 * The supervision office's part of a pledge's life: drafted line by line, sent out, approved, sent back. Every method is one
 * transaction; `expected` is the revision the caller has seen, null for whatever is there now.
 */
@Injectable()
export class DraftingService {
  constructor(private readonly uow: UnitOfWork) {}

  /** Finds the draft that is there already: asking twice begins one. */
  async begin(
    actor: Actor,
    author: Author,
    year: number,
    holder: { unitId: number } | { leaderId: number },
  ): Promise<{ id: number }> {
    return this.uow.run(inDuty(actor, author, 'pledges.draft'), async (tx) => {
      const [plan] = await tx.query<unknown[]>('SELECT 1 FROM plan_years WHERE zoneId = ? AND year = ?', [author.zoneId, year]);
      if (!plan) throw new Refusal('conflict', 'pledges.noPlanYear', { params: { year: String(year) } });
      if ('leaderId' in holder) return { id: await draftLeaderPledge(tx, author.zoneId, year, holder.leaderId) };
      const [unit] = await tx.query<{ closedOn: string | null }[]>(
        "SELECT closedOn FROM units WHERE zoneId = ? AND id = ? AND kind <> 'zone'",
        [author.zoneId, holder.unitId],
      );
      if (!unit || unit.closedOn !== null) throw wrong('unitId', unit ? 'pledges.unitClosed' : 'pledges.unitUnknown');
      return { id: (await draftPledgesOf(tx, author.zoneId, year, [holder.unitId])).get(holder.unitId)!.id };
    });
  }

  /** Only what differs is saved and recorded. */
  async change(actor: Actor, author: Author, id: number, change: PledgeChange, expected: number): Promise<void> {
    return this.act(actor, author, 'pledges.draft', id, expected, async (tx, pledge) => {
      decided({ verb: 'edit' }, pledge.progress);
      const { row } = pledge;
      const fields = (Object.keys(change) as (keyof PledgeChange)[]).filter(
        (field) => change[field] !== undefined && JSON.stringify(change[field]) !== JSON.stringify(row[field]),
      );
      if (fields.length === 0) return;
      if (fields.includes('counterpartId') && change.counterpartId != null)
        await requireCounterpart(tx, row, change.counterpartId);
      await savePledge(tx, row, Object.fromEntries(fields.map((field) => [field, change[field]])));
      tx.record('pledges.changed', { pledgeId: id, unitId: row.unitId, fields });
    });
  }

  async addLine(actor: Actor, author: Author, id: number, line: Omit<LineInput, 'unitId'>): Promise<{ id: number }> {
    return this.uow.run(inDuty(actor, author, 'pledges.draft'), async (tx) => {
      const pledge = await sharePledge(tx, id);
      requireLinesOf(pledge);
      const [lineId] = await insertLines(tx, author.zoneId, pledge.year, [{ ...line, unitId: pledge.unitId }]);
      return { id: lineId! };
    });
  }

  /** Two who edit one line: the second is told what is there now. @throws Refusal `pledges.lineChangedMeanwhile` with the line */
  async changeLine(
    actor: Actor,
    author: Author,
    pledgeId: number,
    lineId: number,
    input: Omit<LineInput, 'unitId'>,
    expected: number,
  ): Promise<void> {
    return this.uow.run(inDuty(actor, author, 'pledges.draft'), async (tx) => {
      const { row, line } = await this.lineInWork(tx, pledgeId, lineId, expected);
      const after = { ...input, unitId: row.unitId };
      const problems = await lineProblems(tx, author.zoneId, row.year, [after], lineId);
      if (problems.length > 0)
        throw new Refusal('invalid', 'pledges.linesRefused', {
          errors: problems.map((one) => ({ ...one, path: one.path.replace(/^lines\.0\./, '') })),
        });
      const fields = changedColumns(line, after);
      if (fields.length === 0) return;
      const { affected } = await tx.em.update(PledgeLine, { id: lineId, revision: expected }, {
        ...Object.fromEntries(fields.map((field) => [field, after[field]])),
        revision: expected + 1,
      } as object);
      if (affected === 0) throw new Refusal('stale', 'pledges.lineChangedMeanwhile');
      tx.record('pledges.lineChanged', { pledgeId, unitId: row.unitId, lineId, code: after.code, fields });
    });
  }

  async removeLine(actor: Actor, author: Author, pledgeId: number, lineId: number, expected: number): Promise<void> {
    return this.uow.run(inDuty(actor, author, 'pledges.draft'), async (tx) => {
      await this.lineInWork(tx, pledgeId, lineId, expected);
      await removeLines(tx, [lineId]);
    });
  }

  /** The lines in this order; an order of other lines than there are now is refused, so that none is lost out of sight. */
  async orderLines(actor: Actor, author: Author, id: number, lineIds: number[]): Promise<void> {
    return this.act(actor, author, 'pledges.draft', id, null, async (tx, { row, progress }) => {
      decided({ verb: 'edit' }, progress);
      const now = await tx.query<{ id: number }[]>('SELECT id FROM pledge_lines WHERE pledgeId = ? ORDER BY sort, id', [id]);
      const ids = now.map((line) => line.id);
      if (ids.length !== lineIds.length || new Set(lineIds).size !== ids.length || ids.some((one) => !lineIds.includes(one)))
        throw new Refusal('stale', 'pledges.linesChangedMeanwhile', { current: { lineIds: ids } });
      if (ids.every((one, i) => one === lineIds[i])) return;
      await tx.query('UPDATE pledge_lines SET sort = FIELD(id, ?) WHERE pledgeId = ?', [lineIds, id]);
      tx.record('pledges.changed', { pledgeId: id, unitId: row.unitId, fields: ['order'] });
    });
  }

  /** 征求意见: the next round goes out with the text as it stands, kept as it went. */
  async consult(actor: Actor, author: Author, id: number, expected: number | null): Promise<void> {
    return this.act(actor, author, 'pledges.draft', id, expected, async (tx, { row, content, progress }) => {
      const { state } = decided({ verb: 'consult' }, progress);
      const round = row.round + 1;
      const hash = hashOf(content);
      await tx.em.insert(PledgeRound, {
        zoneId: row.zoneId,
        pledgeId: id,
        round,
        content: JSON.parse(pledgeText(content)) as object,
        contentHash: hash,
        sentBy: author.personId,
        sentAt: tx.now,
      });
      await savePledge(tx, row, { state, round });
      tx.record('pledges.consulted', { pledgeId: id, unitId: row.unitId, round, hash });
    });
  }

  /** 审定 of exactly the text that was read: `seen` is its hash, null for whatever stands there now. */
  async approve(actor: Actor, author: Author, id: number, seen: string | null, expected: number | null): Promise<void> {
    return this.act(actor, author, 'pledges.approve', id, expected, async (tx, { row, content, progress }) => {
      const { state } = decided({ verb: 'approve' }, progress);
      const hash = hashOf(content);
      if (seen !== null && seen !== hash)
        throw new Refusal('stale', 'pledges.textChanged', { current: { hash, version: row.revision } });
      await savePledge(tx, row, { state, approvedAt: tx.now, approvedBy: author.personId });
      tx.record('pledges.approved', { pledgeId: id, unitId: row.unitId, hash });
    });
  }

  /** 退回起草: a signature given to the old text stands no longer, but stays on record. */
  async redraft(actor: Actor, author: Author, id: number, reason: string, expected: number | null): Promise<void> {
    return this.act(actor, author, 'pledges.draft', id, expected, async (tx, { row, progress }) => {
      const { state } = decided({ verb: 'redraft', reason }, progress);
      await tx.query('UPDATE pledge_signatures SET stands = NULL WHERE pledgeId = ? AND version = ? AND stands = 1', [
        id,
        row.currentVersion + 1,
      ]);
      await savePledge(tx, row, { state, approvedAt: null, approvedBy: null });
      tx.record('pledges.redrafted', {
        pledgeId: id,
        unitId: row.unitId,
        from: row.state as 'consultation' | 'approved',
        reason: reason.trim(),
      });
    });
  }

  private async act(
    actor: Actor,
    author: Author,
    right: Right,
    id: number,
    expected: number | null,
    effect: (tx: Tx, pledge: PledgeInWork) => Promise<void>,
  ): Promise<void> {
    return this.uow.run(inDuty(actor, author, right), async (tx) => {
      const pledge = await lockPledge(tx, id);
      refuseStale(pledge.row, expected);
      await effect(tx, pledge);
    });
  }

  private async lineInWork(
    tx: Tx,
    pledgeId: number,
    lineId: number,
    expected: number,
  ): Promise<{ row: PledgeRecord; line: LineRow }> {
    const row = await sharePledge(tx, pledgeId);
    const [found] = await tx.query<LineRow[]>('SELECT * FROM pledge_lines WHERE id = ? AND pledgeId = ? FOR UPDATE', [
      lineId,
      pledgeId,
    ]);
    if (!found) throw new Refusal('notFound', 'pledges.lineNotFound');
    const shut = shutReason(row.state);
    if (shut) throw new Refusal('conflict', shut);
    const line = parsedLine(found);
    tx.worksOn(`pledge:${pledgeId}`, { lineId });
    if (line.revision !== expected)
      throw new Refusal('stale', 'pledges.lineChangedMeanwhile', {
        current: { id: lineId, version: line.revision, ...lineOf(line) },
      });
    return { row, line };
  }
}

/** A leader's pledge holds zone targets, which are worked on in the breakdown. */
function requireLinesOf(pledge: PledgeRecord): void {
  if (pledge.tier === 'leader') throw new Refusal('conflict', 'pledges.leaderHasNoLines');
  const shut = shutReason(pledge.state);
  if (shut) throw new Refusal('conflict', shut);
}

/** One of the zone's leaders, and not the one whose promise it is. */
async function requireCounterpart(tx: Tx, row: PledgeRecord, personId: number): Promise<void> {
  if (personId === row.leaderId) throw wrong('counterpartId', 'pledges.promisesToSelf');
  const [leader] = await tx.query<unknown[]>(
    "SELECT 1 FROM appointments WHERE zoneId = ? AND personId = ? AND role = 'leader' AND (toDay IS NULL OR toDay >= ?)",
    [row.zoneId, personId, tx.now],
  );
  if (!leader) throw wrong('counterpartId', 'pledges.personUnknown');
}

const wrong = (path: string, code: string) => new Refusal('invalid', 'input.invalid', { errors: [{ path, code }] });

/** In whose name it is recorded: the office's own, or that of the colleague whose duty was delegated. */
export function inDuty(actor: Actor, author: Author, right: Right): Author {
  if (!mayDo(actor, right)) throw new Refusal('forbidden', 'people.notAllowed');
  return { ...author, onBehalfOf: actingFor(actor, right, actor.zoneId)?.onBehalfOf ?? null };
}
