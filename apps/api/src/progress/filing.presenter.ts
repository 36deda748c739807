import type { FilingContent } from '#database/entities/progress/submission.entity.js';
import { problemOf } from '#domain/language/problem.js';
import { sentenceOf } from '#domain/language/sentence.js';
import { againstOwner } from '#domain/progress/owner-figure.js';
import { plausibilityOf } from '#domain/progress/plausibility.js';
import type { Refusal } from '#domain/refusal.js';
import { previewOf } from '#features/assessment/preview.js';
import { figureOf } from '#features/progress/filing-content.js';
import { effectiveFigure } from '#features/progress/submission-record.js';
import type { FilingRow, RevisionRow } from '#features/progress/filing.queries.js';
import type { RuleStages } from '#features/assessment/year-at-hand.js';
import type { RowResult } from '#features/progress/filing.service.js';
import { assessmentDto } from '../assessment/assessment.presenter.js';
import { nameIn, nameOrNull } from '#domain/language/name-in.js';
import { changeDto } from '../http/last-change.js';
import { STATUS } from '../http/problem.filter.js';
import { targetSummary } from '../pledges/target.presenter.js';
import { againstOwnerDto, ownerFigureDto } from './owner-figure.presenter.js';
import type { FilingDto, RevisionDto, RowResultDto, WarningDto } from './filing.dto.js';

export interface Reader {
  locale: 'zh' | 'en';
  rules: (year: number) => RuleStages;
  now: Date;
  /** Last year's figures of the same target, by target id. */
  lastYear: ReadonlyMap<number, string[]>;
}

export function filingDto(row: FilingRow, reader: Reader): FilingDto {
  const { target, submission, latest } = row;
  const { locale } = reader;
  // While a draft lies open it is what the page works on; else what was last submitted.
  const content = submission?.state === 'draft' || submission?.state === 'returned' ? submission.draft : (latest?.content ?? null);
  const preview = content && isFilled(content) ? previewOf(row, content, reader.rules(target.year), reader.now) : null;
  return {
    target: targetSummary(target),
    terms: row.terms,
    period: row.period,
    window: row.window && { opensAt: row.window.opensAt, dueAt: row.window.dueAt, lockedAt: row.window.lockedAt },
    version: submission?.version ?? 0,
    state: submission?.state ?? 'none',
    stateSince: submission?.stateSince ?? null,
    late: submission?.late ?? false,
    reopenedUntil: submission?.reopenedUntil ?? null,
    draft: submission?.draft ?? null,
    draftBy: row.draftBy && nameIn(locale, row.draftBy.name, row.draftBy.nameEn),
    draftAt: submission?.draftAt ?? null,
    latest: latest && revisionDto({ ...latest, period: row.period }, locale),
    returnReason: submission?.returnReason ?? null,
    figures: row.figures.map((figure) => ({ ...figure, nodes: [...figure.nodes] })),
    lastYear: reader.lastYear.get(target.id) ?? [],
    preview: preview && assessmentDto(preview, { terms: row.terms, ...target }, locale),
    warnings: content ? plausibilityOf(row.terms, row.figures, { ...figureOf(row.period, content), narrative: content.narrative }).map((warning) => warningDto(warning, locale)) : [],
    evidence: row.evidence,
    owner: row.owner && ownerFigureDto(row.owner, locale),
    against: row.owner?.value ? againstOwnerDto(againstOwner({ kind: row.terms.kind, decimals: target.decimals }, submission && effectiveFigure(submission), row.owner.value), locale) : null,
    allowed: row.allowed,
  };
}

export const revisionDto = (row: RevisionRow & { period: string }, locale: 'zh' | 'en'): RevisionDto => ({
  id: row.id,
  period: row.period,
  revision: row.revision,
  content: row.content,
  warnings: row.warnings.map((warning) => warningDto(warning, locale)),
  submittedBy: nameIn(locale, row.submittedByName, row.submittedByNameEn),
  submittedAt: row.submittedAt,
  withdrawnAt: row.withdrawnAt,
  endorsedBy: nameOrNull(locale, row.endorsedByName, row.endorsedByNameEn),
  endorsedAt: row.endorsedAt,
  verifiedBy: nameOrNull(locale, row.verifiedByName, row.verifiedByNameEn),
  verifiedAt: row.verifiedAt,
  verifiedReason: row.verifiedReason,
  returnedBy: nameOrNull(locale, row.returnedByName, row.returnedByNameEn),
  returnedAt: row.returnedAt,
  returnReason: row.returnReason,
  source: row.sourceTitle ? { title: row.sourceTitle, date: row.sourceDate } : null,
  illustrative: Boolean(row.illustrative),
});

const warningDto = ({ code, params, suggestion }: { code: string; params: Record<string, string>; suggestion?: string }, locale: 'zh' | 'en'): WarningDto => ({
  code,
  params,
  text: sentenceOf({ code: `warning.${code}`, params }, locale),
  suggestion: suggestion ?? null,
});

const isFilled = (content: FilingContent): boolean =>
  content.state !== 'filed' || content.value !== null || content.numerator !== null || content.nodes.length > 0;

export const rowResultDto = ({ targetId, code, done, refusal }: RowResult, locale: 'zh' | 'en'): RowResultDto => ({
  targetId,
  code,
  ok: refusal === null,
  version: done?.version ?? null,
  state: done?.state ?? null,
  problem: refusal && refusalDto(refusal, locale),
});

const refusalDto = (refusal: Refusal, locale: 'zh' | 'en') => ({
  status: STATUS[refusal.kind],
  code: refusal.code,
  ...problemOf(refusal.code, refusal.params, locale),
  ...(refusal.before && { changed: changeDto(refusal.before, locale) }),
  errors: refusal.errors.map(({ path, code, params }) => ({ path, code, detail: problemOf(code, params ?? {}, locale).detail })),
});
