import { cutText, writable } from '#domain/writable-text.js';

/** The last part of the path, without control characters; it is shown, never used as a path. */
export const safeFileName = (name: string, otherwise = 'file'): string =>
  cutText(writable((name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')), 200) || otherwise;
