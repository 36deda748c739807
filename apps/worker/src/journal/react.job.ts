import { ReactionService } from '#features/journal/reaction.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../job.js';
import { Queues, type QueueName } from '../runtime/queues.js';

/** Some journal entries' reactions; afterwards the jobs they asked for are rung, if Redis can hear. */
@Injectable()
export class ReactJob implements Job {
  constructor(
    private readonly reactions: ReactionService,
    private readonly queues: Queues,
  ) {}

  async run({ entryIds }: Record<string, number | string>): Promise<{ handled: number; failed: number }> {
    const { handled, failed, rings } = await this.reactions.run(String(entryIds).split(',').map(Number));
    for (const { queue, job, id, data } of rings) await this.queues.ringIfHeard(queue as QueueName, { name: job, id, data });
    return { handled, failed: failed.length };
  }
}
