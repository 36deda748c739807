import { canonicalJson } from '../canonical-json.js';
import type { Day } from '../calendar/day.js';
import type { TargetTerms } from './terms.js';

/** One promise as it is printed: names as they were that day, not ids. */
export interface PledgedTarget {
  code: string;
  name: string;
  nameEn: string | null;
  category: string | null;
  measureUnit: string;
  measureUnitEn: string | null;
  decimals: number;
  /** 牵头单位 · 核定单位 · 牵头领导 · 协同单位 */
  unit: string | null;
  verifier: string | null;
  leader: string | null;
  coUnits: readonly string[];
  /** 完成时限 as printed. */
  dueText: string | null;
  clause: string | null;
  track: 'administrative' | 'statistical' | null;
  /** Code of the zone target it is a share of. */
  partOf: string | null;
  note: string | null;
  sourceTitle: string | null;
  sourceDate: string | null;
  illustrative: boolean;
  terms: TargetTerms;
}

/** A warning of the ambition check that stays with a reason: enough to print its sentence in either language for ever. */
export interface KeptWarning {
  /** Code and name of the line, or of the zone target, it is about. */
  about: string;
  name: string;
  code: string;
  params: Record<string, string>;
  reason: string;
  by: string | null;
  on: Day;
}

/**
 * The text of a pledge: what is consulted upon, approved, signed and printed. Its canonical JSON is what the SHA-256 stands for.
 * Who signed and when stands beside it, because both parties sign the same text.
 */
export interface PledgeContent {
  /** 2 since drafting; 1: seeded or migrated as signed, without the fields that came later. */
  format: 1 | 2;
  year: number;
  version: number;
  tier: 'unit' | 'leader';
  title: string;
  zone: string | null;
  /** The unit, or for a leader's pledge the leader. */
  holder: string | null;
  unit: string | null;
  /** Who receives the promise for the zone, as printed. */
  counterpart: string | null;
  counterpartTitle: string | null;
  clauses: readonly string[];
  targets: readonly PledgedTarget[];
  /** 目标体检: what was warned of and kept, with the reason. */
  kept: readonly KeptWarning[];
}

/** What the hash is taken of. */
export const pledgeText = (content: PledgeContent): string => canonicalJson(content);

/** A kept text of any format in the present shape; what an older one did not say is null. */
export function readPledgeContent(kept: unknown, version: number): PledgeContent {
  const { targets = [], ...whole } = kept as Partial<PledgeContent>;
  return {
    format: whole.format ?? 1,
    year: whole.year ?? 0,
    version: whole.version ?? version,
    tier: whole.tier ?? 'unit',
    title: whole.title ?? '',
    zone: whole.zone ?? null,
    holder: whole.holder ?? null,
    unit: whole.unit ?? null,
    counterpart: whole.counterpart ?? null,
    counterpartTitle: whole.counterpartTitle ?? null,
    clauses: whole.clauses ?? [],
    targets: targets.map((target): PledgedTarget => ({ ...UNSAID, ...target })),
    kept: whole.kept ?? [],
  };
}

const UNSAID = {
  nameEn: null,
  category: null,
  measureUnitEn: null,
  decimals: 2,
  unit: null,
  verifier: null,
  leader: null,
  coUnits: [],
  dueText: null,
  clause: null,
  track: null,
  partOf: null,
  note: null,
  sourceTitle: null,
  sourceDate: null,
  illustrative: false,
} as const;
