import type { Tx } from '#database/unit-of-work.js';
import type { Judgement, PeriodState } from '#domain/assessment/assessment.js';
import { NOTHING_CARRIED } from '#domain/assessment/carry.js';
import { isPeriod } from '#domain/assessment/periods.js';
import { judgeNext, judgeStages } from '#domain/assessment/series.js';
import { stagesOf, type Stages } from '#domain/assessment/stages.js';
import type { Month } from '#domain/calendar/day.js';
import { monthIn, numberOf } from '#domain/calendar/months.js';
import { arrayRows } from '../array-rows.js';
import { groupedBy } from '../grouping.js';
import { earlierTermsOf, sameTerms, termStages, type TermsThen } from './earlier-terms.queries.js';
import { rowToAdd, type RowToAdd } from './assessment-columns.js';
import { basisOf, hasMissing, markOf, periodsUpTo, waitsOf } from './basis.js';
import { doubtIn, figureIn, FILED_LIST, type Doubt, type FiledColumns } from './filed-figures.js';
import { doubtsKept, keptCarryFrom } from './kept-carry.js';
import { eachTargetAtHand, monthBefore, type AssessedTarget, type TargetAtHand } from './target-at-hand.js';
import { rulesOfRow, type YearAtHand } from './year-at-hand.js';
import { yearStates } from './year-states.js';

/** What flags are reconciled with. */
export interface JudgedTarget {
  target: AssessedTarget;
  doubts: readonly Doubt[];
  isMissing: boolean;
  /** The year's judgements, for targets with nodes: which of them are overdue is written nowhere else. */
  year: () => Judgement[];
}

export interface Findings {
  /** Targets with an open flag, as they were before. */
  flagged: ReadonlySet<number>;
  /** Those whose flags must be looked at: of all others there is none, and none is called for. */
  concerned: JudgedTarget[];
  added: RowToAdd[];
  /** Ids of rows that no longer hold. */
  closed: number[];
}

/**
 * Judges what differs from its kept rows. A target whose earlier months are as they were goes on from the row of the month
 * before; any other is judged from January on, from all its figures.
 */
export async function judgeTargets(tx: Tx, ids: readonly number[], flagged: ReadonlySet<number>, at: YearAtHand): Promise<Findings> {
  const findings: Findings = { flagged, concerned: [], added: [], closed: [] };
  const rest: TargetAtHand[] = [];
  await eachTargetAtHand(tx, ids, at, (one) => {
    if (!isCurrent(findings, one, at) && !goesOn(findings, one, at)) rest.push(one);
  });
  if (rest.length > 0) await judgeWhole(tx, findings, rest, at);
  return findings;
}

const hasNodes = ({ target }: TargetAtHand) => target.terms.nodes.length > 0;
const notAsked = (): Judgement[] => [];

function mind({ flagged, concerned }: Findings, one: JudgedTarget, isShort: boolean): void {
  if (isShort || one.isMissing || one.doubts.length > 0 || flagged.has(one.target.id)) concerned.push(one);
}

/** Nothing has changed: only the day may have, on which flags depend. */
function isCurrent(findings: Findings, one: TargetAtHand, at: YearAtHand): boolean {
  const { year, upTo, windows, now } = at;
  const { target, current, marks } = one;
  if (current === null || hasNodes(one) || current.ruleSet !== rulesOfRow(at, current.period, upTo).id || current.basis !== basisOf(target.version, marks)) return false;
  if (current.waits !== '' && current.waits !== waitsOf(target.terms.cadence, target.track, year, monthsIn(marks), upTo, windows, now)) return false;
  mind(findings, { target, doubts: doubtsKept(current.carry), isMissing: hasMissing(current.waits), year: notAsked }, false);
  return true;
}

