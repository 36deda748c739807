import { UnitOfWork } from '#database/unit-of-work.js';
import type { FilingWindow } from '#database/entities/calendar/filing-window.entity.js';
import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import type { Pledge } from '#database/entities/pledges/pledge.entity.js';
import { WorkCalendars } from '#features/calendar/work-calendars.js';
import { ComposeService } from '#features/reminders/compose.service.js';
import { PreferencesService } from '#features/reminders/preferences.service.js';
import { RaiseService } from '#features/reminders/raise.service.js';
import { RemindService } from '#features/reminders/remind.service.js';
import { ReminderQueries } from '#features/reminders/reminder.queries.js';
import { SendLedger } from '#features/reminders/send-ledger.js';
import { SendService } from '#features/reminders/send.service.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SettableClock } from '../../../../test/support/clock.js';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { actorOf, appoint, authorOf, delegate, newHolder, newNotices, newPerson, newPlanYear, newPledge, newTarget, newUnit, newZone, oversee } from '../../../../test/support/factories.js';
import { MjmlMailWriter } from '../mail/mail-writer.js';
import { SmtpPostman } from '../mail/smtp-postman.js';
import { SmtpInbox } from '../mail/smtp-inbox.js';

let database: TestDatabase;
let inbox: SmtpInbox;
let postman: SmtpPostman;
const clock = new SettableClock('2024-07-01T01:00:00Z');
const writer = new MjmlMailWriter('https://jiannuo.example', '践诺 <jiannuo@example.test>');
let uow: UnitOfWork;
let raise: RaiseService;
let compose: ComposeService;
let send: SendService;

let zone: Unit;
let unit: Unit;
let pledge: Pledge;
let filer: Person;
let head: Person;

/** Business time, in the zone's own hours. */
const at = (time: string) => clock.set(`${time}:00+08:00`);
const query = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => database.dataSource.query<T[]>(sql, values);
const sweep = async () => {
  await raise.raiseDue();
  await compose.composeDue();
  return send.sendDue();
};
const reminders = () => query<{ rule: string; personId: number; state: string; late: number; carriedOver: number; dropReason: string | null; onBehalfOf: number | null }>('SELECT * FROM reminders ORDER BY id');

const newWindow = (period: string, opens: string, due: string, locks: string): Promise<FilingWindow> =>
  database.dataSource.getRepository<FilingWindow>('filing_windows').save({
    zoneId: zone.id, track: 'administrative', period, publishedOn: null, movedReason: null, sweptStage: 0,
    opensAt: new Date(`${opens}T08:00:00+08:00`), dueAt: new Date(`${due}T18:00:00+08:00`), lockedAt: new Date(`${locks}T18:00:00+08:00`),
  } as never) as never;
const june = () => newWindow('2024-06', '2024-07-01', '2024-07-05', '2024-07-12');

const file = (targetId: number, state = 'submitted') =>
  query(
    `INSERT INTO submissions (zoneId, targetId, unitId, period, state, revisions, stateSince, effectiveRevisionId, figureState) VALUES (?,?,?,'2024-06',?,1,?,?,'filed')
     ON DUPLICATE KEY UPDATE state = VALUES(state), stateSince = VALUES(stateSince), effectiveRevisionId = VALUES(effectiveRevisionId)`,
    [zone.id, targetId, unit.id, state, clockNow, state === 'returned' ? null : 1],
  );
let clockNow = new Date();
const setNow = async (time: string) => {
  at(time);
  clockNow = await clock.now();
};

