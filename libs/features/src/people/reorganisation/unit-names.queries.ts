import type { Day } from '#domain/calendar/day.js';
import { nameOn, type NameBefore } from '#domain/people/reorganisation.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface UnitHistory {
  names: NameBefore[];
  /** Who came before and after it. */
  predecessors: { unitId: number; name: string; nameEn: string | null; fromDay: Day }[];
  successors: { unitId: number; name: string; nameEn: string | null; fromDay: Day }[];
}

type Name = { name: string; nameEn: string | null };

/** Names by date: what lay before a unit was renamed is shown under the name of that time. */
@Injectable()
export class UnitNamesQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The names borne on a day, of the units that have another one now; most zones have none. */
  async on(zoneId: number, day: Day): Promise<ReadonlyMap<number, Name>> {
    const rows = await this.dataSource.query<(NameBefore & { unitId: number })[]>(
      'SELECT unitId, untilDay, name, nameEn FROM unit_names WHERE zoneId = ? AND untilDay >= ? ORDER BY untilDay DESC',
      [zoneId, day],
    );
    // The earliest that had not ended comes last, and so wins.
    return new Map(rows.map((row) => [row.unitId, nameOn(day, row, [row])]));
  }

  async history(zoneId: number, unitId: number): Promise<UnitHistory> {
    const [unit] = await this.dataSource.query<object[]>('SELECT 1 FROM units WHERE zoneId = ? AND id = ?', [zoneId, unitId]);
    if (!unit) throw new Refusal('notFound', 'people.unitNotFound');
    const names = await this.dataSource.query<NameBefore[]>('SELECT untilDay, name, nameEn FROM unit_names WHERE zoneId = ? AND unitId = ? ORDER BY untilDay DESC', [zoneId, unitId]);
    const links = (mine: string, other: string) =>
      this.dataSource.query<UnitHistory['successors']>(
        `SELECT u.id AS unitId, u.name, u.nameEn, s.fromDay FROM unit_successions s JOIN units u ON u.id = s.${other} WHERE s.zoneId = ? AND s.${mine} = ? ORDER BY s.fromDay, u.id`,
        [zoneId, unitId],
      );
    return { names, predecessors: await links('successorId', 'unitId'), successors: await links('unitId', 'successorId') };
  }
}
