import { explain } from '#domain/language/sentence.js';
import type { Warning } from '#domain/progress/plausibility.js';
import type { FlagFacts } from '#domain/reminders/flag-reminders.js';
import { ASSESSMENT_COLUMNS, assessmentOf, type AssessmentRaw } from '../assessment/assessment-row.js';
import { doubtsInWords, standingDoubts } from '../assessment/standing-doubts.js';
import { promisedIn } from '../pledges/amendment/terms-in-force.js';
import { termsOf, TERMS_COLUMNS, type TermsColumns } from '../pledges/terms-of.js';
import type { SqlReader } from '../sql-reader.js';
import type { YearQuery } from './year-query.js';

interface Row extends TermsColumns, Required<Omit<FlagFacts, 'kind' | 'why'>> {
  flagKind: FlagFacts['kind'];
  targetId: number;
  measureUnit: string;
  measureUnitEn: string | null;
  decimals: number;
}

/** Flags that nobody has answered since they were raised, each with why: two queries however many. */
export async function flagFacts(reader: SqlReader, { zoneId, year, since }: YearQuery): Promise<FlagFacts[]> {
  const present = await reader.query<Row[]>(
    `SELECT ${TERMS_COLUMNS('t')}, f.id AS flagId, f.kind AS flagKind, f.level, f.raisedAt, f.acknowledgedAt, f.unitId, f.targetId, f.period, t.name AS targetName,
            t.nameEn AS targetNameEn, t.measureUnit, t.measureUnitEn, t.decimals, u.name AS unitName, u.nameEn AS unitNameEn
       FROM flags f JOIN targets t ON t.id = f.targetId JOIN units u ON u.id = f.unitId
      WHERE f.zoneId = ? AND t.year = ? AND f.state IN ('open','acknowledged') AND f.raisedAt > ?
        AND (f.acknowledgedAt IS NULL OR f.acknowledgedAt < f.raisedAt) ORDER BY f.level DESC, f.id`,
    [zoneId, year, since],
  );
  const rows = await promisedIn(reader, present, ({ targetId, period }) => ({ targetId, month: period }));
  const judged = await judgements(reader, rows);
  const doubts = await standingDoubts(reader, rows.map(({ flagKind, targetId, period }) => ({ kind: flagKind, targetId, period })));
  return rows.map((row) => ({
    flagId: row.flagId,
    kind: row.flagKind,
    level: row.level,
    raisedAt: row.raisedAt,
    acknowledgedAt: row.acknowledgedAt,
    unitId: row.unitId,
    unitName: row.unitName,
    unitNameEn: row.unitNameEn,
    targetName: row.targetName,
    targetNameEn: row.targetNameEn,
    period: row.period,
    why: doubtOf(doubts.get(`${row.targetId}/${row.period}`), row.flagKind) ?? whyOf(row, judged.get(`${row.targetId}/${row.period}`)),
  }));
}

async function judgements(reader: SqlReader, rows: readonly Row[]): Promise<Map<string, AssessmentRaw>> {
  if (rows.length === 0) return new Map();
  const found = await reader.query<AssessmentRaw[]>(
    `SELECT ${ASSESSMENT_COLUMNS} FROM assessments a WHERE a.isCurrent = 1 AND a.targetId IN (?) AND a.month IN (?)`,
    [[...new Set(rows.map((row) => row.targetId))], [...new Set(rows.map((row) => row.period))]],
  );
  return new Map(found.map((row) => [`${row.targetId}/${row.month}`, row]));
}

/** A flag over a doubt says what is doubted, not what the light says. */
const doubtOf = (doubts: readonly Warning[] | undefined, kind: FlagFacts['kind']): FlagFacts['why'] =>
  doubts && kind === 'implausible' ? { zh: doubtsInWords(doubts, 'zh'), en: doubtsInWords(doubts, 'en') } : null;

function whyOf(row: Row, judgement: AssessmentRaw | undefined): FlagFacts['why'] {
  if (!judgement) return null;
  const assessment = assessmentOf(judgement);
  const written = { terms: termsOf(row), decimals: row.decimals };
  return {
    zh: explain(assessment, { ...written, unit: row.measureUnit }, 'zh'),
    en: explain(assessment, { ...written, unit: row.measureUnitEn ?? row.measureUnit }, 'en'),
  };
}
