import { Decimal } from '#domain/decimal.js';
import { asFiled } from '#domain/language/number-words.js';

/** 662000 → 662 000 with thin spaces from five digits on, as figures are set in official tables; − for minus. */
export function groupDigits(value: string): string {
  const [whole = '', fraction] = value.replace(/^[-−+]/, '').split('.');
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, '\u2009');
  return `${/^[-−]/.test(value) ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A figure as filed, without trailing zeros; or with exactly `places` decimals, so that a column stands under its point. */
export const figureWords = (value: string, places?: number): string =>
  groupDigits(
    places === undefined ? asFiled(value) : new Decimal(value).toFixed(places, Decimal.ROUND_HALF_UP).replace(/^-(?=[0.]*$)/, ''),
  );
