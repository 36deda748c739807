import type { DeliveryResult, Parcel, Postman } from '#features/reminders/postman.js';
import type { Transporter } from 'nodemailer';
import { NO_ANSWERS, plainLetter } from './letter.js';
import { readSender, type Sender } from './sender.js';
import { Readable } from 'node:stream';

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  command?: string;
}

const CONNECTIONS = 5;

/**
 * SMTP over a pool of five connections (nodemailer 10 sets TCP_NODELAY on them by itself). The end of each mail waits
 * for `mayEnd`: until then the server has no right to think it accepted.
 */
export class SmtpPostman implements Postman {
  private opened: Promise<Transporter> | null = null;
  private readonly sender: Sender;

  constructor(
    private readonly smtpUrl: string,
    private readonly from: string,
  ) {
    this.sender = readSender(from);
  }

  /** Loaded with the first mail: a worker at rest has no use for it. */
  private async open(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    // Never sent again by the pool itself: whether a mail goes a second time is for its row to say.
    const options = {
      url: this.smtpUrl,
      pool: true,
      maxRequeues: 0,
      maxConnections: CONNECTIONS,
      maxMessages: 500,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 60_000,
    };
    const transport = createTransport(options as never) as Transporter;
    transport.use('stream', (mail, done) => {
      const { mayEnd } = mail.data as { mayEnd?: () => Promise<void> };
      if (mayEnd)
        (mail.message as unknown as { processFunc(of: (input: Readable) => Readable): void }).processFunc(
          (input) => new HeldEnd(input, mayEnd),
        );
      done();
    });
    return transport;
  }

  async deliver(parcel: Parcel, mayEnd: () => Promise<void>): Promise<DeliveryResult> {
    let mayHaveEnded = false;
    const gate = async () => {
      await mayEnd();
      mayHaveEnded = true;
    };
    try {
      const transport = await (this.opened ??= this.open());
      await transport.sendMail({ ...this.letter(parcel), mayEnd: gate } as never);
      return { state: 'accepted' };
    } catch (error) {
      return { state: verdictOn(error as SmtpError, mayHaveEnded), problem: problemOf(error as SmtpError) };
    }
  }

  close(): void {
    void this.opened?.then((transport) => transport.close());
  }

  private letter(parcel: Parcel) {
    const { messageId, toAddress, subject, html, text, calendar } = parcel;
    const safely = { disableFileAccess: true, disableUrlAccess: true };
    const raw = calendar === null ? plainLetter(parcel, this.sender, new Date()) : null;
    if (raw) return { ...safely, raw, messageId, envelope: { from: this.sender.email, to: [toAddress] } };
    return {
      ...safely,
      messageId,
      from: this.from,
      to: { name: '', address: toAddress },
      subject,
      html,
      text,
      headers: Object.fromEntries(NO_ANSWERS),
      ...(calendar ? { icalEvent: { method: methodOf(calendar), filename: 'invite.ics', content: calendar } } : {}),
    };
  }
}

/** RFC 6047: the part's method is the calendar's own. */
const methodOf = (calendar: string): string => /^METHOD:([A-Z]+)/m.exec(calendar)?.[1] ?? 'REQUEST';

/**
 * The mail as it is read by the connection: all of it in one piece, and its end held back. It is read only once the server has
 * said that it wants the data, so that nobody's turn passes while another mail is still at the door.
 */
class HeldEnd extends Readable {
  private isBegun = false;

  constructor(
    private readonly input: Readable,
    private readonly mayEnd: () => Promise<void>,
  ) {
    super();
  }

  override _read(): void {
    const step = this.isBegun ? this.mayEnd().then(() => null) : this.whole();
    this.isBegun = true;
    step.then(
      (piece) => this.push(piece),
      (error: Error) => this.destroy(error),
    );
  }

  private async whole(): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.input) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }
}

/** RFC 3463 classes that are about the address or the mail itself; 5.7 is policy and may be about us. */
const ABOUT_THIS_MAIL = /\b5\.(1|2\.1|3\.4|5|6)/;

/** What a refusal means: for this mail now, for this mail for good, or for all of them. */
function verdictOn(
  { code, responseCode, command, message }: SmtpError,
  mayHaveEnded: boolean,
): Exclude<DeliveryResult['state'], 'accepted'> {
  if (responseCode === undefined) return mayHaveEnded || code === 'ESTREAM' ? 'putOff' : 'serverAway';
  if (responseCode === 421 || code === 'EAUTH' || command === 'MAIL FROM' || command === 'EHLO')
    return mayHaveEnded ? 'putOff' : 'serverAway';
  if (responseCode < 500) return 'putOff';
  const plain = !/\b5\.\d+\.\d+/.test(message) && [550, 551, 553, 554].includes(responseCode);
  return plain || ABOUT_THIS_MAIL.test(message) ? 'failed' : 'putOff';
}

const problemOf = ({ message, code }: SmtpError): string => `${code ?? 'error'}: ${message}`.replace(/\s+/g, ' ').slice(0, 300);
