import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { freshDatabase } from '../support/database.js';
import { buildTown, forgetDecember, NOW, setClock } from './data.js';
import { fileFigures } from './jobs/filing.js';
import { fileWhileScanning } from './jobs/filing-while-scanning.js';
import { useGrid } from './jobs/grid.js';
import { openPages } from './jobs/opening.js';
import { readPage } from './jobs/reading.js';
import { checkWorkbooks } from './jobs/importing.js';
import { sendMails } from './jobs/mailing.js';
import { printBook } from './jobs/printing.js';
import { relayEntries } from './jobs/relaying.js';
import { scanYear } from './jobs/scanning.js';
import { startUp } from './jobs/starting.js';
import { bearer, Server } from './servers.js';

const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' }, only: { type: 'string' } } });
const scale = Number(values.scale);
const wanted = (job: string) => values.only === undefined || values.only.split(',').includes(job);
const since = Date.now();
const say = (text: string) => console.log(`[${((Date.now() - since) / 1000).toFixed(0)} s] ${text}`);

const db = await freshDatabase('bench', 16);
const servers: Server[] = [];
try {
  const town = await buildTown(db.dataSource, scale);
  await setClock(db.dataSource, NOW);
  say(`${town.targets.length} targets, ${town.targets.length * 12} figures; every figure below is a ratio within this run`);
  // What the other jobs read is what this one leaves behind.
  await scanYear(db.dataSource, db.url, town, values.only === 'scan');
  if (values.only === 'scan') {
    say('done');
    await db.drop();
    process.exit(0);
  }
  await forgetDecember(db.dataSource);
  const ours = await Server.start('ours', db.url);
  const bare = await Server.start('bare', db.url);
  servers.push(ours, bare);
  if (wanted('board')) await readPage(db.url, 'board', '/api/v1/board?period=2024-11', bearer(town.leader), ours, bare, { must: 1.3, aim: 1.15 });
  if (wanted('board')) await readPage(db.url, 'board of a month nobody has filed', '/api/v1/board?period=2024-12', bearer(town.leader), ours, bare, { must: 1.3, aim: 1.15 });
  if (wanted('desk')) await readPage(db.url, 'my targets, 50 rows', '/api/v1/filings?period=2024-12', bearer(town.deskFiler), ours, bare, { must: 1.5, aim: 1.2 });
  if (wanted('filing')) await fileFigures(db.dataSource, db.url, town, ours, bare);
  if (wanted('beside')) await fileWhileScanning(db.dataSource, db.url, town, ours);
  if (wanted('web')) await openPages(db.dataSource, town, ours);
  // Multiplies what is read of one unit: the last to read it.
  if (wanted('grid')) await useGrid(db.dataSource, town, ours);
  for (const server of servers.splice(0)) server.stop();
  if (wanted('import')) await checkWorkbooks();
  if (wanted('mails')) await sendMails(db.dataSource, town);
  if (wanted('book')) await printBook(db.dataSource, town);
  const redisUrl = process.env.TEST_REDIS_URL;
  if (wanted('relay') && redisUrl !== undefined) await relayEntries(db.dataSource, town, redisUrl);
  if (wanted('start')) await startUp(db.url, town, redisUrl);
  say('done');
} finally {
  for (const server of servers) server.stop();
  await db.drop();
}
// Queues and pools of the parts measured would keep the process; everything of ours is stopped by now.
process.exit(process.exitCode ?? 0);
