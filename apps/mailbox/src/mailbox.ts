import type { AddressInfo } from 'node:net';
import { openWebDoor } from './http/web-door.js';
import type { Settings } from './settings.js';
import { Faults } from './smtp/faults.js';
import { openSmtpDoor } from './smtp/smtp-door.js';
import { LetterStore } from './store/letter-store.js';
import { SummaryDesk } from './store/read-letter.js';

export interface Mailbox {
  smtpPort: number;
  webPort: number;
  store: LetterStore;
  close: () => Promise<void>;
}

/** Opens both doors; port 0 takes any free one. */
export async function openMailbox(settings: Settings): Promise<Mailbox> {
  const store = new LetterStore(settings.folder);
  const faults = new Faults();
  const names = new Set(['localhost', '127.0.0.1', '[::1]', settings.host]);
  const smtp = openSmtpDoor(store, faults);
  const web = openWebDoor({ store, desk: new SummaryDesk(), faults, homeUrl: settings.homeUrl, names });
  await Promise.all([
    listening((done) => smtp.server.once('error', done) && smtp.listen(settings.smtpPort, settings.host, () => done())),
    listening((done) => web.once('error', done).listen(settings.webPort, settings.host, () => done())),
  ]);
  return {
    smtpPort: (smtp.server.address() as AddressInfo).port,
    webPort: (web.address() as AddressInfo).port,
    store,
    close: async () => {
      web.closeAllConnections();
      await Promise.all([new Promise<void>((done) => web.close(() => done())), new Promise<void>((done) => smtp.close(() => done()))]);
    },
  };
}

const listening = (open: (done: (error?: Error) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => open((error) => (error ? reject(error) : resolve())));
