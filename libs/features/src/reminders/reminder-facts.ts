import { fromJson } from '#database/columns.js';
import type { PlanYear } from '#database/entities/pledges/plan-year.entity.js';
import { periodMonths } from '#domain/assessment/periods.js';
import { numberOf } from '#domain/calendar/months.js';
import { CADENCES } from '#domain/pledges/terms.js';
import type { DeskFacts, WindowFacts } from '#domain/reminders/filing-reminders.js';
import type { ReminderFacts } from '#domain/reminders/due-reminders.js';
import type { RuleSettings } from '#domain/reminders/rules.js';
import { groupedBy } from '../grouping.js';
import type { SqlReader } from '../sql-reader.js';
import { flagFacts } from './flag-facts.js';
import { meetingFacts, type MeetingWithTargets } from './meeting-facts.js';
import type { NotDoneTarget, YearQuery } from './year-query.js';

/** A window, and beside its counts the targets themselves, for the list in the mail. */
export interface WindowWithTargets extends WindowFacts {
  targets: NotDoneTarget[];
}

export interface YearFacts extends ReminderFacts {
  year: number;
  settings: RuleSettings;
  windows: WindowWithTargets[];
  meetings: MeetingWithTargets[];
}

/** Longer than any reminder lives (ten workdays, holidays between them): what is older is not read at all. */
const OLDEST_MS = 45 * 86_400_000;

/** Everything in a zone that may ask for a reminder now, by open plan year: a few queries however many rows. */
export async function readReminderFacts(reader: SqlReader, zoneId: number, now: Date): Promise<YearFacts[]> {
  const years = await reader.query<Pick<PlanYear, 'year' | 'settings'>[]>("SELECT year, settings FROM plan_years WHERE zoneId = ? AND state = 'open'", [zoneId]);
  const facts: YearFacts[] = [];
  for (const { year, settings } of years) {
    const asked: YearQuery = { zoneId, from: `${year}-01`, until: `${year}-12`, year, now, since: new Date(now.getTime() - OLDEST_MS) };
    facts.push({
      year,
      settings: (settings ? fromJson<NonNullable<PlanYear['settings']>>(settings).reminders : undefined) ?? {},
      windows: await windowFacts(reader, asked),
      desks: await deskFacts(reader, asked),
      flags: await flagFacts(reader, asked),
      meetings: await meetingFacts(reader, asked),
    });
  }
  return facts;
}

async function windowFacts(reader: SqlReader, { zoneId, year, from, until, now, since }: YearQuery): Promise<WindowWithTargets[]> {
  type Row = Omit<WindowFacts, 'windowId' | 'notDone'> & { id: number; track: string };
  const windows = await reader.query<Row[]>(
    `SELECT id, track, period, opensAt, dueAt, lockedAt FROM filing_windows
      WHERE zoneId = ? AND period BETWEEN ? AND ? AND opensAt <= ? AND dueAt > ? ORDER BY id`,
    [zoneId, from, until, now, since],
  );
  const facts: WindowWithTargets[] = [];
  for (const { id, track, ...times } of windows) {
    const cadences = CADENCES.filter((cadence) => periodMonths(cadence).includes(numberOf(times.period)));
    // Done is what was submitted and stands; an annual assessment (年终评定) is asked for by nobody's month.
    const targets = await reader.query<NotDoneTarget[]>(
      `SELECT t.unitId, t.code, t.name, t.nameEn, u.name AS unitName, u.nameEn AS unitNameEn FROM targets t
         JOIN units u ON u.id = t.unitId
         LEFT JOIN submissions s ON s.targetId = t.id AND s.period = ?
        WHERE t.zoneId = ? AND t.year = ? AND t.track = ? AND t.cadence IN (?) AND t.annualOnly = 0 AND s.effectiveRevisionId IS NULL
        ORDER BY u.sort, t.unitId, t.sort, t.code`,
      [times.period, zoneId, year, track, cadences],
    );
    const notDone = [...groupedBy(targets, (target) => target.unitId)].map(([unitId, own]) => ({ unitId, targets: own.length }));
    facts.push({ windowId: id, ...times, notDone, targets });
  }
  return facts;
}

async function deskFacts(reader: SqlReader, { zoneId, from, until, since }: YearQuery): Promise<DeskFacts[]> {
  type Row = Omit<DeskFacts, 'deadlines'> & { dueAt: Date | null; lockedAt: Date | null };
  const rows = await reader.query<Row[]>(
    `SELECT s.id AS submissionId, s.revisions AS revision, t.unitId, t.verifierUnitId, s.period, t.name AS targetName, t.nameEn AS targetNameEn,
            u.name AS unitName, u.nameEn AS unitNameEn, s.state, s.stateSince AS since, w.dueAt, w.lockedAt
       FROM submissions s JOIN targets t ON t.id = s.targetId JOIN units u ON u.id = t.unitId
       LEFT JOIN filing_windows w ON w.zoneId = s.zoneId AND w.track = t.track AND w.period = s.period
      WHERE s.zoneId = ? AND s.period BETWEEN ? AND ? AND s.state IN ('returned','submitted','endorsed') AND s.stateSince > ?
      ORDER BY s.stateSince, s.id`,
    [zoneId, from, until, since],
  );
  return rows.map(({ dueAt, lockedAt, ...desk }) => ({
    ...desk,
    submissionId: Number(desk.submissionId),
    deadlines: [dueAt, lockedAt].filter((deadline) => deadline !== null),
  }));
}
