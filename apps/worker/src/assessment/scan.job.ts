import { Inject, Injectable } from '@nestjs/common';
import type { Job } from '../jobs.js';
import { SCANNING, type Scanning } from './assessing.js';

@Injectable()
export class ScanJob implements Job {
  constructor(@Inject(SCANNING) private readonly scans: Scanning) {}

  run({ scanId }: Record<string, number | string>): Promise<unknown> {
    return this.scans.run(Number(scanId));
  }
}