function goesOn(findings: Findings, one: TargetAtHand, at: YearAtHand): boolean {
  const { target, marks, filed, current } = one;
  const { upTo, rules } = at;
  if (filed === null || hasNodes(one) || !isPeriod(target.terms.cadence, upTo)) return false;
  const mark = markOf(upTo, filed[0], Boolean(filed[9]));
  const earlier = marks === mark ? '' : marks.slice(0, -mark.length - 1);
  const start = startOf(one, earlier, at);
  if (start === null) return false;
  const judged = judgeNext(target.terms, rules, start.carry, figureIn(upTo, filed));
  const doubt = doubtIn(upTo, filed);
  const doubts = doubt === null ? start.doubts : [...start.doubts, doubt];
  if (current !== null) findings.closed.push(current.id);
  const row = rowToAdd({ target, judged, basis: basisOf(target.version, marks), waits: start.waits, doubts, revision: String(filed[0]), goesOn: one.before !== null }, at);
  findings.added.push(row);
  mind(findings, { target, doubts, isMissing: hasMissing(start.waits), year: notAsked }, row.isShort);
  return true;
}

const NONE: readonly Doubt[] = [];

/** What the month before handed on, if it was judged from what is there now. */
function startOf({ target, before }: TargetAtHand, earlier: string, at: YearAtHand) {
  const { year, upTo, windows, now } = at;
  // An amendment may begin later than January: what was signed before is read with the whole year.
  if (numberOf(upTo) === 1) return earlier === '' && !target.amended ? { carry: NOTHING_CARRIED, doubts: NONE, waits: '' } : null;
  if (before === null || before.carry === '' || before.ruleSet !== rulesOfRow(at, before.period, monthBefore(upTo)).id || before.basis !== basisOf(target.version, earlier)) return null;
  const { cadence } = target.terms;
  const isWhole = before.waits === '' && isCounted(earlier, periodsUpTo(cadence, monthBefore(upTo)));
  if (!isWhole && before.waits !== waitsOf(cadence, target.track, year, monthsIn(earlier), monthBefore(upTo), windows, now)) return null;
  return { ...keptCarryFrom(before.carry), waits: before.waits };
}

/** Whether so many figures are named. */
function isCounted(marks: string, count: number): boolean {
  let found = 0;
  for (let at = marks.indexOf('='); at >= 0; at = marks.indexOf('=', at + 1)) found += 1;
  return found === count;
}

/** `05` of each `05=17+`. */
const monthsIn = (marks: string): string[] => (marks === '' ? [] : marks.split(' ').map((mark) => mark.slice(0, 2)));

interface KeptRow {
  id: number;
  targetId: number;
  month: Month;
  period: Month | null;
  ruleSet: string;
  basis: string;
  waits: string;
}

async function judgeWhole(tx: Tx, findings: Findings, targets: readonly TargetAtHand[], at: YearAtHand): Promise<void> {
  const { year, upTo } = at;
  const ids = targets.map(({ target }) => target.id);
  const rows = await arrayRows<[targetId: number, period: Month, ...FiledColumns]>(
    tx,
    `SELECT s.targetId, s.period, ${FILED_LIST('s')} FROM submissions s
      WHERE s.targetId IN (?) AND s.period BETWEEN ? AND ? AND s.effectiveRevisionId IS NOT NULL ORDER BY s.targetId, s.period`,
    [ids, `${year}-01`, upTo],
  );
  const filedBy = groupedBy(rows, (row) => row[0]);
  const kept = await tx.query<KeptRow[]>(
    'SELECT id, targetId, month, period, ruleSet, basis, waits FROM assessments WHERE targetId IN (?) AND month BETWEEN ? AND ? AND isCurrent = 1',
    [ids, `${year}-01`, upTo],
  );
  const keptOf = new Map(kept.map((row) => [`${row.targetId}/${row.month}`, row]));
  const before = await earlierTermsOf(tx, ids);
  for (const { target } of targets) judgeFromJanuary(findings, { target, before: before.get(target.id) ?? NEVER }, (filedBy.get(target.id) ?? []).map(([, period, ...filed]) => ({ period, filed })), keptOf, at);
}

