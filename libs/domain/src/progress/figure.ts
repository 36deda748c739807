import type { Day, Month } from '../calendar/day.js';

/** What was filed: a number, a deliberate zero, or why there is none. Nothing filed is never zero. */
export const FIGURE_STATES = ['filed', 'filedZero', 'notPublished', 'notApplicable'] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

/** Acceptance of one milestone node. */
export interface NodeAcceptance {
  nodeId: string;
  acceptedOn: Day;
}

/** One filed figure of one target for one period. All numbers are decimal strings. */
export interface Figure {
  period: Month;
  state: FigureState;
  /** Year-to-date total, growth rate in %, stock, share in %, rank, events; null for milestones. */
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  /** Growth only: the year-to-date level behind the rate. */
  amount: string | null;
  /** The comparator's figure for the period (city average), when known. */
  comparator: string | null;
  /** Milestone only: the nodes accepted so far. */
  nodes: readonly NodeAcceptance[];
  yearEndEstimate: string | null;
}

/** A figure as the assessment sees it: the latest submitted revision that was not returned. */
export interface EffectiveFigure extends Figure {
  verified: boolean;
  /** Identifies the revision in receipts. */
  revision: string;
  /** Codes of the plausibility warnings the filer has explained. */
  explained: readonly string[];
}
