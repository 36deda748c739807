import { Decimal } from 'decimal.js';
import type { Figure } from '#domain/progress/figure.js';
import { fallsShort } from './shortfall.js';
import { figureOf, periodAt } from './figures.js';
import { monthNumber } from './periods.js';
import { randomOf } from './random.js';
import type { Row } from './row.js';
import type { SeedContent } from '../shape.js';

type Frame = (facts: Facts) => string;

interface Facts {
  until: string;
  month: string;
  work: string;
  value: string;
  unit: string;
  figure: Figure;
  target: string;
  percent: string;
  step: string;
  left: string;
  trend: string;
  accepted: number;
  nodes: number;
}

/** What a unit writes with the figure of the period at `index`, deterministic and different from month to month. */
export function contentOf(row: Row, index: number, value = row.values[index]): SeedContent {
  const figure = figureOf(row, index, value);
  const short = fallsShort(row.target.terms, figure);
  const { causes = [], next = [] } = row.words;
  return {
    figure,
    narrative: row.narratives?.[figure.period] ?? narrativeOf(row, index, figure),
    problems: short && causes.length > 0 ? `${causes[index % causes.length]}。` : null,
    nextSteps: next.length > 0 && (short || index % 2 === 1) ? `${next[index % next.length]}。` : null,
    explanations: row.explanations?.[figure.period] ?? [],
  };
}

function narrativeOf(row: Row, index: number, figure: Figure): string {
  const frames = framesFor(row, index, figure);
  const first = randomOf(`frame ${row.target.code}`).whole(0, frames.length - 1);
  const frame = frames[(first + index) % frames.length] as Frame;
  return frame(factsOf(row, index, figure));
}

function framesFor(row: Row, index: number, figure: Figure): readonly Frame[] {
  const { kind, cadence, capOf } = row.target.terms;
  if (figure.state === 'notPublished') return NOT_PUBLISHED;
  if (figure.state === 'notApplicable') return NOT_APPLICABLE;
  if (kind === 'milestone' && figure.nodes.length === 0) return NO_NODE_YET;
  if (figure.state === 'filedZero') return kind === 'zero' || capOf ? NONE_HAPPENED : NOTHING_YET;
  if (kind === 'cap') return capOf === 'total' ? CAP_TOTAL : LEVEL;
  if (kind === 'growth' && cadence === 'quarterly') return GROWTH.slice(0, 2);
  if (kind === 'zero') return CAP_TOTAL;
  if (kind === 'cumulative' && stood(row, index, figure)) return STANDING;
  return { cumulative: CUMULATIVE, growth: GROWTH, level: LEVEL, rate: RATE, milestone: MILESTONE, rank: RANK }[kind];
}

const CUMULATIVE: readonly Frame[] = [
  (f) => `${f.until}累计完成${f.value}${f.unit}，占年度目标的${f.percent}%。${f.work}。`,
  (f) => `${f.work}，较上期新增${f.step}${f.unit}，累计达到${f.value}${f.unit}。`,
  (f) => `截至${f.month}底完成${f.value}${f.unit}，完成率${f.percent}%；${f.work}。`,
  (f) => `${f.work}。目前累计${f.value}${f.unit}，${f.left}。`,
  (f) => `本期增加${f.step}${f.unit}，年内合计${f.value}${f.unit}。${f.work}。`,
];
const STANDING: readonly Frame[] = [
  (f) => `累计${f.value}${f.unit}，与上期持平。${f.work}。`,
  (f) => `${f.work}，本期无新增，累计仍为${f.value}${f.unit}。`,
];
const GROWTH: readonly Frame[] = [
  (f) => `${f.until}同比增长${f.value}%，年度目标${f.target}。${f.work}。`,
  (f) => `${f.work}，累计增速${f.value}%，${f.trend}。`,
  (f) => `据统计部门反馈，${f.until}增速为${f.value}%。${f.work}。`,
  (f) => `${f.work}。${f.until}累计增长${f.value}%，${f.trend}。`,
];
const LEVEL: readonly Frame[] = [
  (f) => `期末${f.value}${f.unit}。${f.work}。`,
  (f) => `${f.work}，${f.month}末为${f.value}${f.unit}。`,
  (f) => `目前${f.value}${f.unit}，${f.trend}；${f.work}。`,
];
const RATE: readonly Frame[] = [
  (f) => `覆盖${f.figure.numerator ?? '—'}家，占应统计${f.figure.denominator ?? '—'}家的${f.value}%。${f.work}。`,
  (f) => `${f.work}，覆盖率${f.value}%，${f.trend}。`,
  (f) => `${f.month}末覆盖率为${f.value}%；${f.work}。`,
];
const MILESTONE: readonly Frame[] = [
  (f) => `${f.work}。共${f.nodes}个节点，已验收${f.accepted}个。`,
  (f) => `节点验收${f.accepted}/${f.nodes}。${f.work}。`,
  (f) => `${f.work}，累计通过验收${f.accepted}个节点。`,
];
const NO_NODE_YET: readonly Frame[] = [
  (f) => `${f.work}。共${f.nodes}个节点，均在推进中。`,
  (f) => `${f.month}${f.work}，暂无节点验收。`,
  (f) => `各节点按工期推进：${f.work}。`,
];
const RANK: readonly Frame[] = [
  (f) => `最新通报位次为第${f.value}位，${f.trend}。${f.work}。`,
  (f) => `${f.work}，在全市排第${f.value}位。`,
  (f) => `按市级通报口径居第${f.value}；${f.work}。`,
];
const CAP_TOTAL: readonly Frame[] = [
  (f) => `${f.until}累计${f.value}${f.unit}，年度控制数${f.target}。${f.work}。`,
  (f) => `${f.work}，累计${f.value}${f.unit}，${f.trend}。`,
  (f) => `年内已发生${f.value}${f.unit}；${f.work}。`,
];
const NONE_HAPPENED: readonly Frame[] = [
  (f) => `${f.until}未发生。${f.work}。`,
  (f) => `${f.work}，继续保持零发生。`,
  (f) => `本期零报告，${f.work}。`,
];
const NOTHING_YET: readonly Frame[] = [
  (f) => `${f.work}，本期尚无完成量。`,
  (f) => `目前完成数为零：${f.work}。`,
  (f) => `${f.work}。按计划尚未到形成实绩的阶段。`,
];
const NOT_PUBLISHED: readonly Frame[] = [(f) => `${f.until}数据主管机构尚未发布，发布后补报。${f.work}。`];
const NOT_APPLICABLE: readonly Frame[] = [(f) => `本期不通报该项，${f.work}。`];

