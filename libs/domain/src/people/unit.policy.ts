import { no, sortedOut, yes, type SortedOut, type Verdict } from '../verdict.js';
import { mayDo, type Actor } from './actor.js';

/** `create`: a unit below it. */
export const UNIT_ACTS = ['create', 'change', 'close'] as const;
export type UnitAct = (typeof UNIT_ACTS)[number];

/** Whether a unit may be changed. Reasons: `people.notAllowed`, `people.unitClosed`, `people.zoneIsRoot`. Who still sits in it is asked when it is closed. */
export function mayActOnUnit(act: UnitAct, actor: Actor, { kind, closedOn }: { kind: string; closedOn: string | null }): Verdict {
  if (!mayDo(actor, 'units.manage')) return no('people.notAllowed');
  if (closedOn !== null) return no('people.unitClosed');
  return act === 'close' && kind === 'zone' ? no('people.zoneIsRoot') : yes;
}

export const actsOnUnit = (actor: Actor, unit: { kind: string; closedOn: string | null }): SortedOut<UnitAct> =>
  sortedOut(UNIT_ACTS, (act) => mayActOnUnit(act, actor, unit));
