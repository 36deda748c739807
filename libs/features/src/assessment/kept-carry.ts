import { carryFrom, carryText, type Carry } from '#domain/assessment/carry.js';
import type { Doubt } from './filed-figures.js';

/** What a row hands on: what the rules need of the months before, and the figures that are still in doubt. */
export interface KeptCarry {
  carry: Carry;
  doubts: readonly Doubt[];
}

/** The rules' own text, then `|2024-05 falls,unitsSlip` for each doubt. */
export const keptCarryText = ({ carry, doubts }: KeptCarry): string => carryText(carry) + doubts.map(({ period, codes }) => `|${period} ${codes.join(',')}`).join('');

export function keptCarryFrom(text: string): KeptCarry {
  if (!text.includes('|')) return { carry: carryFrom(text), doubts: NONE };
  const [carry, ...doubts] = text.split('|');
  return { carry: carryFrom(carry!), doubts: doubts.map(doubtFrom) };
}

export const doubtsKept = (text: string): readonly Doubt[] => (text.includes('|') ? text.split('|').slice(1).map(doubtFrom) : NONE);

function doubtFrom(text: string): Doubt {
  const [period, codes] = text.split(' ');
  return { period: period!, codes: codes!.split(',') };
}

const NONE: readonly Doubt[] = [];
