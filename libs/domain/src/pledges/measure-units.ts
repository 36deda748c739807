import { Decimal } from '../decimal.js';

/** Powers written in front of a Chinese unit word; the longest first. */
const PREFIXES: readonly [string, number][] = [
  ['万亿', 12],
  ['千万', 7],
  ['百万', 6],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];
/** 千瓦、千米、千克 are units of their own: their 千 is no count of thousands. */
const WHOLE_WORDS = /^千(瓦|米|克)/;

/**
 * By what a number in `from` is multiplied to stand in `to`: 家 → 万家 is 0.0001, 亿元 → 万元 is 10000, the same unit is 1.
 * null where the two do not measure the same thing.
 */
export function factorBetween(from: string, to: string): string | null {
  const [a, b] = [partsOf(from), partsOf(to)];
  return a.word === b.word ? new Decimal(10).pow(a.power - b.power).toFixed() : null;
}

function partsOf(unit: string): { power: number; word: string } {
  const word = unit.replace(/\s/g, '');
  const prefix = WHOLE_WORDS.test(word)
    ? undefined
    : PREFIXES.find(([text]) => word.startsWith(text) && word.length > text.length);
  return prefix ? { power: prefix[1], word: word.slice(prefix[0].length) } : { power: 0, word };
}

/** The unit without its count: 万家 → 家, 亿元 → 元. */
export const baseOf = (unit: string): string => partsOf(unit).word;
