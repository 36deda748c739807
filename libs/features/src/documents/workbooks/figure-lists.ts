import type { Light } from '#domain/assessment/assessment.js';
import { openedWithin } from '#domain/assessment/flag-ageing.js';
import { countsFor, type Only } from '#domain/assessment/only.js';
import type { Day, Month } from '#domain/calendar/day.js';
import { addMonths, lastDayOf } from '#domain/calendar/months.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { CADENCES, type TargetTerms } from '#domain/pledges/terms.js';
import { periodMonths } from '#domain/assessment/periods.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { knownIn } from '#domain/language/known-words.js';
import { FLAG_KIND_NAMES, FLAG_LEVEL_NAMES, SUBMISSION_STATE_NAMES } from '#domain/language/names.js';
import { explain, lightName, sentenceOf } from '#domain/language/sentence.js';
import { ASSESSMENT_COLUMNS, assessmentOf, knownAt, type AssessmentRaw } from '../../assessment/assessment-row.js';
import { namedThen } from '../../people/reorganisation/named-then.js';
import { termsBefore } from '../../pledges/amendment/terms-in-force.js';
import { targetScope } from '../../pledges/target-scope.js';
import { termsOf, TERMS_COLUMNS, type TermsColumns } from '../../pledges/terms-of.js';
import { KIND_NAMES, valueText } from './line-texts.js';
import type { SheetValue } from '#platform/workbook/workbook-writer.js';
import { byKey, Conditions, idsOf, momentCell, numberCell, namedIn, unitIn, type KeyedList, type ListAsked } from './list-definition.js';

interface TargetCells extends TermsColumns {
  id: number;
  unitId: number;
  code: string;
  name: string;
  nameEn: string | null;
  unitName: string;
  unitNameEn: string | null;
  category: string;
  measureUnit: string;
  measureUnitEn: string | null;
  decimals: number;
  clause: string | null;
}

const TARGET_CELLS = `t.code, t.name, t.nameEn, u.name AS unitName, u.nameEn AS unitNameEn, t.category, t.measureUnit, t.measureUnitEn, t.decimals, t.clause, ${TERMS_COLUMNS('t')}`;
const named = (row: { name: string; nameEn: string | null }, locale: 'zh' | 'en') => namedIn(locale, row);
const unitNamed = (row: { unitName: string; unitNameEn: string | null }, locale: 'zh' | 'en') => unitIn(locale, row);
const goalText = (row: TargetCells, { kind, wording, target, upper, stretch, comparator }: TargetTerms) =>
  valueText({ ...row, kind, wording, target, upper, stretch, comparator: comparator?.name ?? null, leaderName: null, coUnitNames: [], dueText: null, lastResult: null, verifierUnitName: null, note: null });
const judged = (raw: AssessmentRaw, row: TargetCells, terms: TargetTerms, locale: 'zh' | 'en') => {
  const { light, actual, expected, ratio, gap, streak } = raw;
  const why = explain(assessmentOf(raw), { terms, unit: locale === 'en' ? (row.measureUnitEn ?? row.measureUnit) : row.measureUnit, decimals: row.decimals }, locale);
  return [lightName(light, locale), numberCell(plainDecimal(actual)), numberCell(plainDecimal(expected)), numberCell(plainDecimal(ratio)), numberCell(plainDecimal(gap)), streak, why];
};

/** The day by whose names a month is read: its last one, or the day that is asked about. */
const dayNamed = ({ filter }: ListAsked, period: Month): Day => (filter.asOf ? dayOf(filter.asOf) : lastDayOf(period));

const NOT_JUDGED: SheetValue[] = ['', null, null, null, null, null, ''];

