import { ComposeService } from '#features/reminders/compose.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../job.js';
import { Queues } from '../runtime/queues.js';

@Injectable()
export class ComposeJob implements Job {
  constructor(
    private readonly mails: ComposeService,
    private readonly queues: Queues,
  ) {}

  async run(): Promise<{ written: number }> {
    const written = await this.mails.composeDue();
    if (written > 0) await this.queues.ringIfHeard('mails', { name: 'mails.send', id: 'send-next', data: {} });
    return { written };
  }
}
