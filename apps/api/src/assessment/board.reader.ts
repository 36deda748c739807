import { LIGHTS, type Light } from '#domain/assessment/assessment.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { addMonths } from '#domain/calendar/months.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import type { Actor } from '#domain/people/actor.js';
import { assessmentOf } from '#features/assessment/assessment-row.js';
import { BoardQueries, type BoardFilter, type CountRow, type MatrixCell } from '#features/assessment/board.queries.js';
import { WorkCalendars } from '#features/calendar/work-calendars.js';
import { groupedBy } from '#features/grouping.js';
import { TargetQueries } from '#features/pledges/target.queries.js';
import { termsOf } from '#features/pledges/terms-of.js';
import { PipelineQueries, type PipelineRow } from '#features/progress/pipeline.queries.js';
import { windowsOfYear } from '#features/progress/windows-of-year.js';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { targetSummary } from '../pledges/target.presenter.js';
import { assessmentDto } from './assessment.presenter.js';
import type { BoardDto, LightCountsDto, MatrixRowDto } from './board.dto.js';

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
    private readonly pipeline: PipelineQueries,
    private readonly calendars: WorkCalendars,
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(actor: Actor, filter: BoardFilter, locale: 'zh' | 'en'): Promise<BoardDto> {
    const now = await this.clock.now();
    const { zoneId } = actor;
    const year = Number(filter.period.slice(0, 4));
    const [counts, worst, matrix, units, pipeline, statisticsThrough, windows, years] = await Promise.all([
      this.board.counts(actor, filter),
      this.board.worst(actor, filter),
      this.board.matrix(actor, filter),
      this.dataSource.query<UnitRow[]>('SELECT id, name, nameEn FROM units WHERE zoneId = ? ORDER BY sort, id', [zoneId]),
      this.pipeline.month(actor, filter.period, { unitId: filter.unitId, openedBy: filter.asOf ?? now }),
      this.board.statisticsThrough(zoneId, filter.period, filter.asOf),
      windowsOfYear(this.dataSource.manager, zoneId, year),
      this.targets.years(zoneId),
    ]);
    const ids = worst.map((row) => row.targetId);
    const [rows, flags, series, invented] = await Promise.all([
      this.targets.list(actor, { ids }, 'assessment.read'),
      this.board.flags(zoneId, ids, filter.asOf),
      this.board.series(zoneId, ids, filter.period, filter.asOf),
      this.board.illustrative(worst.flatMap((row) => row.revisionId ?? [])),
    ]);
    const targetById = new Map(rows.map((row) => [row.id, row]));
    const flagsOf = groupedBy(flags, (flag) => flag.targetId);
    const seriesOf = groupedBy(series, (point) => point.targetId);
    const current = countsOf(counts, filter.period);
    const window = windows.get(`administrative/${filter.period}`);
    const mine = filter.mine ? new Set(actor.oversees) : null;
    const ofKind = filter.kind ? new Set((await this.targets.list(actor, { year, kind: filter.kind }, 'assessment.read')).map(({ id }) => id)) : null;
    return {
      period: filter.period,
      asOf: filter.asOf,
      now,
      zone: unitRef(units.find((unit) => unit.id === zoneId)!),
      total: Object.values(current).reduce((sum, n) => sum + n, 0),
      counts: current,
      before: countsOf(counts, addMonths(filter.period, -1)),
      awaited: countsBy(counts.filter((row) => row.month === filter.period && row.light === 'pending'), (row) => row.standing),
      provisional: counts.filter((row) => row.month === filter.period).reduce((sum, row) => sum + row.provisional, 0),
      statisticsThrough,
      dueAt: window?.dueAt ?? null,
      workdaysLeft: window ? (await this.calendars.of(zoneId)).workdaysLeft(dayOf(now), dayOf(window.dueAt)) : null,
      worst: worst.flatMap((row) => {
        const target = targetById.get(row.targetId);
        if (!target) return [];
        const terms = termsOf(target);
        return [
          {
            target: targetSummary(target),
            terms,
            assessment: assessmentDto(assessmentOf(row), { terms, ...target }, locale),
            flags: (flagsOf.get(row.targetId) ?? []).map(({ targetId: _, ...flag }) => flag),
            series: (seriesOf.get(row.targetId) ?? []).map(({ targetId: _, ...point }) => point),
            illustrative: Boolean(target.illustrative) || (row.revisionId !== null && invented.has(row.revisionId)),
          },
        ];
      }),
      matrix: matrixOf(matrix, units),
      unfiled: unfiledAt(pipeline, filter.asOf).filter((item) => (!mine || mine.has(item.unitId)) && (!ofKind || ofKind.has(item.targetId))),
      years,
      illustrative: invented.size > 0 || rows.some((row) => Boolean(row.illustrative)),
    };
  }
}

const unitRef = ({ id, name, nameEn }: UnitRow): UnitRow => ({ id, name, nameEn });

function countsOf(rows: CountRow[], month: string): LightCountsDto {
  return countsBy(rows.filter((row) => row.month === month), (row) => row.light);
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
    const sorted = [...own].sort((a, b) => a.month.localeCompare(b.month));
    return [{ unit: unitRef(unit), cells: sorted.map(({ month, worst, reds, recovered, standing }) => ({ month, light: worst, reds, recovered, standing })) }];
  });
}

/** Asked for and not submitted; of an earlier day only the first submit is asked about, and what lay in a draft is not known. */
function unfiledAt(pipeline: PipelineRow[], asOf: Date | null): PipelineRow[] {
  if (asOf === null) return pipeline.filter(({ state }) => state === 'none' || state === 'draft' || state === 'returned');
  return pipeline
    .filter(({ firstSubmittedAt }) => firstSubmittedAt === null || firstSubmittedAt > asOf)
    .map((item) => ({ ...item, state: 'none', stateSince: null, remindedAt: item.remindedAt && item.remindedAt <= asOf ? item.remindedAt : null }));
}
