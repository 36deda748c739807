import type { CellMark } from '#platform/workbook/workbook-marker.js';
import { Workshop } from '#platform/workbook/workshop.js';
import { Injectable } from '@nestjs/common';
import type { CheckJob, WorkbookCheckedAny } from './check-workbook.js';
import type { WorkbookJob } from './workbook.thread.js';

/** The one bench of this process where workbooks are opened. */
@Injectable()
export class WorkbookWorkshop {
  private readonly bench = new Workshop(new URL('./workbook.thread.js', import.meta.url));

  check(job: CheckJob): Promise<WorkbookCheckedAny> {
    return this.bench.run({ work: 'check', job } satisfies WorkbookJob);
  }

  async mark(bytes: Buffer, fileName: string, marks: CellMark[], author: string): Promise<Buffer> {
    return Buffer.from(await this.bench.run<Uint8Array>({ work: 'mark', bytes, fileName, marks, author } satisfies WorkbookJob));
  }
}
