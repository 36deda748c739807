import { FOREVER } from '#database/columns.js';
import { isDuplicate, UnitOfWork, type Author, type SqlTx } from '#database/unit-of-work.js';
import type { Day, Month } from '#domain/calendar/day.js';
import type { Actor } from '#domain/people/actor.js';
import { mayNoteOwnerFigure, notingAs } from '#domain/progress/owner-figure.policy.js';
import { parseNumber } from '#domain/progress/parse-number.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { lockRecord, type SubmissionRecord } from './submission-record.js';

/** As typed: a value, or null to take the last one back. */
export interface OwnerFigureGiven {
  value: string | null;
  sourceTitle?: string | null;
  sourceDate?: Day | null;
  note?: string | null;
}

export interface Noted {
  id: number;
  revision: number;
}

interface KeptOwnerFigure extends Noted {
  value: string | null;
}

/** 核定单位数据: noted beside the filed figure, which it never touches; corrected by a further row. */
@Injectable()
export class OwnerFiguresService {
  constructor(private readonly uow: UnitOfWork) {}

  /** `expected`: the revision the caller has seen, 0 for a first one. @throws Refusal stale when somebody was faster */
  note(actor: Actor, author: Author, targetId: number, period: Month, given: OwnerFigureGiven, expected: number): Promise<Noted> {
    return this.uow.runShort(author, (tx) => this.noteWithin(tx, actor, targetId, period, given, expected));
  }

  /** As one of many in the caller's transaction: refused, it has written nothing. */
  async noteWithin(tx: SqlTx, actor: Actor, targetId: number, period: Month, given: OwnerFigureGiven, expected: number): Promise<Noted> {
    const record = await lockRecord(tx, targetId, period);
    const may = mayNoteOwnerFigure(actor, record.facts);
    if (!may.ok) throw refusalOf(may.reasons[0]!);
    return write(tx, record, read(given, record), expected, notingAs(actor, record.facts)?.onBehalfOf ?? null);
  }
}

const refusalOf = (code: string): Refusal => (code === 'progress.notYoursToVerify' ? new Refusal('notFound', 'targets.notFound') : new Refusal('forbidden', code));

/** @throws Refusal invalid naming the field */
function read(given: OwnerFigureGiven, { terms, target }: SubmissionRecord) {
  const words = { sourceTitle: given.sourceTitle?.trim() || null, sourceDate: given.sourceDate || null, note: given.note?.trim() || null };
  if (given.value === null || given.value.trim() === '') return { ...words, value: null };
  const isRate = terms.kind === 'growth' || terms.kind === 'rate';
  const parsed = parseNumber(given.value, { percent: isRate || target.measureUnit === '%', negative: true });
  if (!parsed.ok) throw new Refusal('invalid', 'progress.ownerFigureUnreadable', { errors: [{ ...parsed.problem, path: 'value' }] });
  if (words.sourceTitle === null) throw new Refusal('invalid', 'progress.ownerSourceNeeded', { errors: [{ path: 'sourceTitle', code: 'progress.ownerSourceNeeded' }] });
  return { ...words, value: parsed.value };
}

async function write(tx: SqlTx, { target, period }: SubmissionRecord, given: ReturnType<typeof read>, expected: number, onBehalfOf: number | null): Promise<Noted> {
  const [now] = await tx.query<KeptOwnerFigure[]>('SELECT id, revision, value FROM owner_figures WHERE targetId = ? AND period = ? AND knownUntil = ? FOR UPDATE', [target.id, period, FOREVER]);
  const revision = now?.revision ?? 0;
  const withdrawn = given.value === null;
  tx.worksOn(`target:${target.id}`, { period, ownerFigureId: now?.id ?? 0 });
  if (revision !== expected) throw stale(now);
  if (withdrawn && (now?.value ?? null) === null) throw new Refusal('conflict', 'progress.ownerNothingToTakeBack');
  if (now) await tx.query('UPDATE owner_figures SET knownUntil = ? WHERE id = ?', [tx.now, now.id]);
  try {
    const { insertId } = await tx.query<{ insertId: number }>(
      `INSERT INTO owner_figures (zoneId, targetId, period, revision, value, sourceTitle, sourceDate, note, illustrative, notedBy, notedFor, notedAt, knownUntil) VALUES (?,?,?,?,?,?,?,?,FALSE,?,?,?,?)`,
      [target.zoneId, target.id, period, revision + 1, given.value, given.sourceTitle, given.sourceDate, given.note, tx.author.personId, onBehalfOf, tx.now, FOREVER],
    );
    tx.record('progress.ownerFigureNoted', { ownerFigureId: insertId, targetId: target.id, unitId: target.unitId, period, revision: revision + 1, withdrawn }, onBehalfOf);
    return { id: insertId, revision: revision + 1 };
  } catch (error) {
    // Of two first ones at once the second finds the first one's row.
    if (isDuplicate(error)) throw stale(undefined);
    throw error;
  }
}

const stale = (now: KeptOwnerFigure | undefined) => new Refusal('stale', 'progress.changedMeanwhile', { current: now ? { version: now.revision, value: now.value } : null });
