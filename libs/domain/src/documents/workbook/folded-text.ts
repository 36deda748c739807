/** Signs that clerks type in two widths, and stand-ins that mean the same. Never full Unicode folding: it would read ① as 1. */
const ONE_SIGN: Record<string, string> = {
  '，': ',', '．': '.', '％': '%', '－': '-', '−': '-', '–': '-', '—': '-', '～': '-', '~': '-', '〜': '-', '＋': '+', '（': '(', '）': ')',
  '：': ':', '；': ';', '／': '/', '≧': '≥', '≦': '≤', '﹪': '%', '㎡': '平方米', 'm²': '平方米', '㎞': '公里',
};
const SIGNS = new RegExp(Object.keys(ONE_SIGN).join('|').replaceAll('.', '\\.').replace('+', '\\+'), 'g');
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;

/** A cell's text in one width: half-width digits, letters and signs, no invisible characters, single spaces. */
export const folded = (text: string): string => (PLAIN.test(text) ? text.trim() : foldedSigns(text));

/** Chinese characters, digits and letters alone: most cells, and nothing to be folded in them. */
const PLAIN = /^[\u4E00-\u9FFF0-9A-Za-z.]*$/;

const foldedSigns = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(SIGNS, (sign) => ONE_SIGN[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim();

/** Without any space: what titles, names and values are compared by. */
export const compact = (text: string): string => folded(text).replace(/\s/g, '');
