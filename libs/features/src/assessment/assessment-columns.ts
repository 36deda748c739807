import type { AssessmentDetail, AssessmentRow } from '#database/entities/assessment/assessment.entity.js';
import type { Assessment, Light } from '#domain/assessment/assessment.js';
import { createHash } from 'node:crypto';
import type { AssessedTarget } from './assessment.service.js';

export type AssessmentColumns = Omit<AssessmentRow, 'id' | 'target' | 'knownFrom' | 'knownTo' | 'isCurrent' | 'detail'> & { detail: string };

/** Worse is more; missing is listed with the reds, for discipline. */
const LIGHT_ORDER: Record<Light, number> = { lagging: 6, missing: 5, behind: 4, pending: 3, notAssessed: 2, onPace: 1, done: 0 };

/** Where the figure is still awaited the previous light stands, and so does its place among the worst. */
const orderOf = ({ light, standing }: Assessment): number => {
  const awaited = light === 'pending' || light === 'notAssessed';
  return Math.max(LIGHT_ORDER[light], awaited && standing !== null ? LIGHT_ORDER[standing] : 0);
};

/** DECIMAL(32,12). */
const computed = (value: string | null): string | null => (value === null ? null : Number.isFinite(Number(value)) ? value : null);

/** An assessment as its table keeps it. */
export function assessmentColumns(target: AssessedTarget, assessment: Assessment): AssessmentColumns {
  const { needed, outlook, overdueNodes, reasons, receipt } = assessment;
  const detail: AssessmentDetail = { needed, outlook, overdueNodes: [...overdueNodes], reasons: [...reasons], receipt };
  const row = {
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
    ruleSet: receipt.ruleSet,
    revisionId: revisionOf(assessment),
    detail: JSON.stringify(detail),
  };
  return { ...row, fingerprint: createHash('sha1').update(JSON.stringify(row)).digest('hex') };
}

/** The gap divided by its lagging threshold: how many times too far behind; null where the test uses no gap. */
function severityOf({ gap, severity }: Assessment): string | null {
  if (gap === null || severity === null || Number(severity) === 0) return null;
  return (-Number(gap) / Number(severity)).toFixed(6);
}

const revisionOf = ({ period, receipt }: Assessment): number | null => {
  const own = receipt.revisions.find((revision) => revision.period === period);
  return own ? Number(own.revision) || null : null;
};
