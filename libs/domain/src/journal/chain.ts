import { canonicalJson } from '../canonical-json.js';

/** One fact as it was recorded; `recordedAt` is an ISO instant with milliseconds in UTC. */
export interface ChainEntry {
  id: number;
  zoneId: number;
  type: string;
  subject: string | null;
  /** null: the system itself (a sweep, a reaction). */
  actorId: number | null;
  onBehalfOf: number | null;
  recordedAt: string;
  data: unknown;
}

/** A batch of entries under one seal. `previous` is the hash of the seal before, GENESIS for the first. */
export interface Seal {
  id: number;
  previous: string;
  fromEntryId: number;
  untilEntryId: number;
  entries: number;
  hash: string;
}

/** SHA-256 in lower-case hex, injected: the domain has no crypto of its own. */
export type HashHex = (text: string) => string;

export const GENESIS = '0'.repeat(64);

/** The entry as the one line that is hashed; the form is named so that a later one can never be confused with it. */
export function lineOf(entry: ChainEntry): string {
  const { id, zoneId, type, subject, actorId, onBehalfOf, recordedAt, data } = entry;
  return canonicalJson(['entry.1', id, zoneId, type, subject, actorId, onBehalfOf, recordedAt, data]);
}

/**
 * The hash of a batch: over the previous seal's hash, the range, and the hash of every line. Entries are
 * hashed one by one first, so that a broken batch can be narrowed to an entry where line hashes are kept.
 * `entries` are the batch in order of id.
 */
export function sealHash(previous: string, entries: readonly ChainEntry[], hash: HashHex): string {
  const lines = entries.map((entry) => hash(lineOf(entry)));
  return hash(canonicalJson(['seal.1', previous, entries[0]?.id ?? null, entries.at(-1)?.id ?? null, entries.length, lines]));
}

/** What a broken link is: a seal that does not follow its predecessor, or entries that are not what was sealed. */
export interface BrokenLink {
  sealId: number;
  fromEntryId: number;
  untilEntryId: number;
  reason: 'sealsDoNotFollow' | 'entriesMissing' | 'entriesChanged';
}

/**
 * Checks one seal against its predecessor and the entries that stand in its range today; null when intact.
 * Walking the seals in order, the first answer that is not null names the first broken link.
 */
export function brokenLink(seal: Seal, previous: Seal | null, entries: readonly ChainEntry[], hash: HashHex): BrokenLink | null {
  const broken = (reason: BrokenLink['reason']): BrokenLink => ({
    sealId: seal.id,
    fromEntryId: seal.fromEntryId,
    untilEntryId: seal.untilEntryId,
    reason,
  });
  if (seal.previous !== (previous?.hash ?? GENESIS) || (previous && seal.fromEntryId <= previous.untilEntryId))
    return broken('sealsDoNotFollow');
  if (entries.length !== seal.entries || entries[0]?.id !== seal.fromEntryId || entries.at(-1)?.id !== seal.untilEntryId)
    return broken('entriesMissing');
  return sealHash(seal.previous, entries, hash) === seal.hash ? null : broken('entriesChanged');
}
