import { ReactionService } from '#features/journal/reaction.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../jobs.js';
import { Queues, type QueueName } from '../runtime/queues.js';

/** One journal entry's reactions; afterwards the jobs they asked for are rung, if Redis can hear. */
@Injectable()
export class ReactJob implements Job {
  constructor(
    private readonly reactions: ReactionService,
    private readonly queues: Queues,
  ) {}

  async run({ entryId }: Record<string, number | string>): Promise<string> {
    const outcome = await this.reactions.run(Number(entryId));
    if (outcome.state !== 'handled') return outcome.state;
    for (const { queue, job, id, data } of outcome.rings) {
      await this.queues.ringIfHeard(queue as QueueName, { name: job, id, data });
    }
    return outcome.state;
  }
}
