import 'reflect-metadata';
import { makeDataSource } from '#database/data-source.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { AssessmentService } from '#features/assessment/assessment.service.js';
import { FlagService } from '#features/assessment/flag.service.js';
import { ScanService } from '#features/assessment/scan.service.js';
import { WorkCalendars } from '#features/calendar/work-calendars.js';
import { SettableClock } from '../support/clock.js';

/** What the worker does with scans when it starts, and nothing else of it: runs all that wait or were left unfinished. Made to be killed. */
const [, , url, at] = process.argv;
const dataSource = await makeDataSource({ url: url!, type: process.env.DB_TYPE === 'mysql' ? 'mysql' : 'mariadb', pool: 4 }).initialize();
const uow = new UnitOfWork(dataSource, new SettableClock(at!));
const scans = new ScanService(uow, dataSource, new AssessmentService(new FlagService(uow, new WorkCalendars(dataSource))));
process.send!('begun');
for (const id of await scans.waiting()) await scans.run(id);
process.exit(0);
