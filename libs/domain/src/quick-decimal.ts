/**
 * (h + l) · 10^k: a decimal in binary numbers. `h + l` is a whole number; `l` holds what `h` alone cannot (double-double: T. J. Dekker,
 * "A floating-point technique for extending the available precision", 1971; 106 bits, relative error under 1e-30).
 *
 * Every operation gives exactly what decimal.js gives at 15 digits half up, or null where that is not certain: a tie or nearly one,
 * a sum that nearly cancels, powers of ten that binary numbers do not hold. Whoever gets null asks decimal.js.
 */
export interface QuickDecimal {
  readonly h: number;
  readonly l: number;
  readonly k: number;
}

/** Plain digits as columns hold them, at most 30 significant ones; anything else is left to decimal.js. */
export function quickOf(digits: string): QuickDecimal | null {
  if (!/^-?\d{1,24}(\.\d{1,30})?$/.test(digits)) return null;
  const point = digits.indexOf('.');
  const k = point < 0 ? 0 : point + 1 - digits.length;
  const whole = point < 0 ? digits : digits.slice(0, point) + digits.slice(point + 1);
  if (whole.length <= DIGITS) return { h: Number(whole) + 0, l: 0, k };
  const sign = whole.startsWith('-') ? -1 : 1;
  const unsigned = (sign < 0 ? whole.slice(1) : whole).replace(/^0+/, '');
  if (unsigned.length > 2 * DIGITS) return null;
  if (unsigned.length <= DIGITS) return { h: sign * Number(unsigned) + 0, l: 0, k };
  const upper = Number(unsigned.slice(0, -DIGITS)) * sign;
  const [p, e] = product(upper, MOST);
  const [h, l] = sum(p, e + sign * Number(unsigned.slice(-DIGITS)));
  return { h, l, k };
}

export function quickTimes(a: QuickDecimal, b: QuickDecimal): QuickDecimal | null {
  const [p, e] = product(a.h, b.h);
  return rounded(p, e + (a.h * b.l + a.l * b.h), a.k + b.k);
}

export function quickDiv(a: QuickDecimal, b: QuickDecimal): QuickDecimal | null {
  const q = a.h / b.h;
  const [p, e] = product(q, b.h);
  const rest = a.h - p - e + a.l - q * b.l;
  return rounded(q, rest / b.h, a.k - b.k);
}

export function quickPlus(a: QuickDecimal, b: QuickDecimal, sign: 1 | -1): QuickDecimal | null {
  if (b.h === 0) return rounded(a.h, a.l, a.k);
  if (a.h === 0) return rounded(sign * b.h, sign * b.l, b.k);
  const k = Math.min(a.k, b.k);
  const [p, q] = [scaled(a, a.k - k), scaled(b, b.k - k)];
  if (p === null || q === null) return null;
  const [h, rest] = sum(p[0], sign * q[0]);
  const l = rest + (p[1] + sign * q[1]);
  // What nearly cancels leaves the rounding errors of the parts; what they are is certain only of short numbers.
  const isShort = p[1] === 0 && q[1] === 0;
  if (!isShort && Math.abs(h) < CANCELLED * Math.max(Math.abs(p[0]), Math.abs(q[0]))) return null;
  return rounded(h, l, k);
}

/** As decimal.js prints it without exponent; null for what has more than 15 digits. */
export function quickText({ h, l, k }: QuickDecimal): string | null {
  if (l !== 0 || k < -50 || k > 40) return null;
  if (h === 0) return '0';
  const minus = h < 0 ? '-' : '';
  let digits = String(Math.abs(h));
  if (k >= 0) return minus + digits + '0'.repeat(k);
  let end = digits.length;
  let places = -k;
  while (places > 0 && end > 1 && digits.charCodeAt(end - 1) === ZERO_CODE) {
    end -= 1;
    places -= 1;
  }
  digits = digits.slice(0, end);
  if (places === 0) return minus + digits;
  const point = digits.length - places;
  return point > 0 ? `${minus}${digits.slice(0, point)}.${digits.slice(point)}` : `${minus}0.${'0'.repeat(-point)}${digits}`;
}

const DIGITS = 15;
const MOST = 1e15;
const LEAST = 1e14;
const ZERO_CODE = 48;
/** So near to a tie nothing is certain; the true error is under 1e-14 of the last digit. */
const NEARLY = 1e-6;
const CANCELLED = 1e-6;
/** 10^0 … 10^22: the powers of ten that a binary number holds exactly. */
const MOST_POWER = 22;
const POWERS = Array.from({ length: MOST_POWER + 1 }, (_, n) => Number(`1e${n}`));

type Pair = [number, number];

/** To 15 significant digits, half up; short whole numbers stay as they are. */
function rounded(h: number, l: number, k: number): QuickDecimal | null {
  if (l === 0 && Math.abs(h) < MOST && Number.isInteger(h)) return { h: h + 0, l: 0, k };
  const sign = h < 0 ? -1 : 1;
  const [a, b] = [sign * h, sign * l];
  if (!(a > 0) || a === Infinity) return null;
  let digits = Math.floor(Math.log10(a)) + 1;
  let found = scaled({ h: a, l: b }, DIGITS - digits);
  if (found !== null && (found[0] >= MOST || found[0] < LEAST)) {
    digits += found[0] >= MOST ? 1 : -1;
    found = scaled({ h: a, l: b }, DIGITS - digits);
  }
  if (found === null) return null;
  let n = Math.floor(found[0]);
  let rest = found[0] - n + found[1];
  // The lower part may be several units: two long numbers that are nearly equal leave what only their lower parts differ in.
  const carried = Math.floor(rest);
  n += carried;
  rest -= carried;
  if (n < LEAST || n >= MOST || Math.abs(rest - 0.5) < NEARLY) return null;
  if (rest > 0.5) n += 1;
  return { h: sign * n, l: 0, k: k - (DIGITS - digits) };
}

/** (h + l) · 10^n; null where the power is more than two binary numbers. */
function scaled({ h, l }: { h: number; l: number }, n: number): Pair | null {
  if (n === 0) return [h, l];
  if (Math.abs(n) > MOST_POWER) return scaledTwice(h, l, n);
  const power = POWERS[Math.abs(n)]!;
  if (n > 0) {
    const [p, e] = product(h, power);
    return sum(p, e + l * power);
  }
  const q = h / power;
  const [p, e] = product(q, power);
  return sum(q, (h - p - e + l) / power);
}

function scaledTwice(h: number, l: number, n: number): Pair | null {
  if (Math.abs(n) > 2 * MOST_POWER) return null;
  const half = Math.sign(n) * MOST_POWER;
  const [a, b] = scaled({ h, l }, half)!;
  return scaled({ h: a, l: b }, n - half);
}

/** a + b and what binary addition lost of it (D. Knuth). */
function sum(a: number, b: number): Pair {
  const s = a + b;
  const c = s - a;
  return [s, a - (s - c) + (b - c)];
}

const SPLIT = 134_217_729;

/** a · b and what binary multiplication lost of it (G. Veltkamp, T. J. Dekker). */
function product(a: number, b: number): Pair {
  const p = a * b;
  const x = SPLIT * a;
  const y = SPLIT * b;
  const a1 = x - (x - a);
  const b1 = y - (y - b);
  const a2 = a - a1;
  const b2 = b - b1;
  return [p, a1 * b1 - p + a1 * b2 + a2 * b1 + a2 * b2];
}
