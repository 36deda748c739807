import { Decimal, ZERO } from '../decimal.js';
import { factorBetween } from './measure-units.js';
import type { Carries, RollUp } from './roll-up.js';
import type { MilestoneNode, TargetKind } from './terms.js';

/**
 * 任务化分解: whether the shares of the units add up to what the zone has promised. All numbers are decimal strings in the
 * target's own measure (growth and rates in percent), coverage is a share (1 = 100 %). Sums are exact; only divisions round,
 * to 20 significant digits.
 */
export interface ZoneGoal {
  kind: TargetKind;
  rollUp: RollUp;
  capOf: 'total' | 'level' | null;
  measureUnit: string;
  /** T; for milestones the weight that is needed (null: all nodes). */
  target: string | null;
  /** B, the stock at the end of last year. */
  baseline: string | null;
  /** Growth: last year's amount of the whole zone. Rates: the zone's planned denominator. */
  baseAmount: string | null;
  nodes: readonly MilestoneNode[];
}

export interface Share {
  id: number;
  unitId: number;
  carries: Carries;
  kind: TargetKind;
  measureUnit: string;
  target: string | null;
  baseline: string | null;
  numerator: string | null;
  denominator: string | null;
  baseWeight: string | null;
  nodes: readonly MilestoneNode[];
}

/**
 * `sum` totals (and stocks without known baselines), ΣT against T · `increments` stocks, Σ(T − B) against T − B ·
 * `ratio` 100·ΣN/ΣD · `weighted` Σ w·g / W · `nodes` the zone's own nodes, found by name · `none` nothing to add.
 */
export type Method = 'sum' | 'increments' | 'ratio' | 'weighted' | 'nodes' | 'none';

/** Why a share stands aside of the sum. */
export type Uncounted = 'noValue' | 'noBaseline' | 'noDenominator' | 'noWeight' | 'otherMeasure' | 'otherKind';

export interface CountedShare {
  id: number;
  /** What it adds, in the units of `added`; null where it is not counted. */
  part: string | null;
  /** Its part of what is needed: the length of its bar. Null where it cannot be shown as one. */
  share: string | null;
  uncounted: Uncounted | null;
  /** With which value of its own this share alone would close the gap (or bring a cap back under its limit). */
  closesAt: string | null;
}

export interface RolledUp {
  method: Method;
  /** What the shares come to, as a figure that stands beside T. */
  carried: string | null;
  /** What was added, and what would be needed of it: amounts, increments, numerators, base × growth, node weights. */
  added: string | null;
  needed: string | null;
  /** added ÷ needed; for a cap how much of it is given out. Null where nothing can be compared. */
  coverage: string | null;
  /** What is missing in the units of `needed`; for a cap what is given out too much. `0` where there is nothing. */
  gap: string | null;
  /** The same in the measure of T (percentage points for rates and growth). */
  uncovered: string | null;
  /** Growth: the base nobody carries, and what it would have to grow for the whole to hold. Rates: the same of the denominator. */
  rest: { base: string; must: string } | null;
  /** Milestones: nodes of the zone that stand in nobody's line. */
  missingNodes: string[];
  /** Whether the promise is carried: ΣT ≥ T, for caps ΣT ≤ T; null where nothing can be said. */
  addsUp: boolean | null;
  /** No unit carries a share: the lead unit alone stands for the whole. */
  leadOnly: boolean;
  shares: CountedShare[];
}

const HUNDRED = new Decimal(100);

/** Adds the shares up by the goal's own rule. A line that carries the whole is shown, and counted only where there is no share at all. */
export function rollUp(goal: ZoneGoal, lines: readonly Share[]): RolledUp {
  const shares = lines.filter((line) => line.carries === 'share');
  const leadOnly = shares.length === 0 && lines.length > 0;
  const added = leadOnly ? lines.slice(0, 1) : shares;
  return { ...METHODS[methodOf(goal, added)](goal, added), leadOnly };
}

type Counted = Omit<RolledUp, 'leadOnly'>;

/**
 * A stock is reached by what is added to it, so its shares are added up as increments where every baseline is known: units
 * without a share keep what they have. Without them, and where the stock already stands at T, the stocks themselves are added.
 */
