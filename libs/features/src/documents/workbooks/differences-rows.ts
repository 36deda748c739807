import type { FieldDifference, PledgeDifferences } from '#domain/pledges/pledge-differences.js';
import type { SheetValue } from '#platform/workbook/workbook-writer.js';
import { say, type Said } from './list-definition.js';
import { KIND_NAMES } from './line-texts.js';

const FIELDS: Record<string, Said> = {
  code: ['编码', 'Code'], name: ['目标任务', 'Target'], nameEn: ['英文名称', 'English name'], category: ['类别', 'Category'],
  measureUnit: ['计量单位', 'Unit of measure'], measureUnitEn: ['计量单位（英文）', 'Unit (English)'], decimals: ['小数位数', 'Decimals'], kind: ['目标类型', 'Kind'],
  cadence: ['填报频率', 'Cadence'], wording: ['措辞', 'Wording'], track: ['数据来源', 'Figures from'], target: ['目标值', 'Value'],
  upper: ['上限', 'Upper end'], stretch: ['力争值', 'Stretch'], baseline: ['上年末数', 'Last year’s end'], tolerance: ['允差（占目标值的比例）', 'Tolerance (share of the value)'],
  capOf: ['控制', 'Caps'], annualOnly: ['年终评定', 'Judged at year end only'], curve: ['进度曲线', 'Curve'], growthPath: ['增速路径', 'Growth path'],
  baseShares: ['上年各月占比', 'Base-year shares'], baseAmounts: ['上年各月总量', 'Base-year amounts'], nodes: ['节点', 'Nodes'], comparator: ['参照对象', 'Compared with'],
  clause: ['任务表述', 'As worded'], sourceTitle: ['文件出处', 'Source'], sourceDate: ['文件日期', 'Source’s date'], illustrative: ['示意数据', 'Illustrative'],
  note: ['备注', 'Note'], verifier: ['核定单位', 'Verifier'], leader: ['牵头领导', 'Lead leader'], unit: ['牵头单位', 'Lead unit'],
  coUnits: ['协同单位', 'Co-units'], dueText: ['完成时限', 'Due'], partOf: ['所属园区目标', 'Zone target'], title: ['标题', 'Title'],
  holder: ['承诺方', 'Promises'], counterpart: ['管委会签字人', 'Signs for the zone'], counterpartTitle: ['签字人职务', 'Their office'],
};

/** Codes that a field holds, in words. */
const VALUES: Record<string, Record<string, Said>> = {
  kind: Object.fromEntries(Object.entries(KIND_NAMES).map(([kind, { zh, en }]) => [kind, [zh, en] as const])),
  cadence: {
  monthly: ['每月', 'Monthly'], statistical: ['每月（1–2 月合并）', 'Monthly (January with February)'], quarterly: ['每季', 'Quarterly'], halfYear: ['半年', 'Half-yearly'],
  annual: ['全年', 'Yearly'],
  },
  wording: {
  firm: ['确保', 'firm'], atLeast: ['以上、不低于', 'at least'], striveFor: ['力争、冲刺', 'strive for'], about: ['左右', 'about'],
  range: ['区间', 'range'], above: ['高于（参照）', 'above another’s'], atMost: ['不超过', 'at most'],
  },
  track: {
  administrative: ['部门报送', 'the unit'], statistical: ['统计发布', 'statistics'],
  },
  capOf: {
  total: ['全年总量', 'the year’s total'], level: ['期末水平', 'a level'],
  },
};

/** Two texts of one pledge, a row for each field that reads differently. */
export function differencesRows({ whole, targets }: PledgeDifferences, locale: 'zh' | 'en'): SheetValue[][] {
  const row = (code: string, name: string, { field, before, after }: FieldDifference) => [code, name, say(locale, ['修改', 'changed']), fieldIn(field, locale), valueIn(field, before, locale), valueIn(field, after, locale)];
  return [
    ...whole.map((one) => row('', say(locale, ['整体', 'As a whole']), one)),
    ...targets.flatMap(({ code, name, change, fields }) =>
      change === 'changed' ? fields.map((one) => row(code, name, one)) : [[code, name, say(locale, change === 'added' ? ['新增', 'added'] : ['删去', 'removed']), '', '', '']],
    ),
  ];
}

function fieldIn(field: string, locale: 'zh' | 'en'): string {
  const clause = /^clauses\.(\d+)$/.exec(field)?.[1];
  if (clause) return say(locale, [`第 ${clause} 条`, `Clause ${clause}`]);
  const kept = /^kept\.(.+)\.\w+$/.exec(field)?.[1];
  if (kept) return say(locale, [`${kept} 保留的理由`, `Why ${kept} was kept`]);
  return say(locale, FIELDS[field], field);
}

function valueIn(field: string, value: string | null, locale: 'zh' | 'en'): string {
  if (value === null) return '';
  if (value === 'true' || value === 'false') return say(locale, value === 'true' ? ['是', 'yes'] : ['否', 'no']);
  return say(locale, VALUES[field]?.[value], value);
}
