import { Decimal } from '../../decimal.js';
import type { Wording } from '../../pledges/terms.js';
import { parseNumber } from '../../progress/parse-number.js';
import { compact } from './folded-text.js';
import { isPercent, measureOf } from './measure-unit.js';

/** How a promised value was understood. Numbers are decimal strings in `measureUnit`. */
export interface WordingReading {
  wording: Wording;
  /** null where the promise is no number (开诊): one thing to be done. */
  target: string | null;
  upper: string | null;
  stretch: string | null;
  /** The column's unit, else the one written in the cell. */
  measureUnit: string;
  /** 高于全市平均: what is to be exceeded. */
  comparator: string | null;
  rank: boolean;
  /** What the reader should look at again, codes of the problem catalogue; none of them refuses the row. */
  doubts: string[];
}

export type WordingResult = { ok: true; reading: WordingReading } | { ok: false; code: string };

interface Part {
  value: Decimal;
  upper: Decimal | null;
  unit: string;
  wording: Wording;
}

const NUMBER = String.raw`[-+]?\d[\d,]*(?:\.\d+)?`;
const SCALED = String.raw`(${NUMBER})(%?)([万亿]?)`;
const UNIT = String.raw`([^\d,;、。()≥≤<>%-]*?)`;
const AT_LEAST = '以上|及以上|起';
const AT_MOST = '以下|以内|之内';
const VALUE = new RegExp(`${SCALED}(?:${UNIT}(?:-|至|到)${SCALED})?${UNIT}(${AT_LEAST}|${AT_MOST}|左右|上下)?$`);
const STRIVE = /力争|争取|冲刺|争创|力求/;
const LEAST = /不低于|不少于|不小于|突破|超过|超|大于|≥|>|至少|稳定在/;
const MOST = /不超过|不高于|不多于|不大于|控制在|(?<!不)(?:低于|少于|小于)|≤|</;
const ABOUT = /约|大约|左右|上下/;

/**
 * Reads a promised value as offices write it: `1.6万家以上`, `2-3所`, `不低于11%`, `9%(力争)`, `确保50家、力争60家`, `1000家左右`.
 * 1.6万 in a column of 家 is 16000; in a column of 万家 it is 1.6, and so is 16000家.
 *
 * Codes: `workbook.valueEmpty`, `workbook.valueUnreadable`, `workbook.valueUnits` (the cell's unit is not the column's),
 * `workbook.valueTooMany` (more numbers than a floor and a stretch), `workbook.valueTooExact`, `workbook.rangeBackwards`.
 * Doubts: `workbook.doubtScale`, `workbook.doubtFraction`, `workbook.doubtWords`, `workbook.doubtTask`.
 */
export function readWording(text: string, columnUnit = ''): WordingResult {
  const plain = compact(text);
  if (plain === '' || /^[-/无]+$/.test(plain)) return { ok: false, code: 'workbook.valueEmpty' };
  const special = readSpecial(plain, columnUnit);
  if (special) return { ok: true, reading: special };
  if (!/\d/.test(plain)) return readWords(plain, columnUnit);
  const { main, inBrackets } = withoutBrackets(plain);
  const pieces = main.split(/[;、。]|,(?!\d{3}(?!\d))|(?<=[^\d,;、。])(?=(?:力争|冲刺|争取)\D{0,6}\d)/).filter((piece) => piece !== '');
  const parts: Part[] = [];
  for (const piece of pieces) {
    if (!/\d/.test(piece)) continue;
    const part = readPart(piece, columnUnit);
    if (typeof part === 'string') return { ok: false, code: part };
    parts.push(part);
  }
  // 9%(力争) and 16%(确保14%): the words in brackets belong to the value before them.
  for (const note of inBrackets) {
    if (/\d/.test(note) && (STRIVE.test(note) || /确保|保底/.test(note))) {
      const part = readPart(note, columnUnit);
      if (typeof part === 'string') return { ok: false, code: part };
      parts.push(part);
      if (/确保|保底/.test(note) && parts[0]!.wording === 'firm') parts[0] = { ...parts[0]!, wording: 'striveFor' };
    } else if (parts.length === 1 && STRIVE.test(note)) parts[0] = { ...parts[0]!, wording: 'striveFor' };
    else if (parts.length === 1 && ABOUT.test(note)) parts[0] = { ...parts[0]!, wording: 'about' };
  }
  return together(parts, columnUnit, plain);
}

