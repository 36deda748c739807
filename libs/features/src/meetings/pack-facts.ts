import type { FlagKind, FlagLevel } from '#domain/assessment/flags.js';
import type { Tx } from '#database/unit-of-work.js';
import type { Month } from '#domain/calendar/day.js';
import { yearOf } from '#domain/calendar/months.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { lastDayOf } from '#domain/calendar/months.js';
import { namedThen } from '../people/reorganisation/named-then.js';
import { promisedIn } from '../pledges/amendment/terms-in-force.js';
import { groupedBy } from '../grouping.js';
import { ASSESSMENT_COLUMNS, type AssessmentRaw } from '../assessment/assessment-row.js';
import { TARGET_SELECT, type TargetRow } from '../pledges/target.queries.js';

/** An open flag with what the head has said to it. */
export interface PackFlag {
  kind: FlagKind;
  level: FlagLevel;
  since: Month;
  cause: string | null;
  measures: string | null;
  recoverBy: Month | null;
  promiseBroken: boolean;
}

/** One target as it is known at the moment of the transaction. */
export interface JudgedTarget {
  target: TargetRow;
  judgement: AssessmentRaw;
  unitEstimate: string | null;
  /** Weightiest first. */
  flags: PackFlag[];
}

export interface ZoneName {
  id: number;
  name: string;
  nameEn: string | null;
}

export async function readZone(tx: Tx): Promise<ZoneName> {
  const [zone] = await tx.query<ZoneName[]>('SELECT id, name, nameEn FROM units WHERE id = ?', [tx.author.zoneId]);
  return { ...zone! };
}

/**
 * All of the zone's targets that were judged for the month, in the order of the pledge book, from one snapshot: three
 * set-based reads in the transaction that freezes them.
 */
export async function readJudgedTargets(tx: Tx, month: Month): Promise<JudgedTarget[]> {
  const { zoneId } = tx.author;
  const year = yearOf(month);
  const present = await tx.query<TargetRow[]>(`${TARGET_SELECT} WHERE t.zoneId = ? AND t.year = ? ORDER BY t.sort, t.code`, [
    zoneId,
    year,
  ]);
  const promised = await promisedIn(tx, present, ({ id }) => ({ targetId: id, month }));
  const targets = await namedThen(tx, zoneId, promised, () => lastDayOf(month));
  const judged = await tx.query<(AssessmentRaw & { unitEstimate: string | null })[]>(
    `SELECT ${ASSESSMENT_COLUMNS}, s.yearEndEstimate AS unitEstimate
       FROM assessments a
       LEFT JOIN submissions s ON s.targetId = a.targetId AND s.period = a.period AND s.effectiveRevisionId IS NOT NULL
      WHERE a.zoneId = ? AND a.month = ? AND a.isCurrent = 1`,
    [zoneId, month],
  );
  const judgements = new Map(judged.map((row) => [row.targetId, row]));
  const flags = groupedBy(await readFlags(tx, year), ({ targetId }) => targetId);
  return targets.flatMap((target) => {
    const judgement = judgements.get(target.id);
    if (!judgement) return [];
    const ofTarget = flags.get(target.id) ?? [];
    return [{ target, judgement, unitEstimate: plainDecimal(judgement.unitEstimate), flags: ofTarget.map(({ flag }) => flag) }];
  });
}

/** At the same level a matter of pace weighs most. */
async function readFlags(tx: Tx, year: number): Promise<{ targetId: number; flag: PackFlag }[]> {
  const rows = await tx.query<(PackFlag & { targetId: number })[]>(
    `SELECT f.targetId, f.kind, f.level, f.sincePeriod AS since, f.cause, f.measures, f.recoverBy, f.promiseBroken
       FROM flags f JOIN targets t ON t.id = f.targetId
      WHERE f.zoneId = ? AND t.year = ? AND f.isOpen = 1
      ORDER BY f.targetId, f.level DESC, FIELD(f.kind, 'pace', 'missing', 'overdueNode', 'implausible')`,
    [tx.author.zoneId, year],
  );
  return rows.map(({ targetId, ...flag }) => ({ targetId, flag: { ...flag, promiseBroken: Boolean(flag.promiseBroken) } }));
}
