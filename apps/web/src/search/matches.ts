import { pinyinInitials } from '#domain/search/pinyin-initials.js';
import { abbreviates, mayBeInitials, searchWords } from '#domain/search/search-words.js';

/** Whether all words stand in one of the texts, or are the initials of the first: pages and acts, which no server need be asked for. */
export function matchesAll(line: string, texts: readonly string[]): boolean {
  const { words, year } = searchWords(line);
  if (words.length === 0 || year !== null) return false;
  const lower = texts.map((text) => text.toLowerCase());
  const initials = texts.map(pinyinInitials);
  return words.every((word) => {
    const wanted = word.toLowerCase();
    return (
      lower.some((text) => text.includes(wanted)) || (mayBeInitials(word) && initials.some((one) => abbreviates(wanted, one)))
    );
  });
}
