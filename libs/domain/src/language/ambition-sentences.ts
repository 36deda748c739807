import { measured } from './measure.js';
import { asFiled, percent, rounded, thousands } from './number-words.js';

type Params = Record<string, string>;
type InWords = Record<string, (params: Params) => string>;

const num = (p: Params, name: string): string => {
  const value = p[name] ?? '0';
  const [, fraction = ''] = value.split('.');
  return fraction.length > 2 ? rounded(value, p['unit'] === '%' || p['unit']?.startsWith('万') ? 3 : 1) : asFiled(value);
};
/** `388 亿元`, `13%`, `第 4 位`. */
const zh = (p: Params, name: string): string => {
  if (p['kind'] === 'rank') return `第 ${num(p, name)} 位`;
  const unit = p['unit'] ?? '';
  return unit === '%' || unit === '' ? `${num(p, name)}${unit}` : `${num(p, name)} ${unit}`;
};
const en = (p: Params, name: string): string => {
  const value = num(p, name);
  return p['kind'] === 'rank' ? `place ${thousands(value)}` : measured(thousands(value), p['unitEn'] ?? p['unit'] ?? '');
};
const points = (p: Params, name: string, word: string) => (p['unit'] === '%' ? `${num(p, name)} ${word}` : null);

const MEASURED: Record<string, { zh: string; en: string }> = {
  capacity: { zh: '装机容量', en: 'a capacity' },
  energy: { zh: '电量', en: 'energy' },
  area: { zh: '面积', en: 'an area' },
  length: { zh: '长度', en: 'a length' },
  money: { zh: '金额', en: 'money' },
  rate: { zh: '比率', en: 'a rate' },
};
const INSTEAD_EN: Record<string, string> = {
  万千瓦: '10,000 kW',
  万千瓦时: '10,000 kWh',
  '万㎡': '10,000 m²',
  公里: 'km',
  亿元: '100 million yuan',
};

const METHODS_ZH: Record<string, string> = {
  sum: '各单位合计',
  increments: '各单位增量加年初数',
  ratio: '各单位分子、分母合计',
  weighted: '按基数加权',
  nodes: '各单位承担的节点',
};
const METHODS_EN: Record<string, string> = {
  sum: 'the shares add up to',
  increments: 'the increments of the units come to',
  ratio: 'numerators over denominators give',
  weighted: 'weighted by the base year the shares give',
  nodes: 'the nodes that units carry come to',
};

/** What the ambition check says (目标体检), each with its numbers. */
export const AMBITION_ZH: InWords = {
  'ambition.belowLastResult': (p) => close(`目标 ${zh(p, 'target')}，低于上年实际 ${zh(p, 'last')}`),
  'ambition.looserThanLastResult': (p) => close(`目标 ${zh(p, 'target')}，比上年实际 ${zh(p, 'last')} 更宽松`),
  'ambition.alreadyMet': (p) => `目标 ${zh(p, 'target')}，年初已有 ${zh(p, 'baseline')}，未签先成`,
  'ambition.sharesShort': (p) =>
    `${METHODS_ZH[p['method'] ?? ''] ?? '各单位合计'} ${zh(p, 'carried')}，园区目标 ${zh(p, 'target')}，差 ${points(p, 'gap', '个百分点') ?? zh(p, 'gap')}，覆盖 ${percent(p['coverage'] ?? '0')}`,
  'ambition.sharesOverCap': (p) =>
    `各单位控制数合计 ${zh(p, 'carried')}，超出园区控制数 ${zh(p, 'target')}，多分 ${points(p, 'gap', '个百分点') ?? zh(p, 'gap')}`,
  'ambition.projectsShort': (p) =>
    p['growth'] === undefined
      ? `台账项目年度计划 ${zh(p, 'planned')}，目标 ${zh(p, 'need')}，缺口 ${zh(p, 'gap')}，覆盖 ${percent(p['coverage'] ?? '0')}`
      : `增长 ${asFiled(p['growth'])}% 需完成 ${zh(p, 'need')}，台账项目年度计划 ${zh(p, 'planned')}，缺口 ${zh(p, 'gap')}，覆盖 ${percent(p['coverage'] ?? '0')}`,
  'ambition.ledgerMismatch': (p) => `目标 ${zh(p, 'need')}，台账中只列 ${zh(p, 'planned')}，数目不符`,
  'ambition.backLoaded': (p) => `到9月底只安排 ${percent(complement(p))}，四季度还剩 ${percent(p['left'] ?? '0')}`,
  'ambition.unitWord': (p) =>
    `计量单位“${p['unit'] ?? ''}”不能计量${MEASURED[p['what'] ?? '']?.zh ?? '该目标'}，应为“${p['instead'] ?? ''}”`,
};

export const AMBITION_EN: InWords = {
  'ambition.belowLastResult': (p) => `Target ${en(p, 'target')} is below last year’s result of ${en(p, 'last')}`,
  'ambition.looserThanLastResult': (p) => `Target ${en(p, 'target')} is looser than last year’s result of ${en(p, 'last')}`,
  'ambition.alreadyMet': (p) =>
    `Target ${en(p, 'target')} is met before it is signed: ${en(p, 'baseline')} at the start of the year`,
  'ambition.sharesShort': (p) =>
    `${sentence(METHODS_EN[p['method'] ?? ''] ?? METHODS_EN['sum']!)} ${en(p, 'carried')} against the zone’s ${en(p, 'target')}: ${points(p, 'gap', 'points') ?? en(p, 'gap')} short, ${percent(p['coverage'] ?? '0')} covered`,
  'ambition.sharesOverCap': (p) =>
    `The units’ caps add up to ${en(p, 'carried')}, over the zone’s cap of ${en(p, 'target')} by ${points(p, 'gap', 'points') ?? en(p, 'gap')}`,
  'ambition.projectsShort': (p) =>
    `${p['growth'] === undefined ? 'The target is' : `${asFiled(p['growth'])}% growth needs`} ${en(p, 'need')}; the projects on the ledger plan ${en(p, 'planned')}: ${en(p, 'gap')} short, ${percent(p['coverage'] ?? '0')} covered`,
  'ambition.ledgerMismatch': (p) => `The target says ${en(p, 'need')}, the ledger lists ${en(p, 'planned')}: the counts differ`,
  'ambition.backLoaded': (p) =>
    `Only ${percent(complement(p))} is planned by the end of September; ${percent(p['left'] ?? '0')} is left for the last quarter`,
  'ambition.unitWord': (p) =>
    `“${p['unitEn'] ?? p['unit'] ?? ''}” cannot measure ${MEASURED[p['what'] ?? '']?.en ?? 'this'}; it should be ${INSTEAD_EN[p['instead'] ?? ''] ?? p['instead'] ?? ''}`,
};

/** A place in a ranking begins with a word, not with a number. */
const close = (text: string): string => text.replaceAll(' 第 ', '第 ').replace('位 更', '位更');
const complement = (p: Params): string => rounded(String(1 - Number(p['left'] ?? '0')), 6);
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
