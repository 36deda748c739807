import { compact } from './folded-text.js';

export interface Named {
  id: number;
  name: string;
  nameEn?: string | null;
}

export type NameMatch<T> = { found: T; exact: boolean } | { found: null; candidates: T[] };

const MOST_CANDIDATES = 3;
const LIKENESS = 0.3;

/**
 * Finds by name: as written, then without brackets, spaces, the zone's own name in front and 等 behind; what is not found gets up to
 * three candidates, the likest first. Nothing is taken on likeness alone.
 */
export function matchName<T extends Named>(written: string, among: readonly T[], zoneName = ''): NameMatch<T> {
  const asked = compact(written);
  const exact = among.find((one) => compact(one.name) === asked || (one.nameEn && compact(one.nameEn).toLowerCase() === asked.toLowerCase()));
  if (exact) return { found: exact, exact: true };
  const plain = plainName(written, zoneName);
  const same = among.filter((one) => plainName(one.name, zoneName) === plain);
  if (same.length === 1) return { found: same[0]!, exact: false };
  const candidates = among
    .map((one) => ({ one, likeness: likenessOf(plain, plainName(one.name, zoneName)) }))
    .filter(({ likeness }) => likeness >= LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || a.one.id - b.one.id);
  return { found: null, candidates: candidates.slice(0, MOST_CANDIDATES).map(({ one }) => one) };
}

/** Several names in one cell: 、，；/ a line break, or several spaces. */
export const namesIn = (text: string): string[] =>
  text.split(/[、,，;；/\n]|\s{2,}/).map((one) => one.trim()).filter((one) => compact(one) !== '' && !/^[-—/无]+$/.test(compact(one)));

export function plainName(name: string, zoneName = ''): string {
  const plain = compact(name).replace(/\(.*?\)/g, '').replace(/等(单位)?$/, '').replace(/[·.]/g, '');
  const zone = compact(zoneName);
  return zone !== '' && plain.startsWith(zone) && plain.length > zone.length ? plain.slice(zone.length) : plain;
}

/** Dice's coefficient over pairs of characters; one name inside the other counts as nearly the same. */
export function likenessOf(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  if (one.length > 1 && other.length > 1 && (one.includes(other) || other.includes(one))) return 0.9;
  const pairs = (text: string) => Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
  const rest = pairs(other);
  const mine = pairs(one);
  const total = mine.length + rest.length;
  let shared = 0;
  for (const pair of mine) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return total === 0 ? 0 : (2 * shared) / total;
}
