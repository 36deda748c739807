import type { Month } from '#domain/calendar/day.js';
import type { Actor } from '#domain/people/actor.js';
import { periodMonths } from '#domain/assessment/periods.js';
import { CADENCES } from '#domain/pledges/terms.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { targetScope } from '../pledges/target-scope.js';

export interface PipelineRow {
  targetId: number;
  code: string;
  name: string;
  nameEn: string | null;
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
  verifierUnitName: string;
  verifierUnitNameEn: string | null;
  track: string;
  state: 'none' | 'draft' | 'submitted' | 'endorsed' | 'verified' | 'returned';
  stateSince: Date | null;
  late: boolean;
  dueAt: Date | null;
  lockedAt: Date | null;
  /** When the figure's people were last reminded of it, and of which window or figure. */
  remindedAt: Date | null;
}

/** The month as a pipeline: where each figure lies, since when, and whether somebody was already reminded. */
@Injectable()
export class PipelineQueries {
  constructor(private readonly dataSource: DataSource) {}

  async month(actor: Actor, period: Month, filter: { unitId?: number; openedBy?: Date } = {}): Promise<PipelineRow[]> {
    const scope = targetScope(actor, 'progress.read');
    const cadences = CADENCES.filter((cadence) => periodMonths(cadence).includes(Number(period.slice(5))));
    const rows = await this.dataSource.query<PipelineRow[]>(
      `SELECT t.id AS targetId, t.code, t.name, t.nameEn, t.unitId, u.name AS unitName, u.nameEn AS unitNameEn,
              v.name AS verifierUnitName, v.nameEn AS verifierUnitNameEn, t.track, COALESCE(s.state, 'none') AS state, s.stateSince,
              COALESCE(s.late, 0) AS late, w.dueAt, w.lockedAt,
              (SELECT MAX(m.settledAt) FROM reminders m WHERE m.state = 'sent' AND m.subject IN (CONCAT('window:', w.id), CONCAT('submission:', s.id))
                  AND m.personId IN (SELECT a.personId FROM appointments a WHERE a.unitId = t.unitId AND a.role IN ('filer','head'))) AS remindedAt
         FROM targets t
         JOIN units u ON u.id = t.unitId
         JOIN units v ON v.id = t.verifierUnitId
         LEFT JOIN submissions s ON s.targetId = t.id AND s.period = ?
         LEFT JOIN filing_windows w ON w.zoneId = t.zoneId AND w.track = t.track AND w.period = ?
        WHERE ${scope.sql} AND t.year = ? AND t.cadence IN (?) AND t.annualOnly = 0 ${filter.unitId ? 'AND t.unitId = ?' : ''} ${filter.openedBy ? 'AND w.opensAt <= ?' : ''}
        ORDER BY u.sort, t.sort, t.code`,
      [
        period, period, ...scope.params, Number(period.slice(0, 4)), cadences,
        ...(filter.unitId ? [filter.unitId] : []), ...(filter.openedBy ? [filter.openedBy] : []),
      ],
    );
    return rows.map((row) => ({ ...row, late: Boolean(row.late) }));
  }
}
