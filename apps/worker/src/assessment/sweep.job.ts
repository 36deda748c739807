import { ScanService } from '#features/assessment/scan.service.js';
import { WindowSweepService } from '#features/assessment/window-sweep.service.js';
import { Injectable } from '@nestjs/common';
import type { Job } from '../job.js';

/** What time alone changes, and scans that wait, also those whose ring was lost. */
@Injectable()
export class SweepJob implements Job {
  constructor(
    private readonly windows: WindowSweepService,
    private readonly scans: ScanService,
  ) {}

  async run(): Promise<{ windows: number; scans: number }> {
    const problems: unknown[] = [];
    const noting = (error: unknown) => {
      problems.push(error);
      return 0;
    };
    const windows = await this.windows.sweep().catch(noting);
    const waiting = await this.scans.waiting();
    for (const id of waiting) await this.scans.run(id).catch(noting);
    if (problems.length > 0) throw new AggregateError(problems, 'a zone could not be assessed');
    return { windows, scans: waiting.length };
  }
}
