/** Numbers for the eye. They arrive as decimal strings and are never turned into floating point. */

/** Rounds half away from zero; plain notation in and out. `null` places keep all that is there. */
export function roundDecimal(value: string, places: number): string {
  const { negative, digits, scale } = partsOf(value);
  let number = digits;
  let kept = scale;
  if (scale > places) {
    const unit = 10n ** BigInt(scale - places);
    number = (digits + unit / 2n) / unit;
    kept = places;
  }
  return plain(negative && number !== 0n, number, kept);
}

/** 0.4625 → 46.3 (percent). Never rounded up to a full 100: what is short of the goal does not read as reached. */
export function percentOf(share: string, places = 1): string {
  const { negative, digits, scale } = partsOf(share);
  const percent = plain(negative, digits, scale - 2);
  const rounded = roundDecimal(percent, places);
  const short = !negative && digits < 10n ** BigInt(Math.max(scale, 0));
  return short && Number(rounded) >= 100 ? roundDecimal(`99.${'9'.repeat(Math.max(places, 1))}`, places === 0 ? 1 : places) : rounded;
}

/** 662000 → 662 000 with thin spaces from five digits on, as figures are set in official tables; − for minus. */
export function groupDigits(value: string): string {
  const [whole = '', fraction] = value.replace(/^[-−+]/, '').split('.');
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, '\u2009');
  return `${/^[-−]/.test(value) ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** 0.80 and 0.8 are the same figure: trailing zeros go, unless `places` asks for a fixed number. */
export function figureWords(value: string, places?: number): string {
  if (places !== undefined) return groupDigits(fixed(roundDecimal(value, places), places));
  const trimmed = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
  return groupDigits(trimmed === '-0' || trimmed === '' ? '0' : trimmed);
}

function partsOf(value: string): { negative: boolean; digits: bigint; scale: number } {
  const match = /^([-−+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(value.trim());
  if (!match || !(match[2] || match[3])) throw new RangeError(`not a decimal: ${value}`);
  const scale = (match[3] ?? '').length - Number(match[4] ?? 0);
  const digits = BigInt(`${match[2] ?? ''}${match[3] ?? ''}`);
  const sign = match[1] === '-' || match[1] === '−';
  return scale >= 0 ? { negative: sign, digits, scale } : { negative: sign, digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function plain(negative: boolean, digits: bigint, scale: number): string {
  if (scale <= 0) return `${negative ? '-' : ''}${digits * 10n ** BigInt(-scale)}`;
  const text = digits.toString().padStart(scale + 1, '0');
  return `${negative ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

function fixed(value: string, places: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  return places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`;
}
