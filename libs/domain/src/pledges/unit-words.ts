import type { TargetKind } from './terms.js';

/** What is measured, by the words in a target's name; the first that fits decides. */
const KINDS_OF_MEASURE: readonly { what: string; name: RegExp; wrong: RegExp; instead: string }[] = [
  { what: 'capacity', name: /装机|并网容量|储能规模|发电能力/, wrong: /(瓦|k?W|K?W)[时h]$/i, instead: '万千瓦' },
  { what: 'energy', name: /(发|用|供|售)电量|节电量/, wrong: /(千|兆|吉)?瓦$/, instead: '万千瓦时' },
  { what: 'area', name: /面积$/, wrong: /^(万|千)?(米|公里|千米|立方米|m³|m)$/, instead: '万㎡' },
  { what: 'length', name: /(里程|长度)$/, wrong: /(㎡|平方|亩|公顷)/, instead: '公里' },
  {
    what: 'money',
    name: /(投资|投资额|成交额|总额|收入|产值|增加值|签约额|资金)$/,
    wrong: /^(万|千)?(家|个|项|名|人|台|条|所|户)$/,
    instead: '亿元',
  },
];

/**
 * A unit word that cannot measure what the name says (光伏发电装机规模 in 万千瓦时): what is measured, and in which unit it
 * would be. null where nothing is known against it; names this list does not know are never accused.
 */
export function unitWordThatCannotBe(name: string, unit: string, kind: TargetKind): { what: string; instead: string } | null {
  const word = unit.replace(/\s/g, '');
  const plain = name.replace(/[（(].*?[）)]/g, '').trim();
  if (kind === 'growth' || kind === 'rate') return /^(%|％|‰|个?百分点)$/.test(word) ? null : { what: 'rate', instead: '%' };
  const measured = KINDS_OF_MEASURE.find((one) => one.name.test(plain));
  return measured?.wrong.test(word) ? { what: measured.what, instead: measured.instead } : null;
}
