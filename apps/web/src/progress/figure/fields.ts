import type { FilingDto } from '#api-client/generated.js';
import type { WordKey } from '../../app/language/zh.js';
import { comparatorIn } from '#domain/language/comparators.js';
import { inEnglish } from '../../ui/decimal-words.js';
import type { Say } from '../../app/language/language.js';
import type { NumberName } from '../entry.js';

export const FIELD_WORDS: Record<NumberName, WordKey> = {
  value: 'filing.field.value',
  numerator: 'filing.field.numerator',
  denominator: 'filing.field.denominator',
  amount: 'filing.field.amount',
  comparator: 'filing.field.comparator',
  yearEndEstimate: 'filing.field.yearEndEstimate',
};

/** The numbers a figure of this kind is made of, the telling one first. A share filed as parts before is asked for in parts. */
export function fieldsOf({ terms, figures }: FilingDto): NumberName[] {
  if (terms.kind === 'milestone') return [];
  const own: NumberName[] =
    terms.kind === 'growth' ? ['value', 'amount'] : inParts(terms.kind, figures) ? ['numerator', 'denominator'] : ['value'];
  return terms.comparator ? [...own, 'comparator'] : own;
}

const inParts = (kind: string, figures: FilingDto['figures']) =>
  kind === 'rate' && (figures.length === 0 || figures.some(({ numerator }) => numerator !== null));

/** What a number is called on this target: the comparator by its own name, a plain figure with its unit. */
export function fieldLabel(w: Say, { terms }: Pick<FilingDto, 'terms'>, field: NumberName, unit: string): string {
  if (field === 'comparator' && terms.comparator) {
    const name = comparatorIn(inEnglish() ? 'en' : 'zh', terms.comparator.name);
    return name.charAt(0).toUpperCase() + name.slice(1);
  }
  if (field === 'value' && terms.kind === 'growth') return w('filing.field.growth');
  if (field === 'value' && terms.kind !== 'rate') return w('filing.field.figure', { unit });
  return w(FIELD_WORDS[field]);
}
