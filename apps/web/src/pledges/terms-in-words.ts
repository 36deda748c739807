import type { TermsDto } from '#api-client/generated.js';
import { comparatorIn } from '#domain/language/comparators.js';
import { measured } from '#domain/language/measure.js';
import type { Say } from '../app/language/language.js';
import { figureWords, inEnglish } from '../ui/decimal-words.js';
import { neededWeight } from '../assessment/pace-figures.js';

/** What was signed, as it was worded: "1.6 万家以上", "20% 左右", "2–3 所", "高于全市平均". `unit` in the reader's language. */
export function termsInWords(terms: TermsDto, unit: string, w: Say): string {
  const isPercent = terms.kind === 'growth' || terms.kind === 'rate' || unit === '%';
  const said = (value: string) =>
    terms.kind === 'rank' ? w('terms.place', { n: figureWords(value) }) : measured(figureWords(value), isPercent ? '%' : unit);
  const parts = [main(terms, said, w)];
  if (terms.stretch !== null) parts.push(w('terms.stretch', { value: said(terms.stretch) }));
  if (terms.wording === 'above' && terms.target !== null && terms.comparator)
    parts.push(w('terms.above', { name: nameOf(terms.comparator) }));
  if (terms.baseline !== null) parts.push(w('terms.baseline', { value: said(terms.baseline) }));
  return parts.join(w('terms.comma'));
}

const nameOf = ({ name }: { name: string }) => comparatorIn(inEnglish() ? 'en' : 'zh', name);

function main(terms: TermsDto, said: (value: string) => string, w: Say): string {
  const { kind, target, upper, wording, nodes, comparator } = terms;
  if (kind === 'milestone') {
    const needed = neededWeight(terms);
    return terms.target === null
      ? w('terms.allNodes', { n: nodes.length })
      : w('terms.someNodes', { n: nodes.length, needed: figureWords(needed) });
  }
  if (kind === 'rank' && target !== null) return w('terms.rank', { n: figureWords(target) });
  if (kind === 'zero') return w('terms.zero');
  if (target === null) return comparator ? w('terms.above', { name: nameOf(comparator) }) : w('terms.open');
  if (wording === 'range' && upper !== null) return w('terms.range', { low: figureWords(target), high: said(upper) });
  return w(`terms.${wording === 'above' || wording === 'range' ? 'atLeast' : wording}`, { value: said(target) });
}
