import { sentenceOf } from '#domain/language/sentence.js';
import type { AgainstOwner } from '#domain/progress/owner-figure.js';
import type { OwnerMonthRow } from '#features/progress/owner-figures.queries.js';
import type { OwnerFigureRow } from '#features/progress/owner-figures-now.js';
import { nameOrNull } from '#domain/language/name-in.js';
import type { AgainstOwnerDto, OwnerFigureDto, OwnerMonthItemDto } from './owner-figure.dto.js';

export const ownerFigureDto = ({ id, period, revision, value, sourceTitle, sourceDate, note, illustrative, notedByName, notedByNameEn, notedAt }: OwnerFigureRow, locale: 'zh' | 'en'): OwnerFigureDto => ({
  id, period, revision, value, source: sourceTitle ? { title: sourceTitle, date: sourceDate } : null, note, illustrative, notedBy: nameOrNull(locale, notedByName, notedByNameEn), notedAt,
});

export function againstOwnerDto(against: AgainstOwner, locale: 'zh' | 'en'): AgainstOwnerDto {
  const { standing, difference, percent, filed, owner, power } = against;
  const params = { filed: filed ?? '', owner, difference: difference ?? '', percent: percent ?? '', power: power === null ? '' : String(power) };
  return { standing, difference, percent, text: sentenceOf({ code: `owner.${standing}`, params }, locale) };
}

export const ownerMonthItemDto = ({ owner, against, ...row }: OwnerMonthRow, locale: 'zh' | 'en'): OwnerMonthItemDto => ({
  ...row, owner: owner && ownerFigureDto(owner, locale), against: against && againstOwnerDto(against, locale),
});
