import { aligned, asFiled, thousands } from '#domain/language/number-words.js';

/** What the page is written in, for those who are handed no language. */
export const inEnglish = () => typeof document !== 'undefined' && document.documentElement.lang === 'en';

/**
 * 662000 → 662 000 with thin spaces from five digits on, as figures are set in official tables; 662,000 where the page is
 * in English; − for minus.
 */
export function groupDigits(value: string): string {
  if (inEnglish()) return thousands(value).replace(/^-/, '−');
  const [whole = '', fraction] = value.replace(/^[-−+]/, '').split('.');
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, '\u2009');
  return `${/^[-−]/.test(value) ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** The decimals a column of figures is written with, so that its points stand under one another: as many as its longest has. */
export const columnPlaces = (values: readonly (string | null | undefined)[]): number =>
  Math.max(0, ...values.map((value) => (value ? (asFiled(value).split('.')[1] ?? '').length : 0)));

/** A figure as filed, without trailing zeros; or with exactly `places` decimals, so that a column stands under its point. */
export const figureWords = (value: string, places?: number): string =>
  groupDigits(places === undefined ? asFiled(value) : aligned(value, places));
