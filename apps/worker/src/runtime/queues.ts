import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { PREFIX, ringingConnection } from './redis.js';

interface QueueRules {
  /** Jobs at once in one worker process. */
  concurrency: number;
  /** Tries of a rung job; a sweep is tried again by its own next turn. */
  attempts: number;
}

/** Queues by what they may hold up: a long scan never delays a mail, a slow mail server never delays a light. */
export const QUEUES = {
  /** One journal entry each; retries are the delivery row's business. */
  reactions: { concurrency: 4, attempts: 1 },
  /** "What is due as of now?" */
  sweeps: { concurrency: 2, attempts: 1 },
  mails: { concurrency: 1, attempts: 1 },
  /** Whole-zone scans and packs. */
  heavy: { concurrency: 1, attempts: 3 },
  /** Documents are laid out in threads of their own; a long book holds up other documents only. */
  documents: { concurrency: 1, attempts: 1 },
} as const satisfies Record<string, QueueRules>;
export type QueueName = keyof typeof QUEUES;
export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];

export interface RungJob {
  name: string;
  /** Same id while it waits: rung once. No ':' – BullMQ's keys are made of them. */
  id: string;
  data: Record<string, number | string>;
}

/** The ringing side of the queues. Nothing here is a fact: a ring that fails is made up for by a sweep. */
export class Queues {
  readonly redis: Redis;
  private readonly queues: Record<QueueName, Queue>;

  constructor(
    redisUrl: string,
    readonly prefix: string = PREFIX,
  ) {
    this.redis = ringingConnection(redisUrl);
    const make = (name: QueueName) => {
      const queue = new Queue(name, { connection: this.redis, prefix, skipWaitingForReady: true, skipVersionCheck: true });
      queue.on('error', () => undefined);
      return queue;
    };
    this.queues = { reactions: make('reactions'), sweeps: make('sweeps'), mails: make('mails'), heavy: make('heavy'), documents: make('documents') };
  }

  of(name: QueueName): Queue {
    return this.queues[name];
  }

  all(): Queue[] {
    return QUEUE_NAMES.map((name) => this.queues[name]);
  }

  /** @throws Error within seconds where Redis is away or hangs */
  async ring(name: QueueName, jobs: RungJob[]): Promise<void> {
    const { attempts } = QUEUES[name];
    await this.queues[name].addBulk(
      jobs.map((job) => ({
        name: job.name,
        data: job.data,
        opts: { jobId: job.id, attempts, backoff: { type: 'exponential', delay: 2_000 }, removeOnComplete: true, removeOnFail: true },
      })),
    );
  }

  /** For work that some sweep finds anyway: a ring that nobody hears is no loss. */
  async ringIfHeard(name: QueueName, job: RungJob): Promise<void> {
    if (this.redis.status === 'ready') await this.ring(name, [job]).catch(() => undefined);
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.queues).map((queue) => queue.close().catch(() => undefined)));
    this.redis.disconnect();
  }
}
