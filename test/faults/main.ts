/**
 * The promises, each with a drill that tries to break it: `npm run faults`, in full; `--short` for `npm test`;
 * `--only writes,redis` for some. Prints plain counts; asserts no times.
 */
import { parseArgs } from 'node:util';
import { acknowledgedWrites } from './acknowledged-writes.js';
import { disposableRedis } from './disposable-redis.js';
import { frozen } from './frozen.js';
import type { Outcome } from './outcome.js';
import { remindersUnderKills } from './reminders.js';
import { sameMoment } from './same-moment.js';
import { scansUnderKills } from './scans-under-kills.js';

const { values } = parseArgs({ options: { short: { type: 'boolean' }, only: { type: 'string' } } });
const short = values.short ?? false;

/** At most one mail a kill may be in doubt; every other repetition is a broken promise. */
async function reminders(): Promise<Outcome> {
  const size = short ? { mails: 200, kills: 3, flushes: 1 } : { mails: 10_000, kills: 100, flushes: 10 };
  const { seconds: _, ...counts } = await remindersUnderKills(size);
  const broken = [];
  if (counts.unsent > 0) broken.push(`${counts.unsent} reminders were not sent`);
  if (counts.mostAgainPerKill > 1) broken.push(`${counts.mostAgainPerKill} mails went out again after one kill`);
  return { counts, broken };
}

const DRILLS: Record<string, { promise: string; run: () => Promise<Outcome> }> = {
  moment: { promise: '5、6 并发不覆盖,重试只一次 · two at once never overwrite, retries are safe', run: () => sameMoment({ rounds: short ? 12 : 1_000, kills: short ? 2 : 60 }) },
  writes: { promise: '1 已确认的不丢 · nothing acknowledged is lost', run: () => acknowledgedWrites({ kills: short ? 4 : 200 }) },
  scans: {
    promise: '1 评判中断可续 · a scan that was killed ends as if it had not been',
    run: () => scansUnderKills(short ? { targets: 600, kills: 4, serverKills: 0 } : { targets: 2_400, kills: 40, serverKills: 6 }),
  },
  redis: { promise: '2 Redis 可弃 · Redis is disposable', run: () => disposableRedis({ flushes: short ? 3 : 30, patient: !short }) },
  reminders: { promise: '3 提醒不漏不重 · no reminder lost, none twice', run: reminders },
  frozen: { promise: '4 定稿不变 · what is frozen is found to be changed', run: () => frozen({ entries: short ? 16 : 400 }) },
};

/** In short form two at a time: each waits for programs to start and for what was killed to come back. */
const waiting = Object.entries(DRILLS).filter(([name]) => !values.only || values.only.split(',').includes(name));
let failed = 0;
const work = async (): Promise<void> => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [, { promise, run }] = next;
    const since = Date.now();
    const { counts, broken } = await run().catch((error: unknown) => ({ counts: {}, broken: [String((error as Error).stack ?? error)] }));
    const told = Object.entries(counts).map(([what, n]) => `${what} ${n}`);
    console.log(`${broken.length === 0 ? '✓' : '✗'} ${promise}: ${told.join(', ')} (${Math.round((Date.now() - since) / 1000)} s)`);
    for (const line of broken.slice(0, 20)) console.log(`  ${line}`);
    if (broken.length > 0) failed += 1;
  }
};
await Promise.all(Array.from({ length: short ? 2 : 1 }, work));
process.exitCode = failed === 0 ? 0 : 1;
