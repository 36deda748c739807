import type { Outlook } from '#domain/assessment/assessment.js';
import { scaleFor, shifted } from '#domain/language/measure.js';
import { computed, percent, size, thousands, unitAfter } from '#domain/language/number-words.js';
import type { TargetKind } from '#domain/pledges/terms.js';

export interface WrittenOutlook {
  kind: TargetKind;
  decimals: number;
  unit: { zh: string; en: string };
  /** The unit's own 全年预计完成; null: not filed. */
  unitEstimate: string | null;
}

/** The year-end outlook in one sentence of each language, the unit's own estimate beside ours; null where there is neither. */
export function outlookSentence(outlook: Outlook | null, written: WrittenOutlook): { zh: string; en: string } | null {
  if (outlook === null && written.unitEstimate === null) return null;
  return { zh: inChinese(outlook, written), en: inEnglish(outlook, written) };
}

function inChinese(outlook: Outlook | null, { kind, decimals, unit, unitEstimate }: WrittenOutlook): string {
  const number = (value: string) => computed(value, decimals);
  const whole =
    kind === 'growth'
      ? (value: string) => `${grows(value) ? '增长' : '下降'} ${number(size(value))}%`
      : (value: string) => `${number(value)}${beside(unit.zh)}`;
  const when = kind === 'level' || kind === 'rate' ? '年末' : '全年';
  const parts = outlook === null ? [] : [`${when}预计${kind === 'growth' ? '' : ' '}${whole(outlook.mid)}`];
  if (outlook?.low != null && outlook.high !== null)
    parts.push(`八成可能在 ${number(outlook.low)} 至 ${number(outlook.high)} 之间`);
  if (outlook?.chance != null) parts.push(`完成目标的可能性 ${percent(outlook.chance)}`);
  if (unitEstimate !== null) parts.push(`单位自报预计${kind === 'growth' ? '' : ' '}${whole(unitEstimate)}`);
  return parts.join('，');
}

function inEnglish(outlook: Outlook | null, { kind, decimals, unit, unitEstimate }: WrittenOutlook): string {
  const printed = (value: string) => computed(value, decimals);
  const scale = scaleFor(kind === 'growth' ? '%' : unit.en, ...[outlook?.mid, outlook?.high, unitEstimate].map((value) => value && printed(value)));
  const number = (value: string) => thousands(shifted(printed(value), scale));
  const whole = (value: string) => number(value) + unitAfter(scale.unit);
  const parts = outlook === null ? [] : [`Year-end outlook ${whole(outlook.mid)}`];
  if (outlook?.low != null && outlook.high !== null)
    parts.push(`80% likely between ${number(outlook.low)} and ${number(outlook.high)}`);
  if (outlook?.chance != null) parts.push(`chance of reaching the target ${percent(outlook.chance)}`);
  if (unitEstimate !== null) parts.push(`${parts.length > 0 ? 'the' : 'The'} unit’s own estimate ${whole(unitEstimate)}`);
  return parts.join(', ');
}

const grows = (value: string): boolean => !value.startsWith('-');
const beside = (unit: string): string => (unit === '' || unit === '%' ? unit : ` ${unit}`);
