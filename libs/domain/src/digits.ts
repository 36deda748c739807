/**
 * A decimal number as its digits: `units` · 10^-`places`, exact at any length.
 * What is only written down, rounded and compared needs no more; decimal.js, which reckons, is a twelfth of a page's first script.
 */
export interface Digits {
  readonly units: bigint;
  readonly places: number;
}

/** Takes what decimal.js takes but words and other bases: `-13.20`, `.5`, `1e-7`. Throws a RangeError for what is no number. */
export function digitsOf(text: string): Digits {
  const [, sign, whole = '', fraction = '', exponent = '0'] = /^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d{1,3}))?$/i.exec(text) ?? [];
  if (whole === '' && fraction === '') throw new RangeError(`no decimal number: ${text}`);
  const units = BigInt(`${whole}${fraction}`);
  return tidied({ units: sign === '-' ? -units : units, places: fraction.length - Number(exponent) });
}

/** With at most `places` decimals (0 or more): half away from zero, as officials round; or `down` to the next lower number. */
export function roundedTo(number: Digits, places: number, down: 'halfUp' | 'floor' = 'halfUp'): Digits {
  if (number.places <= places) return number;
  const step = 10n ** BigInt(number.places - places);
  const [whole, rest] = [number.units / step, number.units % step];
  const size = rest < 0n ? -rest : rest;
  const away = down === 'floor' ? rest < 0n : size * 2n >= step;
  return tidied({ units: away ? whole + (number.units < 0n ? -1n : 1n) : whole, places });
}

/** Below 0, 0 or above it, as `one` is less than, equal to or more than `other`. */
export function compared(one: Digits, other: Digits): number {
  const places = Math.max(one.places, other.places);
  const [a, b] = [unitsAt(one, places), unitsAt(other, places)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Without trailing zeros or exponent; or with exactly `places` decimals, to which it must have been rounded. Zero has no sign. */
export function written(number: Digits, places = number.places): string {
  const units = unitsAt(number, places);
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const point = digits.length - places;
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${places > 0 ? `.${digits.slice(point)}` : ''}`;
}

export const sumOf = (numbers: readonly Digits[]): Digits => {
  const places = Math.max(0, ...numbers.map((number) => number.places));
  return tidied({ units: numbers.reduce((sum, number) => sum + unitsAt(number, places), 0n), places });
};

const unitsAt = ({ units, places }: Digits, wanted: number): bigint => units * 10n ** BigInt(wanted - places);

/** No decimal that says nothing, and never a negative number of them: two equal numbers are written alike. */
function tidied({ units, places }: Digits): Digits {
  if (places < 0) return { units: units * 10n ** BigInt(-places), places: 0 };
  while (places > 0 && units % 10n === 0n) {
    units /= 10n;
    places -= 1;
  }
  return { units, places };
}
