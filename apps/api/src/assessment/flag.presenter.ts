import { daysStanding } from '#domain/assessment/flag-ageing.js';
import type { Actor } from '#domain/people/actor.js';
import { allowedOnFlag } from '#domain/assessment/flag.policy.js';
import { sentenceOf } from '#domain/language/sentence.js';
import { assessmentOf } from '#features/assessment/assessment-row.js';
import { doubtsInWords } from '#features/assessment/standing-doubts.js';
import type { AgeingRow, FlagListRow } from '#features/assessment/flag.queries.js';
import { nameOrNull } from '#domain/language/name-in.js';
import { assessmentDto } from './assessment.presenter.js';
import type { FlagAgeDto, FlagAgeingDto, FlagDto } from './flag.dto.js';

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
  acknowledgedBy: nameOrNull(locale, row.acknowledgedByName, row.acknowledgedByNameEn),
  acknowledgedAt: row.acknowledgedAt,
  promiseBroken: row.promiseBroken,
  clearedAt: row.clearedAt,
  clearedBy: nameOrNull(locale, row.clearedByName, row.clearedByNameEn),
  // Cleared by the rule: the reason is a code of the sentence catalogue; by the office: its own words.
  clearReason: row.clearReason && row.clearedByName === null ? sentenceOf({ code: row.clearReason, params: {} }, locale) : row.clearReason,
  why: row.doubts.length > 0 ? doubtsInWords(row.doubts, locale) : row.assessment && assessmentDto(assessmentOf(row.assessment), row, locale).why,
  version: row.version,
  allowed: allowedOnFlag(row, actor),
});

/** Open and answered cases of one age and level stand in one item. */
export function ageingDto(rows: readonly AgeingRow[], now: Date): FlagAgeingDto {
  const items = new Map<string, FlagAgeDto>();
  for (const { band, level, state, count } of rows) {
    const key = `${band}/${level}`;
    const item = items.get(key) ?? { band, level, open: 0, acknowledged: 0 };
    item[state] += count;
    items.set(key, item);
  }
  const sum = (of: (row: AgeingRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const oldest = rows.map(({ oldestAt }) => daysStanding(oldestAt, now));
  return {
    total: sum(({ count }) => count),
    open: sum(({ state, count }) => (state === 'open' ? count : 0)),
    broken: sum(({ broken }) => broken),
    oldestDays: oldest.length > 0 ? Math.max(...oldest) : null,
    items: [...items.values()],
  };
}
