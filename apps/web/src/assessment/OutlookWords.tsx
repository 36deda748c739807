import type { AssessmentDto, OutlookDto, TermsDto } from '#api-client/generated.js';
import { scaleFor, shifted } from '#domain/language/measure.js';
import { computed, percent, unitAfter } from '#domain/language/number-words.js';
import { useWords } from '../app/language/language.js';
import { groupDigits } from '../ui/decimal-words.js';
import { useNames } from './named.js';

interface OutlookWordsProps {
  outlook: OutlookDto | null;
  target: { decimals: number; measureUnit: string; measureUnitEn: string | null };
  terms: Pick<TermsDto, 'kind'>;
  judged: Pick<AssessmentDto, 'light' | 'period'>;
}

/** The year as the months so far imply it, with its 80 % range and the chance of the target where both are known. */
export function OutlookWords({ outlook, target, terms, judged }: OutlookWordsProps) {
  const w = useWords();
  const names = useNames();
  if (!outlook || judged.light === 'done' || judged.period?.endsWith('-12')) return null;
  const { mid, low, high, chance } = outlook;
  const printed = (value: string) => computed(value, target.decimals);
  const pledged = terms.kind === 'growth' || terms.kind === 'rate' ? '%' : names.measure(target);
  const scale = scaleFor(pledged, printed(mid), high && printed(high));
  const figure = (value: string) => groupDigits(shifted(printed(value), scale));
  const unit = unitAfter(scale.unit);
  return (
    <span>
      {w('outlook.mid', { mid: figure(mid), unit })}
      {low !== null && high !== null && w('outlook.range', { low: figure(low), high: figure(high) })}
      {chance !== null && w('outlook.chance', { chance: roundChance(chance) })}
    </span>
  );
}

/** Whole percents; what is merely likely never reads as certain, nor what is unlikely as impossible. */
export function roundChance(chance: string): string {
  const whole = Number(percent(chance).replace('%', ''));
  if (Number(chance) === 1 || Number(chance) === 0) return `${whole}%`;
  if (whole < 1) return '<1%';
  return whole > 99 ? '>99%' : `${Math.round(whole)}%`;
}