beforeAll(async () => {
  database = await freshDatabase('delivery');
  inbox = await SmtpInbox.listen();
  postman = new SmtpPostman(inbox.url, '践诺 <jiannuo@example.test>');
  uow = new UnitOfWork(database.dataSource, clock);
  const calendars = new WorkCalendars(database.dataSource);
  raise = new RaiseService(uow, calendars);
  compose = new ComposeService(uow, calendars, writer, clock);
  send = new SendService(uow, calendars, writer, postman, clock);
});
afterAll(async () => {
  postman.close();
  await inbox.close();
  await database.drop();
});
beforeEach(async () => {
  await emptyTables(database.dataSource);
  inbox.reset();
  await newNotices(database.dataSource, 2024);
  zone = await newZone(database.dataSource);
  unit = await newUnit(database.dataSource, zone, { name: '经济发展局' });
  await newPlanYear(database.dataSource, zone);
  pledge = await newPledge(database.dataSource, unit);
  filer = await newHolder(database.dataSource, zone, unit, 'filer');
  head = await newHolder(database.dataSource, zone, unit, 'head');
  await setNow('2024-07-01T09:00');
});

describe('what somebody must be told', () => {
  test('becomes one row and one mail, however often the sweeps run', async () => {
    for (let n = 0; n < 3; n++) await newTarget(database.dataSource, pledge);
    await june();
    await sweep();
    await sweep();
    expect(await reminders()).toMatchObject([{ rule: 'windowOpened', personId: filer.id, state: 'sent', late: 0 }]);
    expect(inbox.mails).toHaveLength(1);
    expect(inbox.mails[0]).toMatchObject({ to: filer.email, subject: '6月填报已开放：3 项，7月5日 18:00 截止' });
    expect(await query("SELECT type FROM journal_entries WHERE type = 'reminders.sent'")).toHaveLength(1);
  });

  test('two workers at once tell it once', async () => {
    await newTarget(database.dataSource, pledge);
    await june();
    await Promise.all([sweep(), sweep(), sweep()]);
    await sweep();
    expect(await reminders()).toHaveLength(1);
    expect(inbox.mails).toHaveLength(1);
  });

  test('is dropped when the thing is done before the mail was written', async () => {
    const target = await newTarget(database.dataSource, pledge);
    await june();
    await raise.raiseDue();
    await file(target.id, 'verified');
    await raise.raiseDue();
    expect(await reminders()).toMatchObject([{ state: 'dropped', dropReason: 'settled' }]);
    await compose.composeDue();
    expect(await query('SELECT id FROM mails')).toEqual([]);
  });

  test('a later stage overtakes the earlier one, and nothing is told twice', async () => {
    await newTarget(database.dataSource, pledge);
    await june();
    await raise.raiseDue();
    await setNow('2024-07-03T09:00');
    await sweep();
    expect((await reminders()).map(({ rule, state, dropReason }) => [rule, state, dropReason])).toEqual([
      ['windowOpened', 'dropped', 'overtaken'],
      ['dueSoon', 'sent', null],
    ]);
    expect(inbox.mails[0]!.subject).toBe('6月填报：1 项，7月5日 18:00 截止（3 个工作日）');
  });

  test('what still waits says what is true when it goes', async () => {
    const [first] = [await newTarget(database.dataSource, pledge), await newTarget(database.dataSource, pledge)];
    await june();
    await raise.raiseDue();
    await file(first.id);
    await sweep();
    expect(inbox.mails[0]!.subject).toContain('1 项');
  });

  test('three workdays late reaches the head, the overseeing leader and the supervision office too', async () => {
    const office = await newUnit(database.dataSource, zone);
    const supervisor = await newHolder(database.dataSource, zone, office, 'supervision');
    const leader = await newHolder(database.dataSource, zone, office, 'leader');
    await oversee(database.dataSource, leader, unit);
    await newTarget(database.dataSource, pledge);
    await june();
    await setNow('2024-07-10T09:00');
    await sweep();
    const ascending = (a: number, b: number) => a - b;
    expect((await reminders()).map(({ personId }) => personId).sort(ascending)).toEqual([filer.id, head.id, leader.id, supervisor.id].sort(ascending));
  });

  test('a delegate is told too, on whose behalf', async () => {
    const deputy = await newPerson(database.dataSource, zone);
    await delegate(database.dataSource, filer, deputy);
    await newTarget(database.dataSource, pledge);
    await june();
    await sweep();
    expect(await reminders()).toMatchObject([{ personId: filer.id, onBehalfOf: null }, { personId: deputy.id, onBehalfOf: filer.id }]);
    expect(inbox.to(deputy.email!)[0]!.text).toContain(`正在代理${filer.name}的职责`);
  });

  test('a personal switch holds it back; one that others rely on cannot be switched', async () => {
    const preferences = new PreferencesService(uow);
    await preferences.set({ ...authorOf(filer), personId: filer.id }, ['windowOpened']);
    await expect(preferences.set({ ...authorOf(filer), personId: filer.id }, ['lateOne'])).rejects.toMatchObject({ code: 'reminders.cannotBeOff' });
    await newTarget(database.dataSource, pledge);
    await june();
    await sweep();
    expect(await reminders()).toEqual([]);
    await setNow('2024-07-08T09:00');
    await sweep();
    expect((await reminders()).map(({ rule }) => rule)).toEqual(['lateOne', 'lateOne']);
  });

  test('the year can switch a line off, or give it another lead', async () => {
    await query('UPDATE plan_years SET settings = ?', [JSON.stringify({ reminders: { windowOpened: { on: false }, dueSoon: { lead: 3 } } })]);
    await newTarget(database.dataSource, pledge);
    await june();
    await sweep();
    expect(await reminders()).toEqual([]);
    await setNow('2024-07-02T09:00');
    await sweep();
    expect(await reminders()).toMatchObject([{ rule: 'dueSoon', state: 'sent' }]);
  });
});

