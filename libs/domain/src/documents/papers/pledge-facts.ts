import type { Day, Month } from '../../calendar/day.js';
import type { PledgeState } from '../../pledges/pledge.lifecycle.js';
import type { TargetTerms } from '../../pledges/terms.js';

/** Everything a printed pledge says, read in one go; decimals are strings. */
export interface PledgeFacts {
  zoneName: string;
  year: number;
  tier: 'unit' | 'leader';
  state: PledgeState;
  /** Rounds of consultation sent out so far. */
  round: number;
  title: string;
  unitName: string;
  /** Of a leader's own pledge. */
  leaderName: string | null;
  signatory: string | null;
  counterpart: string | null;
  signedOn: Day | null;
  clauses: string[];
  /** The signed version that is printed; null: nothing has been signed yet. */
  version: { number: number; hash: string } | null;
  /** The kept text no longer has the hash it was signed under: it is shown as such and proves nothing. */
  isBroken?: boolean;
  lines: PledgedLine[];
  /** Original and adjusted values, for ever side by side. */
  adjustments: Adjustment[];
  /** What the ambition check found and was kept all the same. */
  kept: KeptFinding[];
}

export interface PledgedLine {
  code: string;
  name: string;
  clause: string | null;
  measureUnit: string;
  terms: Pick<
    TargetTerms,
    | 'kind'
    | 'wording'
    | 'target'
    | 'upper'
    | 'stretch'
    | 'baseline'
    | 'curve'
    | 'growthPath'
    | 'nodes'
    | 'comparator'
    | 'annualOnly'
  >;
  /** 完成时限 as printed; null: the end of the year. */
  dueText: string | null;
  leaderName: string | null;
  verifierName: string | null;
  coUnitNames: string[];
  /** The document the figure was published in; its date may be unknown. */
  source: { title: string; date: Day | null } | null;
  /** 示意 */
  illustrative: boolean;
}

export interface Adjustment {
  code: string;
  name: string;
  original: string;
  adjusted: string;
  /** The first period it counts for. */
  from: Month | null;
  reason: string | null;
  approvedBy: string | null;
}

export interface KeptFinding {
  name: string;
  /** What the check found, as a sentence with its numbers. */
  finding: string;
  reason: string;
  keptBy: string | null;
}
