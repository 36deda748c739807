import { Exact, HUNDRED, ZERO } from '../exact.js';
import type { TargetKind } from '../pledges/terms.js';
import type { Figure } from './figure.js';

type Filed = Pick<Figure, 'state' | 'value' | 'numerator' | 'denominator'>;

/**
 * The number a figure states: a deliberate zero is 0, a rate is its numerator over its denominator in % where both are
 * filed. Null where there is none: not published, not applicable, nothing filled in, a denominator that is not positive.
 * Milestones carry accepted nodes instead of a number, so theirs is always null.
 */
export function filedValue(kind: TargetKind, figure: Filed): Exact | null {
  if (figure.state === 'notPublished' || figure.state === 'notApplicable' || kind === 'milestone') return null;
  if (figure.state === 'filedZero') return ZERO;
  if (kind === 'rate' && figure.numerator !== null && figure.denominator !== null) {
    const denominator = Exact.of(figure.denominator);
    // Through its digits, so that a share read back from what was kept is the same number.
    return denominator.lte(ZERO) ? null : Exact.of(Exact.of(figure.numerator).times(HUNDRED).div(denominator).toString());
  }
  return figure.value === null ? null : Exact.of(figure.value);
}
