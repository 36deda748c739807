import type { RolledUp } from '../../pledges/contributions.js';
import { number, printable, share } from './words.js';

/** Whether the shares of a goal add up, in a few words for its row; null where they are not to be added. */
export function coverageWords(
  { method, carried, uncovered, coverage, addsUp, leadOnly, missingNodes }: RolledUp,
  kind: string,
  measureUnit: string,
): string | null {
  if (leadOnly) return '由牵头单位承担';
  if (method === 'nodes') return missingNodes.length > 0 ? `${missingNodes.length}个节点无人承担` : null;
  if (method === 'none' || carried === null || addsUp === null) return null;
  const said = (value: string) => `${number(value)}${kind === 'growth' || kind === 'rate' ? '%' : printable(measureUnit)}`;
  const points = (value: string) => (kind === 'growth' || kind === 'rate' ? `${number(value)}个百分点` : said(value));
  const sum = `分解${method === 'sum' ? '合计' : '折合'}${said(carried)}`;
  if (kind === 'cap') return addsUp ? `${sum}，未超控制数` : `${sum}，超出${points(uncovered ?? '0')}`;
  if (addsUp) return `${sum}，已覆盖`;
  return `${sum}，${uncovered !== null && uncovered !== '0' ? `缺${points(uncovered)}` : `覆盖${share(coverage ?? '0')}`}`;
}