describe('when it is told', () => {
  test('not at night and not on a holiday, unless it is due that day', async () => {
    const target = await newTarget(database.dataSource, pledge);
    await june();
    await sweep();
    await setNow('2024-07-01T20:30');
    await file(target.id, 'returned');
    await sweep();
    expect(inbox.mails).toHaveLength(1);
    await setNow('2024-07-02T08:00');
    await sweep();
    expect(inbox.mails).toHaveLength(2);
    expect((await reminders()).map(({ rule, late }) => [rule, late])).toEqual([['windowOpened', 0], ['returned', 0]]);
    await setNow('2024-07-13T10:00');
    await file(target.id, 'returned');
    await query('UPDATE submissions SET revisions = 2');
    await sweep();
    expect(inbox.mails).toHaveLength(2);
  });

  test('five digests a week; what is over joins the next one, marked', async () => {
    await newTarget(database.dataSource, pledge);
    await june();
    for (let n = 0; n < 5; n++) await query("INSERT INTO mails (zoneId, personId, kind, weekOf, messageId, toAddress, subject, html, text, state, writtenAt, nextAttemptAt) VALUES (?,?,'digest','2024-07-01',?,'x@example.test','','','','sent',NOW(),NOW())", [zone.id, filer.id, `<${n}@x>`]);
    await setNow('2024-07-05T09:00');
    await sweep();
    expect(inbox.mails).toEqual([]);
    expect(await reminders()).toMatchObject([{ rule: 'dueToday', state: 'pending', carriedOver: 1 }]);
    await setNow('2024-07-08T08:00');
    await sweep();
    expect(inbox.mails).toHaveLength(1);
    expect(inbox.mails[0]!.text).toContain('顺延至此');
  });

  test('after an outage it says so', async () => {
    await newTarget(database.dataSource, pledge);
    await june();
    await setNow('2024-07-01T15:00');
    await sweep();
    expect(await reminders()).toMatchObject([{ late: 1, state: 'sent' }]);
    expect(inbox.mails[0]!.subject).toMatch(/^【补发】6月填报已开放/);
    expect(inbox.mails[0]!.text).toContain('补发');
  });

  test('what began after its hour is not late: a figure returned in the afternoon of the due day', async () => {
    const target = await newTarget(database.dataSource, pledge);
    await june();
    await file(target.id);
    await setNow('2024-07-05T14:59');
    await sweep();
    await setNow('2024-07-05T15:00');
    await file(target.id, 'returned');
    await sweep();
    expect((await reminders()).filter(({ rule }) => rule === 'dueToday')).toMatchObject([{ late: 0, state: 'sent' }]);
  });

  test('written in time but unable to leave: it says so when it does', async () => {
    await newTarget(database.dataSource, pledge);
    await june();
    inbox.refuse = () => '451 4.7.1 Greylisted, come back later';
    await sweep();
    inbox.refuse = null;
    await query('UPDATE mails SET nextAttemptAt = ?', [new Date(Date.now() - 1)]);
    await setNow('2024-07-01T14:00');
    await sweep();
    expect(inbox.mails[0]!.subject).toMatch(/^【补发】/);
  });
});

