import type { AssessmentRow } from '#database/entities/assessment/assessment.entity.js';
import type { Assessment, Light } from '#domain/assessment/assessment.js';
import { worstFirstKey } from '#domain/assessment/worst-first.js';
import type { EffectiveFigure } from '#domain/progress/figure.js';
import type { AssessedTarget } from './assessment.service.js';
import type { ReceiptWriter } from './kept-receipt.js';

export type AssessmentColumns = Omit<AssessmentRow, 'id' | 'target' | 'knownFrom' | 'knownTo' | 'isCurrent' | 'detail'> & { detail: string };

/** DECIMAL(32,12) holds twenty digits before the point. An absurd figure (a rate over a denominator of next to nothing) is kept without
 * its quotient rather than stopping the scan of its whole zone. */
const MOST_KEPT = 1e20;
const computed = (value: string | null): string | null => (value === null ? null : Math.abs(Number(value)) < MOST_KEPT ? value : null);

/** What an assessment does not say itself. */
export interface KeptWith {
  stamp: string;
  ruleSet: string;
  /** The figure of the period that was judged. */
  figure: EffectiveFigure | null;
  receipts: ReceiptWriter;
}

/** An assessment as its table keeps it. */
export function assessmentColumns(target: AssessedTarget, assessment: Assessment, { stamp, ruleSet, figure, receipts }: KeptWith): AssessmentColumns {
  const { needed, outlook, overdueNodes, reasons } = assessment;
  const spoken = JSON.stringify({ needed, outlook, overdueNodes, reasons });
  return {
    zoneId: target.zoneId,
    targetId: target.id,
    unitId: target.unitId,
    year: target.terms.year,
    month: assessment.month,
    period: assessment.period,
    light: assessment.light,
    standing: assessment.standing,
    notAssessed: assessment.notAssessed,
    actual: computed(assessment.actual),
    expected: computed(assessment.expected),
    ratio: computed(assessment.ratio),
    gap: computed(assessment.gap),
    share: computed(assessment.share),
    planned: computed(assessment.planned),
    streak: assessment.streak,
    recovered: assessment.recovered,
    provisional: assessment.provisional,
    doubtful: assessment.doubtful,
    lightOrder: orderOf(assessment),
    severity: severityOf(assessment),
    ruleSet,
    revisionId: figure === null ? null : Number(figure.revision) || null,
    detail: `${spoken.slice(0, -1)},"receipt":${receipts.write(assessment)}}`,
    fingerprint: stamp,
  };
}

/** The domain sorts ascending; the index is read backwards, so that worse is more. */
const MOST = 6;
const orderIn = ({ streak, gap, severity, overdueNodes }: Assessment, light: Light) => MOST - worstFirstKey({ light, streak, gap, severity, overdueNodes }).light;

/** Where the figure is still awaited the previous light stands, and so does its place among the worst. */
function orderOf(assessment: Assessment): number {
  const { light, standing } = assessment;
  const awaited = light === 'pending' || light === 'notAssessed';
  return Math.max(orderIn(assessment, light), awaited && standing !== null ? orderIn(assessment, standing) : 0);
}

/** How many times too far behind: 1 stands at the lagging threshold, below 0 is ahead. */
function severityOf(assessment: Assessment): string {
  const shortfall = worstFirstKey(assessment).shortfall;
  return (0 - Math.min(MOST_SEVERE, Math.max(-MOST_SEVERE, shortfall))).toFixed(6);
}

const MOST_SEVERE = 1e12;
