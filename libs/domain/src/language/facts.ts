import type { Assessment, Light, NotAssessedReason } from '../assessment/assessment.js';
import { baseShare } from '../assessment/needed.js';
import { numberOf } from '../calendar/months.js';
import { Decimal } from '../decimal.js';
import type { TargetKind, TargetTerms } from '../pledges/terms.js';
import { asFiled, computed, decimalsOf, dueBeside, isNegative, moved, percent, rounded, size } from './number-words.js';

/** How a target is written. */
export interface Written {
  terms: TargetTerms;
  /** The unit in the reader's language, e.g. 万家; empty where there is none. */
  unit: string;
  /** Decimals the target's numbers are written with; from the numbers themselves when left out. */
  decimals?: number;
}

/** What a line is made of: the judgement without its receipt. */
export type Explainable = Omit<Assessment, 'receipt' | 'severity'>;

/** Everything a one-line explanation may say, every number already in print; both languages build their line from it. */
export interface Facts {
  light: Light;
  standing: Light | null;
  notAssessed: NotAssessedReason | null;
  kind: TargetKind;
  /** r, 0 before the first due period. */
  r: number;
  /** The calendar month of the row. */
  month: number;
  unit: string;
  actual: string | null;
  expected: string | null;
  target: string | null;
  /** On pace or better. */
  met: boolean;
  /** At or over what is printed as due; a value 左右 its target may be on pace without. */
  ahead: boolean;
  /** Completion A/T and P(r), in percent. */
  share: string | null;
  planned: string | null;
  nothingDue: boolean;
  /** The gap's size, in points, percentage points or places; its sign is `ahead`. */
  gap: string | null;
  falling: boolean;
  /** A stock on its way from the baseline: how far it has come, how far it should have. */
  moved: string | null;
  dueToMove: string | null;
  /** The baseline already met the target. */
  metAtStart: boolean;
  isTotal: boolean;
  needed: { rate: string; share: string; months: number } | { perMonth: string; soFar: string } | null;
  nodes: { total: string; due: string; accepted: string; weighted: boolean; worst: string | null; days: number } | null;
  comparator: { name: string; value: string; above: boolean; difference: string } | null;
  slip: { value: string; suggestion: string } | null;
  recovered: boolean;
  /** 左右: short of what is printed as due, and on pace all the same. */
  eased: boolean;
  awaitsVerification: boolean;
  exceeded: boolean;
}

export function factsOf(a: Explainable, { terms, unit, decimals }: Written): Facts {
  const places = decimals ?? decimalsIn([terms.target, terms.baseline, isWorkedOut(a.actual, terms.kind) ? null : a.actual]);
  const standing = a.light === 'pending' || a.light === 'notAssessed' || a.light === 'missing' ? a.standing : null;
  const shown = standing ?? a.light;
  const codes = new Map(a.reasons.map((reason) => [reason.code, reason.params]));
  const onPath =
    (terms.kind === 'level' || terms.kind === 'rate' || terms.kind === 'cap') && a.expected !== null && isOnPath(terms);
  return {
    light: a.light,
    standing: a.standing,
    notAssessed: a.notAssessed,
    kind: terms.kind,
    r: a.period === null ? 0 : numberOf(a.period),
    month: numberOf(a.month),
    unit,
    actual: a.actual === null ? null : actualInPrint(a.actual, terms.kind, places),
    expected:
      a.expected === null ? null : a.actual === null ? rounded(a.expected, places) : dueBeside(a.expected, a.actual, places),
    target: terms.target === null ? null : asFiled(terms.target),
    met: shown === 'onPace' || shown === 'done' || a.recovered,
    ahead: a.gap !== null && !isNegative(a.gap),
    share: a.share === null ? null : percent(a.share, terms.kind === 'cumulative' ? a.planned : null),
    planned: a.planned === null ? null : percent(a.planned),
    nothingDue: a.planned !== null && Number(a.planned) === 0,
    gap: a.gap === null ? null : gapInPrint(a.gap, terms.kind),
    falling: a.actual !== null && isNegative(a.actual),
    moved: onPath && a.actual !== null ? moved(minus(a.actual, terms.baseline!), places) : null,
    dueToMove: onPath ? moved(minus(a.expected!, terms.baseline!), places) : null,
    metAtStart: terms.kind === 'level' && terms.baseline !== null && !isOnPath(terms),
    isTotal: terms.kind === 'cap' && terms.capOf !== 'level',
    needed: neededInPrint(a, terms, places),
    nodes: terms.kind === 'milestone' && a.actual !== null && a.expected !== null ? nodesInPrint(a, terms) : null,
    comparator: comparatorInPrint(codes.get('againstComparator')),
    slip: slipInPrint(codes.get('unitsSlip')),
    recovered: a.recovered,
    eased: terms.wording === 'about' && shown === 'onPace' && a.gap !== null && isNegative(a.gap),
    awaitsVerification: codes.has('awaitsVerification'),
    exceeded: codes.has('capExceeded'),
  };
}

