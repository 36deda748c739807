/** What was typed into the search field, taken apart. Every word must be found in whatever is found. */
export interface SearchWords {
  words: readonly string[];
  /** A year among the words narrows what belongs to a year: `2023 固投`. */
  year: number | null;
}

/** More words than these say nothing that would find more. */
const MOST = 5;

/** Words of a line, at most five, the year taken out; full-width letters and digits count as their plain ones. */
export function searchWords(line: string): SearchWords {
  const parts = line
    .normalize('NFKC')
    .split(/[\s,、，。；;]+/u)
    .filter((part) => part !== '');
  const year = parts.find((part) => /^20\d\d$/.test(part));
  return { words: parts.filter((part) => part !== year).slice(0, MOST), year: year === undefined ? null : Number(year) };
}

/** Whether the letters stand in the initials in one piece, or scattered from the first on: `gdzc` and `gtz` find 固定资产投资. */
export function abbreviates(letters: string, initials: string): boolean {
  if (initials.includes(letters)) return true;
  if (letters[0] !== initials[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Latin letters alone may be somebody's initials. One letter would be everybody's. */
export const mayBeInitials = (word: string): boolean => /^[a-z]{2,12}$/i.test(word);
