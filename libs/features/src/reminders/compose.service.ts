import { fromJson } from '#database/columns.js';
import { type Tx, UnitOfWork } from '#database/unit-of-work.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import { deliveryFor, isLate, weekOf, type DeliveryMoment, type Waiting } from '#domain/reminders/delivery.js';
import type { ReminderRule } from '#domain/reminders/rules.js';
import { Inject, Injectable } from '@nestjs/common';
import { WorkCalendars } from '../calendar/work-calendars.js';
import { groupedBy } from '../grouping.js';
import { MAIL_WRITER, type Addressee, type DigestEntry, type MailWriter, type WrittenMail, type ZoneNames } from './mail-writer.js';
import { readInvitations } from './invitation.queries.js';
import type { ReminderContent } from './reminder-content.js';

interface WaitingRow extends Waiting, Addressee {
  rule: ReminderRule;
  personId: number;
  subject: string;
  content: ReminderContent;
  onBehalfOf: number | null;
  principal: string | null;
}

interface Writing {
  zone: ZoneNames;
  moment: DeliveryMoment;
}

/** A mail before it is a row. `reminderIds` become its own in the same transaction. */
interface Draft extends WrittenMail {
  personId: number;
  to: string;
  kind: 'digest' | 'invitation';
  messageId: string;
  calendar: string | null;
  reminderIds: number[];
  lateIds: number[];
}

/** People per transaction: few enough that nobody who signs in meanwhile waits for it. */
const PEOPLE_AT_ONCE = 50;

/**
 * Turns due reminders into mails: one digest a person a run, invitations by themselves. A mail is written whole, under
 * a Message-ID made of the reminders in it, and takes them in the same transaction: no reminder is ever in two mails.
 */
@Injectable()
export class ComposeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: WorkCalendars,
    @Inject(MAIL_WRITER) private readonly writer: MailWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many mails were written */
  async composeDue(): Promise<number> {
    const now = await this.clock.now();
    const found = await this.uow.dataSource.query<{ zoneId: number; personId: number }[]>(
      `SELECT DISTINCT r.zoneId, r.personId FROM reminders r JOIN people p ON p.id = r.personId AND p.active = 1 AND p.email IS NOT NULL
        WHERE r.state = 'pending' AND r.dueAt <= ? AND r.mailId IS NULL ORDER BY r.zoneId, r.personId`,
      [now],
    );
    let written = 0;
    for (const [zoneId, people] of groupedBy(found, (row) => row.zoneId)) {
      const ids = people.map(({ personId }) => personId);
      for (let from = 0; from < ids.length; from += PEOPLE_AT_ONCE) written += await this.composeFor(zoneId, ids.slice(from, from + PEOPLE_AT_ONCE));
    }
    return written;
  }

  private async composeFor(zoneId: number, personIds: number[]): Promise<number> {
    const calendar = await this.calendars.of(zoneId);
    return this.uow.run({ zoneId, personId: null }, async (tx) => {
      // The people first, in order: two workers must not both find that somebody has had four digests this week.
      await tx.query('SELECT id FROM people WHERE id IN (?) ORDER BY id FOR UPDATE', [personIds]);
      const moment = { now: tx.now, calendar };
      const waiting = groupedBy(await this.waiting(tx, personIds), (row) => row.personId);
      const counts = await digestsOf(tx, personIds, weekOf(tx.now));
      const last = await lastDigestsOf(tx, personIds);
      const writing: Writing = { zone: await zoneNames(tx, zoneId), moment };
      const drafts: Draft[] = [];
      const heldBack: number[] = [];
      for (const [personId, rows] of waiting) {
        const delivery = deliveryFor(rows, counts.get(personId) ?? 0, moment, last.get(personId));
        heldBack.push(...delivery.heldBack.filter(({ carriedOver }) => !carriedOver).map(({ id }) => id));
        drafts.push(...(await this.invitations(tx, delivery.invitations, writing)));
        if (delivery.digest.length > 0) drafts.push(this.digest(delivery.digest, writing));
      }
      if (heldBack.length > 0) await tx.query('UPDATE reminders SET carriedOver = 1 WHERE id IN (?)', [heldBack]);
      await keep(tx, drafts);
      return drafts.length;
    });
  }

  /** A locking read: what another worker has just put into a mail is no longer waiting. */
  private async waiting(tx: Tx, personIds: number[]): Promise<WaitingRow[]> {
    const rows = await tx.query<(Omit<WaitingRow, 'content' | 'deadlines'> & { content: unknown })[]>(
      `SELECT r.id, r.rule, r.subject, r.personId, r.onBehalfOf, r.dueAt, r.carriedOver, r.content, p.name, p.nameEn, p.email, p.locale, IF(p.locale = 'en', COALESCE(b.nameEn, b.name), b.name) AS principal
         FROM reminders r JOIN people p ON p.id = r.personId LEFT JOIN people b ON b.id = r.onBehalfOf
        WHERE r.zoneId = ? AND r.personId IN (?) AND r.state = 'pending' AND r.mailId IS NULL AND r.dueAt <= ?
        ORDER BY r.personId, r.id FOR UPDATE`,
      [tx.author.zoneId, personIds, tx.now],
    );
    return rows.map((row) => {
      const content = fromJson<ReminderContent>(row.content);
      const deadlines = (content.deadlines ?? []).map((deadline) => new Date(deadline));
      return { ...row, id: Number(row.id), carriedOver: Boolean(row.carriedOver), content, deadlines };
    });
  }

  private digest(rows: WaitingRow[], { zone, moment }: Writing): Draft {
    const late = new Set(rows.filter((row) => isLate(asOwed(row), moment)).map(({ id }) => id));
    const mail = this.writer.digest(rows[0]!, zone, rows.map((row) => entryOf(row, late.has(row.id))), moment.now);
    return { ...mail, ...this.envelope(rows, 'digest'), calendar: null, lateIds: [...late] };
  }

  private async invitations(tx: Tx, rows: WaitingRow[], { zone, moment }: Writing): Promise<Draft[]> {
    if (rows.length === 0) return [];
    const meetings = await readInvitations(tx, rows.map(({ subject }) => Number(subject.split(':')[1])));
    return rows.flatMap((row) => {
      const meeting = meetings.get(Number(row.subject.split(':')[1]));
      // Called off before this invitation left: nobody is invited any more, and the next sweep drops it.
      if (!meeting || (meeting.cancelled !== null) !== (row.rule === 'meetingCancelled')) return [];
      const late = isLate(asOwed(row), moment);
      const mail = this.writer.invitation(row, zone, { ...meeting, path: row.content.path, principal: row.principal, late }, moment.now);
      return [{ ...mail, ...this.envelope([row], 'invitation'), lateIds: late ? [row.id] : [] }];
    });
  }

  /** Made of the first reminder in it, which no other mail can hold: written again after a crash it is the same. */
  private envelope(rows: WaitingRow[], kind: Draft['kind']): Pick<Draft, 'personId' | 'to' | 'kind' | 'messageId' | 'reminderIds'> {
    const [first] = rows;
    const reminderIds = rows.map(({ id }) => id);
    return { personId: first!.personId, to: first!.email, kind, messageId: `<${kind}.${first!.personId}.${Math.min(...reminderIds)}@${this.writer.domain}>`, reminderIds };
  }
}

