import type { CoUnitRow, TargetRow } from '#features/pledges/target.queries.js';
import { termsOf } from '#features/pledges/terms-of.js';
import type { TargetInFull, TargetSummary } from './target.dto.js';

export const targetSummary = (row: TargetRow): Pick<TargetSummary, keyof TargetSummary> => ({
  id: row.id,
  code: row.code,
  name: row.name,
  nameEn: row.nameEn,
  year: row.year,
  category: row.category,
  unit: { id: row.unitId, name: row.unitName, nameEn: row.unitNameEn },
  verifierUnit: { id: row.verifierUnitId, name: row.verifierUnitName, nameEn: row.verifierUnitNameEn },
  kind: row.kind,
  cadence: row.cadence,
  measureUnit: row.measureUnit,
  measureUnitEn: row.measureUnitEn,
  decimals: row.decimals,
  track: row.track,
  illustrative: Boolean(row.illustrative),
  source: row.sourceTitle ? { title: row.sourceTitle, date: row.sourceDate } : null,
});

export const targetInFull = (row: TargetRow, coUnits: CoUnitRow[]): TargetInFull => ({
  ...targetSummary(row),
  terms: termsOf(row),
  coUnits: coUnits.filter(({ targetId }) => targetId === row.id).map(({ unitId, name, nameEn }) => ({ id: unitId, name, nameEn })),
  leader: row.leaderId && row.leaderName ? { id: row.leaderId, name: row.leaderName, nameEn: row.leaderNameEn } : null,
  clause: row.clause,
  note: row.note,
  pledgeId: row.pledgeId,
});
