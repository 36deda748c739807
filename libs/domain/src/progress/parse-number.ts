import { plainDecimal } from '../decimal-text.js';
import type { Problem } from '../language/problem.js';

export interface NumberOptions {
  /** The measure is a percentage, so a `%` behind the number is its unit and not a surprise. */
  percent?: boolean;
  /** Accept 万 and 亿 behind the number and report them as `scale`. */
  scale?: boolean;
  /** Accept numbers below zero. */
  negative?: boolean;
  /** Most decimals accepted, 0…6; trailing zeros do not count. */
  decimals?: number;
}

/** `value` as it was typed, without the scale: `1.2 万` is `{value: '1.2', scale: 10000}`. */
export type ParsedNumber = { ok: true; value: string; scale: 1 | 10_000 | 100_000_000 } | { ok: false; problem: Problem };

/** DECIMAL(24,6), as every figure is stored. */
export const MOST_WHOLE_DIGITS = 18;
export const MOST_DECIMALS = 6;
const LONGEST_TEXT = 64;

/** Only signs that stand for exactly one other sign: full Unicode folding would also read ① as 1 and 5² as 52. */
const FOLDED: Record<string, string> = {
  '\uFF0C': ',',
  '\uFF0E': '.',
  '\uFF05': '%',
  '\uFF0D': '-',
  '\u2212': '-',
  '\u2013': '-',
  '\uFF0B': '+',
};
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;

/**
 * Reads a number as clerks type and paste it: full-width digits and signs, thousands separated by commas or
 * spaces in groups of three, spaces around. What could be read in two ways is refused, never guessed.
 *
 * Problems: `number.empty`, `number.notANumber`, `number.dash` (a lone dash: not published? zero?),
 * `number.exponent`, `number.grouping` (1,23), `number.percent`, `number.scaleWord` (万, 亿), `number.negative`,
 * `number.tooLarge` {max}, `number.tooManyDecimals` {max}.
 */
export function parseNumber(text: string, options: NumberOptions = {}): ParsedNumber {
  if (text.length > LONGEST_TEXT) return problem('number.notANumber');
  let rest = fold(text);
  if (rest === '') return problem('number.empty');
  if (/^[-—]+$/.test(rest)) return problem('number.dash');

  if (rest.endsWith('%')) {
    if (!options.percent) return problem('number.percent');
    rest = rest.slice(0, -1).trimEnd();
  }
  const scale = rest.endsWith('万') ? 10_000 : rest.endsWith('亿') ? 100_000_000 : 1;
  if (scale !== 1) {
    if (!options.scale) return problem('number.scaleWord');
    rest = rest.slice(0, -1).trimEnd();
  }
  const negative = rest.startsWith('-');
  const digits = negative || rest.startsWith('+') ? rest.slice(1).trimStart() : rest;
  if (/^[\d.]+e[-+]?\d+$/i.test(digits)) return problem('number.exponent');

  const ungrouped = withoutGroups(digits);
  if (ungrouped === null) return problem('number.grouping');
  const match = /^(\d*)(?:\.(\d+))?$/.exec(ungrouped);
  if (!match || ungrouped === '') return problem('number.notANumber');
  const value = canonical(match[1]!, match[2] ?? '', negative);
  return checked(value, scale, options);
}

function checked(value: string, scale: 1 | 10_000 | 100_000_000, options: NumberOptions): ParsedNumber {
  const most = options.decimals ?? MOST_DECIMALS;
  const [whole = '', decimals = ''] = value.replace('-', '').split('.');
  if (value.startsWith('-') && !options.negative) return problem('number.negative');
  if (decimals.length > most)
    return most === 0 ? problem('number.notWhole') : problem('number.tooManyDecimals', { max: String(most) });
  if (whole.length > MOST_WHOLE_DIGITS) return problem('number.tooLarge', { max: String(MOST_WHOLE_DIGITS) });
  return { ok: true, value, scale };
}

/** The number without its thousands separators; null when the groups are not of three, or of two sorts. */
function withoutGroups(digits: string): string | null {
  if (!/[, ]/.test(digits)) return digits;
  const separator = digits.includes(',') ? ',' : ' ';
  const [whole = '', decimals, ...more] = digits.split('.');
  const groups = whole.split(separator);
  const regular = /^\d{1,3}$/.test(groups[0]!) && groups.length > 1 && groups.slice(1).every((group) => /^\d{3}$/.test(group));
  if (!regular || more.length > 0) return /^[\d., ]+$/.test(digits) ? null : digits;
  return decimals === undefined ? groups.join('') : `${groups.join('')}.${decimals}`;
}

function canonical(whole: string, decimals: string, negative: boolean): string {
  const plain = plainDecimal(`${whole.replace(/^0+(?=\d)/, '') || '0'}${decimals ? `.${decimals}` : ''}`);
  return negative && plain !== '0' ? `-${plain}` : plain;
}

function fold(text: string): string {
  const folded = text
    .replace(INVISIBLE, '')
    .replace(/[\uFF0C\uFF0E\uFF05\uFF0D\u2212\u2013\uFF0B]/g, (sign) => FOLDED[sign]!)
    .replace(/[\uFF10-\uFF19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  return folded.replace(/\s+/g, ' ').trim();
}

const problem = (code: string, params?: Record<string, string>): ParsedNumber => ({
  ok: false,
  problem: { code, ...(params && { params }) },
});
