import { databaseOptions, makeDataSource } from '#database/data-source.js';
import { DemoClock } from '#database/demo-clock.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { CLOCK } from '#domain/clock.js';
import { CONFIG, type Config } from '#platform/config.js';
import { LocalStorage, STORAGE } from '#platform/storage.js';
import { SystemClock } from '#platform/system-clock.js';
import { WORKBOOK_FEATURES } from '#features/documents/workbooks/workbooks.features.js';
import { ASSESSMENT_FEATURES } from '#features/assessment/assessment.features.js';
import { ToDoQueries } from '#features/assessment/to-do.queries.js';
import { PAPERS_FEATURES } from '#features/documents/papers/papers.features.js';
import { DRAFTING_FEATURES } from '#features/pledges/drafting.features.js';
import { JOURNAL_FEATURES } from '#features/journal/journal.features.js';
import { MEETINGS_FEATURES } from '#features/meetings/meetings.features.js';
import { AMENDMENT_FEATURES } from '#features/pledges/amendment/amendment.features.js';
import { PLAN_YEAR_FEATURES } from '#features/pledges/year/plan-year.features.js';
import { BREAKDOWN_FEATURES } from '#features/pledges/breakdown/breakdown.features.js';
import { PROGRESS_FEATURES } from '#features/progress/progress.features.js';
import { REMINDERS_FEATURES } from '#features/reminders/reminders.features.js';
import { MetricsQueries } from '#features/system/metrics.queries.js';
import { DemoClockService } from '#features/system/demo-clock.service.js';
import { SEARCH_FEATURES } from '#features/search/search.features.js';
import { CALENDAR_FEATURES } from '#features/calendar/calendar.features.js';
import { PEOPLE_FEATURES } from '#features/people/people.features.js';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DynamicModule } from '@nestjs/common';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import { AssessmentsController } from './assessment/assessments.controller.js';
import { BoardController } from './assessment/board.controller.js';
import { BoardReader } from './assessment/board.reader.js';
import { RuleLaboratoryController } from './assessment/rule-laboratory.controller.js';
import { FlagsController } from './assessment/flags.controller.js';
import { CALENDAR_CONTROLLERS } from './calendar/calendar.controllers.js';
import { DocumentsController } from './documents/documents.controller.js';
import { WORKBOOK_CONTROLLERS } from './documents/workbooks.controllers.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { PEOPLE_CONTROLLERS } from './people/people.controllers.js';
import { TO_DO_COUNTS } from './people/to-do-counts.js';
import { JwtStrategy } from './people/jwt.strategy.js';
import { JOURNAL_CONTROLLERS } from './journal/journal.controllers.js';
import { MEETINGS_CONTROLLERS } from './meetings/meetings.controllers.js';
import { BREAKDOWN_CONTROLLERS } from './pledges/breakdown.controllers.js';
import { PledgesController } from './pledges/pledges.controller.js';
import { AmendmentsController } from './pledges/amendment/amendments.controller.js';
import { PlanYearsController } from './pledges/year/plan-years.controller.js';
import { DraftReader } from './pledges/draft.reader.js';
import { DRAFTING_CONTROLLERS } from './pledges/drafting.controllers.js';
import { TargetsController } from './pledges/targets.controller.js';
import { FilingReader } from './progress/filing-reader.js';
import { FilingsController } from './progress/filings.controller.js';
import { OwnerFiguresController } from './progress/owner-figures.controller.js';
import { ReopenRequestsController } from './progress/reopen-requests.controller.js';
import { EvidenceController, SubmissionsController } from './progress/submissions.controller.js';
import { REMINDERS_CONTROLLERS } from './reminders/reminders.controllers.js';
import { SearchController } from './search/search.controller.js';
import { SearchReader } from './search/search.reader.js';
import { ClockController } from './system/clock.controller.js';
import { HealthController } from './system/health.controller.js';
import { MetricsController } from './system/metrics.controller.js';
import { QueueTicketsController } from './system/queue-tickets.controller.js';
import { HealthReader } from './system/health.reader.js';

class ApiModule {}

/** One module on purpose: rooms are folders, and what may use what is checked by test/architecture. */
export const apiModule = (config: Config, logger: Logger): DynamicModule => ({
  module: ApiModule,
  imports: [
    TypeOrmModule.forRootAsync({
      useFactory: () => ({ ...databaseOptions(config.database), retryAttempts: 30, retryDelay: 500 }),
      dataSourceFactory: () => Promise.resolve(makeDataSource(config.database)),
    }),
    PassportModule.register({ session: false }),
    JwtModule.register({ secret: config.jwtSecret }),
  ],
  controllers: [
    ...PEOPLE_CONTROLLERS,
    ...CALENDAR_CONTROLLERS,
    PlanYearsController,
    AmendmentsController,
    PledgesController,
    ...BREAKDOWN_CONTROLLERS,
    ...DRAFTING_CONTROLLERS,
    TargetsController,
    SubmissionsController,
    EvidenceController,
    FilingsController,
    OwnerFiguresController,
    ReopenRequestsController,
    AssessmentsController,
    RuleLaboratoryController,
    BoardController,
    FlagsController,
    ...MEETINGS_CONTROLLERS,
    DocumentsController,
    ...WORKBOOK_CONTROLLERS,
    ...JOURNAL_CONTROLLERS,
    ...REMINDERS_CONTROLLERS,
    SearchController,
    HealthController,
    ClockController,
    QueueTicketsController,
    MetricsController,
  ],
  providers: [
    { provide: CONFIG, useValue: config },
    { provide: 'Logger', useValue: logger },
    { provide: STORAGE, useFactory: () => new LocalStorage(join(config.dataDir, 'evidence')) },
    {
      provide: CLOCK,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => (config.demo ? new DemoClock(dataSource) : new SystemClock()),
    },
    UnitOfWork,
    IdempotencyInterceptor,
    JwtStrategy,
    ...PEOPLE_FEATURES,
    ...CALENDAR_FEATURES,
    ...PLAN_YEAR_FEATURES,
    ...AMENDMENT_FEATURES,
    ...BREAKDOWN_FEATURES,
    ...DRAFTING_FEATURES,
    ...PROGRESS_FEATURES,
    ...ASSESSMENT_FEATURES,
    ...MEETINGS_FEATURES,
    ...PAPERS_FEATURES,
    ...WORKBOOK_FEATURES,
    ...JOURNAL_FEATURES,
    ...REMINDERS_FEATURES,
    ...SEARCH_FEATURES,
    { provide: TO_DO_COUNTS, useExisting: ToDoQueries },
    DemoClockService,
    MetricsQueries,
    FilingReader,
    DraftReader,
    BoardReader,
    SearchReader,
    HealthReader,
  ],
});