function targetConditions({ actor, filter }: ListAsked, right: 'targets.read' | 'assessment.read' | 'progress.read'): Conditions {
  const scope = targetScope(actor, right);
  const where = new Conditions().add(scope.sql, ...scope.params).when(filter.unit, 't.unitId = ?').when(filter.kind, 't.kind = ?');
  if (filter.q) {
    const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`;
    where.add('(t.name LIKE ? OR t.nameEn LIKE ? OR CONVERT(t.code USING utf8mb4) LIKE ?)', like, like, like);
  }
  if (filter.mine) where.add('t.unitId IN (?)', actor.oversees.length > 0 ? actor.oversees : [0]);
  return where;
}

/** The targets behind a number of the board, by the rule of the screen: the lights of the month and of the one before, in one statement. */
async function countedIds({ em, filter }: ListAsked, only: Only, where: Conditions): Promise<number[]> {
  const known = knownAt(filter.asOf ?? null);
  type Row = { id: number; light: Light | null; standing: Light | null; provisional: number; wasLight: Light | null };
  const rows = await em.query<Row[]>(
    `SELECT t.id, a.light, a.standing, a.provisional, b.light AS wasLight FROM targets t
       LEFT JOIN assessments a ON a.targetId = t.id AND a.month = ? AND ${known.sql}
       LEFT JOIN assessments b ON b.targetId = t.id AND b.month = ? AND ${known.sql.replaceAll('a.', 'b.')}
      WHERE ${where.where} ORDER BY t.sort, t.id`,
    [filter.period, ...known.params, addMonths(filter.period, -1), ...known.params, ...where.params],
  );
  return rows
    .filter(({ light, standing, provisional, wasLight }) => countsFor(only, light && { light, standing, provisional: Boolean(provisional) }, wasLight ?? undefined))
    .map(({ id }) => Number(id));
}

export const TARGETS: KeyedList = {
  right: 'targets.read',
  title: ['目标清单', 'Targets'],
  columns: [['编码', 'Code', 12], ['目标任务', 'Target', 34], ['牵头单位', 'Lead unit', 18], ['类别', 'Category', 12], ['类型', 'Kind', 10], ['目标值', 'Value', 16], ['计量单位', 'Unit', 10], ['月份', 'Month', 10], ['亮灯', 'Light', 10], ['累计完成', 'Actual', 14], ['应达', 'Due by now', 14], ['完成比', 'Ratio', 10], ['差距', 'Gap', 10], ['连续期数', 'Streak', 9], ['评判说明', 'Why', 60], ['系统编号', 'System id', 10]],
  keys: (asked) => {
    const known = knownAt(asked.filter.asOf ?? null);
    const where = targetConditions(asked, 'targets.read').add('t.year = ?', asked.filter.year);
    if (asked.filter.light) where.add(`EXISTS (SELECT 1 FROM assessments a WHERE a.targetId = t.id AND a.month = ? AND a.light = ? AND ${known.sql})`, asked.filter.period, asked.filter.light, ...known.params);
    return asked.filter.only === undefined ? idsOf(asked.em, `SELECT t.id FROM targets t WHERE ${where.where} ORDER BY t.sort, t.id`, where.params) : countedIds(asked, asked.filter.only, where);
  },
  rows: async (asked, keys) => {
    const { em, actor, filter, locale } = asked;
    const known = knownAt(filter.asOf ?? null);
    const [present, lights, termsThen] = await Promise.all([
      em.query<(TargetCells & { lineId: number | null })[]>(`SELECT t.id, t.unitId, (SELECT l.id FROM pledge_lines l WHERE l.targetId = t.id) AS lineId, ${TARGET_CELLS} FROM targets t JOIN units u ON u.id = t.unitId WHERE t.id IN (?)`, [keys]),
      em.query<AssessmentRaw[]>(`SELECT ${ASSESSMENT_COLUMNS} FROM assessments a WHERE a.targetId IN (?) AND a.month = ? AND ${known.sql}`, [keys, filter.period, ...known.params]),
      termsBefore(em, keys),
    ]);
    const targets = await namedThen(em, actor.zoneId, present, () => dayNamed(asked, filter.period));
    const byTarget = new Map(lights.map((raw) => [raw.targetId, raw]));
    return byKey(targets, (row) => {
      const raw = byTarget.get(row.id);
      // What begins later is not shown early: the value is that of the month.
      const terms = termsThen(row.id, filter.period) ?? termsOf(row);
      return [row.code, named(row, locale), unitNamed(row, locale), knownIn(locale, row.category), KIND_NAMES[row.kind][locale], goalText(row, terms), locale === 'en' ? (row.measureUnitEn ?? row.measureUnit) : row.measureUnit, filter.period, ...(raw ? judged(raw, row, terms, locale) : NOT_JUDGED), row.lineId];
    });
  },
};

export const ASSESSMENTS: KeyedList = {
  right: 'assessment.read',
  title: ['亮灯清单', 'Lights, worst first'],
  columns: [['编码', 'Code', 12], ['目标任务', 'Target', 34], ['牵头单位', 'Lead unit', 18], ['月份', 'Month', 10], ['亮灯', 'Light', 10], ['累计完成', 'Actual', 14], ['应达', 'Due by now', 14], ['完成比', 'Ratio', 10], ['差距', 'Gap', 10], ['连续期数', 'Streak', 9], ['评判说明', 'Why', 60]],
  keys: (asked) => {
    const known = knownAt(asked.filter.asOf ?? null);
    const where = targetConditions(asked, 'assessment.read').add('a.zoneId = ?', asked.actor.zoneId).add(known.sql, ...known.params).when(asked.filter.light, 'a.light = ?');
    // One target's page tells its year, month by month; the board tells one month, worst first.
    const [narrow, order] = asked.filter.of === undefined ? (['a.month', 'a.lightOrder DESC, a.severity DESC, t.code'] as const) : (['a.targetId', 'a.month'] as const);
    where.add(`${narrow} = ?`, asked.filter.of ?? asked.filter.period);
    return idsOf(asked.em, `SELECT a.id FROM assessments a JOIN targets t ON t.id = a.targetId WHERE ${where.where} ORDER BY ${order}`, where.params);
  },
  rows: async (asked, keys) => {
    const { em, actor, locale } = asked;
    // The unit is the one that answered for the month, under the name it bore then.
    const present = await em.query<(TargetCells & AssessmentRaw & { judgement: unknown })[]>(
      `SELECT ${TARGET_CELLS}, ${ASSESSMENT_COLUMNS.replace('a.detail', 'a.detail AS judgement')}, t.detail, a.id, a.unitId FROM assessments a JOIN targets t ON t.id = a.targetId JOIN units u ON u.id = a.unitId WHERE a.id IN (?)`,
      [keys],
    );
    const [rows, termsThen] = await Promise.all([namedThen(em, actor.zoneId, present, ({ month }) => dayNamed(asked, month)), termsBefore(em, [...new Set(present.map(({ targetId }) => targetId))])]);
    return byKey(rows, (row) => [row.code, named(row, locale), unitNamed(row, locale), row.month, ...judged({ ...row, detail: row.judgement }, row, termsThen(row.targetId, row.month) ?? termsOf(row), locale)]);
  },
};

export const FLAGS: KeyedList = {
  right: 'flags.read',
  title: ['预警清单', 'Flags'],
  columns: [['级别', 'Level', 12], ['情形', 'Kind', 12], ['状态', 'State', 10], ['编码', 'Code', 12], ['目标任务', 'Target', 34], ['牵头单位', 'Lead unit', 18], ['起始期', 'Since', 10], ['最近期', 'Latest', 10], ['连续期数', 'Streak', 9], ['原因', 'Cause', 36], ['措施', 'Measures', 36], ['承诺恢复', 'Recovery promised', 12], ['承诺未兑现', 'Promise broken', 12], ['发出时间', 'Opened', 17], ['解除时间', 'Cleared', 17], ['解除理由', 'Reason', 30]],
  keys: (asked) => {
    const { filter } = asked;
    const scope = targetScope(asked.actor, 'flags.read');
    const where = new Conditions().add(scope.sql, ...scope.params).when(filter.unit, 'f.unitId = ?').when(filter.kind, 'f.kind = ?').when(filter.level, 'f.level = ?').when(filter.of, 'f.targetId = ?');
    if (filter.state === 'standing') where.add('f.isOpen = 1');
    else where.when(filter.state, 'f.state = ?');
    if (filter.age) {
      const { after, until } = openedWithin(filter.age, asked.now);
      where.add('f.openedAt <= ?', until).when(after, 'f.openedAt > ?');
    }
    return idsOf(asked.em, `SELECT f.id FROM flags f JOIN targets t ON t.id = f.targetId WHERE ${where.where} ORDER BY f.level DESC, f.id DESC`, where.params);
  },
  rows: async ({ em, actor, locale }, keys) => {
    type Row = { id: number; unitId: number; kind: 'pace' | 'missing' | 'overdueNode' | 'implausible'; level: 1 | 2 | 3; state: 'open' | 'acknowledged' | 'cleared'; sincePeriod: string; period: string; streak: number; cause: string | null; measures: string | null; recoverBy: string | null; promiseBroken: number; openedAt: Date; clearedAt: Date | null; clearReason: string | null; code: string; name: string; nameEn: string | null; unitName: string; unitNameEn: string | null };
    const states = { open: ['待说明', 'Awaiting an answer'], acknowledged: ['已说明', 'Answered'], cleared: ['已解除', 'Cleared'] } as const;
    const present = await em.query<Row[]>(
      `SELECT f.id, f.unitId, f.kind, f.level, f.state, f.sincePeriod, f.period, f.streak, f.cause, f.measures, f.recoverBy, f.promiseBroken, f.openedAt, f.clearedAt, f.clearReason, t.code, t.name, t.nameEn, u.name AS unitName, u.nameEn AS unitNameEn
         FROM flags f JOIN targets t ON t.id = f.targetId JOIN units u ON u.id = f.unitId WHERE f.id IN (?)`,
      [keys],
    );
    const rows = await namedThen(em, actor.zoneId, present, ({ period }) => lastDayOf(period));
    return byKey(rows, (row) => [
      FLAG_LEVEL_NAMES[row.level][locale], FLAG_KIND_NAMES[row.kind][locale], states[row.state][locale === 'zh' ? 0 : 1], row.code, named(row, locale), unitNamed(row, locale), row.sincePeriod, row.period, row.streak,
      row.cause ?? '', row.measures ?? '', row.recoverBy ?? '', row.promiseBroken ? (locale === 'zh' ? '是' : 'yes') : '', momentCell(row.openedAt), momentCell(row.clearedAt), clearedWhy(row.clearReason, locale),
    ]);
  },
};

/** A person's own words, or the rule's in the reader's language. */
const clearedWhy = (reason: string | null, locale: 'zh' | 'en'): string => (reason?.startsWith('flag.cleared.') ? sentenceOf({ code: reason, params: {} }, locale) : (reason ?? ''));

const filedColumns = [['编码', 'Code', 12], ['目标任务', 'Target', 34], ['牵头单位', 'Lead unit', 18], ['计量单位', 'Unit', 10], ['填报期', 'Period', 10], ['状态', 'State', 12]] as const;
const stateName = (state: string, locale: 'zh' | 'en') => (state === 'none' ? (locale === 'zh' ? '未填' : 'Nothing yet') : SUBMISSION_STATE_NAMES[state as keyof typeof SUBMISSION_STATE_NAMES][locale]);
interface FiledCells {
  id: number;
  unitId: number;
  code: string;
  name: string;
  nameEn: string | null;
  unitName: string;
  unitNameEn: string | null;
  measureUnit: string;
  state: string;
  late: number;
  dueAt: Date | null;
  lockedAt: Date | null;
}

/** Targets whose figure of the month is asked for. */
const asked = (all: ListAsked, more: string) => {
  const { period } = all.filter;
  const where = targetConditions(all, 'progress.read').add('t.year = ?', Number(period.slice(0, 4))).add('t.cadence IN (?)', CADENCES.filter((cadence) => periodMonths(cadence).includes(Number(period.slice(5)))));
  return idsOf(all.em, `SELECT t.id FROM targets t JOIN units u ON u.id = t.unitId LEFT JOIN submissions s ON s.targetId = t.id AND s.period = ? WHERE ${where.where} ${more} ORDER BY u.sort, t.sort, t.id`, [period, ...where.params]);
};
const filed = async ({ em, actor, filter }: ListAsked, keys: number[]) => {
  const rows = await em.query<FiledCells[]>(
    `SELECT t.id, t.unitId, t.code, t.name, t.nameEn, u.name AS unitName, u.nameEn AS unitNameEn, t.measureUnit, COALESCE(s.state, 'none') AS state, COALESCE(s.late, 0) AS late, w.dueAt, w.lockedAt
       FROM targets t JOIN units u ON u.id = t.unitId LEFT JOIN submissions s ON s.targetId = t.id AND s.period = ?
       LEFT JOIN filing_windows w ON w.zoneId = t.zoneId AND w.track = t.track AND w.period = ? WHERE t.id IN (?)`,
    [filter.period, filter.period, keys],
  );
  return namedThen(em, actor.zoneId, rows, () => lastDayOf(filter.period));
};

export const UNFILED: KeyedList = {
  right: 'progress.read',
  title: ['未报清单', 'Not filed'],
  columns: [...filedColumns, ['逾期', 'Late', 8], ['截止', 'Due', 17], ['锁定', 'Locks', 17]],
  keys: (all) => asked(all, "AND t.annualOnly = 0 AND (s.state IS NULL OR s.state IN ('draft', 'returned'))"),
  rows: async (all, keys) => byKey(await filed(all, keys), (row) => [row.code, named(row, all.locale), unitNamed(row, all.locale), row.measureUnit, all.filter.period, stateName(row.state, all.locale), row.late ? (all.locale === 'zh' ? '是' : 'yes') : '', momentCell(row.dueAt), momentCell(row.lockedAt)]),
};
