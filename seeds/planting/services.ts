import { UnitOfWork } from '#database/unit-of-work.js';
import type { Clock } from '#domain/clock.js';
import { AssessmentService } from '#features/assessment/assessment.service.js';
import { FlagService } from '#features/assessment/flag.service.js';
import { ScanService } from '#features/assessment/scan.service.js';
import { WindowSweepService } from '#features/assessment/window-sweep.service.js';
import { CalendarDaysService } from '#features/calendar/calendar-days.service.js';
import { WindowsService } from '#features/calendar/windows.service.js';
import { WorkCalendars } from '#features/calendar/work-calendars.js';
import { MeetingsService } from '#features/meetings/meetings.service.js';
import { PackService } from '#features/meetings/pack.service.js';
import { ActorQueries } from '#features/people/actor.queries.js';
import { AmbitionQueries } from '#features/pledges/breakdown/ambition.queries.js';
import { AmbitionService } from '#features/pledges/breakdown/ambition.service.js';
import { ContributionQueries } from '#features/pledges/breakdown/contributions.queries.js';
import { DraftQueries } from '#features/pledges/drafting/draft.queries.js';
import { DraftingService } from '#features/pledges/drafting/drafting.service.js';
import { SigningService } from '#features/pledges/signing/signing.service.js';
import { OwnerFiguresService } from '#features/progress/owner-figures.service.js';
import { ProgressService } from '#features/progress/progress.service.js';
import { RaiseService } from '#features/reminders/raise.service.js';
import type { DataSource } from 'typeorm';

/** The seeds' clock: set to each moment of the past in turn. */
export class PastClock implements Clock {
  at = new Date('2022-01-01T00:00:00Z');

  now(): Promise<Date> {
    return Promise.resolve(this.at);
  }
}

/** The real services, under a clock that stands where the story is. */
export function servicesAt(dataSource: DataSource, clock: Clock) {
  const uow = new UnitOfWork(dataSource, clock);
  const calendars = new WorkCalendars(dataSource);
  const flags = new FlagService(uow, calendars);
  const assessments = new AssessmentService(flags);
  const scans = new ScanService(uow, dataSource, assessments);
  const ambitionQueries = new AmbitionQueries(dataSource, new ContributionQueries(dataSource));
  return {
    uow,
    calendars,
    flags,
    assessments,
    scans,
    sweeps: new WindowSweepService(dataSource, scans, calendars, clock),
    days: new CalendarDaysService(uow, calendars),
    windows: new WindowsService(uow),
    ambitionQueries,
    ambition: new AmbitionService(uow, ambitionQueries),
    drafting: new DraftingService(uow),
    drafts: new DraftQueries(dataSource),
    signing: new SigningService(uow),
    progress: new ProgressService(uow),
    ownerFigures: new OwnerFiguresService(uow),
    actors: new ActorQueries(uow, { passwordDays: 0 }),
    meetings: new MeetingsService(uow),
    packs: new PackService(uow, scans, calendars),
    reminders: new RaiseService(uow, calendars),
  };
}

export type Services = ReturnType<typeof servicesAt>;
