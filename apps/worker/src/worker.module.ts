import { databaseOptions, makeDataSource } from '#database/data-source.js';
import { DemoClock } from '#database/demo-clock.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { CLOCK } from '#domain/clock.js';
import { ASSESSMENT_FEATURES } from '#features/assessment/assessment.features.js';
import { AssessmentService } from '#features/assessment/assessment.service.js';
import { WorkCalendars } from '#features/calendar/work-calendars.js';
import { PAPERS_DELIVERY } from '#features/documents/papers/papers.delivery.js';
import { PRESS } from '#features/documents/papers/press.js';
import { JOURNAL_DELIVERY } from '#features/journal/journal.delivery.js';
import { SUBSCRIPTIONS } from '#features/journal/reaction.service.js';
import { PackService } from '#features/meetings/pack.service.js';
import { ActorQueries } from '#features/people/actor.queries.js';
import { ReorganisationService } from '#features/people/reorganisation/reorganisation.service.js';
import { TargetQueries } from '#features/pledges/target.queries.js';
import { PipelineQueries } from '#features/progress/pipeline.queries.js';
import { MAIL_WRITER } from '#features/reminders/mail-writer.js';
import { POSTMAN } from '#features/reminders/postman.js';
import { RaiseService } from '#features/reminders/raise.service.js';
import { REMINDERS_DELIVERY } from '#features/reminders/reminders.delivery.js';
import { ClockWalkService } from '#features/system/clock-walk.service.js';
import { CONFIG, type Config } from '#platform/config.js';
import { LocalStorage, STORAGE } from '#platform/storage.js';
import { SystemClock } from '#platform/system-clock.js';
import type { DynamicModule, Provider } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { AdvanceJob } from './demo/advance.job.js';
import { ThreadPress } from './documents/thread-press.js';
import { JOBS } from './jobs.js';
import { MjmlMailWriter } from './mail/mail-writer.js';
import { SmtpPostman } from './mail/smtp-postman.js';
import { Queues } from './runtime/queues.js';
import { subscriptions } from './subscriptions.js';

class WorkerModule {}

/** Two pools' worth would be idle: what runs at once here is bounded by the queues. */
const POOL = 10;

/** `more`: what a test or the demo puts in the place of the ordinary, last wins. */
export const workerModule = (config: Config, more: Provider[] = []): DynamicModule => ({
  module: WorkerModule,
  imports: [
    TypeOrmModule.forRootAsync({
      useFactory: () => ({ ...databaseOptions({ ...config.database, pool: POOL }), retryAttempts: 60, retryDelay: 500 }),
      dataSourceFactory: () => Promise.resolve(makeDataSource({ ...config.database, pool: POOL })),
    }),
  ],
  providers: [
    { provide: CONFIG, useValue: config },
    {
      provide: CLOCK,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => (config.demo ? new DemoClock(dataSource) : new SystemClock()),
    },
    { provide: Queues, useFactory: () => new Queues(config.redisUrl) },
    { provide: MAIL_WRITER, useFactory: () => new MjmlMailWriter(config.publicUrl, config.mailFrom) },
    { provide: POSTMAN, useFactory: () => new SmtpPostman(config.smtpUrl, config.mailFrom) },
    { provide: SUBSCRIPTIONS, inject: [AssessmentService], useFactory: subscriptions },
    { provide: STORAGE, useFactory: () => new LocalStorage(join(config.dataDir, 'evidence')) },
    { provide: PRESS, useFactory: () => new ThreadPress() },
    UnitOfWork,
    WorkCalendars,
    TargetQueries,
    PipelineQueries,
    PackService,
    RaiseService,
    ActorQueries,
    ReorganisationService,
    ClockWalkService,
    AdvanceJob,
    ...ASSESSMENT_FEATURES,
    ...PAPERS_DELIVERY,
    ...JOURNAL_DELIVERY,
    ...REMINDERS_DELIVERY,
    ...new Set(Object.values(JOBS).map(({ job }) => job)),
    ...more,
  ],
});