const asOwed = (row: WaitingRow): WaitingRow => (row.content.owedSince ? { ...row, dueAt: new Date(row.content.owedSince) } : row);

const entryOf = (row: WaitingRow, late: boolean): DigestEntry => ({
  rule: row.rule,
  params: row.content.params,
  path: row.content.path,
  carriedOver: row.carriedOver,
  late,
  onBehalfOf: row.onBehalfOf,
  rows: row.content.rows ?? [],
  principal: row.principal,
  asked: row.content.asked ?? false,
});

async function digestsOf(tx: Tx, personIds: number[], week: string): Promise<Map<number, number>> {
  const rows = await tx.query<{ personId: number; mails: string }[]>(
    "SELECT personId, COUNT(*) AS mails FROM mails WHERE personId IN (?) AND weekOf = ? AND kind = 'digest' GROUP BY personId",
    [personIds, week],
  );
  return new Map(rows.map(({ personId, mails }) => [personId, Number(mails)]));
}

/** Business time. Mails from ahead of a clock that was set back do not count. */
async function lastDigestsOf(tx: Tx, personIds: number[]): Promise<Map<number, Date>> {
  const rows = await tx.query<{ personId: number; at: Date }[]>(
    "SELECT personId, MAX(writtenAt) AS at FROM mails WHERE personId IN (?) AND weekOf = ? AND kind = 'digest' AND writtenAt <= ? GROUP BY personId",
    [personIds, weekOf(tx.now), tx.now],
  );
  return new Map(rows.map(({ personId, at }) => [personId, at]));
}

/** Where the clock can be set, it is a demo. */
async function zoneNames(tx: Tx, zoneId: number): Promise<ZoneNames> {
  const [row] = await tx.query<{ name: string; nameEn: string | null; illustrative: number }[]>(
    `SELECT name, nameEn, EXISTS (SELECT 1 FROM targets WHERE zoneId = units.id AND illustrative = 1) OR EXISTS (SELECT 1 FROM clock_settings) AS illustrative
       FROM units WHERE id = ?`,
    [zoneId],
  );
  return { name: row?.name ?? '', nameEn: row?.nameEn ?? null, illustrative: Boolean(Number(row?.illustrative ?? 0)) };
}

/** Mails and their reminders, three statements however many. */
async function keep(tx: Tx, drafts: Draft[]): Promise<void> {
  if (drafts.length === 0) return;
  await tx.query(
    `INSERT INTO mails (zoneId, personId, kind, weekOf, messageId, toAddress, subject, html, text, calendar, state, writtenAt, nextAttemptAt)
     VALUES ${drafts.map(() => "(?,?,?,?,?,?,?,?,?,?,'pending',?,UTC_TIMESTAMP(3))").join(',')}`,
    drafts.flatMap((draft) => [
      tx.author.zoneId, draft.personId, draft.kind, weekOf(tx.now), draft.messageId, draft.to, draft.subject, draft.html, draft.text, draft.calendar, tx.now,
    ]),
  );
  const ids = await tx.query<{ id: string; messageId: string }[]>('SELECT id, messageId FROM mails WHERE messageId IN (?)', [drafts.map(({ messageId }) => messageId)]);
  const mailOf = new Map(ids.map(({ id, messageId }) => [messageId, Number(id)]));
  const taken = drafts.flatMap((draft) => draft.reminderIds.map((id) => [id, mailOf.get(draft.messageId)!] as const));
  await tx.query(`UPDATE reminders SET mailId = CASE id ${taken.map(() => 'WHEN ? THEN ?').join(' ')} END WHERE id IN (?)`, [
    ...taken.flat(), taken.map(([id]) => id),
  ]);
  const late = drafts.flatMap((draft) => draft.lateIds);
  if (late.length > 0) await tx.query('UPDATE reminders SET late = 1 WHERE id IN (?)', [late]);
}
