import type { Day } from '#domain/calendar/day.js';
import type { SeedPledge, SeedTarget, SeedUnit } from '../shape.js';
import { clock, instantOf } from './instants.js';

export interface Signing {
  year: number;
  zoneName: string;
  leader: string;
  supervision: string;
  headOf: (unitCode: string) => string;
  draftedOn: Day;
  consultedOn: Day;
  approvedOn: Day;
  signedOn: Day;
  note?: string;
}

/** One pledge for each unit that leads a target, in the order of the units; all signed at one ceremony. */
export function pledgesOf(signing: Signing, units: readonly SeedUnit[], targets: readonly SeedTarget[]): SeedPledge[] {
  return units
    .map((unit) => ({ unit, codes: targets.filter((target) => target.unitCode === unit.code).map((target) => target.code) }))
    .filter(({ codes }) => codes.length > 0)
    .map(({ unit, codes }, place) => ({
      unitCode: unit.code,
      title: `${signing.zoneName}${signing.year}年度目标责任书（${unit.name.replace(/[(（].*$/, '')}）`,
      counterpart: `${signing.zoneName}管委会`,
      draftedAt: instantOf(signing.draftedOn, clock(9, 30) + place * 12),
      consultedAt: instantOf(signing.consultedOn, clock(9, 0) + place * 2),
      approvedAt: instantOf(signing.approvedOn, clock(16, 0) + place * 2),
      draftedBy: signing.supervision,
      signedAt: instantOf(signing.signedOn, clock(15, 0) + place * 2),
      signatories: { zone: signing.leader, unit: signing.headOf(unit.code) },
      targetCodes: codes,
      note: signing.note ?? null,
      illustrative: true,
    }));
}
