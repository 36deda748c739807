import type { Day } from '#domain/calendar/day.js';
import type { Directory } from '#domain/reminders/directory.js';
import type { SqlReader } from '../sql-reader.js';

/** Who holds which duty today, who oversees whom, who stands in for whom; active accounts only. */
export async function readDirectory(reader: SqlReader, zoneId: number, today: Day): Promise<Directory> {
  const inForce = 'x.zoneId = ? AND x.fromDay <= ? AND (x.toDay IS NULL OR x.toDay >= ?)';
  const day = [zoneId, today, today];
  const duties = await reader.query<Directory['duties'][number][]>(
    `SELECT x.personId, x.role, x.unitId FROM appointments x JOIN people p ON p.id = x.personId AND p.active = 1 WHERE ${inForce} ORDER BY x.personId, x.id`,
    day,
  );
  const oversight = await reader.query<Directory['oversight'][number][]>(
    `SELECT x.personId, x.unitId FROM oversights x JOIN people p ON p.id = x.personId AND p.active = 1 WHERE ${inForce} ORDER BY x.personId, x.id`,
    day,
  );
  const delegations = await reader.query<Directory['delegations'][number][]>(
    `SELECT x.principalId, x.delegateId FROM delegations x JOIN people p ON p.id = x.delegateId AND p.active = 1
      WHERE ${inForce} AND x.revokedAt IS NULL ORDER BY x.id`,
    day,
  );
  return { duties, oversight, delegations };
}
