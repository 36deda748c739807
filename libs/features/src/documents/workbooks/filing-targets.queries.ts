import { unitsFor, type Actor } from '#domain/people/actor.js';
import type { Month } from '#domain/calendar/day.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { STATE_WORDS, type FilingTarget } from '#domain/documents/workbook/filing-reading.js';
import type { SubmissionState } from '#database/entities/progress/submission.entity.js';
import type { FilingField } from '#domain/documents/workbook/column-names.js';
import { Decimal } from '#domain/decimal.js';
import { Injectable } from '@nestjs/common';
import { FilingQueries, type FilingRow } from '../../progress/filing.queries.js';
import { valueText } from './line-texts.js';

/** One row of the month's sheet, with what stands around its figure. */
export interface FilingSheetRow extends FilingTarget {
  kind: FilingRow['terms']['kind'];
  unitName: string;
  nameEn: string | null;
  unitNameEn: string | null;
  measureUnitEn: string | null;
  stage: SubmissionState | 'none';
  late: boolean;
  dueAt: Date | null;
}

/** The rows a person may file for a month, as the sheet prints them. */
@Injectable()
export class FilingTargetsQueries {
  constructor(private readonly filings: FilingQueries) {}

  async rows(actor: Actor, period: Month, unitId?: number): Promise<FilingSheetRow[]> {
    if (unitsFor(actor, 'progress.file').length === 0) return [];
    return (await this.filings.month(actor, period, 'progress.file', { unitId })).map(sheetRow);
  }
}

function sheetRow(row: FilingRow): FilingSheetRow {
  const { target, terms, submission, latest } = row;
  const content = submission?.state === 'draft' || submission?.state === 'returned' ? submission.draft : (latest?.content ?? null);
  const month = Number(row.period.slice(5, 7));
  const before = row.figures.filter(({ period }) => period < row.period).at(-1) ?? null;
  const nodes = terms.nodes.map(({ id, name }) => ({ id, name }));
  const texts: Partial<Record<FilingField, string>> = {
    id: String(target.id), version: String(submission?.version ?? 0), code: target.code, name: target.name, measureUnit: target.measureUnit,
    target: valueText({ ...target, comparator: terms.comparator?.name ?? null, leaderName: null, coUnitNames: [], dueText: null, lastResult: null }),
    plan: planOf(row, month),
    lastValue: before?.value ?? '',
    state: content ? STATE_WORDS[content.state].zh : '',
    value: content?.value ?? '', numerator: content?.numerator ?? '', denominator: content?.denominator ?? '', amount: content?.amount ?? '', comparator: content?.comparator ?? '',
    nodes: (content?.nodes ?? []).map(({ nodeId, acceptedOn }) => `${nodes.find(({ id }) => id === nodeId)?.name ?? nodeId}：${acceptedOn}`).join('\n'),
    yearEndEstimate: content?.yearEndEstimate ?? '',
    narrative: content?.narrative ?? '', problems: content?.problems ?? '', nextSteps: content?.nextSteps ?? '',
  };
  return {
    id: target.id, code: target.code, name: target.name, measureUnit: target.measureUnit, percent: terms.kind === 'growth' || terms.kind === 'rate' || target.measureUnit === '%',
    version: submission?.version ?? 0, shut: row.allowed.includes('saveDraft') ? null : shutCode(row), nodes, texts, kind: terms.kind,
    unitName: target.unitName, nameEn: target.nameEn, unitNameEn: target.unitNameEn, measureUnitEn: target.measureUnitEn, stage: submission?.state ?? 'none', late: Boolean(submission?.late), dueAt: row.window?.dueAt ?? null,
  };
}

function shutCode({ submission, allowed }: FilingRow): string {
  if (submission?.state === 'submitted') return 'progress.withdrawFirst';
  if (submission?.state === 'endorsed') return 'progress.alreadyEndorsed';
  if (submission?.state === 'verified') return 'progress.alreadyVerified';
  return allowed.includes('requestReopen') ? 'workbook.periodLocked' : 'workbook.periodShut';
}

/** What should be done by now, where that is the year's total times its plan. */
function planOf({ terms, target }: FilingRow, month: number): string {
  const share = terms.curve[month - 1];
  if (terms.target === null || share === undefined) return '';
  if (terms.kind === 'growth') return terms.growthPath?.[month - 1] ?? terms.target;
  if (terms.kind === 'cumulative') return plainDecimal(new Decimal(terms.target).times(share).toDecimalPlaces(target.decimals).toFixed());
  if (terms.kind === 'level' && terms.baseline !== null) return plainDecimal(new Decimal(terms.target).minus(terms.baseline).times(share).plus(terms.baseline).toDecimalPlaces(target.decimals).toFixed());
  return '';
}
