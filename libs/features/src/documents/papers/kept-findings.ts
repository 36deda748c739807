import type { KeptFinding } from '#domain/documents/papers/pledge-facts.js';
import type { Rows } from './zone-names.js';

export type KeptOfPledge = KeptFinding;

/** What the ambition check found and was kept with a reason, by pledge. */
export async function readKept(_db: Rows, _pledgeIds: readonly number[]): Promise<Map<number, KeptOfPledge[]>> {
  return new Map();
}