describe('one click', () => {
  test('reminds who has not filed, once a day, and says who was told already', async () => {
    const remind = new RemindService(uow, new WorkCalendars(database.dataSource));
    const office = await newHolder(database.dataSource, zone, unit, 'supervision');
    await newTarget(database.dataSource, pledge);
    await june();
    await sweep();
    await setNow('2024-07-02T10:00');
    const first = await remind.remindNow(authorOf(office), { period: '2024-06', unitId: unit.id });
    expect(first).toMatchObject({ reminded: [{ personId: filer.id, targets: 1 }], alreadyToday: [] });
    expect(first.reminded[0]!.lastRemindedAt).toEqual(new Date('2024-07-01T01:00:00Z'));
    const second = await remind.remindNow(authorOf(office), { period: '2024-06', unitId: unit.id });
    expect(second).toMatchObject({ reminded: [], alreadyToday: [{ personId: filer.id }] });
    await sweep();
    expect(inbox.to(filer.email!)).toHaveLength(2);
    expect(inbox.to(filer.email!)[1]!.text).toContain('督查考核办请您尽快办理');
    await expect(remind.remindNow(authorOf(office), { period: '2024-09' })).rejects.toMatchObject({ code: 'reminders.nobodyToRemind' });
  });

  test('is dropped like any other when the figure comes in first', async () => {
    const remind = new RemindService(uow, new WorkCalendars(database.dataSource));
    const target = await newTarget(database.dataSource, pledge);
    await june();
    await sweep();
    await setNow('2024-07-02T10:00');
    await remind.remindNow(authorOf(head), { period: '2024-06', targetIds: [target.id] });
    await file(target.id, 'verified');
    await sweep();
    expect((await reminders()).map(({ state }) => state)).toEqual(['sent', 'dropped']);
  });
});

