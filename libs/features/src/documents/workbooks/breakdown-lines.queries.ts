import { fromJson } from '#database/columns.js';
import type { Leader } from '#domain/documents/workbook/leader-match.js';
import type { BreakdownDirectory, KnownZoneTarget, UnitName } from '#domain/documents/workbook/breakdown-reading.js';
import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { shutReason } from '../../pledges/drafting/draft-pledges.js';
import type { SqlScope } from '../../pledges/target-scope.js';
import { inEnglish, textsOf, zoneTargetTexts, type EnglishNames, type PrintedLine, type ZoneTargetPrinted } from './line-texts.js';

export interface LineRow extends PrintedLine, EnglishNames {
  unitId: number;
  pledgeId: number;
  state: PledgeState;
}

type Row = Omit<LineRow, 'comparator' | 'coUnitNames' | 'coUnitNamesEn'> & { comparator: string | null; coUnitIds: unknown };

/** What the year's tables are made from and checked against: five reads, however long the table. */
@Injectable()
export class BreakdownLinesQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** `scope` narrows them to what somebody may see; `l` is the line, `p` its pledge. */
  async lines(zoneId: number, year: number, scope: SqlScope = { sql: 'TRUE', params: [] }): Promise<LineRow[]> {
    const [rows, units] = await Promise.all([
      this.dataSource.query<Row[]>(
        `SELECT l.id, l.pledgeId, l.code, l.name, l.nameEn, l.category, l.measureUnit, l.measureUnitEn, l.kind, l.wording, l.target, l.upper, l.stretch, l.clause, JSON_UNQUOTE(JSON_EXTRACT(l.detail, '$.comparator.name')) AS comparator,
                l.dueText, x.name AS leaderName, l.unitId, u.name AS unitName, u.nameEn AS unitNameEn, l.coUnitIds, v.name AS verifierUnitName, v.nameEn AS verifierUnitNameEn, l.note, l.lastResult, p.state
           FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId JOIN units u ON u.id = l.unitId JOIN units v ON v.id = l.verifierUnitId LEFT JOIN people x ON x.id = l.leaderId
          WHERE l.zoneId = ? AND l.year = ? AND ${scope.sql} ORDER BY u.sort, l.sort, l.id`,
        [zoneId, year, ...scope.params],
      ),
      this.units(zoneId),
    ]);
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    return rows.map(({ coUnitIds, ...row }) => {
      const coUnits = fromJson<number[]>(coUnitIds).flatMap((id) => byId.get(id) ?? []);
      return {
        ...row,
        comparator: row.comparator === 'null' ? null : row.comparator,
        coUnitNames: coUnits.map(({ name }) => name),
        coUnitNamesEn: coUnits.map(({ name, nameEn }) => nameEn ?? name),
      };
    });
  }

  async directory(zoneId: number, year: number): Promise<BreakdownDirectory> {
    const [units, leaders, lines, zoneTargets, shut, offices, targets] = await Promise.all([
      this.units(zoneId),
      this.dataSource.query<Leader[]>(
        `SELECT DISTINCT p.id, p.name, p.nameEn, p.title FROM people p JOIN appointments a ON a.personId = p.id
          WHERE p.zoneId = ? AND a.role = 'leader' AND a.toDay IS NULL ORDER BY p.id`,
        [zoneId],
      ),
      this.lines(zoneId, year),
      this.zoneTargets(zoneId, year),
      this.dataSource.query<{ unitId: number; state: PledgeState }[]>("SELECT unitId, state FROM pledges WHERE zoneId = ? AND year = ? AND tier = 'unit'", [zoneId, year]),
      this.dataSource.query<{ unitId: number }[]>("SELECT unitId FROM appointments WHERE zoneId = ? AND role = 'supervision' AND toDay IS NULL ORDER BY id LIMIT 1", [zoneId]),
      this.dataSource.query<{ code: string }[]>('SELECT code FROM targets WHERE zoneId = ? AND year = ?', [zoneId, year]),
    ]);
    return {
      year,
      zoneName: units.find(({ kind }) => kind === 'zone')?.name ?? '',
      units,
      leaders,
      lines: lines.map((line) => ({ id: line.id, code: line.code, name: line.name, unitId: line.unitId, shut: shutReason(line.state) !== null, texts: textsOf(line), textsEn: textsOf(inEnglish(line), 'en') })),
      zoneTargets: [...zoneTargets, ...targets.map(({ code }) => ({ name: '', code }))],
      shutUnits: shut.filter(({ state }) => shutReason(state) !== null).map(({ unitId }) => unitId),
      verifierUnitId: offices[0]?.unitId ?? zoneId,
    };
  }

  private async zoneTargets(zoneId: number, year: number): Promise<KnownZoneTarget[]> {
    const rows = await this.dataSource.query<ZoneTargetPrinted[]>(
      'SELECT code, name, nameEn, category, measureUnit, measureUnitEn, kind, wording, target, upper, stretch, clause, lastResult FROM zone_targets WHERE zoneId = ? AND year = ?',
      [zoneId, year],
    );
    return rows.map((row) => ({ name: row.name, code: row.code, texts: zoneTargetTexts(row, 'zh'), textsEn: zoneTargetTexts(row, 'en') }));
  }

  private async units(zoneId: number): Promise<UnitName[]> {
    const rows = await this.dataSource.query<(Omit<UnitName, 'closed'> & { closed: number })[]>(
      'SELECT id, name, nameEn, kind, closedOn IS NOT NULL AS closed FROM units WHERE zoneId = ? ORDER BY sort, id',
      [zoneId],
    );
    return rows.map((row) => ({ ...row, closed: Boolean(row.closed) }));
  }
}