function together(parts: Part[], columnUnit: string, plain: string): WordingResult {
  const stretches = parts.filter(({ wording }) => wording === 'striveFor');
  const floors = parts.filter(({ wording }) => wording !== 'striveFor');
  if (parts.length === 0) return { ok: false, code: 'workbook.valueUnreadable' };
  if (floors.length > 1 || stretches.length > 1) return { ok: false, code: 'workbook.valueTooMany' };
  const main = floors[0] ?? stretches[0]!;
  const stretch = floors[0] ? (stretches[0]?.value ?? null) : null;
  const numbers = [main.value, main.upper, stretch].filter((value) => value !== null);
  if (numbers.some((value) => value.decimalPlaces() > 6 || value.abs().gte('1e18'))) return { ok: false, code: 'workbook.valueTooExact' };
  if (main.upper && main.upper.lte(main.value)) return { ok: false, code: 'workbook.rangeBackwards' };
  const unit = compact(columnUnit) || main.unit;
  const measure = measureOf(unit);
  const bare = new RegExp(`^${NUMBER}$`).test(plain);
  const doubts = [
    // 16000 in a column of 万家 is a hundred and sixty million of them.
    bare && measure.scale > 1 && measure.of !== '元' && main.value.abs().gte(1000) && 'workbook.doubtScale',
    bare && isPercent(unit) && !main.value.isZero() && main.value.abs().lt(1) && 'workbook.doubtFraction',
  ].filter((doubt) => doubt !== false);
  return {
    ok: true,
    reading: {
      wording: main.wording, target: main.value.toFixed(), upper: main.upper?.toFixed() ?? null, stretch: stretch?.toFixed() ?? null,
      measureUnit: unit, comparator: null, rank: false, doubts,
    },
  };
}

/** One number with the words around it; a string is the code of what is wrong with it. */
function readPart(piece: string, columnUnit: string): Part | string {
  const at = piece.search(/[-+]?\d/);
  // The dash of 2-3 stands between numbers; the one of -3 at the head, where words before it end.
  const lead = piece.slice(0, at);
  const match = VALUE.exec(piece.slice(at));
  if (!match || match.index !== 0) return 'workbook.valueUnreadable';
  const [, first = '', percent = '', scaleWord = '', between = '', second, percent2 = '', scaleWord2 = '', after = '', tail = ''] = match;
  const isRange = second !== undefined;
  const unitText = `${isRange ? percent2 : percent}${isRange ? scaleWord2 : scaleWord}${after || between}`;
  const convert = (number: string, word: string) => inColumn(number, word || (isRange ? scaleWord2 : scaleWord), after || between, percent || percent2, columnUnit);
  const value = convert(first, scaleWord);
  if (typeof value === 'string') return value;
  const upper = isRange ? convert(second, scaleWord2) : null;
  if (typeof upper === 'string') return upper;
  const down = /下降|降低|减少|压减/.test(lead) && !value.isNegative();
  const signed = down ? value.neg() : value;
  const wording = wordingOf(lead, tail, isRange, down);
  return { value: signed, upper: down ? null : upper, unit: unitText, wording };
}

function wordingOf(lead: string, tail: string, isRange: boolean, down: boolean): Wording {
  if (STRIVE.test(lead)) return 'striveFor';
  if (isRange) return 'range';
  if (ABOUT.test(lead) || /左右|上下/.test(tail)) return 'about';
  // 下降3%以上 promises minus three or less.
  if (down || MOST.test(lead) || new RegExp(AT_MOST).test(tail)) return 'atMost';
  if (LEAST.test(lead) || new RegExp(AT_LEAST).test(tail)) return 'atLeast';
  return 'firm';
}

