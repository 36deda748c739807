import { LIGHTS, type Light } from '#domain/assessment/assessment.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { addMonths, lastDayOf } from '#domain/calendar/months.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import type { Actor } from '#domain/people/actor.js';
import { assessmentOf } from '#features/assessment/assessment-row.js';
import { BoardQueries, type BoardFilter, type CountRow, type MatrixCell } from '#features/assessment/board.queries.js';
import { UnfiledQueries, type UnfiledUnit } from '#features/assessment/unfiled.queries.js';
import { WorkCalendars } from '#features/calendar/work-calendars.js';
import { groupedBy } from '#features/grouping.js';
import { UnitNamesQueries } from '#features/people/reorganisation/unit-names.queries.js';
import { TargetQueries } from '#features/pledges/target.queries.js';
import { termsOf } from '#features/pledges/terms-of.js';
import { windowsOfYear, type WindowsOfYear, type WindowTimes } from '#features/progress/windows-of-year.js';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { targetSummary } from '../pledges/target.presenter.js';
import { assessmentDto } from './assessment.presenter.js';
import { decodeCursor, pageOf, type PageQuery } from '../http/paging.js';
import type { BoardDto, LightCountsDto, MatrixRowDto, UnfiledDto, UnfiledPageDto } from './board.dto.js';

interface UnitRow {
  id: number;
  name: string;
  nameEn: string | null;
}

