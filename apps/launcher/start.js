#!/usr/bin/env node
/**
 * `npm start`: everything a demo needs, from an empty clone, in one command. Private database, queue and mailbox under
 * .data, on loopback; the web and the API on PORT (3000). Ctrl-C ends what it started and nothing else.
 */
import { apiService, mailboxService, workerService } from './parts/applications.js';
import { buildAll, serverBuild } from './parts/builds.js';
import { demoEnvironment, webPort } from './parts/demo-environment.js';
import { installDependencies } from './parts/dependencies.js';
import { Household } from './parts/household.js';
import { takeLockAfterStop } from './parts/only-one.js';
import { dataDir } from './parts/paths.js';
import { startPrivateServers } from './parts/private-servers.js';
import { runNode } from './parts/run.js';
import { Refusal, say, sayFailure, sayPlain } from './parts/say.js';
import { endOrphan } from './parts/service.js';
import { setUpOf } from './parts/set-up.js';
import { onStopSignal } from './parts/stop-signals.js';
import { welcome } from './parts/welcome.js';

const dir = dataDir(process.env.JIANNUO_DATA ?? '.data');
const begin = Date.now();
const household = new Household();
const ops = 'dist/apps/ops/src/main.js';

const bringUp = async (lock) => {
  if (process.env.NODE_ENV === 'production') {
    throw new Refusal('npm start 是演示，不用于生产', 'npm start is the demo; for production see docker/compose.yml', '  unset NODE_ENV');
  }
  for (const name of ['api', 'worker', 'mailbox']) await endOrphan(dir, name);
  const web = await webPort(process.env.PORT); // a minute of installing first would be a poor way to learn that it is taken
  await installDependencies();
  const given = { databaseUrl: process.env.DATABASE_URL, databaseType: process.env.DB_TYPE, redisUrl: process.env.REDIS_URL };
  const setUp = setUpOf(dir, !given.databaseUrl);
  await setUp.clearHalfDone();
  const [servers] = await Promise.all([startPrivateServers(household, dir, { given }), buildAll()]);
  const { environment, own, ports, ownMailbox } = await demoEnvironment(dir, servers, web);
  const demo = environment.DEMO === '1';

  const programs = `${serverBuild()}${demo ? ' demo' : ''}`;
  if (!setUp.isCurrent(programs)) {
    setUp.begin();
    await migrateAndPlant(environment, demo);
    setUp.complete(programs);
  }

  say('启动服务', 'starting mailbox, worker and API');
  // In this order they enter the household, and in the opposite one they leave.
  await Promise.all([
    ...(ownMailbox ? [household.up(mailboxService({ dir, environment, port: ports.mailbox }))] : []),
    household.up(workerService({ dir, environment, port: ports.queues })),
    household.up(apiService({ dir, environment, port: ports.web })),
  ]);

  const place = { url: environment.PUBLIC_URL, mailboxUrl: ownMailbox ? environment.MAILBOX_URL : null };
  lock.tell({ ...place, environment: own });
  welcome({ ...place, demo, password: environment.DEMO_PASSWORD ?? 'jiannuo-demo', seconds: ((Date.now() - begin) / 1000).toFixed(1) });
};

const migrateAndPlant = async (environment, demo) => {
  say('更新数据库结构', 'updating the schema');
  await runNode('数据库结构更新', [ops, 'migrate'], { env: environment });
  if (!demo) return;
  say('准备演示数据', 'planting the demo data');
  await runNode('演示数据', [ops, 'seed'], { env: environment, onLine: (line) => sayPlain(`          ${line}`) });
};

const main = async () => {
  const stopped = onStopSignal();
  const lock = await takeLockAfterStop(dir, ({ pid }) => say('等待上一个停止', `waiting for the one that is stopping (pid ${pid})`));
  if (!lock.mine) {
    const { pid, url, mailboxUrl } = lock.holder;
    if (url) say(`已在运行：${url}`, `already running (pid ${pid}), mailbox ${mailboxUrl ?? '–'}`);
    else say('正在启动中', `another npm start is at work here (pid ${pid})`);
    return 0;
  }
  try {
    const up = bringUp(lock);
    const signal = await Promise.race([stopped, up.then(() => stopped)]);
    say(`正在停止（${signal}）`, 'stopping API, worker, mailbox, Redis, database');
    return 0;
  } catch (error) {
    sayFailure(error);
    return 1;
  } finally {
    lock.tell({ stopping: true });
    await household.close();
    lock.release();
    say('已停止', 'stopped');
  }
};

process.exit(await main());
