import type { EntityManager } from 'typeorm';

/** Where rows are read from: a transaction, so that a document shows one moment. */
export type Rows = Pick<EntityManager, 'query'>;

export interface ZoneNames {
  zoneName: string;
  /** 督查考核办, or whatever unit holds that duty. */
  officeName: string;
  units: Map<number, string>;
}

/** The names a document is signed with: the zone's, its supervision office's, and those of its units. */
export async function readZoneNames(db: Rows, zoneId: number): Promise<ZoneNames> {
  const units = await db.query<{ id: number; name: string }[]>('SELECT id, name FROM units WHERE zoneId = ?', [zoneId]);
  const [office] = await db.query<{ unitId: number }[]>(
    "SELECT unitId FROM appointments WHERE zoneId = ? AND role = 'supervision' GROUP BY unitId ORDER BY COUNT(*) DESC, unitId LIMIT 1",
    [zoneId],
  );
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const officeName = office && office.unitId !== zoneId ? names.get(office.unitId) : undefined;
  return { zoneName: names.get(zoneId) ?? '', officeName: officeName ?? '督查考核办', units: names };
}
