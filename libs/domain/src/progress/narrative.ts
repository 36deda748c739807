/** From this share of common word pairs on, two narratives are nearly identical. */
const NEARLY_IDENTICAL = 0.9;

/**
 * Whether a narrative nearly repeats the one before: the same once spaces and punctuation are dropped, or at least 90 % of its
 * pairs of neighbouring characters in common (Dice). Empty ones repeat nothing.
 */
export function repeatsNarrative(before: string, now: string): boolean {
  const [a, b] = [before, now].map((text) => text.normalize('NFKC').replace(/[\p{P}\p{S}\s]/gu, ''));
  if (a === '' || b === '') return false;
  return a === b || likeness(pairsOf(a!), pairsOf(b!)) >= NEARLY_IDENTICAL;
}

function pairsOf(text: string): Map<string, number> {
  const letters = Array.from(text);
  const pairs = new Map<string, number>();
  for (let i = 1; i < letters.length; i++) {
    const pair = letters[i - 1]! + letters[i]!;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function likeness(a: Map<string, number>, b: Map<string, number>): number {
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  const total = sum(a) + sum(b);
  return total === 0 ? 0 : (2 * common) / total;
}

const sum = (pairs: Map<string, number>) => [...pairs.values()].reduce((total, count) => total + count, 0);
