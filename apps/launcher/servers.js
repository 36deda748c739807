#!/usr/bin/env node
/**
 * The private database and queue alone, for developers:
 *
 *   npm run dev:servers                                 keeps running, prints the environment, Ctrl-C ends both
 *   eval "$(node apps/launcher/servers.js --detach)"    starts them in the background (or finds them) and sets the shell up
 *   node apps/launcher/servers.js --stop                ends the background ones
 *   --dir .data/dev                                     another folder, another pair of servers
 */
import { spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Household } from './parts/household.js';
import { takeLock } from './parts/only-one.js';
import { dataDir, root } from './parts/paths.js';
import { startPrivateServers } from './parts/private-servers.js';
import { endProcess, isAlive, readIdentity } from './parts/process-identity.js';
import { Refusal, say, sayFailure, speakOn } from './parts/say.js';
import { onStopSignal } from './parts/stop-signals.js';

const { values: options } = parseArgs({
  options: { dir: { type: 'string', default: '.data/dev' }, detach: { type: 'boolean' }, stop: { type: 'boolean' }, fast: { type: 'boolean' } },
});
const dir = dataDir(options.dir);
const lockFile = path.join(dir, 'launcher.lock');

const environmentOf = (servers) => ({
  DATABASE_URL: servers.databaseUrl,
  DB_TYPE: servers.databaseType,
  REDIS_URL: servers.redisUrl,
  TEST_DATABASE_URL: servers.databaseUrl,
  TEST_REDIS_URL: servers.redisUrl,
});

const printExports = (environment) => {
  for (const [name, value] of Object.entries(environment)) process.stdout.write(`export ${name}='${value}'\n`);
};

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for the holder of the lock to say how to reach its servers. */
const untilTold = async () => {
  const until = Date.now() + 180_000;
  while (Date.now() < until) {
    const holder = readIdentity(lockFile);
    if (holder?.environment && isAlive(holder)) return holder.environment;
    if (holder && !isAlive(holder)) break;
    await pause(100);
  }
  throw new Refusal('服务没有起来', `the servers did not come up; see ${path.join(dir, 'keeper.log')}`);
};

const keep = async () => {
  const lock = takeLock(dir);
  if (!lock.mine) {
    say('已在运行', `already running (pid ${lock.holder.pid})`);
    return printExports(await untilTold());
  }
  const stopped = onStopSignal();
  const household = new Household();
  try {
    const servers = await startPrivateServers(household, dir, { durable: !options.fast, mayDoAll: true });
    lock.tell({ environment: environmentOf(servers) });
    printExports(environmentOf(servers));
    say('保持运行，Ctrl-C 结束', 'keeping them running; Ctrl-C ends them');
    await stopped;
    say('正在停止', 'stopping');
  } finally {
    await household.close();
    lock.release();
  }
};

const detach = async () => {
  const holder = readIdentity(lockFile);
  if (!isAlive(holder)) {
    mkdirSync(dir, { recursive: true });
    const log = openSync(path.join(dir, 'keeper.log'), 'a', 0o600);
    const args = [process.argv[1], '--dir', dir, ...(options.fast ? ['--fast'] : [])];
    const keeper = spawn(process.execPath, args, { cwd: root, detached: true, stdio: ['ignore', log, log] });
    keeper.unref();
    while (keeper.exitCode === null && readIdentity(lockFile)?.pid !== keeper.pid) await pause(50);
  }
  printExports(await untilTold());
};

speakOn(process.stderr);
try {
  if (options.stop) say('已停止', `stopped: ${await endProcess(readIdentity(lockFile), 90_000)}`);
  else await (options.detach ? detach() : keep());
  process.exit(0);
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
