import type { Light } from '../assessment/assessment.js';
import type { FlagKind, FlagLevel } from '../assessment/flags.js';
import { compareWorst, type Sortable } from '../assessment/worst-first.js';
import type { Month } from '../calendar/day.js';
import { officialShare } from './official-share.js';

/** One target of the zone as the scan before the meeting found it. Decimals are strings; sentences come written. */
export interface BulletinRow extends Sortable {
  targetId: number;
  code: string;
  name: string;
  unitId: number;
  unitName: string;
  light: Light;
  /** The last known light, shown beside `missing`. */
  standing: Light | null;
  recovered: boolean;
  provisional: boolean;
  ratio: string | null;
  /** Why this light, in one sentence. */
  why: { zh: string; en: string };
  /** The year-end outlook in one sentence, null where the kind has none. */
  outlook: { zh: string; en: string } | null;
  /** The open flag that weighs most on the target, if any. */
  flag: BulletinFlag | null;
}

export interface BulletinFlag {
  kind: FlagKind;
  level: FlagLevel;
  cause: string | null;
  measures: string | null;
  recoverBy: Month | null;
  promiseBroken: boolean;
}

export interface BulletinCounts {
  /** N: every target assessed or missing. */
  total: number;
  /** n: on pace, the done ones included. */
  reached: number;
  done: number;
  /** m: behind and lagging. */
  notReached: number;
  behind: number;
  lagging: number;
  missing: number;
  /** n/N in percent, one decimal; null when N is 0. */
  share: string | null;
}

/** Targets outside N, so that every one of the zone is accounted for. */
export interface BulletinRest {
  pending: number;
  notAssessed: number;
}

export interface UnitGroup {
  unitId: number;
  unitName: string;
  targets: BulletinRow[];
}

export interface UnitScore extends BulletinCounts {
  unitId: number;
  unitName: string;
}

/** The bulletin's content: plain JSON, frozen with the pack. Sentences are built from it (`bulletinSentences`). */
export interface Bulletin {
  month: Month;
  counts: BulletinCounts;
  rest: BulletinRest;
  /** What did not reach its pace, worst first. */
  notReached: BulletinRow[];
  /** The same by unit, without those that have just recovered; the unit with the worst target first. */
  laggards: UnitGroup[];
  /** Units that did not file, with what is missing. */
  notFiled: UnitGroup[];
  /** Units that must speak: those with a red flag, with the flagged targets. */
  mustSpeak: UnitGroup[];
  recovered: BulletinRow[];
  /** Units ranked by the share on pace among those with nothing red and nothing missing; at most five. */
  best: UnitScore[];
  units: UnitScore[];
}

const BEST = 5;
/** 红色督办单: the unit speaks at the meeting. */
const RED: FlagLevel = 3;

/** The content of the bulletin for the lights of one month; `rows` are all targets of the zone, in any order. */
export function bulletinOf(month: Month, rows: readonly BulletinRow[]): Bulletin {
  const sorted = [...rows].sort(compareWorst);
  const notReached = sorted.filter(({ light }) => light === 'behind' || light === 'lagging');
  const units = unitScores(sorted);
  return {
    month,
    counts: countsOf(sorted),
    rest: { pending: countLight(sorted, 'pending'), notAssessed: countLight(sorted, 'notAssessed') },
    notReached,
    laggards: byUnit(notReached.filter(({ recovered }) => !recovered)),
    notFiled: byUnit(sorted.filter(({ light }) => light === 'missing')),
    mustSpeak: byUnit(sorted.filter(({ flag }) => flag?.level === RED)),
    recovered: sorted.filter(({ recovered }) => recovered),
    best: bestOf(units),
    units,
  };
}

/** N, n, k, m and the missing of any set of targets. */
export function countsOf(rows: readonly Pick<BulletinRow, 'light'>[]): BulletinCounts {
  const done = countLight(rows, 'done');
  const reached = done + countLight(rows, 'onPace');
  const behind = countLight(rows, 'behind');
  const lagging = countLight(rows, 'lagging');
  const missing = countLight(rows, 'missing');
  const total = reached + behind + lagging + missing;
  return { total, reached, done, notReached: behind + lagging, behind, lagging, missing, share: officialShare(reached, total) };
}

const countLight = (rows: readonly Pick<BulletinRow, 'light'>[], light: Light): number =>
  rows.filter((row) => row.light === light).length;

/** Groups in the order in which their first row comes. */
function byUnit(rows: readonly BulletinRow[]): UnitGroup[] {
  const groups = new Map<number, UnitGroup>();
  for (const row of rows) {
    const group = groups.get(row.unitId) ?? { unitId: row.unitId, unitName: row.unitName, targets: [] };
    group.targets.push(row);
    groups.set(row.unitId, group);
  }
  return [...groups.values()];
}

function unitScores(rows: readonly BulletinRow[]): UnitScore[] {
  return byUnit(rows)
    .map(({ unitId, unitName, targets }) => ({ unitId, unitName, ...countsOf(targets) }))
    .sort((a, b) => a.unitId - b.unitId);
}

/** Shares are compared as fractions, not as printed; then more done, then more targets carried. */
function bestOf(units: readonly UnitScore[]): UnitScore[] {
  return units
    .filter((unit) => unit.reached > 0 && unit.lagging === 0 && unit.missing === 0)
    .sort((a, b) => b.reached * a.total - a.reached * b.total || b.done - a.done || b.total - a.total || a.unitId - b.unitId)
    .slice(0, BEST);
}
