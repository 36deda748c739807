import { RaiseService } from '#features/reminders/raise.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../jobs.js';

@Injectable()
export class RaiseJob implements Job {
  constructor(private readonly reminders: RaiseService) {}

  run({ zoneId }: Record<string, number | string>): Promise<unknown> {
    return this.reminders.raiseDue(zoneId === undefined ? null : Number(zoneId));
  }
}
