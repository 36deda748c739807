import { fromJson } from '#database/columns.js';
import { type Tx, UnitOfWork } from '#database/unit-of-work.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { canonicalJson } from '#domain/canonical-json.js';
import { dropReasonOf } from '#domain/reminders/due-reminders.js';
import { keyOf, type DueReminder } from '#domain/reminders/reminder.js';
import { RULES, type ReminderRule } from '#domain/reminders/rules.js';
import { Injectable } from '@nestjs/common';
import { WorkCalendars } from '../calendar/work-calendars.js';
import { groupedBy } from '../grouping.js';
import { readDirectory } from './directory.queries.js';
import { dueRows, withEverythingOn, type Due } from './due-rows.js';
import { insertReminders, existingKeys } from './reminder-rows.js';
import type { DueRow, ReminderContent } from './reminder-content.js';
import { readReminderFacts, type YearFacts } from './reminder-facts.js';

interface Pending {
  id: number;
  rule: ReminderRule;
  subject: string;
  personId: number;
  dueOn: string;
  dueAt: Date;
  content: ReminderContent;
}

export interface Raised {
  made: number;
  dropped: number;
}

type DropReason = 'lapsed' | 'overtaken' | 'settled' | 'switchedOff';

/** Keeps the ledger of reminders true to the facts: what must be told by now has a row, what is done has none waiting. */
@Injectable()
export class RaiseService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: WorkCalendars,
  ) {}

  /** One zone, or all of them, each in a transaction of its own. */
  async raiseDue(zoneId: number | null = null): Promise<Raised> {
    const zones = zoneId === null ? await this.zones() : [zoneId];
    const total: Raised = { made: 0, dropped: 0 };
    const problems: unknown[] = [];
    for (const zone of zones) {
      try {
        const { made, dropped } = await this.uow.run({ zoneId: zone, personId: null }, (tx) => this.raise(tx, zone));
        total.made += made;
        total.dropped += dropped;
      } catch (error) {
        // One zone's trouble is not the others'.
        problems.push(error);
      }
    }
    if (problems.length > 0) throw new AggregateError(problems, `reminders of ${problems.length} zone(s) could not be raised`);
    return total;
  }

  /**
   * For seeded history: everything that would have been told by now counts as told, so that a first start sends no
   * old mail. No mail stands behind these rows.
   */
  async raiseAsDelivered(zoneId: number): Promise<number> {
    await this.raiseDue(zoneId);
    return this.uow.run({ zoneId, personId: null }, async (tx) => {
      const { affectedRows } = await tx.query<{ affectedRows: number }>(
        "UPDATE reminders SET state = 'sent', settledAt = dueAt WHERE zoneId = ? AND state = 'pending' AND mailId IS NULL",
        [zoneId],
      );
      return affectedRows;
    });
  }

  private async zones(): Promise<number[]> {
    const rows = await this.uow.dataSource.query<{ id: number }[]>("SELECT id FROM units WHERE kind = 'zone' AND closedOn IS NULL ORDER BY id");
    return rows.map(({ id }) => id);
  }

  private async raise(tx: Tx, zoneId: number): Promise<Raised> {
    const calendar = await this.calendars.of(zoneId);
    const directory = await readDirectory(tx, zoneId, dayOf(tx.now));
    const years = await readReminderFacts(tx, zoneId, tx.now);
    const dues = years.map((facts) => dueRows(facts, { now: tx.now, calendar, settings: facts.settings, directory }));
    const off = await this.switchedOff(tx, zoneId);
    const wanted = dues.flatMap(({ rows }) => rows).filter((row) => !off.has(switchOf(row)));
    const pending = await this.pending(tx, zoneId);
    const dropped = await this.drop(tx, pending, years, dues, off);
    await this.refresh(tx, pending, wanted);
    const there = await existingKeys(tx, wanted);
    const last = await this.swept(tx, zoneId);
    const made = await insertReminders(tx, zoneId, wanted.filter((row) => !there.has(keyOf(row))).map((row) => owedFrom(row, last)));
    return { made, dropped };
  }

  /** Business time of the zone's last sweep; this one takes its place. Null before the first, or where the clock was set back. */
  private async swept(tx: Tx, zoneId: number): Promise<Date | null> {
    const name = `reminders.raise:${zoneId}`;
    const [row] = await tx.query<{ at: Date }[]>('SELECT at FROM heartbeats WHERE name = ?', [name]);
    await tx.query("INSERT INTO heartbeats (name, at, report) VALUES (?,?,'{}') ON DUPLICATE KEY UPDATE at = VALUES(at)", [name, tx.now]);
    return row && row.at <= tx.now ? row.at : null;
  }

  private async switchedOff(tx: Tx, zoneId: number): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ personId: number; rule: ReminderRule }[]>(
      'SELECT personId, rule FROM reminder_preferences WHERE zoneId = ? AND wanted = 0',
      [zoneId],
    );
    // A switch that the rule no longer offers does not count: what others rely on being read is sent.
    return new Set(rows.filter(({ rule }) => RULES[rule]?.personal).map(switchOf));
  }

  private async pending(tx: Tx, zoneId: number): Promise<Pending[]> {
    const rows = await tx.query<Pending[]>(
      "SELECT id, rule, subject, personId, dueOn, dueAt, content FROM reminders WHERE zoneId = ? AND state = 'pending' AND mailId IS NULL",
      [zoneId],
    );
    return rows.map((row) => ({ ...row, id: Number(row.id), content: fromJson(row.content) }));
  }

  private async drop(tx: Tx, pending: Pending[], years: YearFacts[], dues: Due[], off: ReadonlySet<string>): Promise<number> {
    const due = groupedBy(dues.flatMap(({ reminders }) => reminders), (one) => one.personId);
    let stillOpen: Map<number, DueReminder[]> | null = null;
    const reasons = new Map<DropReason, number[]>();
    for (const row of pending) {
      const own = due.get(row.personId) ?? [];
      if (row.content.asked) stillOpen ??= groupedBy(dues.flatMap(({ asking }, at) => dueRows(years[at]!, withEverythingOn(asking)).reminders), (one) => one.personId);
      const reason = row.content.asked
        ? askedReason(row, stillOpen!.get(row.personId) ?? [])
        : off.has(switchOf(row))
          ? 'switchedOff'
          : dues[0]
            ? dropReasonOf(row, own, dues[0].asking)
            : 'settled';
      if (reason) reasons.set(reason, [...(reasons.get(reason) ?? []), row.id]);
    }
    let dropped = 0;
    for (const [reason, ids] of reasons) {
      const { affectedRows } = await tx.query<{ affectedRows: number }>(
        "UPDATE reminders SET state = 'dropped', settledAt = ?, dropReason = ? WHERE id IN (?) AND state = 'pending' AND mailId IS NULL",
        [tx.now, reason, ids],
      );
      dropped += affectedRows;
    }
    return dropped;
  }

  /** One that still waits says what is true when it goes: eight targets, not the eighteen of Monday. */
  private async refresh(tx: Tx, pending: Pending[], wanted: DueRow[]): Promise<void> {
    const now = new Map(wanted.map((row) => [keyOf(row), row.content]));
    for (const row of pending) {
      const found = now.get(keyOf(row));
      const content = found && { ...found, ...(row.content.owedSince ? { owedSince: row.content.owedSince } : {}) };
      if (!content || row.content.asked || canonicalJson(content) === canonicalJson(row.content)) continue;
      await tx.query("UPDATE reminders SET content = ? WHERE id = ? AND state = 'pending' AND mailId IS NULL", [JSON.stringify(content), row.id]);
    }
  }
}

/** A figure returned or a filer appointed after the hour of a reminder: the last sweep had nothing to tell yet, so it is not 补发. */
const owedFrom = (row: DueRow, last: Date | null): DueRow =>
  last && last > row.dueAt ? { ...row, content: { ...row.content, owedSince: last.toISOString() } } : row;

const switchOf = ({ personId, rule }: { personId: number; rule: string }): string => `${personId}/${rule}`;

/** Asked for by somebody: it stands as long as its matter is open for that person, whatever stage the matter is at. */
const askedReason = (row: Pending, open: DueReminder[]): DropReason | null => (open.some(({ subject }) => subject === row.subject) ? null : 'settled');
