import { ComposeService } from '#features/reminders/compose.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../jobs.js';

@Injectable()
export class ComposeJob implements Job {
  constructor(private readonly mails: ComposeService) {}

  run(): Promise<unknown> {
    return this.mails.composeDue();
  }
}
