import type { FilingDto, OwnerFigureDto, OwnerMonthItemDto } from '#api-client/generated.js';

/** What a data owner's figure is about: the same from a card of the desk and from a row of the month. */
export interface OwnerFigureSubject extends Pick<
  OwnerMonthItemDto,
  | 'targetId'
  | 'name'
  | 'nameEn'
  | 'ownerUnitName'
  | 'ownerUnitNameEn'
  | 'measureUnit'
  | 'measureUnitEn'
  | 'kind'
  | 'period'
  | 'allowed'
> {
  owner: OwnerFigureDto | null;
  /** What was filed, as it is said. */
  filed: string | null;
}

export const subjectOf = ({ target, period, owner, allowed, latest }: FilingDto): OwnerFigureSubject => ({
  targetId: target.id,
  name: target.name,
  nameEn: target.nameEn,
  ownerUnitName: target.verifierUnit.name,
  ownerUnitNameEn: target.verifierUnit.nameEn,
  measureUnit: target.measureUnit,
  measureUnitEn: target.measureUnitEn,
  kind: target.kind,
  period,
  owner,
  filed: target.kind === 'milestone' ? String(latest?.content.nodes.length ?? 0) : (latest?.content.value ?? null),
  allowed,
});

/** Whether verifying needs a word. */
export const differs = ({ against }: Pick<FilingDto, 'against'>): boolean => against !== null && against.standing !== 'agrees';
