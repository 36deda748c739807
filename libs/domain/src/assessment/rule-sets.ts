import type { TargetKind } from '../pledges/terms.js';

/**
 * How a shortfall against the plan is lit. `laggingGap`, `laggingRatio`… are decimal strings; gaps are in points and
 * negative when short. Every test finds `onPace` when nothing is short, unless it says otherwise.
 */
export type PaceTest =
  /** Short is yellow; red when the ratio is under `laggingRatio` and the gap at or under `laggingGap`. */
  | { by: 'ratioAndGap'; laggingRatio: string; laggingGap: string }
  /** Short is yellow; red when the ratio is under `laggingRatio`. */
  | { by: 'ratio'; laggingRatio: string }
  /** Short is yellow; red when the gap is under (never at) `laggingGap`. */
  | { by: 'gap'; laggingGap: string }
  /** Short is yellow, never red; `scale` is the gap that weighs as one when the worst are sorted first. */
  | { by: 'binary'; scale: string }
  /** Yellow from `behindGap` on (inclusive), red under `laggingGap`; due but not started: yellow, red after so many months. */
  | { by: 'points'; behindGap: string; laggingGap: string; notStartedMonths: number }
  /** Short is yellow; red when less than `part` of what is due is there, or short for so many periods in a row. */
  | { by: 'part'; part: string; laggingStreak: number }
  /** Green at plan and at the comparator; growing but below either is yellow; negative is red; `scale` as above. */
  | { by: 'comparator'; scale: string }
  /** Overdue nodes alone decide. */
  | { by: 'nodes' };

/** `rateWithoutBase`: a rate whose baseline is not known. */
export type TestedKind = Exclude<TargetKind, 'zero'> | 'rateWithoutBase';

export interface RuleSet {
  /** Name and version, e.g. `default@1`: what receipts quote. A changed set is a new version. */
  id: string;
  title: { zh: string; en: string };
  /** `signed`: the curve frozen at signing; `linear`: r/12 whatever was signed. */
  curve: 'signed' | 'linear';
  tests: Record<TestedKind, PaceTest>;
  /** The tests that use a ratio light no red while P(r) is under this share. */
  noRedUnder: string;
  /** A node more than so many calendar days overdue is red. Presets keep it. */
  nodeLaggingDays: number;
}

const share: PaceTest = { by: 'ratioAndGap', laggingRatio: '0.9', laggingGap: '-5' };
const binary = (scale: string): PaceTest => ({ by: 'binary', scale });
const points: PaceTest = { by: 'points', behindGap: '-10', laggingGap: '-30', notStartedMonths: 3 };
const part: PaceTest = { by: 'part', part: '0.5', laggingStreak: 2 };

const defaultTests: RuleSet['tests'] = {
  cumulative: share,
  level: share,
  cap: share,
  rate: share,
  rateWithoutBase: { by: 'ratio', laggingRatio: '0.9' },
  growth: { by: 'gap', laggingGap: '-2' },
  rank: { by: 'gap', laggingGap: '-3' },
  milestone: { by: 'nodes' },
};

const common = { curve: 'signed', noRedUnder: '0.1', nodeLaggingDays: 30 } as const;

export const DEFAULT_RULES: RuleSet = { ...common, id: 'default@1', title: { zh: '默认', en: 'Default' }, tests: defaultTests };

/** 宣城: below r/12 or below target growth is short; no red. Milestones stay with their nodes. */
export const XUANCHENG: RuleSet = {
  ...common,
  id: 'xuancheng@1',
  title: { zh: '宣城（二档）', en: 'Xuancheng (binary)' },
  curve: 'linear',
  tests: {
    cumulative: binary('5'),
    level: binary('5'),
    cap: binary('5'),
    rate: binary('5'),
    rateWithoutBase: binary('5'),
    growth: binary('2'),
    rank: binary('3'),
    milestone: { by: 'nodes' },
  },
};

/** 银川: 10–30 points behind yellow, over 30 red; due to start but not started yellow, three months red. Growth and ranks as by default. */
export const YINCHUAN: RuleSet = {
  ...common,
  id: 'yinchuan@1',
  title: { zh: '银川（百分点）', en: 'Yinchuan (points)' },
  tests: {
    ...defaultTests,
    cumulative: points,
    level: points,
    cap: points,
    rate: points,
    rateWithoutBase: points,
    milestone: points,
  },
};

/** 三亚: below plan by up to half yellow, more red; the second period below in a row red. Ranks as by default. */
export const SANYA: RuleSet = {
  ...common,
  id: 'sanya@1',
  title: { zh: '三亚（半数与连续）', en: 'Sanya (half and repeated)' },
  tests: {
    ...defaultTests,
    cumulative: part,
    level: part,
    cap: part,
    rate: part,
    rateWithoutBase: part,
    growth: part,
    milestone: part,
  },
};

/** 天津: growth at plan and at the city's average green, growing but below either yellow, negative red. Others as by default. */
export const TIANJIN: RuleSet = {
  ...common,
  id: 'tianjin@1',
  title: { zh: '天津（对标全市）', en: 'Tianjin (against the city)' },
  tests: { ...defaultTests, growth: { by: 'comparator', scale: '2' } },
};

export const RULE_SETS: readonly RuleSet[] = [DEFAULT_RULES, XUANCHENG, YINCHUAN, SANYA, TIANJIN];

/** A published rule set by the name receipts quote; undefined for a zone's own set, which its plan year keeps. */
export const ruleSetById = (id: string): RuleSet | undefined => RULE_SETS.find((set) => set.id === id);
