import { UnitOfWork } from '#database/unit-of-work.js';
import { WorkCalendars } from '#features/calendar/work-calendars.js';
import { SendService } from '#features/reminders/send.service.js';
import { createTransport } from 'nodemailer';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { MjmlMailWriter } from '../../../apps/worker/src/mail/mail-writer.js';
import { SmtpPostman } from '../../../apps/worker/src/mail/smtp-postman.js';
import { SettableClock } from '../../support/clock.js';
import { NOW, type Town } from '../data.js';
import { inParallel, interleaved, inverse, perOperation, ratioOf } from '../rounds.js';
import { print } from '../table.js';

const MAILS = 1_000;
const FROM = '践诺 <bench@example.test>';

/** (e) Written mails on their way out, each leased, begun and ended in its row, its reminder settled and told; against a bare pool. */
export async function sendMails(db: DataSource, town: Town): Promise<void> {
  const sink = fork(fileURLToPath(new URL('../sink.js', import.meta.url)));
  const { port } = await new Promise<{ port: number }>((resolve) => sink.once('message', resolve as never));
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  const clock = new SettableClock(NOW);
  const uow = new UnitOfWork(db, clock);
  const writer = new MjmlMailWriter('https://jiannuo.example', FROM);
  const line = '<tr><td>新增规模以上工业企业</td><td>截止 1 月 5 日 18:00</td></tr>';
  const mail = { subject: '今日待办:5 项待填报', html: `<html><body><table>${line.repeat(60)}</table></body></html>`, text: '新增规模以上工业企业,截止 1 月 5 日 18:00\n'.repeat(40) };
  const postman = new SmtpPostman(smtpUrl, FROM);
  const sending = new SendService(uow, new WorkCalendars(db), writer, postman, clock);
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 5, maxMessages: 500 } as never);
  let round = 0;
  const lay = async () => {
    round += 1;
    await db.query('DELETE FROM reminders');
    await db.query('DELETE FROM mails');
    const mails = Array.from({ length: MAILS }, (_, n) => [n + 1, town.zone.id, town.leader.id, 'digest', '2024-12-30', `<m${round}.${n}@bench.test>`, 'a@example.test', mail.subject, mail.html, mail.text, 'pending', new Date(NOW), new Date(0)]);
    await db.query('INSERT INTO mails (id, zoneId, personId, kind, weekOf, messageId, toAddress, subject, html, text, state, writtenAt, nextAttemptAt) VALUES ?', [mails]);
    const reminders = mails.map((_, n) => [town.zone.id, 'filing.due', `bench:${round}:${n}`, town.leader.id, '2025-01-03', new Date(NOW), 'pending', '{}', new Date(NOW), n + 1]);
    await db.query('INSERT INTO reminders (zoneId, rule, subject, personId, dueOn, dueAt, state, content, createdAt, mailId) VALUES ?', [reminders]);
  };
  await lay();
  const measured = await interleaved(
    {
      pool: () => inParallel(MAILS, 5, (n) => transport.sendMail({ from: FROM, to: 'a@example.test', messageId: `<p${n}@bench.test>`, subject: mail.subject, html: mail.html, text: mail.text })),
      ours: async () => {
        const { sent } = await sending.sendDue();
        if (sent !== MAILS) throw new Error(`${sent} of ${MAILS} mails sent`);
        return sent;
      },
    },
    lay,
  );
  transport.close();
  postman.close();
  sink.disconnect();
  const ratio = inverse(ratioOf(measured.ours, measured.pool));
  print({ job: '1,000 mails, each recorded', measured: `${(1000 / perOperation(measured.ours)).toFixed(0)}/s : pool ${(1000 / perOperation(measured.pool)).toFixed(0)}/s`, value: ratio.median, ratio, must: 0.7, aim: 0.8, more: true });
}
