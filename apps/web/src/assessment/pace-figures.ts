import type { AssessmentDto, TermsDto } from '#api-client/generated.js';
import { digitsOf, sumOf, written as digits } from '#domain/digits.js';
import { asFiled, computed, decimalsOf, dueBeside, percent } from '#domain/language/number-words.js';
import type { BulletInput } from '../ui/bullet-scale.js';

/** What a bullet bar shows of a judgement, and what is written under it. */
export interface PaceFigures {
  /** Null: places and events are no lengths. */
  bar: BulletInput | null;
  /** The bar is drawn from the stock the year began with. */
  fromBaseline: boolean;
  /** Under the bar, left: what is there. */
  there: string;
  /** Under the bar, right: what should be. */
  due: string | null;
  /** How `due` is called. */
  dueIs: 'pace' | 'target' | 'limit' | 'due' | 'place';
}

/** What of the signed terms a bar needs. */
export type PaceTerms = Pick<TermsDto, 'kind' | 'target' | 'stretch' | 'baseline' | 'nodes'>;
type Judged = Pick<AssessmentDto, 'actual' | 'expected' | 'share' | 'planned'>;

/** Null where nothing is known yet. `decimals` is what the target's figures are written with. */
export function paceFigures(judged: Judged, terms: PaceTerms, decimals: number): PaceFigures | null {
  const { actual, expected, share, planned } = judged;
  if (actual === null) return null;
  const due = expected === null ? null : dueBeside(expected, actual, decimals);
  const goal = terms.kind === 'milestone' ? neededWeight(terms) : terms.target;
  const bar: BulletInput = {
    actual: Number(actual),
    expected: numberOf(expected),
    target: numberOf(goal),
    stretch: numberOf(terms.stretch),
  };
  switch (terms.kind) {
    case 'rank':
    case 'zero':
      return {
        bar: null,
        fromBaseline: false,
        there: written(actual, decimals),
        due,
        dueIs: terms.kind === 'rank' ? 'place' : 'limit',
      };
    case 'growth':
    case 'rate': {
      const isPath = terms.kind === 'rate' && terms.baseline !== null;
      return {
        ...fromStart(bar, isPath ? terms.baseline : null),
        there: `${written(actual, decimals)}%`,
        due: due && `${due}%`,
        dueIs: isPath ? 'due' : 'target',
      };
    }
    case 'milestone':
      return { bar, fromBaseline: false, there: `${computed(actual, 0)} / ${computed(goal ?? '0', 0)}`, due, dueIs: 'due' };
    case 'cap':
      return { ...fromStart(bar, null), there: written(actual, decimals), due, dueIs: 'limit' };
    case 'level':
      return {
        ...fromStart(bar, isBelow(terms.baseline, terms.target) ? terms.baseline : null),
        there: written(actual, decimals),
        due,
        dueIs: 'due',
      };
    default:
      return {
        bar,
        fromBaseline: false,
        there: share === null ? written(actual, decimals) : percent(share, planned),
        due: planned === null ? due : percent(planned),
        dueIs: 'pace',
      };
  }
}

/** The weight a milestone target needs: what was signed, else all its nodes. */
export const neededWeight = (terms: Pick<TermsDto, 'target' | 'nodes'>): string =>
  terms.target ?? digits(sumOf(terms.nodes.map(({ weight }) => digitsOf(weight))));

function fromStart(bar: BulletInput, baseline: string | null): Pick<PaceFigures, 'bar' | 'fromBaseline'> {
  if (baseline === null) return { bar, fromBaseline: false };
  const start = Number(baseline);
  const since = (value: number | null | undefined) => (value === null || value === undefined ? null : tidy(value - start));
  return {
    bar: { actual: since(bar.actual), expected: since(bar.expected), target: since(bar.target), stretch: since(bar.stretch) },
    fromBaseline: true,
  };
}

/** An actual as it was filed; only what was divided (a rate of two numbers) is rounded. */
export const written = (value: string, decimals: number): string =>
  decimalsOf(value) <= Math.max(decimals, 3) ? asFiled(value) : computed(value, decimals);
const isBelow = (baseline: string | null, target: string | null): boolean =>
  baseline !== null && target !== null && Number(baseline) < Number(target);
const numberOf = (value: string | null): number | null => (value === null ? null : Number(value));
/** Drawn and read out, never reckoned with: the noise of binary fractions is cut off. */
const tidy = (value: number): number => Number(value.toFixed(6));
