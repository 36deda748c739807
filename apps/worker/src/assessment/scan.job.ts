import { ScanService } from '#features/assessment/scan.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../job.js';

@Injectable()
export class ScanJob implements Job {
  constructor(private readonly scans: ScanService) {}

  run({ scanId }: Record<string, number | string>): Promise<void> {
    return this.scans.run(Number(scanId));
  }
}