function methodOf(goal: ZoneGoal, lines: readonly Share[]): Method {
  if (goal.rollUp !== 'sum') return goal.rollUp;
  if (goal.kind === 'milestone') return 'nodes';
  if (goal.kind !== 'level') return 'sum';
  const known = goal.baseline !== null && goal.target !== null && new Decimal(goal.target).gt(goal.baseline);
  return known && lines.length > 0 && lines.every((line) => line.baseline !== null) ? 'increments' : 'sum';
}

const METHODS: Record<Method, (goal: ZoneGoal, lines: readonly Share[]) => Counted> = {
  sum: (goal, lines) =>
    summed('sum', goal, lines, goal.target === null ? null : new Decimal(goal.target), (line, factor) =>
      line.target === null ? 'noValue' : new Decimal(line.target).times(factor),
    ),
  increments: (goal, lines) =>
    summed('increments', goal, lines, new Decimal(goal.target!).minus(goal.baseline!), (line, factor) => {
      if (line.target === null) return 'noValue';
      return line.baseline === null ? 'noBaseline' : new Decimal(line.target).minus(line.baseline).times(factor);
    }),
  ratio: byParts,
  weighted: byWeights,
  nodes: byNodes,
  none: (_, lines) => ({ ...nothing('none'), shares: lines.map((line) => uncounted(line.id, null)) }),
};

/** Totals and increments: one plain sum. */
function summed(
  method: Method,
  goal: ZoneGoal,
  lines: readonly Share[],
  needed: Decimal | null,
  partOf: (line: Share, factor: string) => Decimal | Uncounted,
): Counted {
  const parts = lines.map((line) => {
    if (line.kind !== goal.kind) return 'otherKind';
    const factor = factorBetween(line.measureUnit, goal.measureUnit);
    return factor === null ? 'otherMeasure' : partOf(line, factor);
  });
  const added = sumOf(parts);
  const cap = goal.kind === 'cap';
  const open = needed === null ? null : needed.minus(added);
  const gap = open === null ? null : positive(cap ? open.neg() : open);
  return {
    ...nothing(method),
    carried: (method === 'increments' ? added.plus(goal.baseline!) : added).toFixed(),
    added: added.toFixed(),
    needed: needed?.toFixed() ?? null,
    coverage: quotient(added, needed),
    gap: gap?.toFixed() ?? null,
    uncovered: gap?.toFixed() ?? null,
    addsUp: lines.length === 0 ? null : (gap?.isZero() ?? null),
    shares: lines.map((line, i) => {
      const part = parts[i]!;
      if (typeof part === 'string') return uncounted(line.id, part);
      const factor = factorBetween(line.measureUnit, goal.measureUnit)!;
      const closes = open === null || gap!.isZero() ? null : new Decimal(line.target!).plus(open.div(factor));
      return counted(line.id, part, needed, closes === null || closes.lt(0) ? null : closes.toFixed());
    }),
  };
}

/** Rates: ΣN/ΣD, never a mean of percentages. A line that promises T % of D counts with N = T·D/100. */
function byParts(goal: ZoneGoal, lines: readonly Share[]): Counted {
  const parts = lines.map((line) => partOfRate(goal, line));
  const known = parts.filter((part) => typeof part !== 'string');
  const numerators = Decimal.sum(0, ...known.map(({ n }) => n));
  const denominators = Decimal.sum(0, ...known.map(({ d }) => d));
  const whole = goal.baseAmount === null ? denominators : Decimal.max(goal.baseAmount, denominators);
  const needed = goal.target === null || whole.lte(0) ? null : whole.times(goal.target).div(100);
  const cap = goal.kind === 'cap';
  const open = needed === null ? null : needed.minus(numerators);
  const gap = open === null ? null : positive(cap ? open.neg() : open);
  const rest = whole.minus(denominators);
  return {
    ...nothing('ratio'),
    carried: denominators.gt(0) ? numerators.times(100).div(denominators).toFixed() : null,
    added: numerators.toFixed(),
    needed: needed?.toFixed() ?? null,
    coverage: quotient(numerators, needed),
    gap: gap?.toFixed() ?? null,
    uncovered: gap === null ? null : gap.times(100).div(whole).toFixed(),
    rest: open !== null && rest.gt(0) ? { base: rest.toFixed(), must: positive(open).times(100).div(rest).toFixed() } : null,
    addsUp: lines.length === 0 ? null : (gap?.isZero() ?? null),
    shares: lines.map((line, i) => {
      const part = parts[i]!;
      if (typeof part === 'string') return uncounted(line.id, part);
      const closes = open === null || gap!.isZero() ? null : part.n.plus(open).times(100).div(part.d);
      return counted(line.id, part.n, needed, closes === null || closes.lt(0) || closes.gt(100) ? null : closes.toFixed());
    }),
  };
}

