import { ClockSetting } from '#database/entities/system/clock-setting.entity.js';
import { addDays, dayOf, instantAt } from '#domain/calendar/zone-time.js';
import { NOTICED_YEARS } from '#features/calendar/holiday-notices.js';
import { groupedBy } from '#features/grouping.js';
import type { DataSource } from 'typeorm';
import { historyOf } from './history.js';
import { ANSWERS_2024, type SeedAnswer } from './gaoxin/answers.js';
import { actorOf, playFiling } from './planting/filing-acts.js';
import { plantBreakdown } from './planting/breakdown.js';
import { idOf, type ZoneIds } from './planting/ids.js';
import { meetingActsOf, playMeeting } from './planting/meetings.js';
import { plantOrganisation } from './planting/organisation.js';
import { ownerActsOf, playOwnerFigure } from './planting/owner-figures.js';
import { draftPledges, signPledges } from './planting/pledges.js';
import { PastClock, servicesAt, type Services } from './planting/services.js';
import { DEMO_START, type SeedZone } from './shape.js';
import { demoZones } from './zones.js';

/**
 * Plants the demo: two zones, and their past lived through once more by the real services under a clock that is set to
 * each moment in turn, so that every revision, light and flag is known from when it really came to be known.
 * Does nothing where a demo already stands.
 */
export async function plantDemo(dataSource: DataSource, password: string, say: (step: string) => void): Promise<boolean> {
  if ((await dataSource.query<unknown[]>('SELECT 1 FROM clock_settings')).length > 0) return false;
  const clock = new PastClock();
  const services = servicesAt(dataSource, clock);
  for (const year of NOTICED_YEARS) await services.days.layNotice(year);
  say(`calendar ${NOTICED_YEARS[0]}–${NOTICED_YEARS.at(-1)}`);
  for (const zone of demoZones()) {
    const ids = await dataSource.transaction((em) => plantOrganisation(em, zone, password));
    say(`${zone.name}: ${zone.units.length} units, ${zone.people.length} people`);
    for (const year of zone.years) {
      const drafts = await draftPledges(services, clock, year, ids);
      await plantBreakdown(services, clock, zone, year, ids);
      await signPledges(services, clock, zone, year, drafts, ids);
      await services.windows.lay({ zoneId: ids.zoneId, personId: null }, year.year);
      for (const { period, publishedOn } of year.publications)
        await services.windows.publish({ zoneId: ids.zoneId, personId: null }, period, publishedOn);
      const filed = await liveThrough(services, clock, zone, year.year, ids);
      say(`${zone.name} ${year.year}: ${year.targets.length} targets, ${filed} steps of filing`);
    }
  }
  await settle(services, clock, dataSource);
  await dataSource
    .getRepository(ClockSetting)
    .insert({ id: 1, now: new Date(DEMO_START), advancingTo: null, state: 'still', stepsDone: 0, stepsTotal: 0, note: null });
  return true;
}

/** Day by day: the figures filed that day, then the lights as they stood that evening, and at each edge of a window. */
async function liveThrough(services: Services, clock: PastClock, zone: SeedZone, year: number, ids: ZoneIds): Promise<number> {
  const start = new Date(DEMO_START);
  const acts = historyOf(zone.years.find((one) => one.year === year)!);
  const meetings = meetingActsOf(zone.years.find((one) => one.year === year)!.meetings);
  const held = new Map<string, number>();
  const answers = zone.code === 'gx' && year === 2024 ? ANSWERS_2024 : [];
  const owners = ownerActsOf(
    zone,
    zone.years.find((one) => one.year === year)!,
  );
  const byDay = groupedBy(acts, (act) => dayOf(new Date(act.at)));
  const last = [...byDay.keys(), ...owners.map(({ at }) => dayOf(new Date(at))), `${year + 1}-02-15`].sort().at(-1)!;
  for (let day = `${year}-01-01`; day <= last; day = addDays(day, 1)) {
    const morning = instantAt(day, '08:00');
    if (morning > start) break;
    services.actors.forget();
    clock.at = morning;
    await services.sweeps.sweep();
    for (const answer of answers.filter((one) => dayOf(new Date(one.at)) === day)) {
      clock.at = new Date(answer.at);
      await acknowledge(services, ids, answer);
    }
    const touched = new Set<number>();
    for (const act of byDay.get(day) ?? []) {
      clock.at = new Date(act.at);
      touched.add(await playFiling(services, ids, act));
    }
    for (const act of owners.filter((one) => dayOf(new Date(one.at)) === day)) await playOwnerFigure(services, clock, ids, act);
    for (const act of meetings.filter((one) => dayOf(new Date(one.at)) === day)) {
      clock.at = new Date(act.at);
      await playMeeting(services, ids, held, act);
    }
    const evening = instantAt(day, '18:00');
    clock.at = evening > start ? start : evening;
    if (touched.size > 0)
      await services.uow.run({ zoneId: ids.zoneId, personId: null }, (tx) =>
        services.assessments.assessTargets(tx, [...touched]),
      );
    await services.sweeps.sweep();
  }
  await labelFigures(services, zone, year, ids);
  if (yearIsClosed(year)) await closeFlags(services, ids, year);
  return acts.length;
}

