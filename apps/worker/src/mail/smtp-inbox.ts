import { simpleParser, type Headers } from 'mailparser';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string;
  subject: string;
  messageId: string;
  html: string;
  text: string;
  calendar: string | null;
  /** As the part that carries it names it. */
  calendarMethod: string | null;
  headers: Headers;
}

/** A mail server for the worker's tests: keeps what it accepts, and misbehaves on request. */
export class SmtpInbox {
  readonly mails: ReceivedMail[] = [];
  /** An SMTP answer to RCPT TO, or null to accept. */
  refuse: ((address: string) => string | null) | null = null;
  /** Accepts the mail, then drops the line instead of saying so. */
  cutAfterData = false;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        const answer = this.refuse?.(address);
        if (!answer) return done();
        done(Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) }));
      },
      onData: (stream, session, done) => {
        void simpleParser(stream, { skipImageLinks: true }).then((mail) => {
          this.mails.push({
            to: session.envelope.rcptTo[0]?.address ?? '',
            subject: mail.subject ?? '',
            messageId: mail.messageId ?? '',
            html: mail.html || '',
            text: mail.text ?? '',
            calendar: mail.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'))?.content.toString() ?? null,
            calendarMethod: (mail.attachments.find(({ contentType }) => contentType === 'text/calendar')?.headers.get('content-type') as { params?: { method?: string } } | undefined)?.params?.method ?? null,
            headers: mail.headers,
          });
          if (!this.cutAfterData) return done();
          for (const connection of (this.server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections) connection._socket.destroy();
        }, done);
      },
    });
    this.server.on('error', () => undefined);
  }

  static async listen(): Promise<SmtpInbox> {
    const inbox = new SmtpInbox();
    await new Promise<void>((resolve) => inbox.server.listen(0, '127.0.0.1', resolve));
    return inbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  to(address: string): ReceivedMail[] {
    return this.mails.filter((mail) => mail.to === address);
  }

  reset(): void {
    this.mails.length = 0;
    this.refuse = null;
    this.cutAfterData = false;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
