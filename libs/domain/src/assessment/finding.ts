import type { Month } from '../calendar/day.js';
import type { EffectiveFigure } from '../progress/figure.js';
import type { UnitsSlip } from '../progress/units-slip.js';
import type { Light, NotAssessedReason } from './assessment.js';
import type { Lit, Past } from './light.js';
import type { Measure, NotComparable } from './measure.js';

/** What was found at one period, before it is put into print: cheap to make, so that a scan prints only the latest. */
export interface Finding {
  period: Month | null;
  light: Light;
  notAssessed: NotAssessedReason | null;
  standing: Light | null;
  figure: EffectiveFigure | null;
  /** Present when the figure was comparable. */
  measure: Measure | null;
  notComparable: NotComparable | null;
  lit: Lit | null;
  slip: UnitsSlip | null;
  streak: number;
  /** How many points of the trail were known. */
  known: number;
}

const EMPTY = { notAssessed: null, standing: null, figure: null, measure: null, notComparable: null, lit: null, slip: null };

/** Before the first due period there is nothing to show. */
export const NOTHING_DUE: Finding = { ...EMPTY, period: null, light: 'pending', streak: 0, known: 0 };

export const missingAt = (period: Month, past: Past, known: number): Finding => ({
  ...EMPTY,
  period,
  light: 'missing',
  standing: past.lastKnown,
  streak: past.streak,
  known,
});

/** Asked for, not yet due: the previous light stands beside, with its figures. */
export const pendingAfter = (previous: Finding, past: Past): Finding => ({
  ...previous,
  light: 'pending',
  notAssessed: null,
  standing: past.lastKnown,
});

export function notAssessed(
  period: Month | null,
  reason: NotAssessedReason,
  figure: EffectiveFigure | null,
  past: Past,
  known: number,
): Finding {
  const standing = reason === 'notPublished' ? past.lastKnown : null;
  return { ...EMPTY, period, light: 'notAssessed', notAssessed: reason, standing, figure, streak: past.streak, known };
}

/** 存疑: a probable units slip is not lit; the last light stands until the figure is corrected or explained. */
export const doubtfulAt = (period: Month, figure: EffectiveFigure, slip: UnitsSlip, past: Past, known: number): Finding => ({
  ...EMPTY,
  period,
  light: past.lastKnown ?? 'pending',
  standing: past.lastKnown,
  figure,
  slip,
  streak: past.streak,
  known,
});
