import { mayDo, type Actor } from './actor.js';
import type { Right } from './rights.js';

/** What may be begun from a list as a whole, and the right it takes. Acts on one row are asked of the row, by the policy of its room. */
const LIST_ACTS = {
  calendarDays: { override: 'calendar.manage' },
  planYears: { prepare: 'years.manage' },
  pledges: { begin: 'pledges.draft' },
  meetings: { plan: 'meetings.manage' },
  pipeline: { remind: 'reminders.send', decideReopen: 'progress.decideReopen' },
  people: { create: 'people.manage' },
  reorganisations: { propose: 'units.propose' },
  delegations: { delegate: 'delegation.own', delegateForOthers: 'delegation.manage' },
  journal: { verify: 'journal.verify' },
  imports: { breakdown: 'documents.importBreakdown', filings: 'documents.importFilings', ownerFigures: 'documents.importOwnerFigures' },
} as const satisfies Record<string, Record<string, Right>>;

export type ListOfActs = keyof typeof LIST_ACTS;

/** The acts open to the reader of a list, for the web's buttons. */
export const allowedOnList = (list: ListOfActs, actor: Actor): string[] =>
  Object.entries<Right>(LIST_ACTS[list]).flatMap(([act, right]) => (mayDo(actor, right) ? [act] : []));
