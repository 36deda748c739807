import { FOREVER, fromJson } from '#database/columns.js';
import { periodMonths } from '#domain/assessment/periods.js';
import type { Month } from '#domain/calendar/day.js';
import { lastDayOf } from '#domain/calendar/months.js';
import { plainDecimal } from '#domain/decimal-text.js';
import type { Actor } from '#domain/people/actor.js';
import { CADENCES, type TargetKind } from '#domain/pledges/terms.js';
import type { FigureState, NodeAcceptance } from '#domain/progress/figure.js';
import { againstOwner, type AgainstOwner } from '#domain/progress/owner-figure.js';
import { allowedOnOwnerFigure } from '#domain/progress/owner-figure.policy.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { namedThen } from '../people/reorganisation/named-then.js';
import { targetScope } from '../pledges/target-scope.js';
import { OWNER_COLUMNS, ownerFigureOf, type OwnerFigureRow } from './owner-figures-now.js';

export interface OwnerMonthRow {
  targetId: number;
  code: string;
  name: string;
  nameEn: string | null;
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
  ownerUnitName: string;
  ownerUnitNameEn: string | null;
  kind: TargetKind;
  measureUnit: string;
  measureUnitEn: string | null;
  decimals: number;
  period: Month;
  state: 'none' | 'draft' | 'submitted' | 'endorsed' | 'verified' | 'returned';
  /** What was filed and counts, as a number; null: nothing, or no number. */
  filed: string | null;
  owner: OwnerFigureRow | null;
  against: AgainstOwner | null;
  allowed: 'noteOwnerFigure'[];
}

interface Raw extends Omit<OwnerMonthRow, 'owner' | 'against' | 'allowed' | 'filed' | 'period'>, Omit<OwnerFigureRow, 'period'> {
  verifierUnitId: number;
  figureState: FigureState | null;
  filedValue: string | null;
  numerator: string | null;
  denominator: string | null;
  nodes: unknown;
  filers: string | null;
}

/** 核定单位数据 of one month: what the actor's unit owns the data of and others file, in the order of the pledge book. */
@Injectable()
export class OwnerFigureQueries {
  constructor(private readonly dataSource: DataSource) {}

  async month(actor: Actor, period: Month, filter: { unitId?: number } = {}): Promise<OwnerMonthRow[]> {
    const scope = targetScope(actor, 'progress.verify');
    const cadences = CADENCES.filter((cadence) => periodMonths(cadence).includes(Number(period.slice(5))));
    const rows = await this.dataSource.query<Raw[]>(
      `SELECT t.id AS targetId, t.code, t.name, t.nameEn, t.unitId, u.name AS unitName, u.nameEn AS unitNameEn, t.verifierUnitId,
              v.name AS ownerUnitName, v.nameEn AS ownerUnitNameEn, t.kind, t.measureUnit, t.measureUnitEn, t.decimals,
              COALESCE(s.state, 'none') AS state, s.figureState, s.value AS filedValue, s.numerator, s.denominator, s.nodes,
              CONCAT_WS(',', s.draftBy, s.filedBy, r.submittedBy, r.submittedFor) AS filers, ${OWNER_COLUMNS.replace('o.targetId, o.period, ', '')}
         FROM targets t
         JOIN units u ON u.id = t.unitId
         JOIN units v ON v.id = t.verifierUnitId
         LEFT JOIN submissions s ON s.targetId = t.id AND s.period = ?
         LEFT JOIN submission_revisions r ON r.id = s.latestRevisionId
         LEFT JOIN owner_figures o ON o.targetId = t.id AND o.period = ? AND o.knownUntil = ?
         LEFT JOIN people p ON p.id = o.notedBy
        WHERE ${scope.sql} AND t.year = ? AND t.unitId <> t.verifierUnitId AND t.cadence IN (?) ${filter.unitId ? 'AND t.unitId = ?' : ''}
        ORDER BY u.sort, t.sort, t.id`,
      [period, period, FOREVER, ...scope.params, Number(period.slice(0, 4)), cadences, ...(filter.unitId ? [filter.unitId] : [])],
    );
    const named = await namedThen(this.dataSource, actor.zoneId, rows, () => lastDayOf(period));
    return named.map((row) => ownerMonthRow(actor, row, period));
  }

  /** Every version of one target's, oldest first; as they were known at `asOf`. */
  async ofTarget(targetId: number, asOf: Date | null = null): Promise<OwnerFigureRow[]> {
    const rows = await this.dataSource.query<OwnerFigureRow[]>(
      `SELECT ${OWNER_COLUMNS} FROM owner_figures o LEFT JOIN people p ON p.id = o.notedBy WHERE o.targetId = ? ${asOf ? 'AND o.notedAt <= ?' : ''} ORDER BY o.period, o.revision`,
      asOf ? [targetId, asOf] : [targetId],
    );
    return rows.map(ownerFigureOf);
  }
}

function ownerMonthRow(actor: Actor, raw: Raw, period: Month): OwnerMonthRow {
  const { targetId, code, name, nameEn, unitId, unitName, unitNameEn, verifierUnitId, ownerUnitName, ownerUnitNameEn, kind, measureUnit, measureUnitEn, decimals, state } = raw;
  const filers = raw.filers ? raw.filers.split(',').map(Number) : [];
  const owner = raw.id === null ? null : ownerFigureOf({ ...raw, period });
  const filed = raw.figureState && { state: raw.figureState, value: plainDecimal(raw.filedValue), numerator: plainDecimal(raw.numerator), denominator: plainDecimal(raw.denominator), nodes: fromJson<NodeAcceptance[] | null>(raw.nodes ?? null) ?? [] };
  return {
    targetId, code, name, nameEn, unitId, unitName, unitNameEn, ownerUnitName, ownerUnitNameEn, kind, measureUnit, measureUnitEn, decimals, period, state,
    // Held against nothing it says what was filed, by the same reading.
    filed: againstOwner({ kind, decimals }, filed || null, '0').filed,
    owner,
    against: owner?.value ? againstOwner({ kind, decimals }, filed || null, owner.value) : null,
    allowed: allowedOnOwnerFigure(actor, { unitId, verifierUnitId, filers }),
  };
}
