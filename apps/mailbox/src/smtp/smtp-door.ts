import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { LetterStore } from '../store/letter-store.js';
import type { Faults } from './faults.js';

const BIGGEST = 30_000_000;

const refusal = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });

/** Takes every letter for every address, unless a fault is switched on. */
export function openSmtpDoor(store: LetterStore, faults: Faults): SMTPServer {
  const sockets = new Map<number, Socket>();

  const receive = async (bytes: Buffer, from: string, to: string[], remotePort: number): Promise<void> => {
    const slow = faults.current.milliseconds ?? 5000;
    if (faults.strikes('slow')) await pause(slow);
    const drop = faults.strikes('dropAfterData');
    await store.keep(bytes, from, to);
    // The worst case of SMTP: the letter has arrived, and the sender will never know.
    if (drop) sockets.get(remotePort)?.destroy();
  };

  const door = new SMTPServer({
    name: 'mailbox.jiannuo.demo',
    banner: 'Jiannuo demo mailbox: everything stays here',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    maxAllowedUnauthenticatedCommands: false,
    size: BIGGEST,
    closeTimeout: 2000,
    onMailFrom: (_address, _session, done) => done(faults.strikes('refuse') ? refusal(421, 'Service not available, try again later') : null),
    onRcptTo: (address, session, done) => {
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
      if (faults.strikes('reject')) return done(refusal(550, 'No such mailbox here'));
      if (faults.putsOff(from, address.address)) return done(refusal(451, 'Greylisted, try again later'));
      done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('error', done);
      stream.once('end', () => {
        if (stream.sizeExceeded) return done(refusal(552, 'Message is too large'));
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
        const to = session.envelope.rcptTo.map(({ address }) => address);
        receive(Buffer.concat(chunks), from, to, session.remotePort).then(() => done(), done);
      });
    },
  });
  door.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    socket.setNoDelay(true);
    sockets.set(port, socket);
    socket.once('close', () => sockets.delete(port));
  });
  // A client that vanishes in the middle of a sentence is its own business.
  door.on('error', () => undefined);
  return door;
}