/** The number in the column's unit. Without a column unit it stays as it was written, scale word and all. */
function inColumn(number: string, word: string, unit: string, percent: string, columnUnit: string): Decimal | string {
  const parsed = parseNumber(number, { negative: true });
  if (!parsed.ok) return parsed.problem.code === 'number.tooManyDecimals' || parsed.problem.code === 'number.tooLarge' ? 'workbook.valueTooExact' : 'workbook.valueUnreadable';
  const value = new Decimal(parsed.value);
  const column = measureOf(columnUnit);
  if (compact(columnUnit) === '') return value;
  if (percent !== '' || /^个?百分点/.test(unit)) return isPercent(columnUnit) ? value : 'workbook.valueUnits';
  if (isPercent(columnUnit)) return unit === '' && word === '' ? value : 'workbook.valueUnits';
  const own = measureOf(unit);
  const counted = own.of.replace(/^(个|户|家|次)$/, '$1');
  if (counted !== '' && !alike(counted, column.of)) return 'workbook.valueUnits';
  const scale = word === '万' ? 10_000 : word === '亿' ? 100_000_000 : own.scale;
  // A bare number is in the column's own unit.
  if (counted === '' && word === '') return value;
  return value.times(scale).div(column.scale);
}

/** 亿 beside 亿元, 个 beside 个(项), 平米 beside 平方米: what an office would not call a mistake. */
const alike = (one: string, other: string): boolean =>
  one === other || other.startsWith(one) || one.startsWith(other) || PIECES.has(one) && PIECES.has(other);
const PIECES = new Set(['个', '家', '户', '项', '所', '条', '件', '次', '座', '处', '名', '人', '企业', '台', '套', '只', '支', '单']);

function withoutBrackets(text: string): { main: string; inBrackets: string[] } {
  const inBrackets: string[] = [];
  const main = text.replace(/\(([^()]*)\)/g, (_, note: string) => {
    inBrackets.push(note);
    return '';
  });
  return { main, inBrackets };
}

const whole = (wording: Wording, target: string | null, measureUnit: string, more: Partial<WordingReading> = {}): WordingReading => ({
  wording, target, upper: null, stretch: null, measureUnit, comparator: null, rank: false, doubts: [], ...more,
});

/** Promises that name no value of their own, or a place. */
function readSpecial(text: string, columnUnit: string): WordingReading | null {
  const unit = compact(columnUnit);
  const above = /^(?:增速)?(?:高于|超过|不低于)(全[国省市区]|[^\d%]{1,8}?)(?:的)?平均(?:水平|增速|值)?(?:(\d+(?:\.\d+)?)(?:个百分点|%))?(?:以上)?$/.exec(text);
  if (above) return whole('above', above[2] ?? '0', unit || '%', { comparator: `${above[1]!}平均` });
  const place = /^(?:进入|保持|确保|力争)?(?:全[国省市]|[^\d]{0,6})?(?:前|第)(\d{1,3})(?:名|位|强)?(?:以内)?$/.exec(text);
  if (place) return whole(text.startsWith('力争') ? 'striveFor' : 'atMost', place[1]!, unit || '位', { rank: true });
  if (/^(全覆盖|全部完成|100%全覆盖)$/.test(text) && isPercent(unit)) return whole('firm', '100', unit);
  if (/^(正增长|实现正增长|保持正增长)$/.test(text)) return whole('atLeast', '0', unit || '%', { doubts: ['workbook.doubtWords'] });
  if (/^(零|零事故|零发生|零死亡|不发生)$/.test(text)) return whole('atMost', '0', unit || '起');
  return null;
}

/** No digit at all: something to be done (开诊), unless the column asks for a share or a count of thousands. */
function readWords(text: string, columnUnit: string): WordingResult {
  if (text.length > 120 || isPercent(columnUnit) || measureOf(columnUnit).scale > 1) return { ok: false, code: 'workbook.valueUnreadable' };
  // In a column of things that are counted, words are perhaps no promise at all.
  const doubts = /^(|项|件|个|次)$/.test(compact(columnUnit)) ? [] : ['workbook.doubtTask'];
  return { ok: true, reading: whole('firm', null, compact(columnUnit) || '项', { doubts }) };
}
