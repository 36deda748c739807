import type { Month } from '../calendar/day.js';
import type { Assessment, OverdueNode, Reason } from './assessment.js';

export const FLAG_KINDS = ['pace', 'missing', 'overdueNode', 'implausible'] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** 1 提醒 (blue notice) · 2 预警通知单 (yellow) · 3 红色督办单 (red: the unit speaks at the meeting). */
export type FlagLevel = 1 | 2 | 3;

/** A flag as the facts call for it; the one open flag of its target and kind is reconciled with it. */
export interface DesiredFlag {
  kind: FlagKind;
  level: FlagLevel;
  /** The first period of the case: what makes it the same case at the next scan. */
  since: Month;
  /** The latest period that speaks for it. */
  period: Month;
  reasons: readonly Reason[];
}

export interface FlagFacts {
  /** Workdays that have passed since the due time, by unfiled period: calendars are not this room's business. */
  workdaysPastDue?: Readonly<Record<Month, number>>;
  /** Plausibility warnings of figures in effect that are neither corrected nor both explained and verified. */
  implausible?: readonly { period: Month; codes: readonly string[] }[];
}

/** `missing` opens three workdays after the due time. */
const WORKDAYS_OF_GRACE = 3;
/** Over so many days an overdue node is red. */
const NODE_DAYS = 30;
/** Half-year and three quarters: a red figure of these periods goes straight to the red form. */
const REVIEW_MONTHS = ['06', '09'];

/**
 * The flags that should be open now, at most one of each kind (domain: "Flags"). `assessments` are the rows of `assessYear`
 * from January on, oldest first.
 */
export function flagsFor(assessments: readonly Assessment[], facts: FlagFacts = {}): DesiredFlag[] {
  return [
    paceFlag(assessments),
    missingFlag(assessments, facts.workdaysPastDue ?? {}),
    overdueNodeFlag(assessments),
    implausibleFlag(assessments, facts.implausible ?? []),
  ].filter((flag) => flag !== null);
}

/** Each period once, in the row in which it was judged itself; carried and pending rows repeat an earlier one. */
export const ownRows = (assessments: readonly Assessment[]): Assessment[] =>
  assessments.filter((row) => row.period === row.month && (row.light !== 'pending' || row.doubtful));

/** Stays open while the record is short, also through periods of which nothing is known; within one run it never falls back a level. */
function paceFlag(assessments: readonly Assessment[]): DesiredFlag | null {
  const streak = assessments[assessments.length - 1]?.streak ?? 0;
  if (streak === 0) return null;
  const run = ownRows(assessments).filter(isShort).slice(-streak);
  const latest = run[run.length - 1];
  if (latest === undefined) return null;
  const atReview = run.find((row) => row.light === 'lagging' && REVIEW_MONTHS.includes(row.period!.slice(5)));
  const reasons: Reason[] = [{ code: 'flag.streak', params: { periods: String(streak) } }];
  if (atReview !== undefined) reasons.push({ code: 'flag.laggingAtReview', params: { period: atReview.period! } });
  return {
    kind: 'pace',
    level: atReview === undefined ? levelOf(streak) : 3,
    since: run[0]!.period!,
    period: latest.period!,
    reasons,
  };
}

const isShort = (row: Assessment) => !row.doubtful && !row.recovered && (row.light === 'behind' || row.light === 'lagging');
const levelOf = (periods: number): FlagLevel => (periods >= 3 ? 3 : periods === 2 ? 2 : 1);

/** Level by how many periods running, up to the latest missing one, are missing beyond the grace. */
function missingFlag(assessments: readonly Assessment[], workdaysPastDue: Readonly<Record<Month, number>>): DesiredFlag | null {
  const rows = ownRows(assessments);
  const isOverdue = (row: Assessment) => row.light === 'missing' && (workdaysPastDue[row.period!] ?? 0) >= WORKDAYS_OF_GRACE;
  const end = rows.findLastIndex(isOverdue);
  if (end < 0) return null;
  let start = end;
  while (start > 0 && isOverdue(rows[start - 1]!)) start -= 1;
  const periods = end - start + 1;
  const params = { periods: String(periods), period: rows[end]!.period! };
  return {
    kind: 'missing',
    level: levelOf(periods),
    since: rows[start]!.period!,
    period: rows[end]!.period!,
    reasons: [{ code: 'flag.missing', params }],
  };
}

function overdueNodeFlag(assessments: readonly Assessment[]): DesiredFlag | null {
  // A missing or unpublished month says nothing about the nodes: what was last known stands.
  const known = ownRows(assessments).findLast((row) => row.gap !== null);
  const worst = known?.overdueNodes[0];
  if (known === undefined || worst === undefined || known.light === 'done') return null;
  const params = { nodes: String(known.overdueNodes.length), node: worst.name, days: String(worst.daysLate) };
  return {
    kind: 'overdueNode',
    level: worst.daysLate > NODE_DAYS ? 3 : 2,
    since: firstDue(known.overdueNodes),
    period: known.period!,
    reasons: [{ code: 'flag.overdueNode', params }],
  };
}

const firstDue = (nodes: readonly OverdueNode[]): Month => nodes.map((node) => node.dueOn.slice(0, 7)).sort()[0]!;

function implausibleFlag(
  assessments: readonly Assessment[],
  implausible: readonly { period: Month; codes: readonly string[] }[],
): DesiredFlag | null {
  const doubtful = ownRows(assessments)
    .filter((row) => row.doubtful)
    .map((row) => ({ period: row.period!, codes: ['unitsSlip'] }));
  const doubts = [...implausible.filter(({ codes }) => codes.length > 0), ...doubtful].sort((a, b) =>
    a.period < b.period ? -1 : 1,
  );
  const [first] = doubts;
  if (first === undefined) return null;
  const latest = doubts[doubts.length - 1]!;
  const codes = [...new Set(doubts.flatMap((doubt) => doubt.codes))].sort().join(',');
  return {
    kind: 'implausible',
    level: 1,
    since: first.period,
    period: latest.period,
    reasons: [{ code: 'flag.implausible', params: { period: latest.period, codes } }],
  };
}
