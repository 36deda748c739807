import { no, yes, type Verdict } from '../verdict.js';
import { roleHas } from './rights.js';
import type { Actor, Grant } from './actor.js';
import type { Role } from './roles.js';

/** Days `YYYY-MM-DD` and months `YYYY-MM`: the calendar lies down the river. */
type Day = string;
type Month = string;
const monthOf = (day: Day): Month => day.slice(0, 7);

/** 更名 · 合并 · 拆分 */
export const REORGANISATION_KINDS = ['rename', 'merge', 'split'] as const;
export type ReorganisationKind = (typeof REORGANISATION_KINDS)[number];

/** proposed → approved (carried out on its day: applied) | refused | withdrawn. */
export const REORGANISATION_STATES = ['proposed', 'approved', 'applied', 'refused', 'withdrawn'] as const;
export type ReorganisationState = (typeof REORGANISATION_STATES)[number];

export interface UnitToBe {
  code: string;
  kind: 'department' | 'office' | 'company' | 'agency' | 'taskForce';
  name: string;
  nameEn: string | null;
}

/** A unit that is there, or one that the change brings about. */
export type Successor = { unitId: number; newUnit: null } | { unitId: null; newUnit: UnitToBe };

export type SplitPart = Successor & {
  /** Signed targets and people that go to this part; all others stay. */
  targetIds: number[];
  personIds: number[];
};

export interface ReorganisationPlan {
  /** The units that are renamed, merged or split: one, but for a merger. */
  unitIds: number[];
  rename: { name: string; nameEn: string | null } | null;
  into: Successor | null;
  parts: SplitPart[] | null;
  /** A split unit that goes on with what no part takes; else it is closed, and the first part takes the rest. */
  goesOn: boolean;
}

/**
 * Whether a plan can be meant. Reasons: `reorganisation.units` (one unit; two or more to merge, or one into another),
 * `reorganisation.intoItself`, `reorganisation.parts` (two parts, or one beside a unit that goes on), `reorganisation.targetTwice`,
 * `reorganisation.personTwice`.
 */
export function checkPlan(kind: ReorganisationKind, { unitIds, rename, into, parts, goesOn }: ReorganisationPlan): Verdict {
  if (new Set(unitIds).size !== unitIds.length || unitIds.length === 0) return no('reorganisation.units');
  if (kind === 'rename') return unitIds.length === 1 && rename !== null ? yes : no('reorganisation.units');
  if (kind === 'merge') {
    if (into === null) return no('reorganisation.units');
    if (into.unitId !== null && unitIds.includes(into.unitId)) return no('reorganisation.intoItself');
    return into.unitId === null && unitIds.length < 2 ? no('reorganisation.units') : yes;
  }
  if (unitIds.length !== 1) return no('reorganisation.units');
  if (parts === null || parts.length < (goesOn ? 1 : 2)) return no('reorganisation.parts');
  if (parts.some((part) => part.unitId !== null && unitIds.includes(part.unitId))) return no('reorganisation.intoItself');
  const twice = (ids: number[]) => new Set(ids).size !== ids.length;
  if (twice(parts.flatMap(({ targetIds }) => targetIds))) return no('reorganisation.targetTwice');
  return twice(parts.flatMap(({ personIds }) => personIds)) ? no('reorganisation.personTwice') : yes;
}

/**
 * From when on: a change is not dated back before the month that is not filed yet, or figures would have been filed by somebody else
 * than who answers for them. Reasons: `reorganisation.dayPast`, `reorganisation.dayTooFar`, `reorganisation.period`.
 */
export function checkStart(fromDay: Day, fromPeriod: Month | null, today: Day, farthest: Day): Verdict {
  if (fromDay < `${monthOf(today)}-01`) return no('reorganisation.dayPast');
  if (fromDay > farthest) return no('reorganisation.dayTooFar');
  if (fromPeriod === null) return yes;
  const [month, before] = [monthOf(fromDay), previous(monthOf(fromDay))];
  return fromPeriod === month || fromPeriod === before ? yes : no('reorganisation.period');
}

const previous = (month: Month): Month => {
  const [year, r] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return r === 1 ? `${year - 1}-12` : `${year}-${String(r - 1).padStart(2, '0')}`;
};

export interface ProposedChange {
  state: ReorganisationState;
  proposedBy: number;
  proposedFor: number | null;
  proposedDuty: Role;
}

/** In which duty somebody proposes; null: in none. */
export const proposesAs = ({ grants }: Actor): Grant | null => grants.find(({ role }) => roleHas(role, 'units.propose')) ?? null;

/**
 * The duty in which the actor may decide: another than the proposer's, and never the same account, be it for somebody else
 * (三员分立: who proposes does not approve). Reasons: `reorganisation.decided`, `reorganisation.sameAccount`, `reorganisation.sameDuty`.
 */
export function decidesAs(actor: Actor, change: ProposedChange): { duty: Grant | null; verdict: Verdict } {
  const refuse = (reason: string) => ({ duty: null, verdict: no(reason) });
  if (change.state !== 'proposed') return refuse('reorganisation.decided');
  const proposers = [change.proposedBy, change.proposedFor];
  if (proposers.includes(actor.personId)) return refuse('reorganisation.sameAccount');
  const duties = actor.grants.filter(({ role }) => roleHas(role, 'units.decide'));
  const own = duties.filter(({ onBehalfOf }) => onBehalfOf === null || !proposers.includes(onBehalfOf));
  if (own.length === 0) return refuse('reorganisation.sameAccount');
  const duty = own.find(({ role }) => role !== change.proposedDuty) ?? null;
  return duty === null ? refuse('reorganisation.sameDuty') : { duty, verdict: yes };
}

/** Who proposed may take it back until it is decided. */
export function mayWithdrawChange(actor: Actor, change: ProposedChange): Verdict {
  if (change.state !== 'proposed') return no('reorganisation.decided');
  return change.proposedBy === actor.personId || change.proposedFor === actor.personId ? yes : no('reorganisation.notYours');
}

export interface NameBefore {
  untilDay: Day;
  name: string;
  nameEn: string | null;
}

/** The name borne on a day: the earliest of the former ones that had not ended, else the present one. */
export function nameOn(day: Day, present: { name: string; nameEn: string | null }, before: readonly NameBefore[]): { name: string; nameEn: string | null } {
  const then = before.filter(({ untilDay }) => day <= untilDay).sort((a, b) => (a.untilDay < b.untilDay ? -1 : 1))[0];
  return then ? { name: then.name, nameEn: then.nameEn } : { name: present.name, nameEn: present.nameEn };
}
