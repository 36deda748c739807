import type { TargetTerms } from '#domain/pledges/terms.js';
import type { SeedPace, SeedSource, SeedTarget } from '../shape.js';
import type { Measure } from './measures.js';

export interface TargetDraft {
  code: string;
  name: readonly [zh: string, en: string];
  unit: string;
  co?: readonly string[];
  leader: string;
  /** The supervision office unless a unit owns the data. */
  verifier?: string;
  measure: Measure;
  decimals?: number;
  category: string;
  track?: SeedTarget['track'];
  pace?: SeedPace;
  terms: TargetTerms;
  clause: string;
  /** Absent: the target is invented. */
  source?: SeedSource;
  note?: string;
  partOf?: string;
}

/** A target with the usual things unsaid; without a printed source it is labelled 示意. */
export function targetOf(draft: TargetDraft): SeedTarget {
  return {
    code: draft.code,
    name: draft.name[0],
    nameEn: draft.name[1],
    unitCode: draft.unit,
    coUnitCodes: draft.co ?? [],
    leaderAccount: draft.leader,
    verifierUnitCode: draft.verifier ?? 'supervision',
    measureUnit: draft.measure[0],
    measureUnitEn: draft.measure[1],
    decimals: draft.decimals ?? 0,
    category: draft.category,
    track: draft.track ?? 'administrative',
    pace: draft.pace ?? 'linear',
    terms: draft.terms,
    clause: draft.clause,
    partOf: draft.partOf ?? null,
    source: draft.source ?? null,
    illustrative: !draft.source,
    note: draft.note ?? null,
  };
}