interface Filed {
  period: Month;
  filed: FiledColumns;
}

/** A target with what it said, and whose it was, in earlier months. */
interface Through {
  target: AssessedTarget;
  before: readonly TermsThen[];
}

const NEVER: readonly TermsThen[] = [];

function judgeFromJanuary(findings: Findings, through: Through, all: readonly Filed[], keptOf: ReadonlyMap<string, KeptRow>, at: YearAtHand): void {
  const { target } = through;
  const { year, upTo, windows, now } = at;
  const { terms, track } = target;
  const figures = new Map(all.map(({ period, filed }) => [period, figureIn(period, filed)]));
  const states = yearStates(terms, track, windows, figures, now);
  const doubts = all.flatMap(({ period, filed }) => doubtIn(period, filed) ?? []);
  const then = targetByMonth(through, states, at);
  const rows = Array.from({ length: numberOf(upTo) }, (_, i) => {
    const month = monthIn(year, i + 1);
    const known = all.filter(({ period }) => period <= month);
    const basis = basisOf(then(month).version, known.map(({ period, filed }) => markOf(period, filed[0], Boolean(filed[9]))).join(' '));
    return { month, basis, waits: waitsOf(terms.cadence, track, year, known.map(({ period }) => period.slice(5)), month, windows, now) };
  });
  const differing = rows.filter(({ month, basis, waits }) => {
    const row = keptOf.get(`${target.id}/${month}`);
    return row?.basis !== basis || row.waits !== waits || row.ruleSet !== rulesOfRow(at, row.period, month).id;
  });
  const [first] = differing;
  let isShort = false;
  if (first !== undefined) {
    const from = numberOf(first.month);
    const judged = judgeStages(stagesFor(through, at), states, numberOf(upTo), from);
    for (const { month, basis, waits } of differing) {
      const one = judged[numberOf(month) - from]!;
      const row = keptOf.get(`${target.id}/${month}`);
      if (row !== undefined) findings.closed.push(row.id);
      const revision = states.find(({ period }) => period === one.judgement.period)?.figure?.revision ?? null;
      const added = rowToAdd({ target: then(month), judged: one, basis, waits, doubts: doubts.filter(({ period }) => period <= month), revision, goesOn: false }, at);
      findings.added.push(added);
      isShort ||= added.isShort;
    }
  }
  mind(findings, { target, doubts, isMissing: hasMissing(rows.at(-1)!.waits), year: yearOf(through, states, at) }, isShort);
}

const yearOf = (through: Through, states: readonly PeriodState[], at: YearAtHand) => (): Judgement[] =>
  judgeStages(stagesFor(through, at), states, numberOf(at.upTo)).map(({ judgement }) => judgement);

/** What each month of the target's year is judged by. */
const stagesFor = ({ target, before }: Through, { stages }: YearAtHand): Stages => stagesOf(termStages(before, target.terms), stages);

/** The target as it was in each month. Where a month repeats an earlier period, its row names the terms that judged that period. */
function targetByMonth(through: Through, states: readonly PeriodState[], at: YearAtHand): (month: Month) => AssessedTarget {
  const { target, before } = through;
  if (before.length === 0) return () => target;
  const judged = judgeStages(stagesFor(through, at), states, numberOf(at.upTo));
  return (month) => {
    const own = targetIn(through, month);
    const judging = targetIn(through, judged[numberOf(month) - 1]!.judgement.period ?? month);
    return sameTerms(own.terms, judging.terms) ? own : { ...own, terms: judging.terms, version: judging.version };
  };
}

function targetIn({ target, before }: Through, month: Month): AssessedTarget {
  const then = before.find(({ until }) => month <= until);
  return then === undefined ? target : { ...target, unitId: then.unitId, terms: then.terms, version: then.version };
}
