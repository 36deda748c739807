import { thousands, unitAfter } from './number-words.js';

/** What a number is multiplied by, as a power of ten, to be said with `unit`. */
export interface Scale {
  shift: number;
  unit: string;
}

/** `100 million yuan`, `10,000 firms`: the unit itself begins with a power of ten. */
const BEGINS_WITH_NUMBER = /^(10*|10{0,2}(?:,000)+)(?: (thousand|million|billion))? (\S.*)$/;
const NAMED = { thousand: 3, million: 6, billion: 9 } as const;
const STEPS = [
  [12, 'trillion '],
  [9, 'billion '],
  [6, 'million '],
  [0, ''],
] as const;
const NUMBER = /^([+−-]?)(\d+)(?:\.(\d+))?$/;

/**
 * How English says figures whose pledged unit begins with a number: 92.6 in `100 million yuan` is `9.26 billion yuan`, 0.74 in
 * `10,000 firms` is `7,400 firms`. The largest of the figures that are said together decides, so that all of one sentence have one unit.
 * Any other unit, and every Chinese one, is left as it is.
 *
 * The rule of the house: a figure said together with its unit is said like this (sentences, headlines, lists, tooltips, mails); where a
 * unit stands apart from its numbers (heads of columns, axes, fields to fill in and what is compared with them) both stay as pledged.
 */
export function scaleFor(unit: string, ...figures: readonly (string | null | undefined)[]): Scale {
  const [, power, name, what] = BEGINS_WITH_NUMBER.exec(unit) ?? [];
  if (power === undefined || what === undefined) return { shift: 0, unit };
  const exponent = power.replaceAll(',', '').length - 1 + (name === undefined ? 0 : NAMED[name as keyof typeof NAMED]);
  const largest = Math.max(...figures.map((figure) => exponent + firstPlace(figure ?? '')));
  const [step, said] = STEPS.find(([from]) => largest >= from) ?? STEPS[3];
  return { shift: exponent - step, unit: said + what };
}

/** A printed number times a power of ten, digit for digit: nothing is rounded. What is no number stays as it is. */
export function shifted(figure: string, { shift }: Scale): string {
  const [, sign, whole, fraction = ''] = NUMBER.exec(figure) ?? [];
  if (whole === undefined || shift === 0) return figure;
  const digits = whole.padStart(1 - shift, '0') + fraction.padEnd(shift, '0');
  const point = Math.max(whole.length, 1 - shift) + shift;
  const [before, after] = [digits.slice(0, point).replace(/^0+(?=\d)/, ''), digits.slice(point).replace(/0+$/, '')];
  return `${sign}${before}${after === '' ? '' : `.${after}`}`;
}

/** A printed figure, its thousands set off or not, with its unit: `9.26 billion yuan`, `2,050 firms`, `13%`, `1.6 万家`. */
export function measured(figure: string, unit: string): string {
  const plain = figure.replaceAll(',', '');
  const scale = scaleFor(unit, plain);
  return scale.shift === 0 ? figure + unitAfter(unit, figure) : thousands(shifted(plain, scale)) + unitAfter(scale.unit, shifted(plain, scale));
}

/** Place of the first digit that is not 0, counted from the point: 2 for 388, −1 for 0.74; zero has none. */
function firstPlace(figure: string): number {
  const [, , whole = '', fraction = ''] = NUMBER.exec(figure) ?? [];
  const [large, small] = [whole.replace(/^0+/, ''), fraction.search(/[1-9]/)];
  if (large !== '') return large.length - 1;
  return small < 0 ? -Infinity : -1 - small;
}
