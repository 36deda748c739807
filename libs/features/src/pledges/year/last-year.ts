import { fromJson } from '#database/columns.js';
import type { PledgeLine } from '#database/entities/pledges/pledge-line.entity.js';
import type { TermsDetail } from '#database/entities/pledges/target-terms.columns.js';
import type { ZoneTarget } from '#database/entities/pledges/zone-target.entity.js';
import { periodMonths } from '#domain/assessment/periods.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { carry, rolledResult, weightOf, type CarriedPromise } from '#domain/pledges/roll-over.js';
import { groupedBy } from '../../grouping.js';
import type { SqlReader } from '../../sql-reader.js';

export type LastLine = Omit<PledgeLine, 'detail' | 'coUnitIds'> & {
  targetId: number;
  detail: TermsDetail;
  coUnitIds: number[];
  unitName: string;
  unitNameEn: string | null;
  unitClosed: boolean;
};

export interface CarriedLine {
  from: LastLine;
  carried: CarriedPromise;
}

/** The signed lines of a year in the order of the pledge book, each with what of it is carried into the next: a few queries. */
export async function carriedLines(reader: SqlReader, zoneId: number, from: number): Promise<CarriedLine[]> {
  const rows = await reader.query<(LastLine & { closed: number })[]>(
    `SELECT l.*, u.name AS unitName, u.nameEn AS unitNameEn, u.closedOn IS NOT NULL AS closed
       FROM pledge_lines l JOIN units u ON u.id = l.unitId
      WHERE l.zoneId = ? AND l.year = ? AND l.targetId IS NOT NULL ORDER BY u.sort, u.id, l.sort, l.id`,
    [zoneId, from],
  );
  if (rows.length === 0) return [];
  const lines = rows.map(({ closed, ...row }) => ({
    ...row,
    detail: fromJson<TermsDetail>(row.detail),
    coUnitIds: fromJson<number[]>(row.coUnitIds),
    unitClosed: Boolean(closed),
  }));
  const ids = lines.map(({ targetId }) => targetId);
  const results = await decemberResults(reader, ids, from);
  const amounts = await filedAmounts(reader, lines.filter(({ kind }) => kind === 'growth').map(({ targetId }) => targetId));
  return lines.map((line) => {
    const promise = {
      ...line,
      months: periodMonths(line.cadence),
      nodes: line.detail.nodes,
      result: results.get(line.targetId) ?? null,
      amounts: amounts.get(line.targetId) ?? [],
      comparable: line.detail.baseAmounts !== null,
    };
    return { from: line, carried: carry(promise, from + 1) };
  });
}

/** What December was judged by. The tables lie down the river: they are read by their names. */
async function decemberResults(reader: SqlReader, targetIds: number[], year: number): Promise<Map<number, string | null>> {
  const rows = await reader.query<{ targetId: number; actual: string | null }[]>(
    'SELECT targetId, actual FROM assessments WHERE targetId IN (?) AND isCurrent = 1 AND month = ? AND period = month AND doubtful = 0',
    [targetIds, `${year}-12`],
  );
  return new Map(rows.map(({ targetId, actual }) => [targetId, plainDecimal(actual)]));
}

async function filedAmounts(reader: SqlReader, targetIds: number[]): Promise<Map<number, (string | null)[]>> {
  if (targetIds.length === 0) return new Map();
  const rows = await reader.query<{ targetId: number; period: string; amount: string }[]>(
    'SELECT targetId, period, amount FROM submissions WHERE targetId IN (?) AND effectiveRevisionId IS NOT NULL AND amount IS NOT NULL',
    [targetIds],
  );
  return new Map(
    [...groupedBy(rows, ({ targetId }) => targetId)].map(([targetId, filed]) => {
      const amounts: (string | null)[] = Array.from({ length: 12 }, () => null);
      for (const { period, amount } of filed) amounts[Number(period.slice(5)) - 1] = plainDecimal(amount);
      return [targetId, amounts];
    }),
  );
}

export type LastZoneTarget = Omit<ZoneTarget, 'detail'> & { detail: TermsDetail };

export interface CarriedZoneTarget {
  from: LastZoneTarget;
  carried: CarriedPromise;
  baseAmount: string | null;
}

/** The zone's goals; what came of them is rolled up from the lines where that can be done without a guess. */
export async function carriedZoneTargets(reader: SqlReader, zoneId: number, from: number, lines: readonly CarriedLine[]): Promise<CarriedZoneTarget[]> {
  const rows = await reader.query<LastZoneTarget[]>('SELECT * FROM zone_targets WHERE zoneId = ? AND year = ? ORDER BY sort, id', [zoneId, from]);
  const shares = groupedBy(lines, ({ from: line }) => line.zoneTargetId);
  return rows.map((row) => {
    const linked = shares.get(row.id) ?? [];
    // Where a unit leads the whole, its figure is the zone's own; adding the shares to it would count everything twice.
    const lead = linked.find(({ from: line }) => line.carries === 'whole');
    const own = lead ? [lead] : linked;
    const detail = fromJson<TermsDetail>(row.detail);
    const known = own.map(({ carried }) => ({ result: carried.lastResult, baseWeight: carried.baseWeight }));
    const result = rolledResult(row.rollUp, known);
    const baseAmount = row.kind === 'growth' ? weightOf(known) : null;
    const promise = { ...row, dueText: null, months: [12], nodes: detail.nodes, result, amounts: [], comparable: false };
    const carried = carry(promise, from + 1);
    return { from: { ...row, detail }, carried: { ...carried, marks: carried.marks.filter((mark) => mark !== 'noBaseYear') }, baseAmount };
  });
}
