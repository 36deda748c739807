/**
 * What a spreadsheet would take for a formula begins with one of these (OWASP, "CSV injection"); the full-width signs count too,
 * because some programs fold them. An apostrophe in front makes it text; a text that already begins with apostrophes before such
 * a sign gets one more, so that reading back is exact.
 */
const RISKY = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20|]/;
const DISARMED = /^'(?='*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20|])/;

/** Text fit for a cell: never begins with a sign of a formula. Numbers are written as numbers and need none of this. */
export const harmlessText = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** The text as it was before `harmlessText`. */
export const originalText = (text: string): string => text.replace(DISARMED, '');
