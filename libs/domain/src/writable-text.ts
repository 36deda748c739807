/**
 * What is no character of XML 1.0 (§2.2): half of a surrogate pair, NUL and its like, U+FFFE and U+FFFF. Neither UTF-8 nor the
 * database's JSON nor a .docx or .xlsx can hold one. Tabs and line ends are characters; C1 controls are, too.
 */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ALL_UNWRITABLE = new RegExp(UNWRITABLE, 'gu');

/** Can be kept, mailed and printed as it is. */
export const isWritable = (text: string): boolean => !UNWRITABLE.test(text);

/** The text with U+FFFD in place of what cannot be written: for what comes out of a file, where nobody can be asked again. */
export const writable = (text: string): string => (isWritable(text) ? text : text.replace(ALL_UNWRITABLE, '\ufffd'));

/** At most `most` UTF-16 units from the start; never half of a character (a rare surname's, an emoji's). */
export const cutText = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
