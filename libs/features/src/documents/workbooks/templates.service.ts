import { BREAKDOWN_TITLES, FILING_TITLES, OWNER_FIELDS, OWNER_TITLES, type OwnerField, type BreakdownField, type FilingField } from '#domain/documents/workbook/column-names.js';
import { STATE_WORDS } from '#domain/documents/workbook/filing-reading.js';
import type { Month } from '#domain/calendar/day.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { mayDo, type Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { writeWorkbook, type SheetColumn, type SheetPlan, type SheetValue } from '#platform/workbook/workbook-writer.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BreakdownLinesQueries, type LineRow } from './breakdown-lines.queries.js';
import { FilingTargetsQueries, type FilingSheetRow } from './filing-targets.queries.js';
import { instructions } from './instructions.js';
import { figureCell } from './list-definition.js';
import { OwnerSheetQueries } from './owner-sheet.queries.js';
import { KIND_NAMES, textsOf, valueText } from './line-texts.js';

export interface TemplateFile {
  fileName: string;
  bytes: Buffer;
}

/** Empty rows below the last one that carry the choices as well. */
const SPARE = 30;
const BREAKDOWN_COLUMNS: readonly BreakdownField[] = ['id', 'no', 'code', 'category', 'name', 'measureUnit', 'value', 'due', 'leader', 'leadUnit', 'coUnits', 'source', 'kind', 'lastTarget', 'lastResult', 'note'];
const FILING_COLUMNS: readonly FilingField[] = ['id', 'version', 'no', 'code', 'name', 'measureUnit', 'target', 'plan', 'lastValue', 'state', 'value', 'numerator', 'denominator', 'amount', 'nodes', 'yearEndEstimate', 'narrative', 'problems', 'nextSteps'];
const WIDTHS: Partial<Record<BreakdownField | FilingField, number>> = {
  no: 6, code: 11, category: 12, name: 34, measureUnit: 10, value: 15, due: 18, leader: 12, leadUnit: 18, coUnits: 26, source: 16, kind: 10, lastTarget: 14, lastResult: 12, note: 30,
  target: 16, plan: 12, lastValue: 12, state: 10, numerator: 10, denominator: 10, amount: 12, nodes: 28, yearEndEstimate: 12, narrative: 44, problems: 30, nextSteps: 30,
};
const WRAPPED = new Set<string>(['measureUnit', 'target', 'value', 'lastTarget', 'name', 'coUnits', 'due', 'note', 'nodes', 'narrative', 'problems', 'nextSteps']);
const GIVEN = new Set<string>(['no', 'code', 'name', 'measureUnit', 'target', 'plan', 'lastValue']);

const OWNER_WIDTHS: Partial<Record<OwnerField, number>> = { no: 6, name: 34, source: 36, note: 36 };
const OWNER_INPUT: ReadonlySet<OwnerField> = new Set(['value', 'source', 'sourceDate', 'note']);