function partOfRate(goal: ZoneGoal, { kind, target, numerator, denominator }: Share): { n: Decimal; d: Decimal } | Uncounted {
  if (kind !== goal.kind) return 'otherKind';
  if (denominator === null || new Decimal(denominator).lte(0)) return 'noDenominator';
  const d = new Decimal(denominator);
  if (numerator !== null) return { n: new Decimal(numerator), d };
  return target === null ? 'noValue' : { n: d.times(target).div(100), d };
}

/**
 * Growth: each share weighs what its unit had last year, w·g; percentages are never added. What nobody carries counts as
 * not growing. Official growth is at constant prices, so this is the planner's arithmetic, not the statistician's.
 */
function byWeights(goal: ZoneGoal, lines: readonly Share[]): Counted {
  const parts = lines.map((line): { w: Decimal; grows: Decimal } | Uncounted => {
    if (line.kind !== goal.kind) return 'otherKind';
    if (line.target === null) return 'noValue';
    // Whoever answers for the whole weighs the whole.
    const weight = line.baseWeight ?? (line.carries === 'whole' ? goal.baseAmount : null);
    if (weight === null || new Decimal(weight).lte(0)) return 'noWeight';
    const w = new Decimal(weight);
    return { w, grows: w.times(line.target).div(100) };
  });
  const known = parts.filter((part) => typeof part !== 'string');
  const weights = Decimal.sum(0, ...known.map(({ w }) => w));
  const grown = Decimal.sum(0, ...known.map(({ grows }) => grows));
  const whole = goal.baseAmount === null ? weights : Decimal.max(goal.baseAmount, weights);
  const needed = goal.target === null || whole.lte(0) ? null : whole.times(goal.target).div(100);
  const open = needed === null ? null : needed.minus(grown);
  const gap = open === null ? null : positive(open);
  const rest = whole.minus(weights);
  return {
    ...nothing('weighted'),
    carried: whole.gt(0) && known.length > 0 ? grown.times(100).div(whole).toFixed() : null,
    added: grown.toFixed(),
    needed: needed?.toFixed() ?? null,
    coverage: quotient(grown, needed),
    gap: gap?.toFixed() ?? null,
    uncovered: gap === null ? null : gap.times(100).div(whole).toFixed(),
    rest: open !== null && rest.gt(0) ? { base: rest.toFixed(), must: positive(open).times(100).div(rest).toFixed() } : null,
    addsUp: lines.length === 0 || known.length === 0 ? null : (gap?.isZero() ?? null),
    shares: lines.map((line, i) => {
      const part = parts[i]!;
      if (typeof part === 'string') return uncounted(line.id, part);
      const closes = open === null || gap!.isZero() ? null : new Decimal(line.target!).plus(open.times(HUNDRED).div(part.w));
      return counted(line.id, part.grows, needed, closes?.toFixed() ?? null);
    }),
  };
}

