import { Inject, Injectable } from '@nestjs/common';
import type { Job } from '../jobs.js';
import { PREPARING, type Preparing } from './preparing.js';

@Injectable()
export class PrepareJob implements Job {
  constructor(@Inject(PREPARING) private readonly meetings: Preparing) {}

  run(): Promise<unknown> {
    return this.meetings.prepareDue();
  }
}