describe('an invitation', () => {
  const meeting = async (sequence: number) => {
    await query(
      `INSERT INTO review_meetings (id, zoneId, state, title, period, heldOn, startsAt, endsAt, place, agenda, calledAt, sequence)
       VALUES (9,?,'called','上半年调度会\r\nBcc: x@y.z','2024-06','2024-07-19','2024-07-19 06:00:00','2024-07-19 07:30:00','第一会议室','[]',?,?)
       ON DUPLICATE KEY UPDATE sequence = VALUES(sequence)`,
      [zone.id, clockNow, sequence],
    );
    await query("INSERT IGNORE INTO meeting_attendees (meetingId, personId, zoneId, part) VALUES (9,?,?,'member')", [head.id, zone.id]);
  };

  test('is a mail of its own with a calendar entry; a change replaces it under the same UID', async () => {
    await meeting(0);
    await sweep();
    await sweep();
    await setNow('2024-07-02T09:00');
    await meeting(1);
    await uow.run({ zoneId: zone.id, personId: null }, async (tx) => tx.record('meetings.changed', { meetingId: 9, fields: ['startsAt'] }));
    await sweep();
    await sweep();
    expect(inbox.mails.map(({ subject }) => subject)).toEqual([
      '会议通知：上半年调度会 Bcc: x@y.z，7月19日 14:00，第一会议室',
      '会议变更：上半年调度会 Bcc: x@y.z，7月19日 14:00，第一会议室',
    ]);
    for (const [index, mail] of inbox.mails.entries()) {
      expect(mail.headers.has('bcc')).toBe(false);
      expect(mail.calendar).toMatch(/METHOD:REQUEST/);
      expect(mail.calendar).toContain('UID:meeting-9@example.test');
      expect(mail.calendar).toContain(`SEQUENCE:${index}`);
      expect(mail.calendar).toContain('DTSTART:20240719T060000Z');
      expect(mail.calendar).toContain('DTEND:20240719T073000Z');
    }
  });

  test('of a meeting that is called off goes to those who had been told, once, and withdraws the entry', async () => {
    await meeting(0);
    await sweep();
    await sweep();
    expect(inbox.mails).toHaveLength(1);
    // Invited, but their invitation never left; they have nothing to withdraw.
    const late = await newHolder(database.dataSource, zone, unit, 'head');
    await query("INSERT INTO meeting_attendees (meetingId, personId, zoneId, part) VALUES (9,?,?,'member')", [late.id, zone.id]);
    await setNow('2024-07-02T09:00');
    await query("UPDATE review_meetings SET state = 'cancelled', sequence = 1, cancelledAt = ?, cancelReason = '与市里会议冲突' WHERE id = 9", [clockNow]);
    await sweep();
    await sweep();
    await sweep();
    expect(inbox.mails.map(({ to, subject }) => [to, subject])).toEqual([
      [head.email, '会议通知：上半年调度会 Bcc: x@y.z，7月19日 14:00，第一会议室'],
      [head.email, '会议取消：上半年调度会 Bcc: x@y.z，7月19日 14:00，第一会议室'],
    ]);
    const off = inbox.mails[1]!;
    expect(off.calendar).toMatch(/METHOD:CANCEL/);
    expect(off.calendar).toContain('STATUS:CANCELLED');
    expect(off.calendar).toContain('UID:meeting-9@example.test');
    expect(off.calendar).toContain('SEQUENCE:1');
    expect(off.calendarMethod).toBe('CANCEL');
    expect(off.text).toContain('与市里会议冲突');
  });

  test('that had not left when the meeting was called off never leaves', async () => {
    await meeting(0);
    await query("UPDATE review_meetings SET state = 'cancelled', sequence = 1, cancelledAt = ?, cancelReason = '另行安排' WHERE id = 9", [clockNow]);
    await sweep();
    await sweep();
    expect(inbox.mails).toEqual([]);
  });
});

