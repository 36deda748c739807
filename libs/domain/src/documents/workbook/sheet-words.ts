/** What people write around the figures of their own sheets, and how to tell it apart. Chinese first, English beside it. */
export type SheetRole =
  | 'none'
  | 'name'
  | 'code'
  | 'unit'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'amount'
  | 'comparator'
  | 'yearEndEstimate'
  | 'narrative'
  | 'problems'
  | 'nextSteps';

/** The first that fits decides: what is never asked for stands before what is. */
const HEADINGS: readonly [SheetRole, RegExp][] = [
  [
    'none',
    /序号|^(no|number)$|全年目标|年度目标|目标值|计划|应达|同期|去年|上年|上月|上期|同比|环比|完成率|进度|亮灯|排名|责任|牵头|annual|expected|last|previous|light|rate$/,
  ],
  ['code', /编号|编码|代码|^code$/],
  ['name', /指标|名称|项目|任务|事项|^目标$|^(name|target|indicator)$/],
  ['unit', /计量单位|^单位$|^unit$/],
  ['numerator', /分子|numerator/],
  ['denominator', /分母|denominator/],
  ['amount', /总量|amount/],
  ['comparator', /参照|comparator/],
  ['yearEndEstimate', /全年预计|预计完成|yearend/],
  ['problems', /原因|问题|困难|problem|cause|reason/],
  ['nextSteps', /下一步|措施|打算|nextstep/],
  ['narrative', /进展|说明|narrative|progress/],
  ['value', /累计|截至|完成|实际|本期|本月|当月|增速|数值|cumulative|actual|figure|todate/],
  ['problems', /备注|remark|note/],
];
const REMARK = /备注|remark|note/i;
const TOTAL = /累计|截至|cumulative|to date/i;
const DEPARTMENT = /[局部委办处厅院会镇]$|公司|中心|街道|园区/;
const DATE =
  /^(\d{4}[-/年]\d{1,2}(月|[-/.月]\d{1,2}日?)?|\d{1,2}月\d{1,2}日|\d{1,2}[-/][A-Za-z]{3}([-/]\d{2,4})?|[A-Za-z]{3}-\d{2})$/;
const ORDINAL = /^(?:\d{1,3}\s*[.、．)](?!\d)|[（(][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)\s*/;

/** What a heading asks for; `plain` is the heading without spaces, signs and brackets, in lower case. */
export const roleOfHeading = (plain: string): SheetRole | null => HEADINGS.find(([, words]) => words.test(plain))?.[0] ?? null;

/** A total says more than a month alone; a remark may be anything. */
export const isTotal = (heading: string): boolean => TOTAL.test(heading);
export const isRemark = (heading: string): boolean => REMARK.test(heading);

/** The month a heading is about, 1…12: `1-6月累计` is about June. null where none is said. */
export function monthInHeading(heading: string): number | null {
  const found = [...heading.normalize('NFKC').matchAll(/(\d{1,2})月/g)].at(-1)?.[1];
  return found ? Number(found) : null;
}

/** The unit said once above a sheet, as in `单位：万元`. */
export const unitAbove = (text: string): string | null => /单位[:：]\s*(\S+?)[\s）)]*$/.exec(text)?.[1] ?? null;

/** What stands in brackets behind a heading or a name. */
export const inBrackets = (text: string): string | null =>
  /[（(]([^（()）]+)[）)]\s*$/
    .exec(text)?.[1]
    ?.replace(/^单位[:：]/, '')
    .trim() ?? null;

export const withoutBrackets = (text: string): string => text.replace(/[（(].*?[）)]/g, '');

/** 责任单位 is often headed 单位 too. */
export const isDepartment = (text: string): boolean => DEPARTMENT.test(text);

export const looksNumeric = (text: string): boolean =>
  /^[-+\u2212]?[\d.,\s]*\d[\d.,\s]*[%万亿]?$/.test(text.normalize('NFKC').trim());

/** A date as sheets show it; 2024.6 is a number. */
export const looksLikeDate = (text: string): boolean => DATE.test(text.normalize('NFKC').trim());

/** 万 or 亿 alone, without the thing that is counted. */
export const isCountWord = (text: string): boolean => /^[万亿千百]+$/.test(text);

/** Without the number that orders lists: `3.`, `（二）`, `四、`; 3.5 is no such number. */
export const withoutOrdinal = (text: string): string => text.replace(ORDINAL, '');

/** One spelling for the units that have several. */
export const unitSpelling = (unit: string): string =>
  unit
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/平方米$|m²$/, 'm2')
    .replace(/吨标煤/g, '吨标准煤');
