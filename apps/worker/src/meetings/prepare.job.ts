import { PackService } from '#features/meetings/pack.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../job.js';

/** Rung for one meeting it still looks at all: whatever is due and not frozen yet. */
@Injectable()
export class PrepareJob implements Job {
  constructor(private readonly packs: PackService) {}

  run(): Promise<{ frozen: number }> {
    return this.packs.prepareDue();
  }
}
