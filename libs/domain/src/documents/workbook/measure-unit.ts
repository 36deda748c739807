import { compact } from './folded-text.js';

/** A unit of measure taken apart: `万家` is ten thousand 家. */
export interface Measure {
  scale: 1 | 10_000 | 100_000_000;
  scaleWord: '' | '万' | '亿';
  /** What is counted, without its scale. */
  of: string;
}

/** 万千瓦 is a unit by itself in the trade, 千瓦 its base; only a leading 万 or 亿 is a scale. */
export function measureOf(unit: string): Measure {
  const text = compact(unit).replace(/\(.*\)$/, '');
  const word = /^[万亿]/.exec(text)?.[0] as '万' | '亿' | undefined;
  return { scale: word === '万' ? 10_000 : word === '亿' ? 100_000_000 : 1, scaleWord: word ?? '', of: word ? text.slice(1) : text };
}

export const isPercent = (unit: string): boolean => /^(%|百分之|百分点|个百分点)$/.test(compact(unit));
