import type { BreakdownField } from '#domain/documents/workbook/column-names.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { knownIn } from '#domain/language/known-words.js';
import { kindName } from '#domain/language/sentence.js';
import { TARGET_KINDS, type TargetKind, type Wording } from '#domain/pledges/terms.js';

/** Names as an English sheet prints them. */
export interface EnglishNames {
  nameEn: string | null;
  measureUnitEn: string | null;
  unitNameEn: string | null;
  coUnitNamesEn: string[];
  verifierUnitNameEn: string | null;
}

/** A line of a pledge with its names, as the breakdown's sheet prints it. */
export interface PrintedLine {
  id: number;
  code: string;
  name: string;
  category: string;
  measureUnit: string;
  kind: TargetKind;
  wording: Wording;
  target: string | null;
  upper: string | null;
  stretch: string | null;
  clause: string | null;
  comparator: string | null;
  dueText: string | null;
  leaderName: string | null;
  unitName: string | null;
  coUnitNames: string[];
  verifierUnitName: string | null;
  note: string | null;
  lastResult: string | null;
}

export const KIND_NAMES = Object.fromEntries(
  TARGET_KINDS.map((kind) => [kind, { zh: kindName(kind, 'zh'), en: kindName(kind, 'en') }]),
) as Record<TargetKind, { zh: string; en: string }>;

/** The value in the words a table uses; reading it back gives the same wording, value and stretch. */
export function valueText({ wording, target, upper, stretch, kind, clause, comparator }: PrintedLine): string {
  if (target === null) return clause ?? '';
  const t = plainDecimal(target);
  const s = stretch === null ? null : plainDecimal(stretch);
  if (kind === 'rank') return `前${t}名`;
  if (wording === 'above') return comparator ? `高于${comparator}${t === '0' ? '' : `${t}个百分点`}` : t;
  const floor = FORMS[wording](t, upper === null ? null : plainDecimal(upper));
  return s === null ? floor : `${wording === 'firm' ? '确保' : ''}${floor}、力争${s}`;
}

const FORMS: Record<Wording, (t: string, upper: string | null) => string> = {
  firm: (t) => t,
  atLeast: (t) => `${t}以上`,
  striveFor: (t) => `力争${t}`,
  about: (t) => `${t}左右`,
  range: (t, upper) => (upper === null ? t : `${t}-${upper}`),
  above: (t) => t,
  atMost: (t) => `不超过${t}`,
};

/** The same line under its English names, where it has some. */
export const inEnglish = <T extends PrintedLine & EnglishNames>(line: T): T => ({
  ...line,
  name: line.nameEn ?? line.name,
  category: knownIn('en', line.category),
  measureUnit: line.measureUnitEn ?? line.measureUnit,
  unitName: line.unitNameEn ?? line.unitName,
  coUnitNames: line.coUnitNamesEn,
  verifierUnitName: line.verifierUnitNameEn ?? line.verifierUnitName,
});

/** Each cell of the line's row. Numbers of the row's place are the sheet's, not the line's. */
export const textsOf = (line: PrintedLine, locale: 'zh' | 'en' = 'zh'): Partial<Record<BreakdownField, string>> => ({
  id: String(line.id), code: line.code, category: line.category, name: line.name, measureUnit: line.measureUnit, value: valueText(line),
  due: line.dueText ?? '', leader: line.leaderName ?? '', leadUnit: line.unitName ?? '', coUnits: line.coUnitNames.join('、'),
  source: line.verifierUnitName ?? '', kind: KIND_NAMES[line.kind][locale], lastResult: line.lastResult === null ? '' : plainDecimal(line.lastResult), note: line.note ?? '',
});

export type ZoneTargetPrinted = Pick<PrintedLine, 'code' | 'name' | 'category' | 'measureUnit' | 'kind' | 'wording' | 'target' | 'upper' | 'stretch' | 'clause' | 'lastResult'> & Pick<EnglishNames, 'nameEn' | 'measureUnitEn'>;

/** The cells of a target of the zone, where it stands between the lines. */
export const zoneTargetTexts = (goal: ZoneTargetPrinted, locale: 'zh' | 'en'): Partial<Record<BreakdownField, string>> => ({
  id: '', code: goal.code, category: knownIn(locale, goal.category), name: (locale === 'en' ? goal.nameEn : null) ?? goal.name, measureUnit: (locale === 'en' ? goal.measureUnitEn : null) ?? goal.measureUnit,
  value: valueText({ ...goal, id: 0, comparator: null, dueText: null, leaderName: null, unitName: null, coUnitNames: [], verifierUnitName: null, note: null }), leadUnit: '',
  lastResult: goal.lastResult === null ? '' : plainDecimal(goal.lastResult),
});