/** Workbooks to be filled in and sent back; what stands in them already is read back as unchanged. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lines: BreakdownLinesQueries,
    private readonly targets: FilingTargetsQueries,
    private readonly owners: OwnerSheetQueries,
  ) {}

  /** The year's lines; a year without any gets last year's, their values emptied and shown beside. */
  async breakdown(actor: Actor, year: number, locale: 'zh' | 'en'): Promise<TemplateFile> {
    const [now, before, results, directory] = await Promise.all([
      this.lines.lines(actor.zoneId, year), this.lines.lines(actor.zoneId, year - 1), this.results(actor.zoneId, year - 1), this.lines.directory(actor.zoneId, year),
    ]);
    const lastByName = new Map(before.map((line) => [`${line.unitId}/${line.name}`, line]));
    const rows = now.length > 0 ? now.map((line, i) => breakdownCells(line, i, lastByName.get(`${line.unitId}/${line.name}`) ?? null, results, true)) : before.map((line, i) => breakdownCells(line, i, line, results, false));
    const units = directory.units.filter(({ closed, kind }) => !closed && kind !== 'zone').map(({ name }) => name);
    const choices: Partial<Record<BreakdownField, readonly string[]>> = {
      leadUnit: units.join(',').length < 250 ? units : [], leader: directory.leaders.map(({ name }) => name), kind: Object.values(KIND_NAMES).map(({ zh }) => zh),
    };
    const title = locale === 'zh' ? `${directory.zoneName}${year}年度目标任务分解表` : `${directory.zoneName} ${year}: breakdown of targets`;
    const plan: SheetPlan = {
      name: locale === 'zh' ? '分解表' : 'Breakdown', head: [title], rows, spare: SPARE,
      columns: BREAKDOWN_COLUMNS.map((field) => column(field, BREAKDOWN_TITLES[field], locale, { hidden: field === 'id', choices: choices[field] })),
    };
    const list: SheetPlan = { name: locale === 'zh' ? '单位名单' : 'Units and leaders', columns: [{ title: locale === 'zh' ? '单位名称（可填写）' : 'Units', width: 30 }, { title: locale === 'zh' ? '领导姓名（可填写）' : 'Leaders', width: 30 }], rows: Array.from({ length: Math.max(units.length, directory.leaders.length) }, (_, i) => [units[i] ?? '', directory.leaders[i]?.name ?? '']) };
    return { fileName: `${title}.xlsx`, bytes: await writeWorkbook([plan, list, instructions('breakdown', locale)]) };
  }

  /** The month's rows of whoever may file them. @throws Refusal forbidden where nothing may be filed */
  async filings(actor: Actor, period: Month, locale: 'zh' | 'en', unitId?: number): Promise<TemplateFile> {
    if (!mayDo(actor, 'progress.file')) throw new Refusal('forbidden', 'http.notAllowed');
    const rows = await this.targets.rows(actor, period, unitId);
    const states = Object.values(STATE_WORDS).map((words) => words.zh);
    const used = FILING_COLUMNS.filter((field) => needed(field, rows));
    const names = [...new Set(rows.map(({ unitName }) => unitName))].join('、');
    const title = locale === 'zh' ? `${names}${period.replace('-', '年')}月目标填报表` : `${names}: figures of ${period}`;
    const plan: SheetPlan = {
      name: locale === 'zh' ? '填报表' : 'Figures', head: [title], rows: rows.map((row, i) => used.map((field) => filingCell(row, field, i))),
      columns: used.map((field) => column(field, FILING_TITLES[field], locale, { hidden: field === 'id' || field === 'version', input: !GIVEN.has(field), choices: field === 'state' ? states : undefined })),
    };
    return { fileName: `${title.slice(0, 80)}.xlsx`, bytes: await writeWorkbook([plan, instructions('filings', locale)]) };
  }

  /** The month's rows of whoever verifies them, with what their unit said so far. */
  async ownerFigures(actor: Actor, period: Month, locale: 'zh' | 'en', unitId?: number): Promise<TemplateFile> {
    const rows = await this.owners.rows(actor, period, unitId);
    const title = locale === 'zh' ? `${period.replace('-', '年')}月核定单位数据` : `Data owner’s figures of ${period}`;
    const plan: SheetPlan = {
      name: locale === 'zh' ? '核定单位数据' : 'Owner’s figures', head: [title], rows: rows.map(({ texts }, i) => OWNER_FIELDS.map((field) => (field === 'no' ? i + 1 : figureCell(field, texts[field] ?? '')))),
      columns: OWNER_FIELDS.map((field) => ({
        title: locale === 'zh' ? OWNER_TITLES[field][0]! : OWNER_TITLES[field].at(-1)!, width: OWNER_WIDTHS[field] ?? 12, hidden: field === 'id' || field === 'version', input: OWNER_INPUT.has(field),
      })),
    };
    return { fileName: `${title}.xlsx`, bytes: await writeWorkbook([plan, instructions('ownerFigures', locale)]) };
  }

  /** What last year came to: the December figure in effect. */
  private async results(zoneId: number, year: number): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<{ code: string; value: string | null }[]>(
      'SELECT t.code, r.value FROM targets t JOIN submissions s ON s.targetId = t.id AND s.period = ? JOIN submission_revisions r ON r.id = s.latestRevisionId WHERE t.zoneId = ? AND t.year = ?',
      [`${year}-12`, zoneId, year],
    );
    return new Map(rows.flatMap(({ code, value }) => (value === null ? [] : [[code, plainDecimal(value)] as const])));
  }
}

function column(field: BreakdownField | FilingField, titles: readonly string[], locale: 'zh' | 'en', more: Partial<SheetColumn>): SheetColumn {
  return { title: locale === 'zh' ? titles[0]! : titles.at(-1)!, width: WIDTHS[field] ?? 12, wrap: WRAPPED.has(field), ...more };
}

function breakdownCells(line: LineRow, i: number, last: LineRow | null, results: ReadonlyMap<string, string>, isThisYear: boolean): SheetValue[] {
  const texts = textsOf(line);
  const result = last === null ? undefined : results.get(last.code);
  return BREAKDOWN_COLUMNS.map((field): SheetValue => {
    if (field === 'no') return i + 1;
    if (field === 'lastTarget') return last === null ? '' : valueText(last);
    if (field === 'lastResult') return cell(isThisYear ? (texts.lastResult ?? '') : (result ?? ''));
    if (!isThisYear && (field === 'id' || field === 'code' || field === 'value')) return '';
    return field === 'id' || field === 'value' ? cell(texts[field] ?? '') : (texts[field] ?? '');
  });
}

function filingCell(row: FilingSheetRow, field: FilingField, i: number): SheetValue {
  if (field === 'no') return i + 1;
  const text = row.texts[field] ?? '';
  return field === 'code' || field === 'name' ? text : cell(text);
}

/** Figures as numbers, so that they can be added up; everything else as it reads. */
const cell = (text: string): SheetValue => (/^-?\d+(\.\d+)?$/.test(text) ? { number: text } : text);

/** Columns that no row of the month has a use for are left out. */
function needed(field: FilingField, rows: readonly FilingSheetRow[]): boolean {
  if (field === 'nodes') return rows.some(({ kind }) => kind === 'milestone');
  if (field === 'amount') return rows.some(({ kind }) => kind === 'growth');
  if (field === 'numerator' || field === 'denominator') return rows.some(({ kind }) => kind === 'rate');
  return true;
}
