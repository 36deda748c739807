import type { Month } from '../calendar/day.js';
import { addMonths, monthOf } from '../calendar/months.js';
import { isDay } from '../calendar/zone-time.js';
import { mayDo, type Actor, type Grant } from '../people/actor.js';
import { roleHas } from '../people/rights.js';
import { canonicalJson } from '../canonical-json.js';
import { no, yes, type Verdict } from '../verdict.js';
import type { MilestoneNode, TargetKind } from './terms.js';

/** proposed → approved | refused | withdrawn. */
export const AMENDMENT_STATES = ['proposed', 'approved', 'refused', 'withdrawn'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

/** What an amendment may change; kind, cadence, baseline and curve are what the target is. Decimal strings. */
export interface AmendedValues {
  target: string | null;
  upper: string | null;
  stretch: string | null;
  nodes: MilestoneNode[];
}

export interface AmendableTarget {
  year: number;
  kind: TargetKind;
  pledgeState: string;
  yearState: string;
  /** The first month of the latest amendment in force or approved; null: never amended. */
  lastAmendedFrom: Month | null;
  underWay: boolean;
}

/**
 * Whether such an amendment may be proposed today. It begins with the month that is being filed, or later: what was judged before was
 * judged by what was signed. Reasons: `amendment.pledgeNotSigned`, `amendment.yearClosed`, `amendment.underWay`, `amendment.period`,
 * `amendment.notLater`, `amendment.nothing`, `amendment.noValue`, `amendment.nodes`.
 */
export function checkAmendment(target: AmendableTarget, before: AmendedValues, after: AmendedValues, fromPeriod: Month, today: string): Verdict {
  if (target.yearState === 'closed') return no('amendment.yearClosed');
  if (target.pledgeState !== 'signed') return no('amendment.pledgeNotSigned');
  if (target.underWay) return no('amendment.underWay');
  if (!fromPeriod.startsWith(`${target.year}-`) || fromPeriod < addMonths(monthOf(today), -1)) return no('amendment.period');
  if (target.lastAmendedFrom !== null && fromPeriod <= target.lastAmendedFrom) return no('amendment.notLater');
  if (sameValues(before, after)) return no('amendment.nothing');
  if (before.target !== null && after.target === null && target.kind !== 'milestone') return no('amendment.noValue');
  return nodesAreFine(after.nodes, target.kind) ? yes : no('amendment.nodes');
}

export const sameValues = (a: AmendedValues, b: AmendedValues): boolean => canonicalJson({ ...a }) === canonicalJson({ ...b });

function nodesAreFine(nodes: readonly MilestoneNode[], kind: TargetKind): boolean {
  if (kind !== 'milestone') return nodes.length === 0;
  const isFine = ({ id, name, weight, dueOn }: MilestoneNode) => id !== '' && name !== '' && /^\d+(\.\d+)?$/.test(weight) && Number(weight) > 0 && isDay(dueOn);
  return nodes.length > 0 && new Set(nodes.map(({ id }) => id)).size === nodes.length && nodes.every(isFine);
}

export interface ProposedAmendment {
  state: AmendmentState;
  proposedBy: number;
  proposedFor: number | null;
}

/** A leader decides, and another person than who proposed it, in whose name ever. Reasons: `amendment.decided`, `amendment.sameAccount`, `http.notAllowed`. */
export function decidesAmendmentAs(actor: Actor, amendment: ProposedAmendment): { duty: Grant | null; verdict: Verdict } {
  const refuse = (reason: string) => ({ duty: null, verdict: no(reason) });
  if (amendment.state !== 'proposed') return refuse('amendment.decided');
  if (!mayDo(actor, 'pledges.decideAmendment')) return refuse('http.notAllowed');
  const proposers = [amendment.proposedBy, amendment.proposedFor];
  if (proposers.includes(actor.personId)) return refuse('amendment.sameAccount');
  const duty = actor.grants.find(({ role, onBehalfOf }) => roleHas(role, 'pledges.decideAmendment') && (onBehalfOf === null || !proposers.includes(onBehalfOf)));
  return duty ? { duty, verdict: yes } : refuse('amendment.sameAccount');
}

export function mayWithdrawAmendment(actor: Actor, amendment: ProposedAmendment): Verdict {
  if (amendment.state !== 'proposed') return no('amendment.decided');
  return mayDo(actor, 'pledges.amend') ? yes : no('http.notAllowed');
}
