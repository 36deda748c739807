import type { Day } from '../../calendar/day.js';
import { Decimal } from '../../decimal.js';
import type { MilestoneNode } from '../../pledges/terms.js';
import { cutText } from '../../writable-text.js';
import type { BreakdownField } from './column-names.js';
import type { DueReading } from './due-text.js';
import type { KindGuess } from './kind-guess.js';
import type { WordingReading } from './wording-text.js';

/** One row of a breakdown table, understood. */
export interface BreakdownLine {
  /** Of a known line: the columns whose cells say something else now. */
  changed: BreakdownField[];
  code: string | null;
  name: string;
  category: string;
  /** The value as it was written. */
  clause: string;
  dueText: string;
  note: string;
  value: WordingReading;
  dues: DueReading[];
  guess: KindGuess;
  /** null: nobody leads it, so it is the zone's own. */
  unitId: number | null;
  unitName: string;
  coUnitIds: number[];
  coUnitNames: string[];
  leaderId: number | null;
  leaderName: string;
  verifierUnitId: number;
  lastResult: string | null;
  decimals: number;
  curve: string[];
  nodes: MilestoneNode[];
}

/** Places a figure is shown with: whole pieces, tenths of a percent, hundredths of ten thousands. */
export function decimalsOf(value: WordingReading): number {
  const written = Math.max(0, ...[value.target, value.upper, value.stretch].map((one) => (one?.includes('.') ? one.split('.')[1]!.length : 0)));
  const usual = value.measureUnit === '%' ? 1 : /^[万亿]/.test(value.measureUnit) ? 2 : 0;
  return Math.min(6, Math.max(usual, written));
}

/** Even through the months until it is due: what must be done by September has no plan for October. */
export function curveUntil(dueOn: Day): string[] {
  const month = Number(dueOn.slice(5, 7));
  return Array.from({ length: 12 }, (_, i) => (i + 1 >= month ? '1' : new Decimal(i + 1).div(month).toDecimalPlaces(20).toFixed()));
}

/** The nodes of a milestone: `6月底前3个,9月底前全部` of six are two nodes of weight three each; unnumbered ones weigh alike. */
export function nodesOf(name: string, value: WordingReading, dues: readonly DueReading[]): MilestoneNode[] {
  const counts = dues.map(({ what }) => /\d+(?:\.\d+)?/.exec(what)?.[0] ?? null);
  const counted = counts.filter((count) => count !== null).reduce((sum, count) => sum.plus(count), new Decimal(0));
  const rest = value.target === null ? new Decimal(0) : new Decimal(value.target).minus(counted);
  const open = counts.filter((count) => count === null).length;
  const shared = counted.gt(0) && open === 1 && rest.gt(0);
  return dues.map(({ what, dueOn }, i) => ({
    id: `n${i + 1}`,
    name: cutText(what === '' ? name : /^(\d|全部)/.test(what) ? `${name}（${what}）` : what, 120),
    weight: counted.gt(0) ? (counts[i] ?? (shared ? rest.toFixed() : '1')) : '1',
    dueOn,
  }));
}
