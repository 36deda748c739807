import { MakingService } from '#features/documents/papers/making.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../job.js';

/** Rung for one document it still looks at all: whatever waits, also what a killed worker left half made. */
@Injectable()
export class MakeJob implements Job {
  constructor(private readonly making: MakingService) {}

  run(): Promise<{ made: number }> {
    return this.making.makeDue();
  }
}