/** Milestones: which of the zone's nodes stand in somebody's line. A zone target without nodes of its own adds the weights up. */
function byNodes(goal: ZoneGoal, lines: readonly Share[]): Counted {
  const weight = (nodes: readonly MilestoneNode[]) => Decimal.sum(0, ...nodes.map((node) => node.weight));
  const needed = goal.target === null ? (goal.nodes.length > 0 ? weight(goal.nodes) : null) : new Decimal(goal.target);
  const own = new Map(goal.nodes.map((node) => [nameOf(node), new Decimal(node.weight)]));
  const taken = new Set<string>();
  const parts = lines.map((line): Decimal | Uncounted => {
    if (line.kind !== goal.kind) return 'otherKind';
    if (own.size === 0)
      return line.target === null && line.nodes.length === 0 ? 'noValue' : new Decimal(line.target ?? weight(line.nodes));
    // A node in two lines is one node.
    const names = [...new Set(line.nodes.map(nameOf))].filter((name) => own.has(name) && !taken.has(name));
    names.forEach((name) => taken.add(name));
    return Decimal.sum(0, ...names.map((name) => own.get(name)!));
  });
  const added = sumOf(parts);
  const gap = needed === null ? null : positive(needed.minus(added));
  return {
    ...nothing('nodes'),
    carried: added.toFixed(),
    added: added.toFixed(),
    needed: needed?.toFixed() ?? null,
    coverage: quotient(added, needed),
    gap: gap?.toFixed() ?? null,
    uncovered: gap?.toFixed() ?? null,
    missingNodes: goal.nodes.filter((node) => !taken.has(nameOf(node))).map(({ name }) => name),
    addsUp: lines.length === 0 ? null : (gap?.isZero() ?? null),
    shares: lines.map((line, i) => {
      const part = parts[i]!;
      return typeof part === 'string' ? uncounted(line.id, part) : counted(line.id, part, needed, null);
    }),
  };
}

const nameOf = ({ name }: MilestoneNode): string => name.replace(/\s|[（(].*?[）)]/g, '');
const positive = (x: Decimal): Decimal => (x.gt(0) ? x : ZERO);
const quotient = (a: Decimal, b: Decimal | null): string | null => (b === null || b.lte(0) ? null : a.div(b).toFixed());
const sumOf = (parts: readonly (Decimal | string)[]): Decimal =>
  parts.reduce<Decimal>((sum, part) => (typeof part === 'string' ? sum : sum.plus(part)), ZERO);

const nothing = (method: Method): Counted => ({
  method,
  carried: null,
  added: null,
  needed: null,
  coverage: null,
  gap: null,
  uncovered: null,
  rest: null,
  missingNodes: [],
  addsUp: null,
  shares: [],
});

const uncounted = (id: number, why: Uncounted | null): CountedShare => ({
  id,
  part: null,
  share: null,
  uncounted: why,
  closesAt: null,
});

const counted = (id: number, part: Decimal, needed: Decimal | null, closesAt: string | null): CountedShare => ({
  id,
  part: part.toFixed(),
  share: quotient(part, needed),
  uncounted: null,
  closesAt,
});

export interface CarryingUnit {
  id: number;
  kind: string;
}

/** A unit that carries nothing of a zone target it is expected to carry a part of, and why it is expected to. */
export interface Idle {
  unitId: number;
  why: 'group' | 'coUnit';
}

/** Groups whose units all do the same work on their own ground or capital: one carries a share, all are asked for theirs. */
const ALIKE: readonly string[] = ['office', 'company'];

/**
 * 无人承担: where one office or company carries a share the others of its group are asked for theirs, in the other groups (departments
 * differ in what they do) once half of the group carries; and so are units named beside a line (协同) that carry none themselves.
 * `units` in the order they are shown; the zone itself is no unit here.
 */
export function carriesNone(
  units: readonly CarryingUnit[],
  lines: readonly { unitId: number; carries: Carries; coUnitIds: readonly number[] }[],
): Idle[] {
  const carrying = new Set(lines.map(({ unitId }) => unitId));
  const sharing = new Set(lines.filter(({ carries }) => carries === 'share').map(({ unitId }) => unitId));
  const named = new Set(lines.flatMap(({ coUnitIds }) => coUnitIds));
  const tally = new Map<string, { all: number; share: number }>();
  for (const { id, kind } of units) {
    const group = tally.get(kind) ?? { all: 0, share: 0 };
    tally.set(kind, { all: group.all + 1, share: group.share + (sharing.has(id) ? 1 : 0) });
  }
  const isAsked = (kind: string): boolean => {
    const { all, share } = tally.get(kind)!;
    return share > 0 && (ALIKE.includes(kind) || share * 2 >= all);
  };
  return units
    .filter(({ id, kind }) => kind !== 'zone' && !carrying.has(id))
    .flatMap(({ id, kind }): Idle[] =>
      isAsked(kind) ? [{ unitId: id, why: 'group' }] : named.has(id) ? [{ unitId: id, why: 'coUnit' }] : [],
    );
}
