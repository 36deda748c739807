import { fromJson } from '#database/columns.js';
import type { FilingContent, SubmissionState } from '#database/entities/progress/submission.entity.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import type { Month } from '#domain/calendar/day.js';
import type { FilingTimes } from '#domain/calendar/windows.js';
import { isPeriod } from '#domain/assessment/periods.js';
import type { Actor } from '#domain/people/actor.js';
import type { Right } from '#domain/people/rights.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import type { EffectiveFigure } from '#domain/progress/figure.js';
import { allowedOnOwnerFigure } from '#domain/progress/owner-figure.policy.js';
import { allowedOn } from '#domain/progress/submission.policy.js';
import type { SubmissionVerb } from '#domain/progress/submission.lifecycle.js';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { windowsOfYear, type WindowsOfYear } from './windows-of-year.js';
import { groupedBy } from '../grouping.js';
import { targetScope } from '../pledges/target-scope.js';
import { TargetQueries, type TargetRow } from '../pledges/target.queries.js';
import { lastDayOf } from '#domain/calendar/months.js';
import { formerNames } from '../people/reorganisation/named-then.js';
import { termsBefore } from '../pledges/amendment/terms-in-force.js';
import { termsOf } from '../pledges/terms-of.js';
import { contentOf } from './filing-content.js';
import { ownerFiguresNow, type OwnerFigureRow } from './owner-figures-now.js';
import { effectiveFigure, factsOf, normalise, type SubmissionRow } from './submission-record.js';

export interface FilingFilter {
  period?: Month;
  state?: SubmissionState;
  unitId?: number;
  targetId?: number;
}

export interface RevisionRow {
  id: number;
  submissionId: number;
  revision: number;
  content: FilingContent;
  warnings: { code: string; params: Record<string, string> }[];
  submittedBy: number;
  submittedFor: number | null;
  submittedByName: string;
  submittedByNameEn: string | null;
  submittedAt: Date;
  withdrawnAt: Date | null;
  endorsedByName: string | null;
  endorsedByNameEn: string | null;
  endorsedAt: Date | null;
  verifiedByName: string | null;
  verifiedByNameEn: string | null;
  verifiedAt: Date | null;
  verifiedReason: string | null;
  returnedByName: string | null;
  returnedByNameEn: string | null;
  returnedAt: Date | null;
  returnReason: string | null;
  sourceTitle: string | null;
  sourceDate: string | null;
  illustrative: boolean | number;
}

/** One target × one period as every desk shows it. */
export interface FilingRow {
  target: TargetRow;
  terms: TargetTerms;
  period: Month;
  window: FilingTimes | null;
  submission: SubmissionRow | null;
  draftBy: { name: string; nameEn: string | null } | null;
  latest: RevisionRow | null;
  /** What counts for the other periods of the year, in order. */
  figures: EffectiveFigure[];
  windows: WindowsOfYear;
  evidence: number;
  /** What the data owner says of the period; a null value was taken back. */
  owner: OwnerFigureRow | null;
  allowed: (SubmissionVerb | 'noteOwnerFigure')[];
}

