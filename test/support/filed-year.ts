import { FilingWindow } from '#database/entities/calendar/filing-window.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import type { Target } from '#database/entities/pledges/target.entity.js';
import { monthIn } from '#domain/calendar/months.js';
import { instantAt } from '#domain/calendar/zone-time.js';
import type { DataSource } from 'typeorm';

/** Twelve windows, each from the first to the twelfth of the month after. */
export async function newWindows(db: DataSource, zone: Unit, year = 2024): Promise<void> {
  for (let n = 1; n <= 12; n++) {
    const at = (day: string) => instantAt(`${n === 12 ? monthIn(year + 1, 1) : monthIn(year, n + 1)}-${day}`, '18:00');
    const times = { opensAt: at('01'), dueAt: at('05'), lockedAt: at('12') };
    await db.getRepository(FilingWindow).insert({ zoneId: zone.id, track: 'administrative', period: monthIn(year, n), ...times });
  }
}

let revision = 0;

/** A submitted figure, or another one for the same month, written past the services. */
export async function newFigure(db: DataSource, { id, zoneId, unitId }: Target, period: string, value: number): Promise<void> {
  revision += 1;
  const { insertId } = (await db.query(
    `INSERT INTO submissions (zoneId, targetId, unitId, period, state, stateSince, revisions, figureState, value, effectiveRevisionId, verified)
     VALUES (?,?,?,?,'submitted',NOW(3),1,'filed',?,?,0)
     ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id), value = VALUES(value), effectiveRevisionId = VALUES(effectiveRevisionId)`,
    [zoneId, id, unitId, period, value, revision],
  )) as { insertId: number };
  await db.query(
    "INSERT INTO submission_revisions (id, zoneId, submissionId, targetId, period, revision, figureState, value, explanations, submittedBy, submittedAt) VALUES (?,?,?,?,?,?,'filed',?,'[]',1,NOW(3))",
    [revision, zoneId, insertId, id, period, revision, value],
  );
}
