import { AMBITION_ZH } from './ambition-sentences.js';
import type { Facts } from './facts.js';
import { FLAG_KIND_NAMES, FLAG_LEVEL_NAMES } from './names.js';
import { asFiled, computed, percent, rounded, size } from './number-words.js';
import type { Sentences } from './sentence-catalogue.js';

const unitOf = (unit: string) => (unit === '' || unit === '%' ? unit : ` ${unit}`);
const monthOf = (period: string) => `${Number(period.slice(5, 7))}月`;
const until = (r: number) => (r === 1 ? '1月' : `1–${r}月`);
const words: Record<string, string> = { value: '数值', amount: '总量' };
const powerOf = (power: string) => (Number(power) > 0 ? `10${superscript(power)} 倍` : `10${superscript(power.slice(1))} 分之一`);
const superscript = (digits: string) =>
  Array.from(digits)
    .map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)])
    .join('');
const fieldOf = (params: Record<string, string>) => words[params['field'] ?? 'value'];
const n = (params: Record<string, string>, name: string) => computed(params[name] ?? '0', 2);

const inLanguage = <Key extends string | number>(names: Record<Key, { zh: string; en: string }>) =>
  Object.fromEntries(Object.entries<{ zh: string }>(names).map(([key, { zh }]) => [key, zh])) as Record<Key, string>;

const WARNING_NAMES: Record<string, string> = {
  falls: '累计数下降',
  unitsSlip: '疑似单位有误',
  stepOutlier: '当月增量异常',
  contradiction: '总量与增速矛盾',
  repeated: '连续三期相同',
  narrativeRepeated: '文字与上月雷同',
};

const LIGHTS: Sentences['lights'] = {
  done: '已完成',
  onPace: '达序时',
  behind: '滞后',
  lagging: '严重滞后',
  missing: '未报',
  pending: '待报',
  notAssessed: '不评',
};

const NOT_ASSESSED: Sentences['notAssessed'] = {
  annualOnly: '年终评定',
  notPublished: '数据未发布',
  notApplicable: '本期不适用',
  notComparable: '不可比',
};

function standing(f: Facts): string {
  return f.standing === null ? '' : `；此前为${LIGHTS[f.standing]}`;
}

function line(f: Facts): string {
  if (f.slip !== null)
    return `填报 ${f.slip.value}，疑似单位有误，是否应为 ${f.slip.suggestion}${unitOf(f.unit)}？核实前沿用上期亮灯`;
  if (f.light === 'missing') return `${f.r}月数据逾期未报${standing(f)}`;
  if (f.light === 'notAssessed') return notAssessed(f);
  if (f.light === 'pending') return f.gap === null ? `待报，未到截止时间${standing(f)}` : `${f.month}月待报；${judged(f)}`;
  return judged(f);
}

function notAssessed(f: Facts): string {
  if (f.notAssessed === 'notPublished') return `${f.r}月数据尚未发布${standing(f)}`;
  if (f.notAssessed === 'annualOnly') return f.actual === null ? '年终评定' : `年终评定，目前 ${f.actual}${unitOf(f.unit)}`;
  if (f.notAssessed === 'notApplicable') return `${f.r}月不适用`;
  return f.actual === null ? '不可比：缺少可供对照的数值' : `不可比：${f.actual}${unitOf(f.unit)}没有可供对照的目标值`;
}

function judged(f: Facts): string {
  if (f.gap === null) return LIGHTS[f.standing ?? f.light];
  const marks = [f.awaitsVerification ? '已达全年目标，待核定' : '', f.recovered ? '已补齐' : '', f.eased ? '在“左右”的容许范围内' : ''].filter((mark) => mark !== '');
  return [BY_KIND[f.kind](f), ...marks].join('，');
}

