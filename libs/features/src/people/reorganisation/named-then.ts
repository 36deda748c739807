import type { Day } from '#domain/calendar/day.js';
import { nameOn, type NameBefore } from '#domain/people/reorganisation.js';
import { groupedBy } from '../../grouping.js';
import type { SqlReader } from '../../sql-reader.js';

export interface NamedRow {
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
}

/** What a unit was called on a day; null: what it is called now. One read of a table that is empty in most zones. */
export async function formerNames(reader: SqlReader, zoneId: number): Promise<(unitId: number, day: Day) => { name: string; nameEn: string | null } | null> {
  const rows = await reader.query<(NameBefore & { unitId: number })[]>('SELECT unitId, untilDay, name, nameEn FROM unit_names WHERE zoneId = ?', [zoneId]);
  const before = groupedBy(rows, ({ unitId }) => unitId);
  return (unitId, day) => {
    const own = before.get(unitId)?.filter(({ untilDay }) => day <= untilDay) ?? [];
    return own.length === 0 ? null : nameOn(day, own[0]!, own);
  };
}

/** Names by date: each row under the name its unit bore on the row's own day. */
export async function namedThen<T extends NamedRow>(reader: SqlReader, zoneId: number, rows: readonly T[], dayOf: (row: T) => Day): Promise<T[]> {
  if (rows.length === 0) return [];
  const nameThen = await formerNames(reader, zoneId);
  return rows.map((row) => {
    const then = nameThen(row.unitId, dayOf(row));
    return then ? { ...row, unitName: then.name, unitNameEn: then.nameEn } : row;
  });
}
