import { isUsualTitle } from '#domain/pledges/usual-title.js';
import type { Say } from '../app/language/language.js';
import { inEnglish } from '../ui/decimal-words.js';

/** A pledge's title; the one it was begun with is said in English too, another stays as it was written. */
export const titleInWords = ({ title, holder, year }: { title: string; holder: string | null; year: number }, w: Say): string =>
  inEnglish() && holder && isUsualTitle(title) ? w('pledge.title', { unit: holder, year }) : title;
