/** The demo's mail server: it takes everything, sends nothing on, and lets people and tests read what came. */
import { openMailbox } from './mailbox.js';
import { readSettings } from './settings.js';

const mailbox = await openMailbox(readSettings());
process.stdout.write(`mailbox: smtp ${mailbox.smtpPort}, web ${mailbox.webPort}, ${mailbox.store.count} letters\n`);

const stop = (): void => {
  void mailbox.close().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
