import type { ContributionDto, ShareDto } from '#api-client/generated.js';
import { Decimal } from '#domain/decimal.js';
import { measured } from '#domain/language/measure.js';
import { computed, percent } from '#domain/language/number-words.js';
import { figureWords } from '../../ui/decimal-words.js';

type Goal = Pick<ContributionDto, 'kind' | 'decimals'>;

const isPercent = ({ kind }: Goal) => kind === 'growth' || kind === 'rate';

/** A figure of the goal as it is printed: `1.17 万家`, `13%`; worked-out ones with as many places as they need. */
export function figureOf(goal: Goal, unit: string, value: string | null): string {
  if (value === null) return '–';
  const said = figureWords(computed(value, goal.decimals));
  return withUnit(said, isPercent(goal) ? '%' : unit);
}

/** `13%`, `1.6 万家`, `16,000 firms`. */
export const withUnit = measured;

/** The same for a difference: percentages differ in points. */
export const differenceOf = (goal: Goal, unit: string, value: string | null, points: (value: string) => string): string =>
  value !== null && isPercent(goal) ? points(figureWords(computed(value, goal.decimals))) : figureOf(goal, unit, value);

export const shareInPrint = (share: string | null): string => (share === null ? '–' : percent(share));

export interface Segment {
  id: number;
  /** Per cent of the bar. */
  from: number;
  width: number;
}

/**
 * Where the shares lie in a bar that is as long as the goal, or as long as all shares where they are more; `mark` is where the
 * goal ends then, `rest` what nobody carries. What takes from the sum (a growth below zero) has no length.
 */
export function segmentsOf(lines: readonly Pick<ShareDto, 'id' | 'share'>[]): {
  segments: Segment[];
  rest: number;
  mark: number | null;
} {
  const shares = lines.flatMap(({ id, share }) =>
    share === null || Number(share) <= 0 ? [] : [{ id, share: new Decimal(share) }],
  );
  const sum = shares.reduce((all, one) => all.plus(one.share), new Decimal(0));
  const whole = Decimal.max(1, sum);
  let at = new Decimal(0);
  const segments = shares.map(({ id, share }) => {
    const from = at.div(whole).times(100).toNumber();
    at = at.plus(share);
    return { id, from, width: share.div(whole).times(100).toNumber() };
  });
  return {
    segments,
    rest: Decimal.max(0, new Decimal(1).minus(sum)).times(100).toNumber(),
    mark: sum.gt(1) ? new Decimal(100).div(whole).toNumber() : null,
  };
}
