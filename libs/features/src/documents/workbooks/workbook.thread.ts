import { markWorkbook, type CellMark } from '#platform/workbook/workbook-marker.js';
import { workOn } from '#platform/workbook/workshop.js';
import { checkWorkbook, type CheckJob } from './check-workbook.js';

export type WorkbookJob = { work: 'check'; job: CheckJob } | { work: 'mark'; bytes: Uint8Array; fileName: string; marks: CellMark[]; author: string };

workOn(async (job: WorkbookJob) => (job.work === 'check' ? checkWorkbook(job.job) : markWorkbook(Buffer.from(job.bytes), job.fileName, job.marks, job.author)));
