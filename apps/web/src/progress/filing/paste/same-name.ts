import { inBrackets, withoutBrackets, withoutOrdinal } from '#domain/documents/workbook/sheet-words.js';

/** Width, spaces, punctuation and case make no difference between two names. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();

/** The same name without the number before it and a unit in brackets behind it. */
export function spellings(text: string, isUnit: (text: string) => boolean): string[] {
  const bare = withoutOrdinal(text.normalize('NFKC').trim());
  const bracket = inBrackets(bare);
  const unit = bracket && isUnit(bracket) ? withoutBrackets(bare) : bare;
  return [...new Set([text, bare, unit].map(plain))].filter(Boolean);
}

/** How alike two names are, 0…1: pairs of neighbouring signs they share (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  let shared = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at === -1) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}

const pairs = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
