import { DocumentHousekeeping } from '#features/documents/papers/document-housekeeping.service.js';
import { HousekeepingService } from '#features/journal/housekeeping.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../job.js';

@Injectable()
export class TidyJob implements Job {
  constructor(
    private readonly housekeeping: HousekeepingService,
    private readonly documents: DocumentHousekeeping,
  ) {}

  async run(): Promise<unknown> {
    return { ...(await this.housekeeping.tidy()), ...(await this.documents.tidy()) };
  }
}
