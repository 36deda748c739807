import type { Actor } from '#domain/people/actor.js';
import { allowedOnFlag } from '#domain/assessment/flag.policy.js';
import { sentenceOf } from '#domain/language/sentence.js';
import { assessmentOf } from '#features/assessment/assessment-row.js';
import type { FlagListRow } from '#features/assessment/flag.queries.js';
import { assessmentDto } from './assessment.presenter.js';
import type { FlagDto } from './flag.dto.js';

export const flagDto = (row: FlagListRow, actor: Actor, locale: 'zh' | 'en'): FlagDto => ({
  id: row.id,
  targetId: row.targetId,
  code: row.code,
  targetName: row.targetName,
  targetNameEn: row.targetNameEn,
  unitId: row.unitId,
  unitName: row.unitName,
  unitNameEn: row.unitNameEn,
  kind: row.kind,
  level: row.level,
  state: row.state,
  sincePeriod: row.sincePeriod,
  period: row.period,
  streak: row.streak,
  openedAt: row.openedAt,
  raisedAt: row.raisedAt,
  cause: row.cause,
  measures: row.measures,
  recoverBy: row.recoverBy,
  acknowledgedBy: row.acknowledgedByName,
  acknowledgedAt: row.acknowledgedAt,
  promiseBroken: row.promiseBroken,
  clearedAt: row.clearedAt,
  clearedBy: row.clearedByName,
  // Cleared by the rule: the reason is a code of the sentence catalogue; by the office: its own words.
  clearReason: row.clearReason && row.clearedByName === null ? sentenceOf({ code: row.clearReason, params: {} }, locale) : row.clearReason,
  why: row.assessment && assessmentDto(assessmentOf(row.assessment), row, locale).why,
  version: row.version,
  allowed: allowedOnFlag(row, actor),
});
