import { Worker, type Job as QueuedJob } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { isJobName, type JobName } from '../jobs.js';
import type { Pulse } from './pulse.js';
import { QUEUES, QUEUE_NAMES } from './queues.js';
import { PREFIX, waitingConnection } from './redis.js';

export type RunJob = (name: JobName, data: Record<string, number | string>) => Promise<unknown>;

/** The working side of the queues. Waits for Redis as long as it takes; a job that fails fails alone. */
export class Runner {
  private readonly workers: Worker[];
  private readonly connections: Redis[] = [];

  constructor(
    redisUrl: string,
    private readonly run: RunJob,
    private readonly pulse: Pulse,
    private readonly logger: Logger,
    prefix: string = PREFIX,
  ) {
    this.workers = QUEUE_NAMES.map((name) => {
      const connection = waitingConnection(redisUrl);
      this.connections.push(connection);
      const worker = new Worker(name, (job) => this.process(job), {
        connection,
        prefix,
        concurrency: QUEUES[name].concurrency,
        // A worker killed twice over the same job must not turn it into a failed one: the rows decide what is done.
        maxStalledCount: 1_000,
        stalledInterval: 15_000,
        lockDuration: 30_000,
        skipVersionCheck: true,
      });
      worker.on('error', (error) => this.logger.debug({ queue: name, problem: error.message }, 'queue away'));
      return worker;
    });
  }

  private async process(job: QueuedJob<Record<string, number | string>>): Promise<unknown> {
    if (!isJobName(job.name)) return 'unknown job: from another version of the timetable';
    const since = Date.now();
    try {
      const result = await this.run(job.name, job.data);
      this.pulse.ran(job.name, since, null);
      return result;
    } catch (error) {
      this.pulse.ran(job.name, since, (error as Error).message);
      this.logger.error({ err: error, job: job.name, data: job.data }, 'job failed');
      throw error;
    }
  }

  /** Lets running jobs end; what does not end in time is taken up again by whoever comes next. */
  async close(withinMs = 8_000): Promise<void> {
    const closing = Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, withinMs).unref())]).catch(() => undefined);
    for (const connection of this.connections) connection.disconnect();
  }
}