const BY_KIND: Record<Facts['kind'], (f: Facts) => string> = {
  cumulative: (f) => {
    const start = `${f.r}月累计 ${f.actual}${unitOf(f.unit)}`;
    if (f.light === 'done') return `${start}，已完成全年目标 ${f.target}`;
    if (f.nothingDue) return `${start}，按计划本期尚无应完成量`;
    const need =
      !f.met && f.needed !== null && 'perMonth' in f.needed ? `，后续月均需 ${f.needed.perMonth}（目前 ${f.needed.soFar}）` : '';
    return `${start}，应达 ${f.expected}，完成率 ${f.share}${need}`;
  },
  growth: (f) => {
    const start = `${until(f.r)}${f.falling ? '下降' : '增长'} ${f.falling ? size(f.actual!) : f.actual}%`;
    const plan =
      f.target !== null && f.expected === f.target
        ? `目标 ${f.target}%`
        : f.comparator !== null && f.target === null
          ? `${f.comparator.name || '参照'} ${f.comparator.value}%`
          : `应达 ${f.expected}%`;
    const gap = f.gap === '0' ? (f.met ? '持平' : '须高于') : `${f.ahead ? '高' : '差'} ${f.gap} 个百分点`;
    const city =
      f.comparator !== null && f.target !== null && f.comparator.difference !== '0'
        ? `，${f.comparator.above ? '高于' : '低于'}${f.comparator.name || '参照'} ${f.comparator.difference} 个百分点`
        : '';
    const need =
      !f.met && f.needed !== null && 'rate' in f.needed
        ? `；后 ${f.needed.months} 个月需增长 ${f.needed.rate}% 才能完成（前 ${f.r} 个月占全年 ${f.needed.share}）`
        : '';
    return `${start}，${plan}，${gap}${city}${need}`;
  },
  level: (f) => {
    const start = `${f.r}月末 ${f.actual}${unitOf(f.unit)}`;
    if (f.moved !== null) return `${start}，应达 ${f.expected}，较年初 ${f.moved}（应 ${f.dueToMove}）`;
    if (f.metAtStart)
      return f.met ? `${start}，目标 ${f.target}，年初已达目标，须保持` : `${start}，低于目标 ${f.target}，年初曾已达到`;
    return `${start}，目标 ${f.expected}，为目标的 ${f.share}`;
  },
  rate: (f) => {
    const gap = f.gap === '0' ? '持平' : `${f.ahead ? '高' : '差'} ${f.gap} 个百分点`;
    if (f.moved !== null) return `${f.r}月末 ${f.actual}%，应达 ${f.expected}%，较年初 ${f.moved} 个百分点（应 ${f.dueToMove}）`;
    return `${f.r}月末 ${f.actual}%，目标 ${f.expected}%，${gap}`;
  },
  milestone: (f) => {
    const { total, due, accepted, weighted, worst, days } = f.nodes!;
    if (f.light === 'done')
      return weighted ? `节点已验收 ${accepted}，全年任务完成` : `${total} 个节点已验收 ${accepted} 个，全年任务完成`;
    const start = weighted
      ? `节点应完成 ${due}（按权重），已验收 ${accepted}`
      : `${total} 个节点应完成 ${due} 个，已验收 ${accepted} 个`;
    return worst === null ? start : `${start}；逾期最久：${worst}，${days === 0 ? '期末已到期' : `已 ${days} 天`}`;
  },
  cap: (f) => {
    const start = `${f.r}月${f.isTotal ? '累计' : '末'} ${f.actual}${unitOf(f.unit)}`;
    if (f.exceeded) return `${start}，已超全年控制数 ${f.target}`;
    if (f.moved !== null) return `${start}，应控制在 ${f.expected} 以内，较年初 ${f.moved}（应 ${f.dueToMove}）`;
    return f.isTotal ? `${start}，按序时应不超过 ${f.expected}，已用全年控制数的 ${f.share}` : `${start}，控制数 ${f.expected}`;
  },
  rank: (f) => `第 ${f.actual} 位，目标第 ${f.expected} 位${f.ahead ? '' : `，差 ${f.gap} 位`}`,
  zero: (f) => (f.actual === '0' ? '未发生' : `已发生 ${f.actual}${f.unit === '' ? ' 起' : unitOf(f.unit)}，目标为零`),
};

