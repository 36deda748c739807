import type { Role } from '../people/roles.js';

/** Who holds which duty today, and who stands in for whom. Own appointments only: delegates come by `delegations`. */
export interface Directory {
  duties: readonly { personId: number; role: Role; unitId: number }[];
  oversight: readonly { personId: number; unitId: number }[];
  delegations: readonly { principalId: number; delegateId: number }[];
}

export interface Recipient {
  personId: number;
  /** The principal whose delegate this person is; null: their own duty. */
  onBehalfOf: number | null;
}

/** Holders of a role in a unit. Where a unit has no filer its head files, and is reminded as one. */
export function holdersIn(directory: Directory, role: 'filer' | 'head' | 'verifier', unitId: number): number[] {
  const holders = directory.duties.filter((duty) => duty.unitId === unitId && duty.role === role).map((duty) => duty.personId);
  if (role === 'filer' && holders.length === 0) return holdersIn(directory, 'head', unitId);
  if (role === 'verifier' && holders.length === 0)
    return directory.duties.filter((duty) => duty.unitId === unitId && duty.role === 'supervision').map((duty) => duty.personId);
  return holders;
}

/** Everybody of the zone with a role that is not tied to one unit. */
export const holdersOf = (directory: Directory, role: 'supervision' | 'leader'): number[] =>
  directory.duties.filter((duty) => duty.role === role).map((duty) => duty.personId);

export const overseersOf = (directory: Directory, unitId: number): number[] =>
  directory.oversight.filter((oversight) => oversight.unitId === unitId).map((oversight) => oversight.personId);

/**
 * The people themselves and, for those on leave, their delegates too; each once, in their own right before
 * another's, in a stable order.
 */
export function withDelegates(directory: Directory, personIds: Iterable<number>): Recipient[] {
  const principals = [...new Set(personIds)].sort((a, b) => a - b);
  const recipients = new Map<number, Recipient>(principals.map((personId) => [personId, { personId, onBehalfOf: null }]));
  for (const principalId of principals)
    for (const { delegateId } of directory.delegations.filter((delegation) => delegation.principalId === principalId))
      if (!recipients.has(delegateId)) recipients.set(delegateId, { personId: delegateId, onBehalfOf: principalId });
  return [...recipients.values()];
}
