import { type Author, type Tx, UnitOfWork } from '#database/unit-of-work.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import type { Month } from '#domain/calendar/day.js';
import { windowReminders, type Asking } from '#domain/reminders/filing-reminders.js';
import { keyOf } from '#domain/reminders/reminder.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { WorkCalendars } from '../calendar/work-calendars.js';
import { groupedBy } from '../grouping.js';
import { readDirectory } from './directory.queries.js';
import { listed, withEverythingOn } from './due-rows.js';
import { readReminderFacts, type WindowWithTargets } from './reminder-facts.js';
import { existingKeys, insertReminders } from './reminder-rows.js';
import { rowOf, type DueRow } from './reminder-content.js';

export interface RemindRequest {
  period: Month;
  /** Either these targets, or every unfiled one of the unit, or (neither) of the whole zone. */
  targetIds?: readonly number[];
  unitId?: number;
}

export interface RemindedPerson {
  personId: number;
  name: string;
  nameEn: string | null;
  targets: number;
  /** When this person was last told of the same window; null: never before. */
  lastRemindedAt: Date | null;
}

export interface Reminded {
  /** A reminder goes out with the next digest. */
  reminded: RemindedPerson[];
  /** Told today already: not told twice. */
  alreadyToday: RemindedPerson[];
}

/** One click of the supervision office: whoever has not filed is told, today, once, even outside the schedule. */
@Injectable()
export class RemindService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: WorkCalendars,
  ) {}

  async remindNow(author: Author, request: RemindRequest): Promise<Reminded> {
    const calendar = await this.calendars.of(author.zoneId);
    return this.uow.run(author, async (tx) => {
      const { zoneId } = author;
      const directory = await readDirectory(tx, zoneId, dayOf(tx.now));
      const years = await readReminderFacts(tx, zoneId, tx.now);
      const chosen = request.targetIds && (await this.chosenCodes(tx, zoneId, request.targetIds));
      const rows = years.flatMap(({ windows, settings }) =>
        windows
          .filter(({ period }) => period === request.period)
          .map((window) => narrowed(window, (target) => (request.unitId === undefined || target.unitId === request.unitId) && (!chosen || chosen.has(target.code))))
          .flatMap((window) => asked(window, withEverythingOn({ now: tx.now, calendar, settings, directory }))),
      );
      if (rows.length === 0) throw new Refusal('conflict', 'reminders.nobodyToRemind');
      return this.keep(tx, rows);
    });
  }

  private async chosenCodes(tx: Tx, zoneId: number, targetIds: readonly number[]): Promise<ReadonlySet<string>> {
    const rows = targetIds.length === 0 ? [] : await tx.query<{ code: string }[]>('SELECT code FROM targets WHERE zoneId = ? AND id IN (?)', [zoneId, targetIds]);
    return new Set(rows.map(({ code }) => code));
  }

  private async keep(tx: Tx, rows: DueRow[]): Promise<Reminded> {
    const told = await this.toldBefore(tx, rows);
    const today = dayOf(tx.now);
    const there = await existingKeys(tx, rows);
    const isTold = (row: DueRow) => there.has(keyOf(row)) || toldOn(told.get(`${row.subject}/${row.personId}`)) === today;
    const fresh = rows.filter((row) => !isTold(row));
    await insertReminders(tx, tx.author.zoneId, fresh);
    for (const [subject, own] of groupedBy(fresh, (row) => row.subject)) tx.record('reminders.asked', { rule: own[0]!.rule, subject, personIds: own.map(({ personId }) => personId) });
    const names = await this.names(tx, rows);
    const present = (row: DueRow): RemindedPerson => ({
      personId: row.personId,
      name: names.get(row.personId)?.name ?? '',
      nameEn: names.get(row.personId)?.nameEn ?? null,
      targets: Number(row.content.params['targets']),
      lastRemindedAt: told.get(`${row.subject}/${row.personId}`) ?? null,
    });
    return { reminded: fresh.map(present), alreadyToday: rows.filter(isTold).map(present) };
  }

  /** When each was last told of the window, whether by schedule or by hand; what waits counts from when it was due. */
  private async toldBefore(tx: Tx, rows: DueRow[]): Promise<Map<string, Date>> {
    const found = await tx.query<{ subject: string; personId: number; at: Date }[]>(
      `SELECT subject, personId, MAX(COALESCE(settledAt, createdAt)) AS at FROM reminders
        WHERE zoneId = ? AND personId IN (?) AND subject IN (?) AND state IN ('pending','sent') GROUP BY subject, personId`,
      [tx.author.zoneId, rows.map(({ personId }) => personId), rows.map(({ subject }) => subject)],
    );
    return new Map(found.map(({ subject, personId, at }) => [`${subject}/${personId}`, at]));
  }

  private async names(tx: Tx, rows: DueRow[]): Promise<Map<number, { name: string; nameEn: string | null }>> {
    const people = await tx.query<{ id: number; name: string; nameEn: string | null }[]>('SELECT id, name, nameEn FROM people WHERE id IN (?)', [rows.map(({ personId }) => personId)]);
    return new Map(people.map((person) => [person.id, person]));
  }
}

const toldOn = (at: Date | undefined) => (at ? dayOf(at) : null);

function narrowed(window: WindowWithTargets, keep: (target: WindowWithTargets['targets'][number]) => boolean): WindowWithTargets {
  const targets = window.targets.filter(keep);
  const notDone = [...groupedBy(targets, (target) => target.unitId)].map(([unitId, own]) => ({ unitId, targets: own.length }));
  return { ...window, targets, notDone };
}

/** The reminder of the stage the window is at, to those who file only, due now: a new key for today. */
function asked(window: WindowWithTargets, asking: Asking): DueRow[] {
  const filers = new Set(asking.directory.duties.filter(({ role }) => role === 'filer' || role === 'head').map(({ personId }) => personId));
  const list = window.targets.map(listed);
  return windowReminders(window, asking)
    .filter(({ personId, onBehalfOf }) => filers.has(onBehalfOf ?? personId))
    .map((due) => {
      const row = rowOf({ ...due, dueAt: asking.now, dueOn: dayOf(asking.now) }, window.notDone.length === 1 ? list : undefined);
      return { ...row, content: { ...row.content, asked: true } };
    });
}
