import type { UnitOfWork } from '#database/unit-of-work.js';
import { groupedBy } from '../grouping.js';
import type { DeliveryResult, Parcel } from './postman.js';
import type { Leased } from './send-ledger.js';

export interface OutgoingMail extends Parcel, Leased {
  zoneId: number;
  personId: number;
  locale: 'zh' | 'en';
  writtenAt: Date;
  /** This one included. */
  attempts: number;
}

const BATCH = 100;
/**
 * Longer than a hundred mails take with a slow server; a killed worker's mails wait no longer than this. Leases go by the
 * database's clock alone: a worker whose own is an hour wrong takes nobody's mails away.
 */
const LEASE_MS = 4 * 60_000;
/** Longer than any hand-over takes: the socket's own patience is a minute. */
const HAND_OVER_MS = 70_000;
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 60 * 60_000;
/** With the waits above about two days: then a server that still says "later" means "never". */
const MOST_ATTEMPTS = 50;
/** Enough for the health page to say that mail is stuck. */
const COUNTED_WHILE_AWAY = 10;

/** The rows of mails on their way out: who holds which, what becomes of it. */
export class Outbox {
  constructor(private readonly uow: UnitOfWork) {}

  /** Leases what may leave now, also mails that a killed worker left behind: those are in doubt and go once more. */
  async claim(): Promise<OutgoingMail[]> {
    const hasTime = untilShortlyBefore(LEASE_MS - HAND_OVER_MS);
    const ids = await this.uow.dataSource.transaction('READ COMMITTED', async (em) => {
      const take = (state: string, limit: number) =>
        em.query<{ id: string }[]>(
          `SELECT id FROM mails WHERE state = ? AND nextAttemptAt <= UTC_TIMESTAMP(3) AND (leasedUntil IS NULL OR leasedUntil < UTC_TIMESTAMP(3))
            ORDER BY nextAttemptAt, id LIMIT ? FOR UPDATE SKIP LOCKED`,
          [state, limit],
        );
      const rows = await take('sending', BATCH);
      if (rows.length < BATCH) rows.push(...(await take('pending', BATCH - rows.length)));
      const claimed = rows.map(({ id }) => Number(id));
      if (claimed.length > 0) {
        await em.query('UPDATE mails SET leasedUntil = UTC_TIMESTAMP(3) + INTERVAL ? SECOND, attempts = attempts + 1 WHERE id IN (?)', [LEASE_MS / 1000, claimed]);
      }
      return claimed;
    });
    if (ids.length === 0) return [];
    const mails = await this.uow.dataSource.query<Omit<OutgoingMail, 'hasTime'>[]>(
      `SELECT m.id, m.zoneId, m.personId, m.kind, m.messageId, m.toAddress, m.subject, m.html, m.text, m.calendar, m.writtenAt, m.attempts, m.leasedUntil, p.locale
         FROM mails m JOIN people p ON p.id = m.personId WHERE m.id IN (?) ORDER BY m.id`,
      [ids],
    );
    return mails.map((mail) => ({ ...mail, id: Number(mail.id), hasTime }));
  }

  /** Not tried at all: another mail has just found the server away. */
  async giveBack(mail: OutgoingMail): Promise<void> {
    await this.uow.dataSource.query(
      'UPDATE mails SET leasedUntil = NULL, attempts = attempts - 1, nextAttemptAt = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE id = ? AND leasedUntil = ?',
      [FIRST_RETRY_MS / 1000, mail.id, mail.leasedUntil],
    );
  }

