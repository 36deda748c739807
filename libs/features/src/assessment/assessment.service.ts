import { FOREVER } from '#database/columns.js';
import type { Tx } from '#database/unit-of-work.js';
import type { Assessment } from '#domain/assessment/assessment.js';
import { DEFAULT_RULES, ruleSetById, type RuleSet } from '#domain/assessment/rule-sets.js';
import { assessYear } from '#domain/assessment/series.js';
import { numberOf } from '#domain/calendar/months.js';
import type { Month } from '#domain/calendar/day.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import { Injectable } from '@nestjs/common';
import { groupedBy } from '../grouping.js';
import { termsOf, TERMS_COLUMNS, type TermsColumns } from '../pledges/terms-of.js';
import { effectiveFigure, normalise, type SubmissionRow } from '../progress/submission-record.js';
import { windowsOfYear, type WindowsOfYear } from '../progress/windows-of-year.js';
import { assessmentColumns, type AssessmentColumns } from './assessment-columns.js';
import { lastMonthOver } from './board-month.js';
import { FlagService } from './flag.service.js';
import { yearStates } from './year-states.js';

export interface AssessedTarget {
  id: number;
  zoneId: number;
  unitId: number;
  track: string;
  terms: TargetTerms;
}

interface CurrentRow {
  id: number;
  targetId: number;
  month: Month;
  fingerprint: string;
}

type TargetColumns = TermsColumns & Omit<AssessedTarget, 'terms'>;

/** Columns of a submission that its effective figure is made of: a scan reads no drafts and no history. */
const FIGURE_COLUMNS =
  'targetId, period, effectiveRevisionId, figureState, value, numerator, denominator, amount, comparator, nodes, yearEndEstimate, verified, explained, warned';

/**
 * Judges targets and keeps what differs. Set-based: six statements for any number of targets of one zone and year.
 * The targets' rows are locked in order of their ids, so that two judgements of one target follow one another.
 */
@Injectable()
export class AssessmentService {
  constructor(private readonly flags: FlagService) {}

  /** @returns how many lights or figures of the board changed */
  async assessTargets(tx: Tx, targetIds: readonly number[]): Promise<number> {
    if (targetIds.length === 0) return 0;
    const rows = await tx.query<TargetColumns[]>(
      `SELECT t.id, t.zoneId, t.unitId, t.track, ${TERMS_COLUMNS('t')} FROM targets t WHERE t.id IN (?) ORDER BY t.id FOR UPDATE`,
      [targetIds],
    );
    let changed = 0;
    for (const group of groupedBy(rows, (row) => `${row.zoneId}/${row.year}`).values()) changed += await this.assessGroup(tx, group);
    return changed;
  }

  private async assessGroup(tx: Tx, rows: TargetColumns[]): Promise<number> {
    const { zoneId, year } = rows[0]!;
    const upTo = lastMonthOver(year, tx.now);
    if (upTo === null) return 0;
    const targets: AssessedTarget[] = rows.map((row) => ({ id: row.id, zoneId, unitId: row.unitId, track: row.track, terms: termsOf(row) }));
    const ids = targets.map(({ id }) => id);
    const windows = await windowsOfYear(tx.em, zoneId, year);
    const rules = await rulesOf(tx, zoneId, year);
    const submissions = await tx.query<SubmissionRow[]>(
      `SELECT ${FIGURE_COLUMNS} FROM submissions WHERE targetId IN (?) AND effectiveRevisionId IS NOT NULL ORDER BY targetId, period`,
      [ids],
    );
    const figures = groupedBy(submissions, (row) => row.targetId);
    const judged = targets.map((target): Judged => {
      const filed = (figures.get(target.id) ?? []).map(normalise);
      return { target, filed, assessments: judge(target, filed, windows, rules, upTo, tx.now) };
    });
    const changed = await keepDifferences(tx, judged);
    // A settled year keeps its lights, but asks nobody for measures any more.
    if (!(await isClosed(tx, zoneId, year))) await this.flags.reconcile(tx, judged, windows);
    return changed;
  }
}

/** The rule set a year judges by; the domain's default where the year names none. */
export async function rulesOf(tx: Pick<Tx, 'query'>, zoneId: number, year: number): Promise<RuleSet> {
  const [row] = await tx.query<{ ruleSet: string }[]>('SELECT ruleSet FROM plan_years WHERE zoneId = ? AND year = ?', [zoneId, year]);
  return (row && ruleSetById(row.ruleSet)) ?? DEFAULT_RULES;
}

async function isClosed(tx: Tx, zoneId: number, year: number): Promise<boolean> {
  const [row] = await tx.query<{ state: string }[]>('SELECT state FROM plan_years WHERE zoneId = ? AND year = ?', [zoneId, year]);
  return row?.state === 'closed';
}

function judge(target: AssessedTarget, rows: SubmissionRow[], windows: WindowsOfYear, rules: RuleSet, upTo: Month, now: Date): Assessment[] {
  const figures = new Map(rows.map((row) => [row.period, effectiveFigure(row)!]));
  return assessYear(target.terms, rules, yearStates(target.terms, target.track, windows, figures, now), numberOf(upTo));
}

export interface Judged {
  target: AssessedTarget;
  /** Its figures in effect, by period. */
  filed: SubmissionRow[];
  assessments: Assessment[];
}

/** Closes the rows that no longer hold and adds the new ones; what is unchanged is not written. */
async function keepDifferences(tx: Tx, judged: Judged[]): Promise<number> {
  const current = await tx.query<CurrentRow[]>(
    'SELECT id, targetId, month, fingerprint FROM assessments WHERE targetId IN (?) AND isCurrent = 1',
    [judged.map(({ target }) => target.id)],
  );
  const kept = new Map(current.map((row) => [`${row.targetId}/${row.month}`, row]));
  const closed: number[] = [];
  const added: AssessmentColumns[] = [];
  for (const { target, assessments } of judged) {
    for (const assessment of assessments) {
      const columns = assessmentColumns(target, assessment);
      const before = kept.get(`${target.id}/${assessment.month}`);
      if (before?.fingerprint === columns.fingerprint) continue;
      if (before) closed.push(before.id);
      added.push(columns);
    }
  }
  if (closed.length > 0) await tx.query('UPDATE assessments SET isCurrent = NULL, knownTo = ? WHERE id IN (?)', [tx.now, closed]);
  await insertAll(tx, added);
  return added.length;
}

const ROWS_PER_INSERT = 500;

async function insertAll(tx: Tx, rows: AssessmentColumns[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    const some = rows.slice(from, from + ROWS_PER_INSERT);
    const columns = Object.keys(some[0]!) as (keyof AssessmentColumns)[];
    await tx.query(
      `INSERT INTO assessments (${columns.join(', ')}, knownFrom, knownTo, isCurrent)
       VALUES ${some.map(() => `(${columns.map(() => '?').join(',')},?,?,1)`).join(',')}`,
      some.flatMap((row) => [...columns.map((column) => row[column]), tx.now, FOREVER]),
    );
  }
}

