import { compact } from './folded-text.js';

/** What a column of a breakdown table holds. */
export const BREAKDOWN_FIELDS = [
  'id', 'code', 'no', 'category', 'name', 'subName', 'measureUnit', 'value', 'due', 'leader', 'leadUnit', 'coUnits', 'source', 'note', 'kind', 'lastTarget', 'lastResult',
] as const;
export type BreakdownField = (typeof BREAKDOWN_FIELDS)[number];

/** What a column of a filing table holds. */
export const FILING_FIELDS = [
  'id', 'version', 'no', 'code', 'name', 'measureUnit', 'target', 'plan', 'lastValue', 'state', 'value', 'numerator', 'denominator', 'amount', 'comparator', 'nodes', 'yearEndEstimate',
  'narrative', 'problems', 'nextSteps',
] as const;
export type FilingField = (typeof FILING_FIELDS)[number];

/** What a column of a sheet of data owners' figures holds. */
export const OWNER_FIELDS = ['id', 'version', 'no', 'code', 'name', 'measureUnit', 'filed', 'value', 'source', 'sourceDate', 'note'] as const;
export type OwnerField = (typeof OWNER_FIELDS)[number];

/** Titles as zones print them; the first ones are our own. Compared without spaces, brackets and line breaks. */
export const BREAKDOWN_TITLES: Record<BreakdownField, readonly string[]> = {
  id: ['系统编号', 'ID', 'System id'],
  code: ['编码', '目标编码', '指标编码', '任务编码', 'Code'],
  no: ['序号', '编号', 'NO', 'No.'],
  category: ['类别', '分类', '目标类别', '指标类别', '板块', '领域', '一级指标', 'Category'],
  name: ['目标任务', '目标任务内容', '主要目标任务', '重点任务', '工作任务', '任务', '指标', '指标名称', '目标名称', '任务名称', '工作目标', '考核指标', '目标', '主要指标', '项目', 'Target'],
  subName: ['具体指标', '细化指标', '二级指标', '三级指标', '任务分解', '具体任务', '子目标', '分项指标'],
  measureUnit: ['计量单位', '单位', '指标单位', 'Unit of measure', 'Unit'],
  value: ['目标值', '年度目标值', '年度目标', '全年目标', '目标数', '任务数', '年度任务', '指标值', '计划数', '年度计划', '全年计划', '目标数值', '量化目标', '全年目标任务', 'Value', 'Target value'],
  due: ['完成时限', '时限', '完成时间', '时间节点', '完成期限', '办结时限', '时间要求', '节点', '时间进度', 'Due'],
  leader: ['牵头领导', '责任领导', '分管领导', '主管领导', '包联领导', '挂帅领导', '领导', 'Lead leader', 'Leader'],
  leadUnit: ['牵头单位', '责任单位', '主责单位', '牵头部门', '责任部门', '承办单位', '主办单位', '实施单位', 'Lead unit'],
  coUnits: ['协同单位', '配合单位', '协办单位', '参与单位', '配合部门', '协同部门', '责任单位协办', 'Co-operating units', 'Co units'],
  source: ['数据来源', '核定单位', '数据核定单位', '认定单位', '考核单位', '数据提供单位', 'Verifier', 'Source'],
  note: ['备注', '说明', '备注说明', 'Note', 'Remarks'],
  kind: ['目标类型', '指标类型', '类型', 'Kind'],
  lastTarget: ['上年目标', '去年目标', '上年目标值', 'Last year’s target'],
  lastResult: ['上年完成', '上年完成值', '上年实绩', '去年完成', '上年基数', '基数', 'Last year’s result'],
};

export const FILING_TITLES: Record<FilingField, readonly string[]> = {
  id: ['系统编号', 'ID', 'System id'],
  version: ['版本', 'Version'],
  no: ['序号', 'No.'],
  code: ['编码', '目标编码', '指标编码', 'Code'],
  name: ['目标任务', '目标', '指标', '指标名称', '目标名称', 'Target'],
  measureUnit: ['计量单位', '单位', 'Unit of measure', 'Unit'],
  target: ['全年目标', '目标值', '年度目标', 'Year’s target'],
  plan: ['应达', '本期应达', '序时应达', '计划', 'Expected by now'],
  lastValue: ['上期累计', '上月累计', '上期值', 'Last figure'],
  state: ['填报状态', '状态', 'State'],
  value: ['本期累计', '本月累计', '累计完成', '完成值', '完成数', '本期值', '实际完成', 'Figure'],
  numerator: ['分子', 'Numerator'],
  denominator: ['分母', 'Denominator'],
  amount: ['总量', '绝对量', '完成总量', 'Amount'],
  comparator: ['参照值', '全市平均', '对比值', 'Comparator'],
  nodes: ['已完成节点', '节点完成情况', 'Accepted nodes'],
  yearEndEstimate: ['全年预计', '全年预计完成', '预计全年', 'Year-end estimate'],
  narrative: ['工作进展', '进展情况', '完成情况', '工作开展情况', 'Progress'],
  problems: ['存在问题', '问题', '困难问题', 'Problems'],
  nextSteps: ['下步措施', '下一步措施', '下一步打算', '下步打算', '下步工作', 'Next steps'],
};

export const OWNER_TITLES: Record<OwnerField, readonly string[]> = {
  id: FILING_TITLES.id,
  version: FILING_TITLES.version,
  no: FILING_TITLES.no,
  code: FILING_TITLES.code,
  name: FILING_TITLES.name,
  measureUnit: FILING_TITLES.measureUnit,
  filed: ['填报数', '单位填报数', 'Filed'],
  value: ['核定单位数据', '核定数', '数源数据', '部门数', '统计数', '累计', '本期累计', '完成数', '数值', 'Owner’s figure', 'Owner figure', 'Figure'],
  source: ['依据', '出自', '数据出处', '文件', '来源', '数据来源', 'Source'],
  sourceDate: ['文件日期', '日期', 'Date'],
  note: ['说明', '备注', 'Remark', 'Note'],
};

const keyOf = (title: string): string => compact(title).replace(/\(.*?\)|[:.·*]/g, '').toLowerCase();

const index = <F extends string>(titles: Record<F, readonly string[]>): ReadonlyMap<string, F> =>
  new Map((Object.entries(titles) as [F, readonly string[]][]).flatMap(([field, names]) => names.map((name) => [keyOf(name), field] as const)));

const BREAKDOWN_INDEX = index(BREAKDOWN_TITLES);
const FILING_INDEX = index(FILING_TITLES);
const OWNER_INDEX = index(OWNER_TITLES);

/** Knows a title as it stands, or with the year, the month or the zone in front (2024年目标值, 1-6月累计完成). */
function fieldOf<F extends string>(known: ReadonlyMap<string, F>, title: string): F | null {
  const key = keyOf(title);
  return known.get(key) ?? known.get(key.replace(/^(\d{4}年(度)?|(\d{1,2}-)?\d{1,2}月(份)?|本年度?)/, '')) ?? null;
}

export const breakdownField = (title: string): BreakdownField | null => fieldOf(BREAKDOWN_INDEX, title);
export const filingField = (title: string): FilingField | null => fieldOf(FILING_INDEX, title);
export const ownerField = (title: string): OwnerField | null => fieldOf(OWNER_INDEX, title);
