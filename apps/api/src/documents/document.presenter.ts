import { problemOf } from '#domain/language/problem.js';
import type { DocumentListed } from '#features/documents/papers/document.queries.js';
import { nameOrNull } from '#domain/language/name-in.js';
import type { DocumentDto } from './document.dto.js';

export const documentDto = (row: DocumentListed, locale: 'zh' | 'en'): DocumentDto => ({
  id: row.id,
  kind: row.kind,
  subjectId: row.subjectId,
  version: row.version === 0 ? null : row.version,
  format: row.format,
  state: row.state,
  progress: row.progress,
  problem: row.problem === null ? null : { code: row.problem, ...problemOf(row.problem, {}, locale) },
  title: row.title,
  askedAt: row.askedAt,
  askedBy: nameOrNull(locale, row.askedByName, row.askedByNameEn),
  madeAt: row.madeAt,
  bytes: row.bytes,
  fileHash: row.fileHash,
});
