import { ReorganisationService } from '#features/people/reorganisation/reorganisation.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../job.js';

@Injectable()
export class CarryOutJob implements Job {
  constructor(private readonly reorganisations: ReorganisationService) {}

  run(): Promise<unknown> {
    return this.reorganisations.carryOutDue();
  }
}
