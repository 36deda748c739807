import { Decimal as Base } from 'decimal.js';
import { quickDiv, quickOf, quickPlus, quickText, quickTimes, type QuickDecimal } from './quick-decimal.js';

/**
 * Decimals to 15 significant digits, half up, never printed with an exponent; a clone, so that nobody's settings elsewhere can
 * change what a light is. 15 digits are more than any filed figure has, and few enough that 12 × 0.91666666666666666667 is 11
 * again before it is compared with a filed 11.
 */
const Decimal = Base.clone({ precision: 15, rounding: Base.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });
type Decimal = Base;

type Operation = 'plus' | 'minus' | 'times' | 'div';

/** A binary approximation that is off by more than this part of its summands' size is not trusted (true bound: about 1e-15). */
const DOUBT = 1e-13;

/**
 * A decimal number that is worked out only when somebody asks for its digits, or when a comparison is close. Every number
 * carries a binary approximation with a bound of its error; where two numbers are further apart than the bounds, their order is
 * certain without any decimal arithmetic. (The floating-point filter of computational geometry: exact answers at the price of
 * binary ones. A scan judges millions of periods, and nearly none of them stands exactly on a threshold.)
 *
 * Digits, too, are worked out by binary numbers where these are certain of every one of them (see `quick-decimal`), and by
 * decimal.js where they are not.
 */
export class Exact {
  /** Not asked for yet: undefined; not certain: null. */
  private quick: QuickDecimal | null | undefined = undefined;
  /** Its digits, once somebody has asked for them. */
  private said: string | null = null;

  private constructor(
    /** The approximation: for statistics and quick checks, never for a judgement. */
    readonly n: number,
    /** The size of what it was summed from: the error is a small part of this. */
    private readonly size: number,
    private known: Decimal | null,
    private readonly digits: string | null,
    private readonly operation: Operation | null,
    private readonly a: Exact | null,
    private readonly b: Exact | null,
  ) {}

  /** @throws Error (DecimalError) when the digits are no decimal number */
  static of(digits: string): Exact {
    const n = Number(digits);
    const known = Number.isFinite(n) && digits !== '' ? null : new Decimal(digits);
    return new Exact(n, Math.abs(n), known, digits, null, null, null);
  }

  /** Digits that `toString` once gave: they need not be put into print again. */
  static printed(digits: string): Exact {
    const exact = Exact.of(digits);
    exact.said = digits;
    return exact;
  }

  static whole(n: number): Exact {
    return new Exact(n, Math.abs(n), null, String(n), null, null, null);
  }

  /** A binary estimate (a standard deviation, a chance) as a decimal of 12 significant digits. */
  static estimate(n: number): Exact {
    const digits = n.toPrecision(12);
    return Exact.of(digits.includes('e') ? new Decimal(digits).toString() : digits);
  }

  plus(that: Exact): Exact {
    return new Exact(this.n + that.n, this.size + that.size, null, null, 'plus', this, that);
  }

  minus(that: Exact): Exact {
    return new Exact(this.n - that.n, this.size + that.size, null, null, 'minus', this, that);
  }

  times(that: Exact): Exact {
    return new Exact(this.n * that.n, this.size * that.size, null, null, 'times', this, that);
  }

  /** The divisor must not be zero: ask before. */
  div(that: Exact): Exact {
    const size = this.size / Math.abs(that.n) + (Math.abs(this.n) * that.size) / (that.n * that.n);
    return new Exact(this.n / that.n, size, null, null, 'div', this, that);
  }

  abs(): Exact {
    return this.lt(ZERO) ? ZERO.minus(this) : this;
  }

  compare(that: Exact): -1 | 0 | 1 {
    const apart = this.n - that.n;
    const doubt = (this.size + that.size) * DOUBT;
    if (apart > doubt) return 1;
    if (apart < -doubt) return -1;
    return this.decimal().comparedTo(that.decimal()) as -1 | 0 | 1;
  }

  lt(that: Exact): boolean {
    return this.compare(that) < 0;
  }

  lte(that: Exact): boolean {
    return this.compare(that) <= 0;
  }

  gt(that: Exact): boolean {
    return this.compare(that) > 0;
  }

  gte(that: Exact): boolean {
    return this.compare(that) >= 0;
  }

  eq(that: Exact): boolean {
    return this.compare(that) === 0;
  }

  /** Whether it is above zero; the commonest guard. */
  get isPositive(): boolean {
    return this.compare(ZERO) > 0;
  }

  /** Its digits: at most 15 significant ones (all that were given for a number read from text), no exponent, no trailing zeros. */
  toString(): string {
    return (this.said ??= this.print());
  }

  private print(): string {
    const quick = this.quickly();
    return (quick === null ? null : quickText(quick)) ?? this.decimal().toString();
  }

  private quickly(): QuickDecimal | null {
    return this.quick === undefined ? (this.quick = this.workOutQuickly()) : this.quick;
  }

  private workOutQuickly(): QuickDecimal | null {
    if (this.operation === null) return quickOf(this.digits!);
    const a = this.a!.quickly();
    const b = this.b!.quickly();
    if (a === null || b === null) return null;
    switch (this.operation) {
      case 'plus':
        return quickPlus(a, b, 1);
      case 'minus':
        return quickPlus(a, b, -1);
      case 'times':
        return quickTimes(a, b);
      case 'div':
        return quickDiv(a, b);
    }
  }

  private decimal(): Decimal {
    return (this.known ??= this.workOut());
  }

  private workOut(): Decimal {
    if (this.operation === null) return new Decimal(this.digits!);
    const a = this.a!.decimal();
    const b = this.b!.decimal();
    switch (this.operation) {
      case 'plus':
        return a.plus(b);
      case 'minus':
        return a.minus(b);
      case 'times':
        return a.times(b);
      case 'div':
        return a.div(b);
    }
  }
}

export const ZERO = Exact.whole(0);
export const ONE = Exact.whole(1);
export const HUNDRED = Exact.whole(100);

export const text = (x: Exact | null): string | null => (x === null ? null : x.toString());

const constants = new Map<string, Exact>();

/** Reads a decimal that recurs over very many targets (a share of a curve, a threshold) once. */
export function constant(digits: string): Exact {
  let known = constants.get(digits);
  if (known === undefined) {
    if (constants.size > 10_000) constants.clear();
    known = Exact.of(digits);
    constants.set(digits, known);
  }
  return known;
}
