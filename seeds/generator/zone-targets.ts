import type { SeedTarget } from '../shape.js';

/** What was known of last year when the goal was set: printed results, in the goal's own measure; `base` is last year's level. */
export interface LastYear {
  result: string;
  base?: string;
}

/** A headline goal of the zone, with the lines that carry it. */
export interface SeedZoneTarget {
  code: string;
  /** The lead unit's line, with the zone's own figure. */
  lead: SeedTarget;
  /** Units' shares of it (`partOf`). */
  shares: readonly SeedTarget[];
  last: LastYear | null;
}

export interface SeedProject {
  /** Code of the zone target it belongs to. */
  zoneTarget: string;
  /** Code of the line it serves. */
  line: string | null;
  unitCode: string;
  name: string;
  totalInvestment: string | null;
  yearPlan: string | null;
  nodes: readonly { name: string; dueOn: string; doneOn: string | null }[];
  permits: readonly { name: string; state: 'missing' | 'applied' | 'granted' }[];
  bottleneck: string | null;
  closedOn: string | null;
}

/** A warning of the ambition check that was kept before signing, and why. */
export interface SeedAmbitionAnswer {
  line: string;
  code: string;
  reason: string;
}

export interface SeedBreakdown {
  zoneTargets: readonly SeedZoneTarget[];
  projects: readonly SeedProject[];
  answers: readonly SeedAmbitionAnswer[];
  /** When the warnings were answered, after the drafts and before the signatures, and by whom. */
  answeredAt: string;
  answeredBy: string;
}

/** Every printed aim of the year is a goal of the zone; its code is the line's with a Z: GX24-06 → GX24-Z06. */
export function zoneTargetsOf(targets: readonly SeedTarget[], last: Readonly<Record<string, LastYear>>): SeedZoneTarget[] {
  return targets
    .filter(({ source }) => source !== null)
    .map((lead) => ({
      code: zoneCodeOf(lead.code),
      lead,
      shares: targets.filter(({ partOf }) => partOf === lead.code),
      last: last[lead.code] ?? null,
    }));
}

export const zoneCodeOf = (code: string): string => code.replace('-', '-Z');
