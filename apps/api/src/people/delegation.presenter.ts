import { nameIn } from '#domain/language/name-in.js';
import type { Locale } from '#domain/language/sentence.js';
import type { DelegationRow } from '#features/people/delegations.queries.js';
import type { DelegationDto } from './delegation.dto.js';

export const delegationDto = ({ fromPersonNameEn, toPersonNameEn, ...row }: DelegationRow, locale: Locale): DelegationDto => ({
  ...row,
  fromPersonName: nameIn(locale, row.fromPersonName, fromPersonNameEn),
  toPersonName: nameIn(locale, row.toPersonName, toPersonNameEn),
});
