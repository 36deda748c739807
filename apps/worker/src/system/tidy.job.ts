import { HousekeepingService } from '#features/journal/housekeeping.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../jobs.js';

@Injectable()
export class TidyJob implements Job {
  constructor(private readonly housekeeping: HousekeepingService) {}

  run(): Promise<unknown> {
    return this.housekeeping.tidy();
  }
}
