/**
 * The first letters of a Chinese name as it is spoken: 固定资产投资 is `gdzctz`. Read off the pinyin order that every
 * JavaScript engine with full ICU carries, so that no dictionary has to be kept: a character belongs to the letter whose first
 * character does not come after it. Letters and digits stand for themselves, everything else is left out.
 * A character of several readings gets its most frequent one (行 is x, 重 is z, 率 is l).
 */
export function pinyinInitials(text: string): string {
  let initials = '';
  for (const character of text) initials += initialOf(character);
  return initials;
}

/** The first character of each letter in pinyin order; no syllable begins with i, u or v. */
const FIRST = Array.from('阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀');
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const order = new Intl.Collator('zh-u-co-pinyin');
const known = new Map<string, string>();

function initialOf(character: string): string {
  if (/^[a-z0-9]$/i.test(character)) return character.toLowerCase();
  const kept = known.get(character);
  if (kept !== undefined) return kept;
  const at = /^\p{Script=Han}$/u.test(character) ? FIRST.findLastIndex((first) => order.compare(character, first) >= 0) : -1;
  const initial = LETTERS[at] ?? '';
  known.set(character, initial);
  return initial;
}
