import { sha256 } from '../../meetings/pack.service.js';
import { canonicalJson } from '#domain/canonical-json.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { promisedValue } from '#domain/documents/papers/promised-value.js';
import type { WarningFacts } from '#domain/documents/papers/warning.paper.js';
import { computed, dueBeside } from '#domain/language/number-words.js';
import { explain, sentenceOf } from '#domain/language/sentence.js';
import { ASSESSMENT_COLUMNS, assessmentOf, type AssessmentRaw } from '../../assessment/assessment-row.js';
import { promisedIn } from '../../pledges/amendment/terms-in-force.js';
import { TERMS_COLUMNS, termsOf, type TermsColumns } from '../../pledges/terms-of.js';
import { readZoneNames, type Rows } from './zone-names.js';

type FlagRow = Omit<TermsColumns, 'kind'> & {
  targetKind: TermsColumns['kind'];
  targetId: number;
  code: string;
  name: string;
  measureUnit: string;
  decimals: number;
  illustrative: number;
  unitId: number;
  verifierUnitId: number;
  leaderName: string | null;
  acknowledgedByName: string | null;
  clearedByName: string | null;
  kind: WarningFacts['kind'];
  level: WarningFacts['level'];
  sincePeriod: string;
  period: string;
  streak: number;
  raisedAt: Date;
  cause: string | null;
  measures: string | null;
  recoverBy: string | null;
  acknowledgedAt: Date | null;
  promiseBroken: number;
  clearedAt: Date | null;
  clearReason: string | null;
};

/** One flag as its warning shows it now; null where there is none. */
export async function readWarningFacts(db: Rows, zoneId: number, flagId: number): Promise<WarningFacts | null> {
  const [found] = await db.query<FlagRow[]>(
    `SELECT ${TERMS_COLUMNS('t').replace('t.kind', 't.kind AS targetKind')}, t.code, t.name, t.measureUnit, t.decimals, t.illustrative, t.verifierUnitId,
            l.name AS leaderName, a.name AS acknowledgedByName, c.name AS clearedByName, f.targetId, f.unitId, f.kind, f.level, f.sincePeriod, f.period,
            f.streak, f.raisedAt, f.cause, f.measures, f.recoverBy, f.acknowledgedAt, f.promiseBroken, f.clearedAt, f.clearReason
       FROM flags f JOIN targets t ON t.id = f.targetId
       LEFT JOIN people l ON l.id = t.leaderId LEFT JOIN people a ON a.id = f.acknowledgedBy LEFT JOIN people c ON c.id = f.clearedBy
      WHERE f.id = ? AND f.zoneId = ?`,
    [flagId, zoneId],
  );
  if (!found) return null;
  // Target and flag both have a kind.
  const [then] = await promisedIn(db, [{ ...found, kind: found.targetKind }], ({ targetId, period }) => ({ targetId, month: period }));
  const row: FlagRow = { ...found, ...then, targetKind: then!.kind, kind: found.kind };
  const names = await readZoneNames(db, zoneId);
  const facts = {
    zoneName: names.zoneName,
    officeName: names.officeName,
    ordinal: await ordinalOf(db, zoneId, row.year, flagId),
    ...flagWords(row, names.units),
    ...(await judgement(db, row)),
  };
  return { ...facts, hash: sha256(canonicalJson(facts)) };
}

/** Flags are never deleted and their ids only grow: the place among those of the year is a number for good. */
async function ordinalOf(db: Rows, zoneId: number, year: number, flagId: number): Promise<number> {
  const [row] = await db.query<{ place: string }[]>(
    'SELECT COUNT(*) AS place FROM flags f JOIN targets t ON t.id = f.targetId WHERE f.zoneId = ? AND t.year = ? AND f.id <= ?',
    [zoneId, year, flagId],
  );
  return Number(row?.place ?? 1);
}

function flagWords(row: FlagRow, units: ReadonlyMap<number, string>) {
  const { kind, level, code, name, leaderName, sincePeriod, period, streak, acknowledgedAt, clearedAt } = row;
  return {
    year: row.year,
    kind,
    level,
    unitName: units.get(row.unitId) ?? '',
    targetName: name,
    targetCode: code,
    illustrative: Boolean(row.illustrative),
    promised: promisedValue(termsOf({ ...row, kind: row.targetKind }), row.measureUnit),
    leaderName,
    verifierName: units.get(row.verifierUnitId) ?? null,
    sincePeriod,
    period,
    streak,
    raisedOn: dayOf(row.raisedAt),
    answer:
      acknowledgedAt === null
        ? null
        : {
            cause: row.cause ?? '',
            measures: row.measures ?? '',
            recoverBy: row.recoverBy,
            by: row.acknowledgedByName,
            on: dayOf(acknowledgedAt),
            broken: Boolean(row.promiseBroken),
          },
    cleared: clearedAt === null ? null : { on: dayOf(clearedAt), by: row.clearedByName, reason: reasonOf(row) },
  };
}

/** Cleared by the rule, the row holds the code of a sentence; by the office, its own words. */
const reasonOf = ({ clearReason, clearedByName }: FlagRow): string | null =>
  clearReason !== null && clearedByName === null ? sentenceOf({ code: clearReason, params: {} }, 'zh') : clearReason;

/** The judgement of the flag's month, as known now. */
async function judgement(db: Rows, row: FlagRow): Promise<Pick<WarningFacts, 'light' | 'actual' | 'expected' | 'why'>> {
  const [raw] = await db.query<AssessmentRaw[]>(
    `SELECT ${ASSESSMENT_COLUMNS} FROM assessments a WHERE a.targetId = ? AND a.month = ? AND a.isCurrent = 1`,
    [row.targetId, row.period],
  );
  if (!raw) return { light: null, actual: null, expected: null, why: null };
  const assessment = assessmentOf(raw);
  const { decimals, measureUnit: unit } = row;
  const { actual, expected } = assessment;
  const due = expected === null ? null : actual === null ? computed(expected, decimals) : dueBeside(expected, actual, decimals);
  return {
    light: assessment.light,
    actual: actual === null ? null : `${computed(actual, decimals)}${unit}`,
    expected: due === null ? null : `${due}${unit}`,
    why: explain(assessment, { terms: termsOf({ ...row, kind: row.targetKind }), unit, decimals }, 'zh'),
  };
}
