import type { Tx } from '#database/unit-of-work.js';
import type { PeriodState } from '#domain/assessment/assessment.js';
import { DEFAULT_RULES, ruleSetById, type RuleSet } from '#domain/assessment/rule-sets.js';
import { assessYear } from '#domain/assessment/series.js';
import type { Month } from '#domain/calendar/day.js';
import { addMonths, monthIn, numberOf } from '#domain/calendar/months.js';
import type { PlanYearState } from '#domain/pledges/plan-year.lifecycle.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import { Injectable } from '@nestjs/common';
import { groupedBy } from '../grouping.js';
import { termsOf, TERMS_COLUMNS, type TermsColumns } from '../pledges/terms-of.js';
import { windowsOfYear } from '../progress/windows-of-year.js';
import { assessmentColumns, type AssessmentColumns } from './assessment-columns.js';
import { lastMonthOver } from './board-month.js';
import { doubtsIn, figureFrom, FILED_COLUMNS, type Doubt, type FiledRow } from './filed-figures.js';
import { FlagService } from './flag.service.js';
import { addRows, closeRows, currentRows, keepMarks, type CurrentRow, type Mark } from './kept-rows.js';
import { ReceiptWriter } from './kept-receipt.js';
import type { YearAtHand } from './stale-targets.js';
import { targetStamp, TERMS_VERSION } from './target-stamp.js';
import { yearStates } from './year-states.js';

export interface AssessedTarget {
  id: number;
  zoneId: number;
  unitId: number;
  track: string;
  terms: TargetTerms;
  /** Names the terms, see TERMS_VERSION. */
  termsVersion: string;
}

type TargetColumns = TermsColumns & Omit<AssessedTarget, 'terms'>;

/** A target with everything that its year is judged from. */
export interface TargetAtHand {
  target: AssessedTarget;
  doubts: readonly Doubt[];
  states: PeriodState[];
}

/**
 * Judges targets and keeps what differs. Set-based: the same few statements for any number of targets of one zone and year.
 * The targets' rows are locked in order of their ids, so that two judgements of one target follow one another.
 */
@Injectable()
export class AssessmentService {
  constructor(private readonly flags: FlagService) {}

  /** @returns how many lights or figures of the board changed */
  async assessTargets(tx: Tx, targetIds: readonly number[]): Promise<number> {
    if (targetIds.length === 0) return 0;
    const rows = await tx.query<TargetColumns[]>(
      `SELECT t.id, t.zoneId, t.unitId, t.track, ${TERMS_VERSION('t')} AS termsVersion, ${TERMS_COLUMNS('t')}
         FROM targets t WHERE t.id IN (?) ORDER BY t.id FOR UPDATE`,
      [targetIds],
    );
    let changed = 0;
    for (const group of groupedBy(rows, (row) => `${row.zoneId}/${row.year}`).values()) changed += await this.assessGroup(tx, group);
    return changed;
  }

  private async assessGroup(tx: Tx, rows: TargetColumns[]): Promise<number> {
    const at = await yearAtHand(tx, rows[0]!.zoneId, rows[0]!.year, tx.now);
    if (at === null) return 0;
    const targets = await atHand(tx, rows, at);
    const { added, closed, marks, short } = await differences(tx, targets, at);
    await closeRows(tx, closed);
    await addRows(tx, added);
    await keepMarks(tx, marks);
    // A settled year keeps its lights, but asks nobody for measures any more.
    if ((await stateOf(tx, at.zoneId, at.year)) !== 'closed') await this.flags.reconcile(tx, targets, short, at);
    return added.length;
  }
}

/** The rule set a year judges by; the domain's default where the year names none. */
export async function rulesOf(tx: Pick<Tx, 'query'>, zoneId: number, year: number): Promise<RuleSet> {
  const [row] = await tx.query<{ ruleSet: string }[]>('SELECT ruleSet FROM plan_years WHERE zoneId = ? AND year = ?', [zoneId, year]);
  return (row && ruleSetById(row.ruleSet)) ?? DEFAULT_RULES;
}

/** What all targets of a year are judged by; null while no month of it is over, and while it is prepared. */
export async function yearAtHand(tx: Pick<Tx, 'query'>, zoneId: number, year: number, now: Date): Promise<YearAtHand | null> {
  const upTo = lastMonthOver(year, now);
  if (upTo === null || (await stateOf(tx, zoneId, year)) === 'preparing') return null;
  return { zoneId, year, upTo, now, rules: await rulesOf(tx, zoneId, year), windows: await windowsOfYear(tx, zoneId, year) };
}