/** What the desks read: a handful of set-based queries, however many rows there are. */
@Injectable()
export class FilingQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly targets: TargetQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every figure of one month that the actor's units have to file, filed or not. */
  async month(actor: Actor, period: Month, right: Right, filter: { unitId?: number } = {}): Promise<FilingRow[]> {
    const rows = await this.targets.list(actor, { year: Number(period.slice(0, 4)), ...filter }, right);
    return this.assemble(actor, rows.filter((row) => isPeriod(row.cadence, period)).map((target) => ({ target, period })));
  }

  /** Figures in one state, whatever their month: what waits for endorsement, for verification, for correction. */
  async inState(actor: Actor, state: SubmissionState, right: Right, filter: { unitId?: number; period?: Month } = {}): Promise<FilingRow[]> {
    const scope = targetScope(actor, right);
    const found = await this.dataSource.query<{ targetId: number; period: Month }[]>(
      `SELECT s.targetId, s.period FROM submissions s JOIN targets t ON t.id = s.targetId
        WHERE ${scope.sql} AND s.zoneId = ? AND s.state = ? ${filter.unitId ? 'AND t.unitId = ?' : ''} ${filter.period ? 'AND s.period = ?' : ''}
        ORDER BY s.stateSince, s.targetId`,
      [...scope.params, actor.zoneId, state, ...(filter.unitId ? [filter.unitId] : []), ...(filter.period ? [filter.period] : [])],
    );
    const rows = await this.targets.list(actor, { ids: found.map(({ targetId }) => targetId) }, right);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return this.assemble(actor, found.flatMap(({ targetId, period }) => (byId.has(targetId) ? [{ target: byId.get(targetId)!, period }] : [])));
  }

  /** One figure. @throws Refusal notFound beyond the actor's reach */
  async one(actor: Actor, targetId: number, period: Month): Promise<FilingRow> {
    const target = await this.targets.get(actor, targetId);
    return (await this.assemble(actor, [{ target, period }]))[0]!;
  }

  /** All periods of one target. */
  async year(actor: Actor, target: TargetRow, periods: readonly Month[]): Promise<FilingRow[]> {
    return this.assemble(actor, periods.map((period) => ({ target, period })));
  }

  /** Every revision of one target, oldest first. */
  async revisions(targetId: number): Promise<(RevisionRow & { period: Month })[]> {
    return this.readRevisions('r.targetId = ?', [targetId]);
  }

  private async assemble(actor: Actor, wanted: { target: TargetRow; period: Month }[]): Promise<FilingRow[]> {
    if (wanted.length === 0) return [];
    const now = await this.clock.now();
    const ids = [...new Set(wanted.map(({ target }) => target.id))];
    const years = [...new Set(wanted.map(({ target }) => target.year))];
    const em = this.dataSource.manager;
    const [submissions, windows, pending] = await Promise.all([
      this.dataSource.query<SubmissionRow[]>('SELECT * FROM submissions WHERE targetId IN (?) ORDER BY targetId, period', [ids]),
      Promise.all(years.map(async (year) => [year, await windowsOfYear(em, actor.zoneId, year)] as const)).then((pairs) => new Map(pairs)),
      this.dataSource.query<{ targetId: number; period: Month }[]>("SELECT targetId, period FROM reopen_requests WHERE targetId IN (?) AND state = 'open'", [ids]),
    ]);
    const [before, nameThen] = await Promise.all([termsBefore(this.dataSource, ids), formerNames(this.dataSource, actor.zoneId)]);
    const keyOf = (targetId: number, period: Month) => `${targetId}/${period}`;
    const rows = new Map(submissions.map((row) => [keyOf(row.targetId, row.period), normalise(row)]));
    const asked = new Set(pending.map((row) => keyOf(row.targetId, row.period)));
    const shown = wanted.flatMap(({ target, period }) => rows.get(keyOf(target.id, period)) ?? []);
    const [revisions, names, evidence, owners] = await Promise.all([
      this.latestRevisions(shown.flatMap((row) => row.latestRevisionId ?? [])),
      this.names(shown.flatMap((row) => row.draftBy ?? [])),
      this.evidenceCounts(shown.map((row) => row.id)),
      ownerFiguresNow(this.dataSource, ids, wanted.map(({ period }) => period)),
    ]);
    const figures = groupedBy([...rows.values()], (row) => row.targetId);
    return wanted.map(({ target, period }) => {
      const submission = rows.get(keyOf(target.id, period)) ?? null;
      const latest = submission?.latestRevisionId ? (revisions.get(submission.latestRevisionId) ?? null) : null;
      const yearWindows = windows.get(target.year)!;
      const window = yearWindows.get(`${target.track}/${period}`);
      const times = window ?? null;
      const facts = factsOf(target, submission, {
        submittedBy: latest?.submittedBy ?? null,
        submittedFor: latest?.submittedFor ?? null,
        reopenPending: asked.has(keyOf(target.id, period)) ? 1 : 0,
      });
      const named = nameThen(target.unitId, lastDayOf(period));
      return {
        target: named ? { ...target, unitName: named.name, unitNameEn: named.nameEn } : target,
        terms: before(target.id, period) ?? termsOf(target),
        period,
        window: times,
        windows: yearWindows,
        submission,
        draftBy: submission?.draftBy ? (names.get(submission.draftBy) ?? null) : null,
        latest,
        figures: (figures.get(target.id) ?? []).flatMap((row) => (row.period === period ? [] : (effectiveFigure(row) ?? []))),
        evidence: submission ? (evidence.get(submission.id) ?? 0) : 0,
        owner: owners.get(keyOf(target.id, period)) ?? null,
        allowed: [...allowedOn(facts, actor, { now, window: times }), ...allowedOnOwnerFigure(actor, facts)],
      };
    });
  }

  private async latestRevisions(ids: number[]): Promise<Map<number, RevisionRow>> {
    if (ids.length === 0) return new Map();
    return new Map((await this.readRevisions('r.id IN (?)', [ids])).map((row) => [row.id, row]));
  }

  private async readRevisions(where: string, params: unknown[]): Promise<(RevisionRow & { period: Month })[]> {
    type Raw = Omit<RevisionRow, 'content' | 'warnings'> & { period: Month; warnings: unknown };
    const rows = await this.dataSource.query<Raw[]>(
      `SELECT r.*, p.name AS submittedByName, e.name AS endorsedByName, v.name AS verifiedByName, b.name AS returnedByName,
              p.nameEn AS submittedByNameEn, e.nameEn AS endorsedByNameEn, v.nameEn AS verifiedByNameEn, b.nameEn AS returnedByNameEn
         FROM submission_revisions r
         JOIN people p ON p.id = r.submittedBy
         LEFT JOIN people e ON e.id = r.endorsedBy
         LEFT JOIN people v ON v.id = r.verifiedBy
         LEFT JOIN people b ON b.id = r.returnedBy
        WHERE ${where} ORDER BY r.period, r.revision`,
      params,
    );
    return rows.map((row) => ({ ...row, content: contentOf(row as never), warnings: fromJson<RevisionRow['warnings']>(row.warnings ?? '[]') }));
  }

  private async names(ids: number[]): Promise<Map<number, { name: string; nameEn: string | null }>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource.query<{ id: number; name: string; nameEn: string | null }[]>('SELECT id, name, nameEn FROM people WHERE id IN (?)', [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async evidenceCounts(ids: number[]): Promise<Map<number, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource.query<{ submissionId: number; files: number }[]>(
      'SELECT submissionId, COUNT(*) AS files FROM evidence WHERE submissionId IN (?) GROUP BY submissionId',
      [ids],
    );
    return new Map(rows.map((row) => [row.submissionId, Number(row.files)]));
  }
}
