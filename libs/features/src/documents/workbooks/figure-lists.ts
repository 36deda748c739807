import { CADENCES } from '#domain/pledges/terms.js';
import { periodMonths } from '#domain/assessment/periods.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { FLAG_KIND_NAMES, FLAG_LEVEL_NAMES, SUBMISSION_STATE_NAMES } from '#domain/language/names.js';
import { explain } from '#domain/language/sentence.js';
import type { Light } from '#domain/assessment/assessment.js';
import { ASSESSMENT_COLUMNS, assessmentOf, knownAt, type AssessmentRaw } from '../../assessment/assessment-row.js';
import { targetScope } from '../../pledges/target-scope.js';
import { termsOf, TERMS_COLUMNS, type TermsColumns } from '../../pledges/terms-of.js';
import { KIND_NAMES, valueText } from './line-texts.js';
import { byKey, Conditions, idsOf, momentCell, numberCell, type ListAsked, type ListDefinition } from './list-definition.js';

/** 亮灯, as everywhere. */
const LIGHTS: Record<Light, { zh: string; en: string }> = {
  done: { zh: '已完成', en: 'Done' }, onPace: { zh: '达序时', en: 'On pace' }, behind: { zh: '滞后', en: 'Behind' }, lagging: { zh: '严重滞后', en: 'Lagging' },
  missing: { zh: '未报', en: 'Missing' }, pending: { zh: '待报', en: 'Pending' }, notAssessed: { zh: '不评', en: 'Not assessed' },
};