async function stateOf(tx: Pick<Tx, 'query'>, zoneId: number, year: number): Promise<PlanYearState | undefined> {
  const [row] = await tx.query<{ state: PlanYearState }[]>('SELECT state FROM plan_years WHERE zoneId = ? AND year = ?', [zoneId, year]);
  return row?.state;
}

async function atHand(tx: Tx, rows: TargetColumns[], { windows, now }: YearAtHand): Promise<TargetAtHand[]> {
  const submissions = await tx.query<FiledRow[]>(
    `SELECT ${FILED_COLUMNS} FROM submissions WHERE targetId IN (?) AND effectiveRevisionId IS NOT NULL ORDER BY targetId, period`,
    [rows.map(({ id }) => id)],
  );
  const figuresOf = groupedBy(submissions, (row) => row.targetId);
  return rows.map((row) => {
    const { id, zoneId, unitId, track, termsVersion } = row;
    const target = { id, zoneId, unitId, track, termsVersion, terms: termsOf(row) };
    const filed = figuresOf.get(id) ?? [];
    const figures = new Map(filed.map((figure) => [figure.period, figureFrom(figure)]));
    return { target, doubts: doubtsIn(filed), states: yearStates(target.terms, track, windows, figures, now) };
  });
}

interface Differences {
  added: AssessmentColumns[];
  closed: number[];
  marks: Mark[];
  /** Targets with a new row that may call for a flag. */
  short: Set<number>;
}

/** Rows whose stamp is another one than that they were judged from; all others are neither judged nor written. */
async function differences(tx: Tx, targets: TargetAtHand[], at: YearAtHand): Promise<Differences> {
  const result: Differences = { added: [], closed: [], marks: [], short: new Set() };
  const kept = await tx.query<Mark[]>('SELECT targetId, zoneId, month, stamp FROM assessed_targets WHERE targetId IN (?)', [targets.map(({ target }) => target.id)]);
  const markOf = new Map(kept.map((mark) => [mark.targetId, mark]));
  const groups = groupedBy(targets, (one) => firstInDoubt(one, markOf.get(one.target.id), at));
  for (const [from, group] of groups) {
    if (from > at.upTo) continue;
    const rows = await currentRows(tx, group.map(({ target }) => target.id), from);
    const rowOf = new Map(rows.map((row) => [`${row.targetId}/${row.month}`, row]));
    for (const one of group) addDifferences(result, one, from, rowOf, at);
  }
  return result;
}

/** A stamp covers all months before it: where the kept one still holds, only later months can differ. */
function firstInDoubt({ target, states }: TargetAtHand, mark: Mark | undefined, { year, upTo, rules }: YearAtHand): Month {
  const holds = mark !== undefined && mark.month <= upTo && targetStamp(target.termsVersion, rules, states, mark.month) === mark.stamp;
  return holds ? addMonths(mark.month, 1) : monthIn(year, 1);
}

function addDifferences(result: Differences, { target, states }: TargetAtHand, from: Month, rowOf: ReadonlyMap<string, CurrentRow>, { upTo, rules }: YearAtHand): void {
  const stamps = new Map<Month, string>();
  for (let month = from; month <= upTo; month = addMonths(month, 1)) stamps.set(month, targetStamp(target.termsVersion, rules, states, month));
  const differs = (month: Month) => rowOf.get(`${target.id}/${month}`)?.fingerprint !== stamps.get(month);
  result.marks.push({ targetId: target.id, zoneId: target.zoneId, month: upTo, stamp: stamps.get(upTo)! });
  const first = [...stamps.keys()].find(differs);
  if (first === undefined) return;
  const receipts = new ReceiptWriter(target.terms, states);
  for (const assessment of assessYear(target.terms, rules, states, numberOf(upTo), numberOf(first))) {
    const { month } = assessment;
    if (!differs(month)) continue;
    const before = rowOf.get(`${target.id}/${month}`);
    if (before) result.closed.push(before.id);
    if (assessment.streak > 0 || assessment.doubtful || assessment.overdueNodes.length > 0) result.short.add(target.id);
    const figure = states.find(({ period }) => period === assessment.period)?.figure ?? null;
    result.added.push(assessmentColumns(target, assessment, { stamp: stamps.get(month)!, ruleSet: rules.id, figure, receipts }));
  }
}
