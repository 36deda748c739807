import type { Cadence, TargetKind } from '../../pledges/terms.js';
import { compact } from './folded-text.js';
import { isPercent } from './measure-unit.js';
import type { WordingReading } from './wording-text.js';

export interface KindGuess {
  kind: TargetKind;
  cadence: Cadence;
  track: 'administrative' | 'statistical';
  annualOnly: boolean;
  capOf: 'total' | 'level' | null;
}

export interface KindClues {
  name: string;
  reading: WordingReading;
  dues: number;
  /** 年终 written as the time limit. */
  annual: boolean;
  source: string;
  note: string;
}

/** What kind of target a row most likely is; shown beside the row, and changed in the draft where it is wrong. */
export function guessKind(clues: KindClues): KindGuess {
  const kind = kindOf(clues);
  const words = compact(`${clues.name} ${clues.note}`);
  const statistical = kind === 'growth' && /统计/.test(clues.source);
  const quarterly = /季度数据|按季|季报|地区生产总值|GDP/i.test(words);
  return {
    kind,
    cadence: quarterly ? 'quarterly' : statistical ? 'statistical' : 'monthly',
    track: statistical ? 'statistical' : 'administrative',
    annualOnly: clues.annual || /年终评定|年终考核|年度评定/.test(words),
    capOf: kind === 'cap' ? (/率|强度|浓度|比重|占比|余额|存量/.test(words) || isPercent(clues.reading.measureUnit) ? 'level' : 'total') : null,
  };
}

function kindOf({ name, reading, dues, note }: KindClues): TargetKind {
  const words = compact(name);
  if (reading.rank || /位次|排名/.test(words)) return 'rank';
  if (reading.target === null || dues > 1) return 'milestone';
  const percent = isPercent(reading.measureUnit);
  if (reading.wording === 'atMost' || /控制数|控制在/.test(words)) return reading.target === '0' && /事故|死亡|上访|案件|舆情/.test(words) ? 'zero' : 'cap';
  if (reading.target === '0' && /事故|死亡/.test(words)) return 'zero';
  if (percent && (/增速|增长|增幅|增加值$/.test(words) || reading.wording === 'above') && !words.replace(/增长率$/, '增长').endsWith('率')) return 'growth';
  if (percent) return 'rate';
  if (/总数|总量|保有量|存量|累计达到|期末|在库/.test(words) || /期末|存量/.test(note)) return 'level';
  return 'cumulative';
}