/** Puts the board together: its reads run side by side, and none is made per row. */
@Injectable()
export class BoardReader {
  constructor(
    private readonly board: BoardQueries,
    private readonly targets: TargetQueries,
    private readonly unfiledQueries: UnfiledQueries,
    private readonly unitNames: UnitNamesQueries,
    private readonly calendars: WorkCalendars,
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(actor: Actor, filter: BoardFilter, locale: 'zh' | 'en'): Promise<BoardDto> {
    const now = await this.clock.now();
    const { zoneId } = actor;
    const year = Number(filter.period.slice(0, 4));
    const day = filter.asOf ? dayOf(filter.asOf) : lastDayOf(filter.period);
    const windows = windowsOfYear(this.dataSource.manager, zoneId, year);
    const unfiled = windows.then((all) =>
      this.unfiledQueries.byUnit(actor, filter, openedOf(all, filter.period, filter.asOf ?? now)),
    );
    const [counts, worst, matrix, present, statisticsThrough, years, formerly] = await Promise.all([
      this.board.counts(actor, filter),
      this.board.worst(actor, filter),
      this.board.matrix(actor, filter),
      this.dataSource.query<UnitRow[]>('SELECT id, name, nameEn FROM units WHERE zoneId = ? ORDER BY sort, id', [zoneId]),
      this.board.statisticsThrough(zoneId, filter.period, filter.asOf),
      this.targets.years(zoneId),
      // What lay before a unit was renamed is shown under the name of that time.
      this.unitNames.on(zoneId, day),
      unfiled,
    ]);
    const units = present.map((unit) => ({ ...unit, ...formerly.get(unit.id) }));
    const ids = worst.map((row) => row.targetId);
    const [rows, termsBefore, flags, series] = await Promise.all([
      this.targets.list(actor, { ids }, 'assessment.read'),
      this.targets.termsBefore(ids),
      this.board.flags(zoneId, ids, filter.asOf),
      this.board.series(zoneId, ids, filter.period, filter.asOf),
    ]);
    const targetById = new Map(rows.map((row) => [row.id, row]));
    const flagsOf = groupedBy(flags, (flag) => flag.targetId);
    const current = countsOf(counts, filter.period);
    const window = (await windows).get(`administrative/${filter.period}`);
    return {
      period: filter.period,
      asOf: filter.asOf,
      now,
      zone: unitRef(units.find((unit) => unit.id === zoneId)!),
      total: Object.values(current).reduce((sum, n) => sum + n, 0),
      counts: current,
      before: countsOf(counts, addMonths(filter.period, -1)),
      awaited: countsBy(
        counts.filter((row) => row.month === filter.period && row.light === 'pending'),
        (row) => row.standing,
      ),
      provisional: counts.filter((row) => row.month === filter.period).reduce((sum, row) => sum + row.provisional, 0),
      statisticsThrough,
      dueAt: window?.dueAt ?? null,
      workdaysLeft: window ? (await this.calendars.of(zoneId)).workdaysLeft(dayOf(now), dayOf(window.dueAt)) : null,
      worst: worst.flatMap((row) => {
        const target = targetById.get(row.targetId);
        if (!target) return [];
        // Who answered for the month, and not who has it by now.
        const held = units.find(({ id }) => id === row.heldBy);
        const terms = termsBefore(target.id, filter.period) ?? termsOf(target);
        const { kind, target: value, stretch, baseline, nodes } = terms;
        return [
          {
            target: targetSummary(held ? { ...target, unitId: held.id, unitName: held.name, unitNameEn: held.nameEn } : target),
            terms: { kind, target: value, stretch, baseline, nodes },
            assessment: assessmentDto(assessmentOf(row), { terms, ...target }, locale),
            flags: (flagsOf.get(row.targetId) ?? []).map(({ targetId: _, ...flag }) => flag),
            series: series.get(row.targetId) ?? [],
            illustrative: Boolean(target.illustrative) || Boolean(row.invented),
          },
        ];
      }),
      matrix: matrixOf(matrix, units),
      unfiled: unfiledOf(await unfiled, units),
      years,
      illustrative: worst.some(({ invented }) => Boolean(invented)) || rows.some((row) => Boolean(row.illustrative)),
    };
  }

  /** Who has not filed, row by row: what the board only counts. */
  async unfiled(actor: Actor, filter: BoardFilter, { limit = 100, cursor }: PageQuery): Promise<UnfiledPageDto> {
    const after = decodeCursor(cursor, 'number', 'number', 'number');
    const windows = await windowsOfYear(this.dataSource.manager, actor.zoneId, Number(filter.period.slice(0, 4)));
    const opened = openedOf(windows, filter.period, filter.asOf ?? (await this.clock.now()));
    const { items, nextCursor } = pageOf(
      await this.unfiledQueries.list(actor, filter, opened, { limit: limit + 1, after }),
      limit,
      (row) => [row.unitSort, row.sort, row.targetId],
    );
    return { items: items.map(({ unitSort: _, sort: __, ...item }) => item), nextCursor };
  }
}

/** What had been asked for: the windows of the month that had opened. */
const openedOf = (windows: WindowsOfYear, period: string, at: Date): WindowTimes[] =>
  [...windows.values()].filter((window) => window.period === period && window.opensAt <= at);

const unitRef = ({ id, name, nameEn }: UnitRow): UnitRow => ({ id, name, nameEn });

function countsOf(rows: CountRow[], month: string): LightCountsDto {
  return countsBy(
    rows.filter((row) => row.month === month),
    (row) => row.light,
  );
}

function countsBy(rows: CountRow[], lightOf: (row: CountRow) => Light | null): LightCountsDto {
  const of = (light: Light) => rows.reduce((sum, row) => sum + (lightOf(row) === light ? row.targets : 0), 0);
  return Object.fromEntries(LIGHTS.map((light) => [light, of(light)])) as Record<Light, number>;
}

function matrixOf(cells: MatrixCell[], units: UnitRow[]): MatrixRowDto[] {
  const byUnit = groupedBy(cells, (cell) => cell.unitId);
  return units.flatMap((unit) => {
    const own = byUnit.get(unit.id);
    if (!own) return [];
    const sorted = own.sort((a, b) => (a.month < b.month ? -1 : 1));
    return [
      { unit: unitRef(unit), cells: sorted.map(({ month, worst, reds, standing }) => ({ month, light: worst, reds, standing })) },
    ];
  });
}

function unfiledOf(rows: UnfiledUnit[], units: UnitRow[]): UnfiledDto {
  const byUnit = new Map(rows.map((row) => [row.unitId, row]));
  return {
    total: rows.reduce((sum, { total }) => sum + total, 0),
    units: units.flatMap((unit) => {
      const row = byUnit.get(unit.id);
      if (!row) return [];
      const { unitId: _, ...counted } = row;
      return [{ unit: unitRef(unit), ...counted }];
    }),
  };
}
