import type { Light } from '../../assessment/assessment.js';
import type { Day, Month } from '../../calendar/day.js';
import type { Bulletin } from '../../meetings/bulletin.js';
import type { TargetKind, Wording } from '../../pledges/terms.js';

/** What a frozen pack (会议材料) holds, as far as it is printed. */
export interface PrintedPack {
  meetingId: number;
  version: number;
  title: string;
  period: Month;
  /** ISO instants. */
  startsAt: string;
  endsAt: string | null;
  place: string;
  knownAt: string;
  heading: { zh: string };
  sentences: { zh: readonly string[] };
  bulletin: Bulletin;
  zone: { name: string };
  agenda: readonly { title: string; unitId?: number; minutes?: number }[];
  ruleSetTitle: { zh: string };
  provisional: number;
  figures: readonly PrintedFigure[];
}

export interface PrintedFigure {
  targetId: number;
  code: string;
  name: string;
  unitId: number;
  unitName: string;
  kind: TargetKind;
  wording: Wording;
  measureUnit: string;
  decimals: number;
  target: string | null;
  stretch: string | null;
  period: Month | null;
  actual: string | null;
  expected: string | null;
  light: Light;
  provisional: boolean;
  doubtful: boolean;
  why: { zh: string };
  illustrative: boolean;
  source: { title: string; date: Day } | null;
}

export interface PackFacts {
  pack: PrintedPack;
  /** SHA-256 of the pack's text. */
  hash: string;
  frozenAt: Date;
  officeName: string;
  /** The meeting's place among the zone's meetings of the year: the number of its bulletin. */
  ordinal: number;
}
