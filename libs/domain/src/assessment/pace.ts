import { ZERO, text } from '../exact.js';
import type { Month } from '../calendar/day.js';
import type { TargetTerms } from '../pledges/terms.js';
import type { Figure } from '../progress/figure.js';
import type { OverdueNode } from './assessment.js';
import { gapOf, measureOf, type Measure, type NotComparable } from './measure.js';
import { parseTerms } from './parsed-terms.js';
import { DEFAULT_RULES, type RuleSet } from './rule-sets.js';

/** Pace in print: decimal strings of up to 15 significant digits, against T as signed. */
export interface Pace {
  comparable: true;
  /** A. */
  actual: string;
  /** E(r). */
  expected: string;
  /** A/E or what the kind uses; null for growth, rank and zero, and where nothing is due yet. */
  ratio: string | null;
  /** Negative is short. In points (share gap × 100); percentage points for growth; places for rank; events for zero. */
  gap: string;
  /** A/T, uncapped; null for growth, rank and zero. */
  share: string | null;
  /** P(r); null for growth, rank and zero. */
  planned: string | null;
  overdueNodes: readonly OverdueNode[];
}

/**
 * What should be done by the end of a period, and how far the figure is from it (domain: "Target kinds and their
 * arithmetic"). `rules` only chooses between the signed curve and r/12. Figures that state no number, and denominators that
 * are not positive, are not comparable rather than an error.
 */
export function paceOf(
  terms: TargetTerms,
  period: Month,
  figure: Figure,
  rules: Pick<RuleSet, 'curve'> = DEFAULT_RULES,
): Pace | { comparable: false; reason: NotComparable } {
  const measure = measureOf(parseTerms(terms, rules), period, figure);
  return typeof measure === 'string' ? { comparable: false, reason: measure } : printed(measure);
}

/** The printed side of a measure. */
export function printed(x: Measure): Pace {
  return {
    comparable: true,
    actual: text(x.actual)!,
    expected: text(x.expected)!,
    ratio: text(x.ratio()),
    gap: text(gapOf(x.printed))!,
    share: x.planned === null || x.goal.lte(ZERO) ? null : text(x.actual.div(x.goal)),
    planned: text(x.planned),
    overdueNodes: x.overdueNodes,
  };
}
