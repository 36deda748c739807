import { fromJson } from '#database/columns.js';
import type { AssessmentDetail, FullDetail } from '#database/entities/assessment/assessment.entity.js';
import type { Judgement } from '#domain/assessment/assessment.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { reasonFrom } from './kept-detail.js';

/** Columns of a judgement as lists and boards read it. */
export const ASSESSMENT_COLUMNS = `a.targetId, a.month, a.period, a.light, a.standing, a.notAssessed, a.actual, a.expected, a.ratio, a.gap, a.share,
  a.planned, a.streak, a.recovered, a.provisional, a.doubtful, a.ruleSet, a.severity AS weight, a.lightOrder, a.revisionId, a.detail, a.knownFrom`;

export interface AssessmentRaw {
  targetId: number;
  month: string;
  period: string | null;
  light: Judgement['light'];
  standing: Judgement['standing'];
  notAssessed: Judgement['notAssessed'];
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

/** A judgement as it was kept; its receipt is put together for those who ask for it, see `kept-receipt`. */
export type KeptJudgement = Judgement & { ruleSet: string };

export function assessmentOf(row: AssessmentRaw): KeptJudgement {
  const detail = fromJson<AssessmentDetail | FullDetail>(row.detail);
  const figures = {
    actual: plainDecimal(row.actual),
    expected: plainDecimal(row.expected),
    ratio: plainDecimal(row.ratio),
    gap: plainDecimal(row.gap),
    share: plainDecimal(row.share),
    planned: plainDecimal(row.planned),
  };
  const said = Array.isArray(detail) ? saidIn(detail, figures) : detail;
  return {
    month: row.month,
    period: row.period,
    light: row.light,
    standing: row.standing,
    notAssessed: row.notAssessed,
    ...figures,
    severity: null,
    needed: said.needed,
    outlook: said.outlook,
    streak: row.streak,
    recovered: Boolean(row.recovered),
    provisional: Boolean(row.provisional),
    doubtful: Boolean(row.doubtful),
    overdueNodes: said.overdueNodes,
    reasons: said.reasons,
    ruleSet: row.ruleSet,
  };
}

function saidIn([reasons, needed, outlook, overdueNodes, exact]: AssessmentDetail, figures: Pick<Judgement, 'actual' | 'expected' | 'ratio' | 'gap' | 'share' | 'planned'>) {
  if (exact !== null) Object.assign(figures, exact);
  return { needed, outlook, overdueNodes, reasons: reasons.map((reason) => reasonFrom(reason, figures)) };
}

/** Which version of the rows: those known now, or those known at a moment. */
export const knownAt = (asOf: Date | null): { sql: string; params: unknown[] } =>
  asOf === null ? { sql: 'a.isCurrent = 1', params: [] } : { sql: 'a.knownFrom <= ? AND a.knownTo > ?', params: [asOf, asOf] };