/** Chinese: full-width punctuation, a space between a number and its unit. */
export const SENTENCES_ZH: Sentences = {
  lights: LIGHTS,
  kinds: {
    cumulative: '累计量',
    growth: '增速',
    level: '期末数',
    rate: '比率',
    milestone: '节点',
    cap: '控制类',
    rank: '位次',
    zero: '零指标',
  },
  wordings: { firm: '确保', atLeast: '以上', striveFor: '力争', about: '左右', range: '区间', above: '高于', atMost: '不超过' },
  notAssessed: NOT_ASSESSED,
  flagKinds: inLanguage(FLAG_KIND_NAMES),
  flagLevels: inLanguage(FLAG_LEVEL_NAMES),
  promises: { none: '未承诺', pending: '承诺期未到', kept: '已兑现承诺', broken: '未兑现承诺' },
  reasons: {
    ...AMBITION_ZH,
    done: (p) => `已达全年目标 ${n(p, 'target')}，并经核定`,
    doneKept: () => '全年目标此前已核定完成，最新数未低于目标',
    onPace: (p) => (p['share'] === undefined ? '达到序时要求' : `完成 ${percent(p['share'])}，达到序时进度`),
    nothingDue: () => '按计划本期尚无应完成量',
    behind: (p) => shortOf(p, '未达序时进度'),
    lagging: (p) => shortOf(p, '严重滞后'),
    tooEarlyForRed: (p) => shortOf(p, `未达序时进度；计划尚不足 10%（${percent(p['planned'] ?? '0')}），不亮红灯`),
    repeatedlyBehind: (p) => `连续 ${p['periods']} 期未达序时进度，升级为严重滞后`,
    notStarted: () => '按计划应已启动，尚未启动',
    belowComparator: () => '达到计划，但低于参照',
    negativeGrowth: () => '负增长',
    nodesOverdue: (p) =>
      `${p['nodes']} 个节点逾期，最久的“${p['node']}”${p['days'] === '0' ? '期末已到期' : `已逾期 ${p['days']} 天`}`,
    event: () => '发生了不得发生的事项',
    capExceeded: (p) => `已超过控制数 ${n(p, 'target')}`,
    recovered: () => '严重滞后后首次补齐，本期显示滞后，不计入连续期数',
    awaitsVerification: () => '已达全年目标，待核定后转为已完成',
    stretchReached: (p) => `已达冲刺目标 ${n(p, 'stretch')}`,
    againstComparator: (p) =>
      Number(p['ahead']) === 0
        ? `与${p['name'] || '参照'}（${asFiled(p['comparator']!)}）持平`
        : `${Number(p['ahead']) > 0 ? '高于' : '低于'}${p['name'] || '参照'}（${asFiled(p['comparator']!)}）${rounded(size(p['ahead']!), 2)}`,
    nothingDueYet: () => '尚无到期的填报',
    pending: () => '本期待报，未到截止时间',
    missing: (p) => `${monthOf(p['period']!)}数据逾期未报`,
    annualOnly: () => '年终评定，平时不亮灯',
    notPublished: () => '统计数据尚未发布，不作未报处理',
    notApplicable: () => '本期不适用',
    'notComparable.noValue': () => '没有可用的数值，不可比',
    'notComparable.noGoal': () => '没有目标值或参照数，不可比',
    'notComparable.denominator': () => '作比较的基数不大于零，不可比',
    unitsSlip: (p) =>
      `填报 ${asFiled(p['value']!)}，约为应有数的 ${powerOf(p['power']!)}，疑似单位有误；更正或说明前沿用上期亮灯`,
    'flag.streak': (p) => `连续 ${p['periods']} 期未达序时进度`,
    'flag.laggingAtReview': (p) => `${monthOf(p['period']!)}数据严重滞后`,
    'flag.missing': (p) => `连续 ${p['periods']} 期逾期未报，最近为${monthOf(p['period']!)}`,
    'flag.overdueNode': (p) =>
      `${p['nodes']} 个节点逾期，最久的“${p['node']}”${p['days'] === '0' ? '期末已到期' : `已逾期 ${p['days']} 天`}`,
    'flag.implausible': (p) =>
      `${monthOf(p['period']!)}数据存疑：${p['codes']!.split(',')
        .map((code) => WARNING_NAMES[code] ?? code)
        .join('、')}`,
    'flag.cleared.backOnPace': () => '已回到序时进度',
    'flag.cleared.yearClosed': () => '年度已办结',
    'flag.cleared.filed': () => '已补报',
    'flag.cleared.accepted': () => '逾期节点已验收',
    'flag.cleared.resolved': () => '已更正，或已说明并核定',
    'flag.worse': () => '情况加重',
    'flag.corrected': () => '数据更正后等级下调',
    'flag.unchanged': () => '情况未变',
    'flag.clearedByOffice': () => '督查考核办已解除，情况未加重',
    'owner.agrees': (p) => `与核定单位数据 ${asFiled(p['owner']!)} 一致`,
    'owner.differs': (p) =>
      `填报 ${asFiled(p['filed']!)}，核定单位 ${asFiled(p['owner']!)}，${Number(p['difference']) > 0 ? '多' : '少'} ${asFiled(size(p['difference']!))}${p['power'] ? `，约为其 ${powerOf(p['power'])}，单位是否有误？` : p['percent'] ? `（${asFiled(size(p['percent']))}%）` : ''}`,
    'owner.noNumber': (p) => `填报单位没有报数，核定单位数据为 ${asFiled(p['owner']!)}`,
    'warning.falls': (p) => `${fieldOf(p)}由 ${asFiled(p['previous']!)} 降为 ${asFiled(p['value']!)}，累计数不应下降`,
    'warning.unitsSlip': (p) =>
      `${fieldOf(p)}约为应有数的 ${powerOf(p['power']!)}，单位是否有误？按上期推算应为 ${asFiled(p['suggestion']!)}`,
    'warning.stepOutlier': (p) => `月均增量 ${n(p, 'step')} 是平时（${n(p, 'typical')}）的 ${rounded(p['times']!, 1)} 倍`,
    'warning.contradiction': (p) =>
      `总量 ${asFiled(p['amount']!)} 与增速 ${asFiled(p['growth']!)}% 不一致：按去年同期 ${asFiled(p['base']!)} 推算，增速应为 ${rounded(p['impliedGrowth']!, 1)}%`,
    'warning.repeated': (p) => `连续 ${p['periods']} 期均为 ${asFiled(p['value']!)}`,
    'warning.narrativeRepeated': () => '进展说明与上期几乎相同',
  },
  line,
};

function shortOf(p: Record<string, string>, verdict: string): string {
  if (p['kind'] === 'growth') return `低于应达增速 ${rounded(size(p['gap']!), 1)} 个百分点，${verdict}`;
  if (p['kind'] === 'rank') return `落后 ${asFiled(size(p['gap']!))} 位，${verdict}`;
  if (p['kind'] === 'cap') return `超出序时控制数，${verdict}`;
  return p['ratio'] === undefined ? verdict : `达到应有进度的 ${percent(p['ratio'])}，${verdict}`;
}
