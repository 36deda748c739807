import { fromJson } from '#database/columns.js';
import type { AssessmentDetail } from '#database/entities/assessment/assessment.entity.js';
import type { Assessment, Receipt } from '#domain/assessment/assessment.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { receiptFrom } from './kept-receipt.js';

/** Columns of a judgement as lists and boards read it. */
export const ASSESSMENT_COLUMNS = `a.targetId, a.month, a.period, a.light, a.standing, a.notAssessed, a.actual, a.expected, a.ratio, a.gap, a.share,
  a.planned, a.streak, a.recovered, a.provisional, a.doubtful, a.ruleSet, a.severity AS weight, a.lightOrder, a.revisionId, a.detail, a.knownFrom`;

export interface AssessmentRaw {
  targetId: number;
  month: string;
  period: string | null;
  light: Assessment['light'];
  standing: Assessment['standing'];
  notAssessed: Assessment['notAssessed'];
  actual: string | null;
  expected: string | null;
  ratio: string | null;
  gap: string | null;
  share: string | null;
  planned: string | null;
  streak: number;
  recovered: number;
  provisional: number;
  doubtful: number;
  ruleSet: string;
  weight: string | null;
  lightOrder: number;
  revisionId: number | null;
  detail: unknown;
  knownFrom: Date;
}

/** A kept judgement as the domain wrote it, and the rule set it was judged by. */
export function assessmentOf(row: AssessmentRaw): Assessment & { ruleSet: string } {
  const detail = fromJson<AssessmentDetail>(row.detail);
  const assessment = {
    month: row.month,
    period: row.period,
    light: row.light,
    standing: row.standing,
    notAssessed: row.notAssessed,
    actual: plainDecimal(row.actual),
    expected: plainDecimal(row.expected),
    ratio: plainDecimal(row.ratio),
    gap: plainDecimal(row.gap),
    share: plainDecimal(row.share),
    planned: plainDecimal(row.planned),
    severity: null,
    needed: detail.needed,
    outlook: detail.outlook,
    streak: row.streak,
    recovered: Boolean(row.recovered),
    provisional: Boolean(row.provisional),
    doubtful: Boolean(row.doubtful),
    overdueNodes: detail.overdueNodes,
    reasons: detail.reasons,
  };
  let receipt: Receipt | null = null;
  // Put together only for those who read it: a board of a hundred rows reads none.
  return Object.defineProperty({ ...assessment, ruleSet: row.ruleSet } as unknown as ReturnType<typeof assessmentOf>, 'receipt', {
    enumerable: true,
    get: () => (receipt ??= receiptFrom(detail.receipt, row.ruleSet, assessment)),
  });
}

/** Which version of the rows: those known now, or those known at a moment. */
export const knownAt = (asOf: Date | null): { sql: string; params: unknown[] } =>
  asOf === null ? { sql: 'a.isCurrent = 1', params: [] } : { sql: 'a.knownFrom <= ? AND a.knownTo > ?', params: [asOf, asOf] };
