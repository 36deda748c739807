import { fromJson } from '#database/columns.js';
import type { Leader } from '#domain/documents/workbook/leader-match.js';
import type { BreakdownDirectory, UnitName } from '#domain/documents/workbook/breakdown-reading.js';
import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { shutReason } from '../../pledges/drafting/draft-pledges.js';
import { textsOf, type PrintedLine } from './line-texts.js';

export interface LineRow extends PrintedLine {
  unitId: number;
  state: PledgeState;
}

type Row = Omit<LineRow, 'comparator' | 'coUnitNames'> & { comparator: string | null; coUnitIds: unknown };

/** What the year's tables are made from and checked against: five reads, however long the table. */
@Injectable()
export class BreakdownLinesQueries {
  constructor(private readonly dataSource: DataSource) {}

  async lines(zoneId: number, year: number): Promise<LineRow[]> {
    const [rows, units] = await Promise.all([
      this.dataSource.query<Row[]>(
        `SELECT l.id, l.code, l.name, l.category, l.measureUnit, l.kind, l.wording, l.target, l.upper, l.stretch, l.clause, JSON_UNQUOTE(JSON_EXTRACT(l.detail, '$.comparator.name')) AS comparator,
                l.dueText, p.name AS leaderName, l.unitId, u.name AS unitName, l.coUnitIds, v.name AS verifierUnitName, l.note, l.lastResult, g.state
           FROM pledge_lines l JOIN pledges g ON g.id = l.pledgeId JOIN units u ON u.id = l.unitId JOIN units v ON v.id = l.verifierUnitId LEFT JOIN people p ON p.id = l.leaderId
          WHERE l.zoneId = ? AND l.year = ? ORDER BY u.sort, l.sort, l.id`,
        [zoneId, year],
      ),
      this.units(zoneId),
    ]);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    return rows.map(({ coUnitIds, ...row }) => ({
      ...row,
      comparator: row.comparator === 'null' ? null : row.comparator,
      coUnitNames: fromJson<number[]>(coUnitIds).flatMap((id) => names.get(id) ?? []),
    }));
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
      this.dataSource.query<{ name: string; code: string }[]>('SELECT name, code FROM zone_targets WHERE zoneId = ? AND year = ?', [zoneId, year]),
      this.dataSource.query<{ unitId: number; state: PledgeState }[]>("SELECT unitId, state FROM pledges WHERE zoneId = ? AND year = ? AND tier = 'unit'", [zoneId, year]),
      this.dataSource.query<{ unitId: number }[]>("SELECT unitId FROM appointments WHERE zoneId = ? AND role = 'supervision' AND toDay IS NULL ORDER BY id LIMIT 1", [zoneId]),
      this.dataSource.query<{ code: string }[]>('SELECT code FROM targets WHERE zoneId = ? AND year = ?', [zoneId, year]),
    ]);
    return {
      year,
      zoneName: units.find(({ kind }) => kind === 'zone')?.name ?? '',
      units,
      leaders,
      lines: lines.map((line) => ({ id: line.id, code: line.code, name: line.name, unitId: line.unitId, shut: shutReason(line.state) !== null, texts: textsOf(line) })),
      zoneTargets: [...zoneTargets, ...targets.map(({ code }) => ({ name: '', code }))],
      shutUnits: shut.filter(({ state }) => shutReason(state) !== null).map(({ unitId }) => unitId),
      verifierUnitId: offices[0]?.unitId ?? zoneId,
    };
  }

  private async units(zoneId: number): Promise<UnitName[]> {
    const rows = await this.dataSource.query<(Omit<UnitName, 'closed'> & { closed: number })[]>(
      'SELECT id, name, nameEn, kind, closedOn IS NOT NULL AS closed FROM units WHERE zoneId = ? ORDER BY sort, id',
      [zoneId],
    );
    return rows.map((row) => ({ ...row, closed: Boolean(row.closed) }));
  }
}