describe('the mail server', () => {
  beforeEach(async () => {
    await newTarget(database.dataSource, pledge);
    await june();
  });
  const mail = async () => (await query<{ state: string; attempts: number; problem: string; messageId: string }>('SELECT * FROM mails'))[0]!;
  const again = () => query('UPDATE mails SET nextAttemptAt = ?, leasedUntil = NULL', [new Date(Date.now() - 1)]);

  test('refuses for now: it waits, and goes later under the same Message-ID', async () => {
    inbox.refuse = () => '451 4.7.1 Greylisted';
    expect(await sweep()).toMatchObject({ sent: 0, putOff: 1 });
    expect(await mail()).toMatchObject({ state: 'pending', attempts: 1, problem: expect.stringContaining('Greylisted') });
    expect(await sweep()).toMatchObject({ putOff: 0 });
    inbox.refuse = null;
    await again();
    expect(await sweep()).toMatchObject({ sent: 1 });
    expect(await mail()).toMatchObject({ state: 'sent', attempts: 2, problem: null });
  });

  test('refuses for good: given up in its own words, the reminder with it', async () => {
    inbox.refuse = () => '550 5.1.1 User unknown';
    expect(await sweep()).toMatchObject({ failed: 1 });
    expect(await mail()).toMatchObject({ state: 'failed', problem: expect.stringContaining('User unknown') });
    await sweep();
    expect(await reminders()).toMatchObject([{ state: 'dropped', dropReason: 'undeliverable' }]);
  });

  test('cuts the line after DATA: in doubt, sent again under the same Message-ID, the ledger has it once', async () => {
    inbox.cutAfterData = true;
    expect(await sweep()).toMatchObject({ sent: 0, putOff: 1 });
    expect(await mail()).toMatchObject({ state: 'sending' });
    inbox.cutAfterData = false;
    await again();
    expect(await sweep()).toMatchObject({ sent: 1 });
    expect(inbox.mails.map(({ messageId }) => messageId)).toEqual([inbox.mails[0]!.messageId, inbox.mails[0]!.messageId]);
    expect(await reminders()).toMatchObject([{ state: 'sent' }]);
    expect(await query("SELECT id FROM journal_entries WHERE type = 'reminders.sent'")).toHaveLength(1);
  });

  test('is away: nothing is lost, and not every mail has to find out', async () => {
    const away = new SendService(uow, new WorkCalendars(database.dataSource), writer, new SmtpPostman('smtp://127.0.0.1:9', 'x@example.test'), clock);
    await raise.raiseDue();
    await compose.composeDue();
    expect(await away.sendDue()).toMatchObject({ sent: 0 });
    expect(await mail()).toMatchObject({ state: 'pending' });
    await again();
    expect(await sweep()).toMatchObject({ sent: 1 });
  });

  test('a worker killed between acceptance and its mark leaves one mail in doubt, not two', async () => {
    await raise.raiseDue();
    await compose.composeDue();
    await query("UPDATE mails SET state = 'sending', leasedUntil = ?", [new Date(Date.now() - 1)]);
    expect(await send.sendDue()).toMatchObject({ sent: 1 });
    expect(await mail()).toMatchObject({ state: 'sent' });
  });

  test('a mail whose lease runs out is not ended, and one that is sent never becomes doubtful again', async () => {
    await raise.raiseDue();
    await compose.composeDue();
    const [{ id }] = await query<{ id: number }>('SELECT id FROM mails') as [{ id: number }];
    const leasedUntil = new Date('2030-01-01T00:00:00Z');
    await query('UPDATE mails SET leasedUntil = ?', [leasedUntil]);
    const connection = database.dataSource.createQueryRunner();
    try {
      const ledger = await SendLedger.over([connection]);
      const tooLate = { id, leasedUntil, hasTime: () => false };
      await expect(ledger.take(tooLate)).rejects.toThrow('lease');
      await ledger.end(tooLate, false);
      await ledger.flush();
      expect(await mail()).toMatchObject({ state: 'pending' });
      const other = await SendLedger.over([connection]);
      await query("UPDATE mails SET state = 'sent'");
      const inTime = { id, leasedUntil, hasTime: () => true };
      await other.take(inTime);
      await other.end(inTime, false);
      await other.flush();
      expect(await mail()).toMatchObject({ state: 'sent' });
    } finally {
      await connection.release();
    }
  });
});

test('a first start sends no old mail: seeded history counts as told', async () => {
  await newTarget(database.dataSource, pledge);
  await june();
  expect(await raise.raiseAsDelivered(zone.id)).toBe(1);
  await sweep();
  expect(inbox.mails).toEqual([]);
});

test('the ledger shows everybody their own, and the zone to those who may read it', async () => {
  await newTarget(database.dataSource, pledge);
  await june();
  await setNow('2024-07-08T09:00');
  await sweep();
  const ledger = new ReminderQueries(database.dataSource);
  const own = await ledger.list(actorOf(filer, ['filer', unit]), { limit: 10, personId: head.id });
  expect(own.map(({ personId }) => personId)).toEqual([filer.id]);
  expect(own[0]).toMatchObject({ rule: 'lateOne', state: 'sent', mail: { state: 'sent', attempts: 1 } });
  expect(await ledger.list(actorOf(head, ['supervision', unit]), { limit: 10 })).toHaveLength(2);
  const other = await newZone(database.dataSource);
  const stranger = await newPerson(database.dataSource, other);
  await appoint(database.dataSource, stranger, other, 'supervision');
  expect(await ledger.list(actorOf(stranger, ['supervision', other]), { limit: 10 })).toEqual([]);
});