interface TargetCells extends TermsColumns {
  id: number;
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
const named = (row: { name: string; nameEn: string | null }, locale: 'zh' | 'en') => (locale === 'en' ? (row.nameEn ?? row.name) : row.name);
const unitNamed = (row: { unitName: string; unitNameEn: string | null }, locale: 'zh' | 'en') => (locale === 'en' ? (row.unitNameEn ?? row.unitName) : row.unitName);
const goalText = (row: TargetCells) => valueText({ ...row, comparator: termsOf(row).comparator?.name ?? null, leaderName: null, coUnitNames: [], dueText: null, lastResult: null, verifierUnitName: null, note: null });
const judged = (raw: AssessmentRaw, row: TargetCells, locale: 'zh' | 'en') => {
  const { light, actual, expected, ratio, gap, streak } = raw;
  const why = explain(assessmentOf(raw), { terms: termsOf(row), unit: locale === 'en' ? (row.measureUnitEn ?? row.measureUnit) : row.measureUnit, decimals: row.decimals }, locale);
  return [LIGHTS[light][locale], numberCell(plainDecimal(actual)), numberCell(plainDecimal(expected)), numberCell(plainDecimal(ratio)), numberCell(plainDecimal(gap)), streak, why];
};

function targetConditions({ actor, filter }: ListAsked, right: 'targets.read' | 'assessment.read' | 'progress.file' | 'progress.read'): Conditions {
  const scope = targetScope(actor, right);
  const where = new Conditions().add(scope.sql, ...scope.params).when(filter.unit, 't.unitId = ?').when(filter.kind, 't.kind = ?');
  if (filter.q) {
    const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`;
    where.add('(t.name LIKE ? OR t.nameEn LIKE ? OR CONVERT(t.code USING utf8mb4) LIKE ?)', like, like, like);
  }
  if (filter.mine) where.add('t.unitId IN (?)', actor.oversees.length > 0 ? actor.oversees : [0]);
  return where;
}

export const TARGETS: ListDefinition = {
  right: 'targets.read',
  title: ['目标清单', 'Targets'],
  columns: [['编码', 'Code', 12], ['目标任务', 'Target', 34], ['牵头单位', 'Lead unit', 18], ['类别', 'Category', 12], ['类型', 'Kind', 10], ['目标值', 'Value', 16], ['计量单位', 'Unit', 10], ['月份', 'Month', 10], ['亮灯', 'Light', 10], ['累计完成', 'Actual', 14], ['应达', 'Expected', 14], ['完成比', 'Ratio', 10], ['差距', 'Gap', 10], ['连续期数', 'Streak', 9], ['说明', 'Why', 60]],
  keys: (asked) => {
    const known = knownAt(asked.filter.asOf ?? null);
    const where = targetConditions(asked, 'targets.read').add('t.year = ?', asked.filter.year);
    if (asked.filter.light) where.add(`EXISTS (SELECT 1 FROM assessments a WHERE a.targetId = t.id AND a.month = ? AND a.light = ? AND ${known.sql})`, asked.filter.period, asked.filter.light, ...known.params);
    return idsOf(asked.em, `SELECT t.id FROM targets t WHERE ${where.where} ORDER BY t.sort, t.id`, where.params);
  },
  rows: async ({ em, filter, locale }, keys) => {
    const known = knownAt(filter.asOf ?? null);
    const [targets, lights] = await Promise.all([
      em.query<TargetCells[]>(`SELECT t.id, ${TARGET_CELLS} FROM targets t JOIN units u ON u.id = t.unitId WHERE t.id IN (?)`, [keys]),
      em.query<AssessmentRaw[]>(`SELECT ${ASSESSMENT_COLUMNS} FROM assessments a WHERE a.targetId IN (?) AND a.month = ? AND ${known.sql}`, [keys, filter.period, ...known.params]),
    ]);
    const byTarget = new Map(lights.map((raw) => [raw.targetId, raw]));
    return byKey(targets, (row) => {
      const raw = byTarget.get(row.id);
      return [row.code, named(row, locale), unitNamed(row, locale), row.category, KIND_NAMES[row.kind][locale], goalText(row), locale === 'en' ? (row.measureUnitEn ?? row.measureUnit) : row.measureUnit, filter.period, ...(raw ? judged(raw, row, locale) : [])];
    });
  },
};

export const ASSESSMENTS: ListDefinition = {
  right: 'assessment.read',
  title: ['亮灯清单', 'Lights, worst first'],
  columns: [['编码', 'Code', 12], ['目标任务', 'Target', 34], ['牵头单位', 'Lead unit', 18], ['月份', 'Month', 10], ['亮灯', 'Light', 10], ['累计完成', 'Actual', 14], ['应达', 'Expected', 14], ['完成比', 'Ratio', 10], ['差距', 'Gap', 10], ['连续期数', 'Streak', 9], ['说明', 'Why', 60]],
  keys: (asked) => {
    const known = knownAt(asked.filter.asOf ?? null);
    const where = targetConditions(asked, 'assessment.read').add('a.zoneId = ?', asked.actor.zoneId).add(known.sql, ...known.params).add('a.month = ?', asked.filter.period).when(asked.filter.light, 'a.light = ?');
    return idsOf(asked.em, `SELECT a.id FROM assessments a JOIN targets t ON t.id = a.targetId WHERE ${where.where} ORDER BY a.lightOrder DESC, a.severity DESC, t.code`, where.params);
  },
  rows: async ({ em, locale }, keys) => {
    const rows = await em.query<(TargetCells & AssessmentRaw & { id: number; targetKind: TargetCells['kind'] })[]>(
      `SELECT ${TARGET_CELLS}, ${ASSESSMENT_COLUMNS.replace('a.detail', 'a.detail AS judgement')}, t.detail, a.id FROM assessments a JOIN targets t ON t.id = a.targetId JOIN units u ON u.id = t.unitId WHERE a.id IN (?)`,
      [keys],
    );
    return byKey(rows, (row) => [row.code, named(row, locale), unitNamed(row, locale), row.month, ...judged({ ...row, detail: (row as unknown as { judgement: unknown }).judgement }, row, locale)]);
  },
};

export const FLAGS: ListDefinition = {
  right: 'flags.read',
  title: ['预警清单', 'Flags'],
  columns: [['级别', 'Level', 12], ['情形', 'Kind', 12], ['状态', 'State', 10], ['编码', 'Code', 12], ['目标任务', 'Target', 34], ['牵头单位', 'Lead unit', 18], ['起始期', 'Since', 10], ['最近期', 'Latest', 10], ['连续期数', 'Streak', 9], ['原因', 'Cause', 36], ['措施', 'Measures', 36], ['承诺恢复', 'Recovery promised', 12], ['承诺未兑现', 'Promise broken', 12], ['发出时间', 'Opened', 17], ['销号时间', 'Cleared', 17], ['销号理由', 'Reason', 30]],
  keys: (asked) => {
    const { filter } = asked;
    const scope = targetScope(asked.actor, 'flags.read');
    const where = new Conditions().add(scope.sql, ...scope.params).when(filter.unit, 'f.unitId = ?').when(filter.kind, 'f.kind = ?').when(filter.level, 'f.level = ?');
    if (filter.state === 'standing') where.add('f.isOpen = 1');
    else where.when(filter.state, 'f.state = ?');
    return idsOf(asked.em, `SELECT f.id FROM flags f JOIN targets t ON t.id = f.targetId WHERE ${where.where} ORDER BY f.level DESC, f.id DESC`, where.params);
  },
  rows: async ({ em, locale }, keys) => {
    type Row = { id: number; kind: 'pace' | 'missing' | 'overdueNode' | 'implausible'; level: 1 | 2 | 3; state: 'open' | 'acknowledged' | 'cleared'; sincePeriod: string; period: string; streak: number; cause: string | null; measures: string | null; recoverBy: string | null; promiseBroken: number; openedAt: Date; clearedAt: Date | null; clearReason: string | null; code: string; name: string; nameEn: string | null; unitName: string; unitNameEn: string | null };
    const states = { open: ['待回应', 'Open'], acknowledged: ['已回应', 'Acknowledged'], cleared: ['已销号', 'Cleared'] } as const;
    const rows = await em.query<Row[]>(
      `SELECT f.id, f.kind, f.level, f.state, f.sincePeriod, f.period, f.streak, f.cause, f.measures, f.recoverBy, f.promiseBroken, f.openedAt, f.clearedAt, f.clearReason, t.code, t.name, t.nameEn, u.name AS unitName, u.nameEn AS unitNameEn
         FROM flags f JOIN targets t ON t.id = f.targetId JOIN units u ON u.id = f.unitId WHERE f.id IN (?)`,
      [keys],
    );
    return byKey(rows, (row) => [
      FLAG_LEVEL_NAMES[row.level][locale], FLAG_KIND_NAMES[row.kind][locale], states[row.state][locale === 'zh' ? 0 : 1], row.code, named(row, locale), unitNamed(row, locale), row.sincePeriod, row.period, row.streak,
      row.cause ?? '', row.measures ?? '', row.recoverBy ?? '', row.promiseBroken ? (locale === 'zh' ? '是' : 'yes') : '', momentCell(row.openedAt), momentCell(row.clearedAt), row.clearReason ?? '',
    ]);
  },
};

const filedColumns = [['编码', 'Code', 12], ['目标任务', 'Target', 34], ['牵头单位', 'Lead unit', 18], ['计量单位', 'Unit', 10], ['填报期', 'Period', 10], ['状态', 'State', 12]] as const;
const stateName = (state: string, locale: 'zh' | 'en') => (state === 'none' ? (locale === 'zh' ? '未填' : 'Nothing yet') : SUBMISSION_STATE_NAMES[state as keyof typeof SUBMISSION_STATE_NAMES][locale]);
interface FiledCells {
  id: number;
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
  draft: unknown;
  figure: string | null;
  amount: string | null;
  narrative: string | null;
  problems: string | null;
  nextSteps: string | null;
}

/** Targets whose figure of the month is asked for. */
const asked = (all: ListAsked, right: 'progress.file' | 'progress.read', more = '') => {
  const { period } = all.filter;
  const where = targetConditions(all, right).add('t.year = ?', Number(period.slice(0, 4))).add('t.cadence IN (?)', CADENCES.filter((cadence) => periodMonths(cadence).includes(Number(period.slice(5)))));
  return idsOf(all.em, `SELECT t.id FROM targets t JOIN units u ON u.id = t.unitId LEFT JOIN submissions s ON s.targetId = t.id AND s.period = ? WHERE ${where.where} ${more} ORDER BY u.sort, t.sort, t.id`, [period, ...where.params]);
};
const filed = ({ em, filter }: ListAsked, keys: number[]) =>
  em.query<FiledCells[]>(
    `SELECT t.id, t.code, t.name, t.nameEn, u.name AS unitName, u.nameEn AS unitNameEn, t.measureUnit, COALESCE(s.state, 'none') AS state, COALESCE(s.late, 0) AS late, w.dueAt, w.lockedAt,
            COALESCE(JSON_UNQUOTE(JSON_EXTRACT(s.draft, '$.value')), CAST(r.value AS CHAR)) AS figure, CAST(r.amount AS CHAR) AS amount, r.narrative, r.problems, r.nextSteps
       FROM targets t JOIN units u ON u.id = t.unitId LEFT JOIN submissions s ON s.targetId = t.id AND s.period = ? LEFT JOIN submission_revisions r ON r.id = s.latestRevisionId
       LEFT JOIN filing_windows w ON w.zoneId = t.zoneId AND w.track = t.track AND w.period = ? WHERE t.id IN (?)`,
    [filter.period, filter.period, keys],
  );

export const FILINGS: ListDefinition = {
  right: 'progress.file',
  title: ['本期填报', 'This month’s figures'],
  columns: [...filedColumns, ['本期累计', 'Figure', 14], ['总量', 'Amount', 14], ['逾期', 'Late', 8], ['截止', 'Due', 17], ['工作进展', 'Progress', 50], ['存在问题', 'Problems', 36], ['下步措施', 'Next steps', 36]],
  keys: (all) => asked(all, 'progress.file'),
  rows: async (all, keys) =>
    byKey(await filed(all, keys), (row) => [
      row.code, named(row, all.locale), unitNamed(row, all.locale), row.measureUnit, all.filter.period, stateName(row.state, all.locale), row.figure === null || row.figure === 'null' ? null : numberCell(plainDecimal(row.figure)),
      numberCell(plainDecimal(row.amount)), row.late ? (all.locale === 'zh' ? '是' : 'yes') : '', momentCell(row.dueAt), row.narrative ?? '', row.problems ?? '', row.nextSteps ?? '',
    ]),
};

export const UNFILED: ListDefinition = {
  right: 'progress.read',
  title: ['未报清单', 'Not filed'],
  columns: [...filedColumns, ['逾期', 'Late', 8], ['截止', 'Due', 17], ['锁定', 'Locks', 17]],
  keys: (all) => asked(all, 'progress.read', "AND t.annualOnly = 0 AND (s.state IS NULL OR s.state IN ('draft', 'returned'))"),
  rows: async (all, keys) => byKey(await filed(all, keys), (row) => [row.code, named(row, all.locale), unitNamed(row, all.locale), row.measureUnit, all.filter.period, stateName(row.state, all.locale), row.late ? (all.locale === 'zh' ? '是' : 'yes') : '', momentCell(row.dueAt), momentCell(row.lockedAt)]),
};
