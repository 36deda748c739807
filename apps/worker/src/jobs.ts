import type { Type } from '@nestjs/common';
import { ScanJob } from './assessment/scan.job.js';
import { SweepJob } from './assessment/sweep.job.js';
import { MakeJob } from './documents/make.job.js';
import { ReactJob } from './journal/react.job.js';
import { SealJob } from './journal/seal.job.js';
import { PrepareJob } from './meetings/prepare.job.js';
import { CarryOutJob } from './people/carry-out.job.js';
import { ComposeJob } from './reminders/compose.job.js';
import { RaiseJob } from './reminders/raise.job.js';
import { SendJob } from './reminders/send.job.js';
import { TidyJob } from './system/tidy.job.js';
import type { Job } from './job.js';
import type { QueueName } from './runtime/queues.js';

interface JobRules {
  queue: QueueName;
  job: Type<Job>;
}

/** Every job there is, by name: the timetable, the relay and the subscriptions may ring these and no others. */
export const JOBS = {
  'journal.react': { queue: 'reactions', job: ReactJob },
  'journal.seal': { queue: 'sweeps', job: SealJob },
  'assessment.sweep': { queue: 'heavy', job: SweepJob },
  'assessment.scan': { queue: 'heavy', job: ScanJob },
  'meetings.prepare': { queue: 'heavy', job: PrepareJob },
  'documents.make': { queue: 'documents', job: MakeJob },
  'reminders.raise': { queue: 'sweeps', job: RaiseJob },
  'reminders.compose': { queue: 'sweeps', job: ComposeJob },
  'mails.send': { queue: 'mails', job: SendJob },
  'people.carryOut': { queue: 'sweeps', job: CarryOutJob },
  'system.tidy': { queue: 'sweeps', job: TidyJob },
} as const satisfies Record<string, JobRules>;

export type JobName = keyof typeof JOBS;
export const JOB_NAMES = Object.keys(JOBS) as JobName[];
export const isJobName = (name: string): name is JobName => Object.hasOwn(JOBS, name);
