import { HeartbeatService } from '#features/journal/heartbeat.service.js';
import { RelayService } from '#features/journal/relay.service.js';
import { ClockWalkService } from '#features/system/clock-walk.service.js';
import { POSTMAN } from '#features/reminders/postman.js';
import type { Config } from '#platform/config.js';
import { NestLogger } from '#platform/logging.js';
import type { INestApplicationContext, Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import { AdvanceJob } from './demo/advance.job.js';
import type { Job } from './job.js';
import { JOBS, type JobName } from './jobs.js';
import { QueuePage } from './system/queue-page.js';
import { beat } from './runtime/heartbeat.js';
import { Pulse } from './runtime/pulse.js';
import { Queues } from './runtime/queues.js';
import { reconcile, ringAllSweeps } from './runtime/reconcile.js';
import { redisProblem } from './runtime/redis.js';
import { relayTick } from './runtime/relay.js';
import { Runner, type RunJob } from './runtime/runner.js';
import { Ticker } from './runtime/ticker.js';
import { TICKS } from './timetable.js';
import { workerModule } from './worker.module.js';

/** What the demo's advance does itself, in its own order, while the clock is being walked. */
const BY_BUSINESS_TIME: readonly JobName[] = ['assessment.sweep', 'meetings.prepare', 'reminders.raise', 'reminders.compose', 'mails.send'];

export interface RunningWorker {
  app: INestApplicationContext;
  queues: Queues;
  pulse: Pulse;
  queuesPort: number | null;
  stop(): Promise<void>;
}

/** The whole worker; a test starts two of them in one process. */
export async function startWorker(config: Config, logger: Logger, more: Provider[] = []): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(workerModule(config, more), { logger: new NestLogger(logger), abortOnError: false });
  const queues = app.get(Queues);
  const pulse = new Pulse();
  await untilReady(queues).catch(() => undefined);
  if ((await redisProblem(queues.redis)) === 'evicts') {
    await app.close();
    throw new Error('Redis may evict keys: set maxmemory-policy to noeviction');
  }
  const walks = app.get(ClockWalkService);
  const run: RunJob = async (name, data) => {
    if (config.demo && BY_BUSINESS_TIME.includes(name) && (await walks.current())) return 'the walking clock does it';
    return app.get<Job>(JOBS[name].job, { strict: false }).run(data);
  };
  const runner = new Runner(config.redisUrl, run, pulse, logger, queues.prefix);
  const tick = (name: keyof typeof TICKS, work: () => Promise<unknown>) => new Ticker(name, TICKS[name].everySeconds * 1000, work, logger).start();
  let hasBooted = false;
  const tickers = [
    tick('relay', () => relayTick(app.get(RelayService), queues)),
    tick('heartbeat', () => beat(app.get(HeartbeatService), queues, pulse)),
    tick('reconcile', async () => {
      await untilReady(queues);
      const { made, removed } = await reconcile(queues);
      if (made.length + removed.length > 0) logger.info({ made, removed }, 'schedules reconciled');
      if (!hasBooted) await ringAllSweeps(queues);
      hasBooted = true;
    }),
    ...(config.demo ? [tick('advance', () => app.get(AdvanceJob).run())] : []),
  ];
  const page = config.queuesPort > 0 ? new QueuePage(queues, config.jwtSecret, config.host) : null;
  const queuesPort = page ? await page.listen(config.queuesPort) : null;

  const stop = async () => {
    await Promise.all(tickers.map((ticker) => ticker.stop()));
    await page?.close();
    await runner.close();
    await queues.close();
    app.get<{ close?(): void }>(POSTMAN, { strict: false }).close?.();
    await app.close();
  };
  return { app, queues, pulse, queuesPort, stop };
}

/** At boot the connection is a moment old; later on an absent Redis is the next turn's business. */
async function untilReady({ redis }: Queues): Promise<void> {
  for (let tries = 0; redis.status !== 'ready' && tries < 20; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
  if (redis.status !== 'ready') throw new Error('Redis is away');
}
