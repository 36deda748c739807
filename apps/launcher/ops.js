#!/usr/bin/env node
/** `npm run verify`, `npm run ops -- <command>`: an operations command on the demo's data, whether the demo runs or not. */
import { buildAll } from './parts/builds.js';
import { demoEnvironment } from './parts/demo-environment.js';
import { installDependencies } from './parts/dependencies.js';
import { Household } from './parts/household.js';
import { takeLock } from './parts/only-one.js';
import { dataDir } from './parts/paths.js';
import { startPrivateServers } from './parts/private-servers.js';
import { runNode } from './parts/run.js';
import { Refusal, sayFailure, speakOn } from './parts/say.js';
import { onStopSignal } from './parts/stop-signals.js';

const dir = dataDir(process.env.JIANNUO_DATA ?? '.data');
const household = new Household();

const command = (environment) => runNode('ops', ['dist/apps/ops/src/main.js', ...process.argv.slice(2)], { env: environment, inherit: true, mayFail: true });

const work = async () => {
  await installDependencies();
  const lock = takeLock(dir);
  if (!lock.mine) {
    if (lock.holder.environment) return command({ ...process.env, ...lock.holder.environment });
    throw new Refusal('正在启动中', `a start is at work here (pid ${lock.holder.pid}); try again when it is ready`);
  }
  try {
    const given = { databaseUrl: process.env.DATABASE_URL, databaseType: process.env.DB_TYPE, redisUrl: process.env.REDIS_URL };
    const [servers] = await Promise.all([startPrivateServers(household, dir, { given }), buildAll({ only: ['server'] })]);
    return await command((await demoEnvironment(dir, servers, 3000)).environment);
  } finally {
    await household.close();
    lock.release();
  }
};

speakOn(process.stderr);
const stopped = onStopSignal().then(() => household.close());
try {
  process.exitCode = (await Promise.race([work(), stopped])) ?? 130;
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
process.exit();
