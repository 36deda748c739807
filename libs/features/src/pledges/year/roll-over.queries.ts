import type { RollOverMark } from '#domain/pledges/roll-over.js';
import type { TargetKind } from '#domain/pledges/terms.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SqlReader } from '../../sql-reader.js';
import { carriedLines, carriedZoneTargets, type CarriedLine, type CarriedZoneTarget } from './last-year.js';

/** `add`: not there yet · `fill`: carried before, its result known since · `there`: nothing to do · `unitClosed`: left out. */
export type RollOverFate = 'add' | 'fill' | 'there' | 'unitClosed';

export interface RollOverItem {
  fate: RollOverFate;
  fromCode: string;
  code: string;
  name: string;
  nameEn: string | null;
  kind: TargetKind;
  measureUnit: string;
  measureUnitEn: string | null;
  decimals: number;
  /** null: a goal of the zone. */
  unit: { id: number; name: string; nameEn: string | null } | null;
  lastTarget: string | null;
  lastResult: string | null;
  baseline: string | null;
  marks: RollOverMark[];
}

export interface RollOverPlan {
  from: number;
  lines: { one: CarriedLine; fate: RollOverFate; lineId: number | null }[];
  zoneTargets: { one: CarriedZoneTarget; fate: RollOverFate; zoneTargetId: number | null }[];
}

/** What would be carried from last year into a year that is prepared. */
@Injectable()
export class RollOverQueries {
  constructor(private readonly dataSource: DataSource) {}

  async preview(zoneId: number, year: number): Promise<{ from: number; items: RollOverItem[] }> {
    const { from, lines, zoneTargets } = await rollOverPlan(this.dataSource, zoneId, year);
    const units = ({ unitId: id, unitName: name, unitNameEn: nameEn }: CarriedLine['from']) => ({ id, name, nameEn });
    return {
      from,
      items: [
        ...zoneTargets.map(({ one, fate }) => ({ ...itemOf(one), fate, unit: null })),
        ...lines.map(({ one, fate }) => ({ ...itemOf(one), fate, unit: units(one.from) })),
      ],
    };
  }
}

function itemOf({ from, carried }: Pick<CarriedLine | CarriedZoneTarget, 'from' | 'carried'>): Omit<RollOverItem, 'fate' | 'unit'> {
  const { code: fromCode, name, nameEn, kind, measureUnit, measureUnitEn, decimals, target: lastTarget } = from;
  const { code, lastResult, baseline, marks } = carried;
  return { fromCode, code, name, nameEn, kind, measureUnit, measureUnitEn, decimals, lastTarget, lastResult, baseline, marks };
}

/** Inside the transaction that carries it out, and before it for the preview: the same plan. */
export async function rollOverPlan(reader: SqlReader, zoneId: number, year: number): Promise<RollOverPlan> {
  const from = year - 1;
  const lines = await carriedLines(reader, zoneId, from);
  const zoneTargets = await carriedZoneTargets(reader, zoneId, from, lines);
  const linesThere = await codesThere(
    reader,
    `SELECT l.code, l.id, l.lastResult IS NULL AND p.state IN ('draft', 'consultation') AS open
       FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId WHERE l.zoneId = ? AND l.year = ?`,
    [zoneId, year],
  );
  const zoneThere = await codesThere(reader, 'SELECT code, id, lastResult IS NULL AS open FROM zone_targets WHERE zoneId = ? AND year = ?', [zoneId, year]);
  const fated = <T extends { from: { code: string }; carried: { code: string; lastResult: string | null } }>(ones: T[], there: typeof linesThere, isClosed: (one: T) => boolean) => {
    const given = new Set<string>();
    return ones.map((one) => {
      // Two codes of last year that would be one: the second keeps its old one.
      if (given.has(one.carried.code)) one.carried.code = one.from.code;
      given.add(one.carried.code);
      const known = there.get(one.carried.code);
      const fate: RollOverFate = known ? (known.open && one.carried.lastResult !== null ? 'fill' : 'there') : isClosed(one) ? 'unitClosed' : 'add';
      return { one, fate, id: known?.id ?? null };
    });
  };
  return {
    from,
    lines: fated(lines, linesThere, (one) => one.from.unitClosed).map(({ id: lineId, ...rest }) => ({ ...rest, lineId })),
    zoneTargets: fated(zoneTargets, zoneThere, () => false).map(({ id: zoneTargetId, ...rest }) => ({ ...rest, zoneTargetId })),
  };
}

async function codesThere(reader: SqlReader, sql: string, params: unknown[]): Promise<Map<string, { id: number; open: boolean }>> {
  const rows = await reader.query<{ code: string; id: number; open: number }[]>(sql, params);
  return new Map(rows.map(({ code, id, open }) => [code, { id, open: Boolean(Number(open)) }]));
}