function factsOf(row: Row, index: number, figure: Figure): Facts {
  const { target } = row;
  const { terms } = target;
  const value = new Decimal(figure.value ?? 0);
  const previous = previousValue(row, index) ?? new Decimal(terms.kind === 'level' ? (terms.baseline ?? value) : 0);
  const goal = new Decimal(terms.target ?? 0);
  const print = (one: Decimal): string => one.toDecimalPlaces(target.decimals).toString();
  return {
    until: untilOf(periodAt(row, index)),
    month: `${monthNumber(figure.period)}月`,
    work: row.words.work[index % row.words.work.length] ?? '',
    value: figure.value ?? '0',
    unit: target.measureUnit,
    figure,
    target:
      terms.target === null
        ? '为高于全市平均'
        : terms.kind === 'growth'
          ? `${terms.target}%`
          : `${terms.target}${target.measureUnit}`,
    percent: goal.isZero() ? '100' : value.div(goal).mul(100).toDecimalPlaces(1).toString(),
    step: print(value.minus(previous)),
    left: value.lt(goal) ? `距年度目标尚差${print(goal.minus(value))}${target.measureUnit}` : '已完成年度目标',
    trend: trendOf(row, value, previousValue(row, index), print),
    accepted: figure.nodes.length,
    nodes: terms.nodes.length,
  };
}

/** The last number filed before, when there is one. */
function previousValue(row: Row, index: number): Decimal | null {
  for (let earlier = index - 1; earlier >= 0; earlier -= 1) {
    const value = row.values[earlier];
    if (value && !['np', 'na', 'nodes'].includes(value)) return new Decimal(figureOf(row, earlier).value ?? 0);
  }
  return null;
}

const stood = (row: Row, index: number, figure: Figure): boolean => previousValue(row, index)?.eq(figure.value ?? 0) ?? false;

function trendOf(row: Row, value: Decimal, previous: Decimal | null, print: (one: Decimal) => string): string {
  const { baseline, kind } = row.target.terms;
  if (!previous && kind === 'level' && baseline && !value.eq(baseline)) {
    return `比年初${value.gt(baseline) ? '增加' : '减少'}${print(value.minus(baseline).abs())}${row.target.measureUnit}`;
  }
  if (!previous) return '开局基本平稳';
  if (value.eq(previous)) return '与上期持平';
  const by = print(value.minus(previous).abs());
  if (kind === 'rank') return value.lt(previous) ? `较上期前移${by}位` : `较上期后移${by}位`;
  if (row.target.measureUnit === '%') return `比上期${value.gt(previous) ? '提高' : '回落'}${by}个百分点`;
  return `比上期${value.gt(previous) ? '增加' : '减少'}${by}${row.target.measureUnit}`;
}

/** 一季度、上半年…are how officials name the quarters' ends; other months run from January. */
function untilOf(period: string): string {
  const month = monthNumber(period);
  return month === 1 ? '1月' : month === 12 ? '全年' : `1—${month}月`;
}