const minus = (a: string, b: string) => new Decimal(a).minus(b).toFixed();

function isOnPath({ kind, capOf, baseline, target, wording }: TargetTerms): boolean {
  if (baseline === null || target === null || wording === 'above' || (kind === 'cap' && capOf !== 'level')) return false;
  const difference = new Decimal(target).comparedTo(baseline);
  return kind === 'cap' ? difference < 0 : difference > 0;
}

const decimalsIn = (values: readonly (string | null)[]) =>
  Math.max(0, ...values.map((value) => (value === null ? 0 : decimalsOf(value))));

/** A rate worked out of its parts has no decimals of its own: at least one, as officials print it. */
const isWorkedOut = (actual: string | null, kind: TargetKind) => kind === 'rate' && actual !== null && decimalsOf(actual) > 4;
const actualInPrint = (actual: string, kind: TargetKind, places: number) =>
  isWorkedOut(actual, kind) ? rounded(actual, Math.max(1, places)) : asFiled(actual);

/** Never printed as nothing while something is missing. */
function gapInPrint(gap: string, kind: TargetKind): string {
  if (kind === 'rank' || kind === 'zero') return asFiled(size(gap));
  for (let places = 1; places <= 12; places++) {
    const shown = rounded(size(gap), places);
    if (shown !== '0' || Number(gap) === 0) return shown;
  }
  return asFiled(size(gap));
}

function neededInPrint(a: Explainable, terms: TargetTerms, places: number): Facts['needed'] {
  if (a.needed === null || a.period === null) return null;
  if (a.needed.form === 'perMonth')
    return { perMonth: computed(a.needed.perMonth, places), soFar: computed(a.needed.soFar ?? '0', places) };
  const r = numberOf(a.period);
  return { rate: rounded(a.needed.rate, 1), share: percent(baseShare(terms, r)?.toString() ?? '0'), months: 12 - r };
}

/** Counted where every node weighs the same, else in shares of the weight. */
function nodesInPrint(a: Explainable, { nodes, target }: TargetTerms): NonNullable<Facts['nodes']> {
  const [first] = nodes;
  const weighted = first === undefined || nodes.some((node) => Number(node.weight) !== Number(first.weight));
  const whole = target ?? nodes.reduce((sum, node) => sum.plus(node.weight), new Decimal(0)).toFixed();
  const part = (weight: string) =>
    weighted ? percent(new Decimal(weight).div(whole).toFixed()) : new Decimal(weight).div(first!.weight).toFixed();
  const worst = a.overdueNodes[0];
  return {
    total: String(nodes.length),
    due: part(a.expected!),
    accepted: part(a.actual!),
    weighted,
    worst: worst?.name ?? null,
    days: worst?.daysLate ?? 0,
  };
}

function comparatorInPrint(params: Record<string, string> | undefined): Facts['comparator'] {
  if (params === undefined) return null;
  const ahead = params['ahead']!;
  return {
    name: params['name'] ?? '',
    value: asFiled(params['comparator']!),
    above: new Decimal(ahead).gt(0),
    difference: rounded(size(ahead), 2),
  };
}

const slipInPrint = (params: Record<string, string> | undefined): Facts['slip'] =>
  params === undefined ? null : { value: asFiled(params['value']!), suggestion: asFiled(params['suggestion']!) };
