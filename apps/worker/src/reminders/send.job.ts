import { SendService } from '#features/reminders/send.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../job.js';

@Injectable()
export class SendJob implements Job {
  constructor(private readonly mails: SendService) {}

  run(): Promise<unknown> {
    return this.mails.sendDue();
  }
}
