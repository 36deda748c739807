import type { Day, Month } from '#domain/calendar/day.js';
import type { Role } from '#domain/people/roles.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import type { Figure } from '#domain/progress/figure.js';

/** An instant in ISO 8601 with the zone's offset, e.g. `2024-07-03T10:00:00+08:00`. */
export type Instant = string;

export type SeedUnitKind = 'zone' | 'department' | 'office' | 'company' | 'agency' | 'taskForce';

/** A printed document: what a published figure is shown with. */
export interface SeedSource {
  document: string;
  /** null where the document bears none. */
  date: Day | null;
}

export interface SeedUnit {
  code: string;
  /** null for the zone itself. A unit follows its parent in the list. */
  parentCode: string | null;
  kind: SeedUnitKind;
  name: string;
  nameEn: string;
  sort: number;
}

export interface SeedAppointment {
  role: Role;
  unitCode: string;
  from: Day;
  /** Last day of the appointment; null: until further notice. */
  to: Day | null;
}

export interface SeedPerson {
  account: string;
  name: string;
  nameEn: string;
  email: string;
  title: string;
  unitCode: string;
  appointments: readonly SeedAppointment[];
  /** 分管: codes of the units a leader oversees; empty for everybody else. */
  oversees: readonly string[];
  locale: 'zh' | 'en';
}

/** 代理: `from`'s duties are done by `to` from the first to the last day, both included. */
export interface SeedDelegation {
  from: string;
  to: string;
  firstDay: Day;
  lastDay: Day;
  reason: string;
}

/** How the planned shares of `terms.curve` were chosen at signing. */
export type SeedPace = 'linear' | 'plan' | 'baseYear' | 'workdays' | 'steps';

export interface SeedTarget {
  code: string;
  name: string;
  nameEn: string;
  /** 牵头单位. */
  unitCode: string;
  coUnitCodes: readonly string[];
  /** 牵头领导 */
  leaderAccount: string;
  verifierUnitCode: string;
  measureUnit: string;
  measureUnitEn: string;
  /** Places after the point a figure is shown and filed with. */
  decimals: number;
  category: string;
  /** Which window its figures follow: the month's own, or five workdays after statistics publish. */
  track: 'administrative' | 'statistical';
  pace: SeedPace;
  terms: TargetTerms;
  /** The clause as worded in the pledge. */
  clause: string;
  /** 分解: the zone target this one is a share of. */
  partOf: string | null;
  /** The document that printed T; null exactly where `illustrative`. */
  source: SeedSource | null;
  /** 示意: T is invented. */
  illustrative: boolean;
  note: string | null;
}

export interface SeedPledge {
  unitCode: string;
  title: string;
  counterpart: string;
  /** Who drafts, sends out and approves: the supervision office. */
  draftedAt: Instant;
  consultedAt: Instant;
  approvedAt: Instant;
  draftedBy: string;
  signedAt: Instant;
  /** The zone's side signs first, then the unit's head. */
  signatories: { zone: string; unit: string };
  /** Targets of this pledge, in the order of its clauses. */
  targetCodes: readonly string[];
  note: string | null;
  /** Units, signatories and days of signing were never printed. */
  illustrative: true;
}

/** What one revision says. */
export interface SeedContent {
  figure: Figure;
  narrative: string;
  problems: string | null;
  nextSteps: string | null;
  /** Reasons given for plausibility warnings. */
  explanations: readonly { code: string; text: string }[];
}

export type SeedFilingVerb = 'draft' | 'submit' | 'withdraw' | 'endorse' | 'verify' | 'return';

export interface SeedStep {
  verb: SeedFilingVerb;
  at: Instant;
  /** The account that acts. */
  by: string;
  /** The account whose duties are done, when a delegate acts. */
  onBehalfOf?: string;
  /** For `return`. */
  reason?: string;
  /** For `draft` only: what this revision said, where it differs from the filing's final content. */
  content?: SeedContent;
}

/** One target × one period with all its revisions, in the order they happened. */
export interface SeedFiling {
  targetCode: string;
  period: Month;
  /** The latest content; earlier revisions ride on their `draft` step. */
  content: SeedContent;
  steps: readonly SeedStep[];
  /** The document that printed this figure; null exactly where `illustrative`. */
  source: SeedSource | null;
  /** 示意: the figure is invented. */
  illustrative: boolean;
}

/** A printed result that no target of ours asks for: baseline, comparator, award or parameter. */
export interface SeedResult {
  indicator: string;
  value: string;
  measureUnit: string;
  period: 'FY' | 'H1';
  source: SeedSource;
}

/** A day on which statistics publish a period (`period` named by its last month). */
export interface SeedPublication {
  period: Month;
  publishedOn: Day;
}

export type SeedMeetingVerb = 'plan' | 'call' | 'prepare' | 'hold' | 'close';

export interface SeedMeeting {
  code: string;
  name: string;
  nameEn: string;
  /** The period whose lights the pack shows. */
  period: Month;
  startsAt: Instant;
  endsAt: Instant;
  place: string;
  chair: string;
  agenda: readonly string[];
  /** Steps already taken at the demo's start; later ones stand in the script. */
  steps: readonly { verb: SeedMeetingVerb; at: Instant; by: string }[];
  minutes: string | null;
  decisions: readonly { text: string; unitCode: string; dueOn: Day }[];
  illustrative: true;
}

/** Something that happens by itself when the demo's clock is moved on, in chronological order. */
export type SeedAct =
  | ({ kind: 'filing'; targetCode: string; period: Month; illustrative: true } & SeedStep)
  | { kind: 'meeting'; code: string; verb: SeedMeetingVerb; at: Instant; by: string; illustrative: true };

export interface SeedYear {
  year: number;
  ruleSet: 'default';
  pledges: readonly SeedPledge[];
  targets: readonly SeedTarget[];
  publications: readonly SeedPublication[];
  /** Ordered by the first step's instant. */
  filings: readonly SeedFiling[];
  results: readonly SeedResult[];
  meetings: readonly SeedMeeting[];
}

export interface SeedZone {
  code: string;
  name: string;
  nameEn: string;
  units: readonly SeedUnit[];
  people: readonly SeedPerson[];
  delegations: readonly SeedDelegation[];
  years: readonly SeedYear[];
  /** After the demo's start; every `draft` act carries its content. */
  script: readonly SeedAct[];
}

/** Where the demo's clock stands at first: Wednesday 3 July 2024, 10:00 in the zone. */
export const DEMO_START: Instant = '2024-07-03T10:00:00+08:00';