/** Where a figure was printed, or that it was invented: said in the data itself, so that no page can forget it. */
async function labelFigures({ uow }: Services, zone: SeedZone, year: number, ids: ZoneIds): Promise<void> {
  await uow.run({ zoneId: ids.zoneId, personId: null }, async (tx) => {
    await tx.query('UPDATE submission_revisions SET illustrative = TRUE WHERE zoneId = ? AND period BETWEEN ? AND ?', [
      ids.zoneId,
      `${year}-01`,
      `${year}-12`,
    ]);
    for (const filing of zone.years.find((one) => one.year === year)!.filings) {
      if (!filing.source) continue;
      await tx.query(
        'UPDATE submission_revisions SET illustrative = FALSE, sourceTitle = ?, sourceDate = ? WHERE targetId = ? AND period = ?',
        [filing.source.document, filing.source.date, idOf(ids.targets, filing.targetCode), filing.period],
      );
    }
  });
}

async function acknowledge(services: Services, ids: ZoneIds, answer: SeedAnswer): Promise<void> {
  const [flag] = await services.uow.dataSource.query<{ id: number }[]>(
    'SELECT id FROM flags WHERE targetId = ? AND kind = ? AND isOpen = 1',
    [idOf(ids.targets, answer.targetCode), answer.kind],
  );
  if (!flag) throw new Error(`the seeds answer a flag on ${answer.targetCode} that is not open`);
  const personId = idOf(ids.people, answer.by);
  const { cause, measures, recoverBy } = answer;
  await services.flags.acknowledge(
    await actorOf(services, personId),
    { zoneId: ids.zoneId, personId },
    flag.id,
    { cause, measures, recoverBy },
    null,
  );
}

const yearIsClosed = (year: number): boolean => `${year + 1}` <= DEMO_START.slice(0, 4);

/** A settled year asks nobody for measures any more: what was red at its end is the appraisal's business. */
async function closeFlags({ uow }: Services, ids: ZoneIds, year: number): Promise<void> {
  await uow.run({ zoneId: ids.zoneId, personId: null }, async (tx) => {
    await tx.query(
      `UPDATE flags f JOIN targets t ON t.id = f.targetId SET f.state = 'cleared', f.isOpen = NULL, f.clearedAt = ?, f.clearReason = 'flag.cleared.yearClosed'
        WHERE t.zoneId = ? AND t.year = ? AND f.isOpen = 1`,
      [tx.now, ids.zoneId, year],
    );
    await tx.query("UPDATE pledges SET state = 'settled' WHERE zoneId = ? AND year = ? AND state = 'signed'", [ids.zoneId, year]);
    await tx.query("UPDATE plan_years SET state = 'closed' WHERE zoneId = ? AND year = ?", [ids.zoneId, year]);
  });
}

/** Seeded history is marked delivered, reminders and all: a first start reacts to nothing old and sends no old mail. */
async function settle(services: Services, clock: PastClock, dataSource: DataSource): Promise<void> {
  clock.at = new Date(DEMO_START);
  services.calendars.forget();
  const zones = await dataSource.query<{ id: number }[]>("SELECT id FROM units WHERE kind = 'zone'");
  for (const { id } of zones) await services.reminders.raiseAsDelivered(id);
  await dataSource.query('UPDATE journal_deliveries SET handledAt = ? WHERE handledAt IS NULL', [new Date()]);
}
