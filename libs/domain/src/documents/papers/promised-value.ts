import { Decimal } from '../../decimal.js';
import type { TargetTerms, Wording } from '../../pledges/terms.js';
import { number } from './words.js';

type Promised = Pick<TargetTerms, 'kind' | 'wording' | 'target' | 'upper' | 'stretch' | 'baseline'> & {
  nodes?: readonly { weight: string }[];
  comparator?: { name: string } | null;
};

/** What was promised, in the words it was promised in: 1.6万家以上, 20%左右, 2–3所, 高于全市平均, 力争9%. */
export function promisedValue(terms: Promised, unit: string): string {
  const said = saidIn(terms, unit);
  const parts = [main(terms, said)];
  if (terms.stretch !== null) parts.push(`冲刺${said(terms.stretch)}`);
  if (terms.wording === 'above' && terms.target !== null && terms.comparator) parts.push(`高于${terms.comparator.name}`);
  return parts.join('，');
}

/** The stock at the end of last year beside the promise; empty where there is none. */
export const baselineWords = (terms: Promised, unit: string): string =>
  terms.baseline === null ? '' : `年初${saidIn(terms, unit)(terms.baseline)}`;

const saidIn = ({ kind }: Promised, unit: string) => {
  const isPercent = kind === 'growth' || kind === 'rate' || unit === '%';
  return (value: string) => (kind === 'rank' ? `第${number(value)}位` : `${number(value)}${isPercent ? '%' : unit}`);
};

function main(terms: Promised, said: (value: string) => string): string {
  const { kind, target, upper, wording, nodes = [], comparator } = terms;
  if (kind === 'milestone') return nodesPromised(target, nodes);
  if (kind === 'rank' && target !== null) return `前${number(target)}位`;
  if (kind === 'zero') return '不得发生';
  if (target === null) return comparator ? `高于${comparator.name}` : '见条款';
  if (wording === 'range' && upper !== null) return `${number(target)}–${said(upper)}`;
  return WORDED[wording](said(target));
}

function nodesPromised(target: string | null, nodes: readonly { weight: string }[]): string {
  if (target === null) return `全部${nodes.length}个节点验收`;
  const isCount = nodes.every(({ weight }) => new Decimal(weight).eq(1));
  return isCount ? `${nodes.length}个节点中完成${number(target)}个` : `节点完成${number(target)}（按权重）`;
}

const WORDED: Record<Wording, (value: string) => string> = {
  firm: (value) => value,
  atLeast: (value) => `${value}以上`,
  striveFor: (value) => `力争${value}`,
  about: (value) => `${value}左右`,
  atMost: (value) => `不超过${value}`,
  range: (value) => `${value}以上`,
  above: (value) => `${value}以上`,
};
