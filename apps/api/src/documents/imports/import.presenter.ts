import type { BreakdownLine } from '#domain/documents/workbook/breakdown-line.js';
import type { CellProblem } from '#domain/documents/workbook/cell-problem.js';
import { STATE_WORDS, type FilingLine } from '#domain/documents/workbook/filing-reading.js';
import type { OwnerLine } from '#domain/documents/workbook/owner-reading.js';
import { problemOf } from '#domain/language/problem.js';
import { mayDo, type Actor } from '#domain/people/actor.js';
import type { ImportHead, ImportRowRead } from '#features/documents/workbooks/import-record.js';
import { IMPORT_RIGHTS } from '#features/documents/workbooks/imports.service.js';
import { KIND_NAMES, valueText } from '#features/documents/workbooks/line-texts.js';
import { nameIn, nameOrNull } from '#domain/language/name-in.js';
import type { ImportProblemDto, ImportRowDto, ImportSummaryDto, ReadingDto } from './import.dto.js';

type Locale = 'zh' | 'en';

export function importSummaryDto(head: ImportHead, actor: Actor, locale: Locale): Pick<ImportSummaryDto, keyof ImportSummaryDto> {
  const { id, kind, planYear, period, state, fileName, bytes, rows, accepted, wrong, written, mode, createdAt, appliedAt, undoneAt } = head;
  const createdBy = nameIn(locale, head.createdByName, head.createdByNameEn);
  const appliedBy = nameOrNull(locale, head.appliedByName, head.appliedByNameEn);
  const undoneBy = nameOrNull(locale, head.undoneByName, head.undoneByNameEn);
  const mine = mayDo(actor, IMPORT_RIGHTS[kind]);
  const allowed = !mine ? [] : state === 'applied' ? ['undo'] : state === 'checked' && accepted > 0 ? ['apply'] : [];
  return { id, kind, planYear, period, state, fileName, bytes, rows, accepted, wrong, written, mode, createdBy, createdAt, appliedBy, appliedAt, undoneBy, undoneAt, allowed };
}

export const importProblemDto = ({ sheet, cell, row, code, params, severity }: CellProblem, locale: Locale): ImportProblemDto => ({
  sheet, cell, row, code, detail: problemOf(code, params, locale).detail, severity,
});

export function importRowDto(row: ImportRowRead, kind: ImportHead['kind'], locale: Locale): ImportRowDto {
  const refusal: CellProblem[] = row.refusal ? [{ sheet: row.sheet, cell: `A${row.sheetRow}`, row: row.sheetRow, ...row.refusal, severity: 'wrong' }] : [];
  return {
    sheet: row.sheet,
    row: row.sheetRow,
    state: row.state,
    written: row.lineId !== null || row.zoneTargetId !== null || row.submissionId !== null || row.ownerFigureId !== null,
    reading: row.reading === null ? [] : isSaid(row.reading) ? shown(Object.entries(row.reading.said)) : WORDS[kind](row.reading as never, locale),
    problems: [...row.problems, ...refusal].map((problem) => importProblemDto(problem, locale)),
  };
}

const isSaid = (reading: unknown): reading is { said: Record<string, string> } => typeof reading === 'object' && reading !== null && 'said' in reading;

function breakdownWords(line: BreakdownLine, locale: Locale): ReadingDto[] {
  const { value, guess, nodes } = line;
  const words = valueText({ ...line, id: 0, code: '', measureUnit: value.measureUnit, kind: guess.kind, wording: value.wording, target: value.target, upper: value.upper, stretch: value.stretch, comparator: value.comparator, verifierUnitName: null });
  const due = nodes.length > 0 ? nodes.map(({ name, dueOn }) => `${name} ${dueOn}`).join('；') : line.dues.map(({ dueOn }) => dueOn).join('；');
  return shown([
    ['name', line.name], ['category', line.category], ['value', `${words} ${value.target === null ? '' : value.measureUnit}`.trim()], ['kind', KIND_NAMES[guess.kind][locale]], ['due', due],
    ['leadUnit', line.unitName || (locale === 'zh' ? '（全区目标）' : '(target of the zone)')], ['coUnits', line.coUnitNames.join('、')], ['leader', line.leaderName],
  ]);
}

const filingWords = (line: FilingLine, locale: Locale): ReadingDto[] =>
  shown([
    ['code', line.code], ['name', line.name], ['state', STATE_WORDS[line.state][locale]], ['value', line.value === null ? '' : `${line.value} ${line.measureUnit}`], ['numerator', line.numerator ?? ''], ['denominator', line.denominator ?? ''],
    ['amount', line.amount ?? ''], ['nodes', line.nodes.map(({ nodeId, acceptedOn }) => `${nodeId} ${acceptedOn}`).join('；')], ['yearEndEstimate', line.yearEndEstimate ?? ''], ['narrative', line.narrative ?? ''], ['problems', line.problems ?? ''], ['nextSteps', line.nextSteps ?? ''],
  ]);

const shown = (pairs: [field: string, text: string][]): ReadingDto[] => pairs.filter(([, text]) => text !== '').map(([field, text]) => ({ field, text }));

const ownerWords = (line: OwnerLine): ReadingDto[] =>
  shown([
    ['code', line.code], ['name', line.name], ['value', line.value === '' ? '' : `${line.value} ${line.measureUnit}`], ['source', line.sourceTitle], ['sourceDate', line.sourceDate ?? ''], ['note', line.note ?? ''],
  ]);

const WORDS = { breakdown: breakdownWords, filings: filingWords, ownerFigures: ownerWords } as const satisfies Record<ImportHead['kind'], (line: never, locale: Locale) => ReadingDto[]>;
