import { Inject, Injectable } from '@nestjs/common';
import type { Job } from '../jobs.js';
import { SCANNING, type Scanning } from './assessing.js';

@Injectable()
export class SweepJob implements Job {
  constructor(@Inject(SCANNING) private readonly scans: Scanning) {}

  run(): Promise<unknown> {
    return this.scans.sweep();
  }
}