  /** Did not get there: it waits, longer each time, or is given up with the server's own words. */
  async putOff(mail: OutgoingMail, result: Exclude<DeliveryResult, { state: 'accepted' }>): Promise<void> {
    const problem = result.problem.slice(0, 300);
    const givenUp = result.state === 'failed' || (result.state === 'putOff' && mail.attempts >= MOST_ATTEMPTS);
    if (givenUp) {
      await this.uow.dataSource.query("UPDATE mails SET state = 'failed', leasedUntil = NULL, problem = ? WHERE id = ? AND leasedUntil = ?", [problem, mail.id, mail.leasedUntil]);
      return;
    }
    const wait = result.state === 'serverAway' ? FIRST_RETRY_MS : Math.min(FIRST_RETRY_MS * 2 ** (mail.attempts - 1), LONGEST_RETRY_MS);
    // A server that is away says nothing about the mail: however long it lasts, it does not bring it nearer to being given up.
    const counted = result.state === 'serverAway' ? Math.min(mail.attempts, COUNTED_WHILE_AWAY) : mail.attempts;
    await this.uow.dataSource.query('UPDATE mails SET leasedUntil = NULL, attempts = ?, problem = ?, nextAttemptAt = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE id = ? AND leasedUntil = ?', [
      counted, problem, wait / 1000, mail.id, mail.leasedUntil,
    ]);
  }

  /**
   * The reminders of mails that have left are sent, of mails that were given up dropped, and the journal says so. As of
   * now, like every sweep: a crash between a mail and its reminders is made up for by the next run.
   */
  async settle(): Promise<void> {
    for (;;) {
      const open = await this.uow.dataSource.query<{ mailId: string; zoneId: number }[]>(
        `SELECT DISTINCT m.id AS mailId, m.zoneId FROM reminders r JOIN mails m ON m.id = r.mailId
          WHERE r.state = 'pending' AND r.mailId IS NOT NULL AND m.state IN ('sent','failed') ORDER BY m.id LIMIT 200`,
      );
      for (const [zoneId, mails] of groupedBy(open, (row) => row.zoneId)) await this.settleZone(zoneId, mails.map(({ mailId }) => Number(mailId)));
      if (open.length < 200) return;
    }
  }

  private async settleZone(zoneId: number, mailIds: number[]): Promise<void> {
    await this.uow.run({ zoneId, personId: null }, async (tx) => {
      type Row = { mailId: string; personId: number; messageId: string; state: 'sent' | 'failed'; writtenAt: Date; reminders: string; late: number };
      // Locks the reminders: of two workers one settles a mail, and its entry stands in the journal once.
      await tx.query("SELECT id FROM reminders WHERE mailId IN (?) AND state = 'pending' FOR UPDATE", [mailIds]);
      const mails = await tx.query<Row[]>(
        `SELECT m.id AS mailId, m.personId, m.messageId, m.state, COUNT(*) AS reminders, MAX(r.late) AS late FROM mails m JOIN reminders r ON r.mailId = m.id
          WHERE m.id IN (?) AND r.state = 'pending' GROUP BY m.id, m.personId, m.messageId, m.state ORDER BY m.id LOCK IN SHARE MODE`,
        [mailIds],
      );
      const idsIn = (state: string) => mails.filter((mail) => mail.state === state).map(({ mailId }) => Number(mailId));
      const [sent, failed] = [idsIn('sent'), idsIn('failed')];
      if (sent.length > 0) await tx.query("UPDATE reminders SET state = 'sent', settledAt = ? WHERE mailId IN (?) AND state = 'pending'", [tx.now, sent]);
      if (failed.length > 0) await tx.query("UPDATE reminders SET state = 'dropped', dropReason = 'undeliverable', settledAt = ? WHERE mailId IN (?) AND state = 'pending'", [tx.now, failed]);
      for (const { mailId, personId, messageId, state, reminders, late } of mails) {
        if (state === 'sent') tx.record('reminders.sent', { mailId: Number(mailId), personId, messageId, reminders: Number(reminders), late: Boolean(Number(late)) });
      }
    });
  }
}

/**
 * Time that has passed by both clocks of this machine: one stands still while the machine is suspended, the other jumps
 * when it is set. Whichever says more is believed.
 */
function untilShortlyBefore(endMs: number): () => boolean {
  const [steady, wall] = [performance.now(), Date.now()];
  return () => Math.max(performance.now() - steady, Math.abs(Date.now() - wall)) < endMs;
}
