import type { KnownAssessmentDto, TargetDetailDto, TermsDto } from '#api-client/generated.js';
import type { Light } from '#domain/assessment/assessment.js';
import { numberOf } from '#domain/calendar/months.js';
import { neededWeight } from '../../assessment/pace-figures.js';

export interface ChartPoint {
  /** 0 … 12; 0 is the end of last year. */
  month: number;
  value: number;
}

export interface ActualPoint extends ChartPoint {
  light: Light;
  provisional: boolean;
}

/** The lines of a target's year, in the target's own measure. */
export interface PaceSeries {
  plan: ChartPoint[];
  actual: ActualPoint[];
  comparator: ChartPoint[];
  outlook: { mid: number; low: number | null; high: number | null } | null;
  /** The unit's own 全年预计完成, as last filed. */
  estimate: ChartPoint | null;
  target: number | null;
  stretch: number | null;
  /** Places: the first is on top. */
  upsideDown: boolean;
  /** Nodes: what is due or done jumps on its day instead of growing. */
  stepped: boolean;
}

type Detail = Pick<TargetDetailDto, 'series' | 'periods'> & { target: { terms: TermsDto } };

export function paceSeries({ target: { terms }, series, periods }: Detail): PaceSeries {
  const judged = series.filter(isOwnPeriod);
  const last = [...series].reverse().find(({ actual, doubtful }) => actual !== null && !doubtful);
  const figures = periods.flatMap(({ figure }) => figure ?? []);
  const estimated = figures.filter(({ yearEndEstimate }) => yearEndEstimate !== null).at(-1);
  const outlook = last?.outlook ?? null;
  return {
    plan: planOf(terms),
    actual: dedupe(
      judged.map((one) => ({
        month: numberOf(one.period),
        value: Number(one.actual),
        light: one.standing ?? one.light,
        provisional: one.provisional,
      })),
    ),
    comparator: figures.flatMap(({ period, comparator }) =>
      comparator === null ? [] : [{ month: numberOf(period), value: Number(comparator) }],
    ),
    outlook: outlook && { mid: Number(outlook.mid), low: valueOf(outlook.low), high: valueOf(outlook.high) },
    estimate: estimated ? { month: 12, value: Number(estimated.yearEndEstimate) } : null,
    target: terms.kind === 'milestone' ? Number(neededWeight(terms)) : valueOf(terms.target),
    stretch: valueOf(terms.stretch),
    upsideDown: terms.kind === 'rank',
    stepped: terms.kind === 'milestone',
  };
}

/** What should be there by the end of each month: the signed curve between where the year began and T. */
export function planOf(terms: TermsDto): ChartPoint[] {
  const months = Array.from({ length: 13 }, (_, month) => month);
  const { kind, growthPath, baseline, capOf } = terms;
  if (kind === 'milestone') {
    const due = (month: number) =>
      terms.nodes.filter(({ dueOn }) => Number(dueOn.slice(0, 4)) < terms.year || numberOf(dueOn.slice(0, 7)) <= month);
    return months.map((month) => ({ month, value: due(month).reduce((sum, { weight }) => sum + Number(weight), 0) }));
  }
  if (terms.target === null) return [];
  const goal = Number(terms.target);
  if (growthPath) return growthPath.map((value, at) => ({ month: at + 1, value: Number(value) }));
  if (kind === 'cumulative' || (kind === 'cap' && capOf === 'total'))
    return months.map((month) => ({ month, value: goal * shareAt(terms, month) }));
  const start = valueOf(baseline);
  const moves =
    start !== null && (kind === 'cap' ? start > goal : start < goal) && (kind === 'level' || kind === 'rate' || kind === 'cap');
  if (moves) return months.map((month) => ({ month, value: start + (goal - start) * shareAt(terms, month) }));
  return months.slice(1).map((month) => ({ month, value: goal }));
}

const shareAt = ({ curve }: TermsDto, month: number): number => (month === 0 ? 0 : Number(curve[month - 1] ?? month / 12));
const valueOf = (value: string | null): number | null => (value === null ? null : Number(value));

/** An unexplained slip of units would flatten all the rest: it is told beside the chart, not drawn. */
function isOwnPeriod(one: KnownAssessmentDto): one is KnownAssessmentDto & { period: string; actual: string } {
  return one.period !== null && one.actual !== null && !one.doubtful;
}

/** A quarter's figure stands for three months of the board; the last judgement of it is drawn. */
function dedupe(points: ActualPoint[]): ActualPoint[] {
  return [...new Map(points.map((point) => [point.month, point])).values()].sort((a, b) => a.month - b.month);
}
