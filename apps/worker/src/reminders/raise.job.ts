import { RaiseService, type Raised } from '#features/reminders/raise.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../job.js';
import { Queues } from '../runtime/queues.js';

@Injectable()
export class RaiseJob implements Job {
  constructor(
    private readonly reminders: RaiseService,
    private readonly queues: Queues,
  ) {}

  async run({ zoneId }: Record<string, number | string>): Promise<Raised> {
    const raised = await this.reminders.raiseDue(zoneId === undefined ? null : Number(zoneId));
    // "At once" (a figure returned, a flag raised) need not wait for the next turn of the timetable.
    if (raised.made > 0) await this.queues.ringIfHeard('sweeps', { name: 'reminders.compose', id: 'compose-next', data: {} });
    return raised;
  }
}
