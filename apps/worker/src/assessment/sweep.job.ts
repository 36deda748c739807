import { ScanService } from '#features/assessment/scan.service.js';
import { WindowSweepService } from '#features/assessment/window-sweep.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../jobs.js';

/** What time alone changes, and scans that wait, also those whose ring was lost. */
@Injectable()
export class SweepJob implements Job {
  constructor(
    private readonly windows: WindowSweepService,
    private readonly scans: ScanService,
  ) {}

  async run(): Promise<{ windows: number; scans: number }> {
    const windows = await this.windows.sweep();
    const waiting = await this.scans.waiting();
    for (const id of waiting) await this.scans.run(id);
    return { windows, scans: waiting.length };
  }
}
