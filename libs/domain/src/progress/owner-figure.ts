import { Decimal } from '../decimal.js';
import { plainDecimal } from '../decimal-text.js';
import { Exact } from '../exact.js';
import type { TargetKind } from '../pledges/terms.js';
import type { Figure } from './figure.js';
import { filedValue } from './filed-value.js';

/** 一致 · 不一致 · 填报单位没有报数 */
export type OwnerStanding = 'agrees' | 'differs' | 'noNumber';

/** A filed figure held against the data owner's; differences are filed less owner's, in the target's unit. */
export interface AgainstOwner {
  standing: OwnerStanding;
  filed: string | null;
  owner: string;
  difference: string | null;
  /** The difference in % of the owner's figure, one decimal; null where that says nothing: growth, rates, places, an owner's zero, the wrong unit. */
  percent: string | null;
  /** k, where the filed figure is about 10^k times the owner's: probably the wrong unit. */
  power: number | null;
}

/** 百, 千, 万, 亿, as in the units slip among a target's own figures. */
const POWERS = [2, 3, 4, 8, -2, -3, -4, -8] as const;
const IN_POINTS: ReadonlySet<TargetKind> = new Set<TargetKind>(['growth', 'rate', 'rank']);

/**
 * The filed figure beside the data owner's. They agree when they print alike with the target's decimals, or differ by no more than half
 * a unit of the last one: two offices round at different moments. What was promised as "about" softens the promise, not the count, so
 * its tolerance has no say here. A milestone is compared by the number of accepted nodes.
 */
export function againstOwner(
  { kind, decimals }: { kind: TargetKind; decimals: number },
  filed: Pick<Figure, 'state' | 'value' | 'numerator' | 'denominator' | 'nodes'> | null,
  owner: string,
): AgainstOwner {
  const theirs = new Decimal(owner);
  const number = filed && filedNumber(kind, filed);
  if (number === null) return { standing: 'noNumber', filed: null, owner: plain(theirs), difference: null, percent: null, power: null };
  const ours = new Decimal(number);
  const difference = ours.minus(theirs);
  const alike = ours.toDecimalPlaces(decimals).eq(theirs.toDecimalPlaces(decimals)) || difference.abs().lte(new Decimal(10).pow(-decimals).div(2));
  // A share says nothing of points and places, nor beside another unit of measure.
  const shares = !IN_POINTS.has(kind) && !theirs.isZero();
  const power = alike || !shares ? null : (POWERS.find((k) => ours.div(theirs).div(new Decimal(10).pow(k)).minus(1).abs().lte(0.2)) ?? null);
  return {
    standing: alike ? 'agrees' : 'differs',
    filed: plain(ours),
    owner: plain(theirs),
    difference: plain(difference),
    percent: shares && power === null ? difference.div(theirs.abs()).times(100).toFixed(1) : null,
    power,
  };
}

/** Whether verifying needs a word: the two numbers differ, or one of the two is missing. */
export const disagrees = (against: AgainstOwner | null): boolean => against !== null && against.standing !== 'agrees';

function filedNumber(kind: TargetKind, filed: Parameters<typeof againstOwner>[1] & object): string | null {
  if (kind === 'milestone') return filed.state === 'filed' ? String(filed.nodes.length) : filed.state === 'filedZero' ? '0' : null;
  const value: Exact | null = filedValue(kind, filed);
  return value === null ? null : value.toString();
}

/** As the wire and the column carry it: six places are kept. */
const plain = (value: Decimal): string => plainDecimal(value.toDecimalPlaces(6).toFixed());
