import { SealService } from '#features/journal/seal.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../job.js';

@Injectable()
export class SealJob implements Job {
  constructor(private readonly seals: SealService) {}

  async run(): Promise<{ sealed: number }> {
    return { sealed: await this.seals.sealDue() };
  }
}
