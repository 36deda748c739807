import type { Locale } from './sentence.js';

/** A person's name as the reader writes it: the English one where it is kept and English is read. */
export const nameIn = (locale: Locale, name: string, nameEn: string | null | undefined): string =>
  (locale === 'en' && nameEn) || name;

/** The same of somebody who may be nobody. */
export const nameOrNull = (locale: Locale, name: string | null, nameEn: string | null | undefined): string | null =>
  name === null ? null : nameIn(locale, name, nameEn);
