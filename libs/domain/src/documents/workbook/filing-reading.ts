import { Decimal } from '../../decimal.js';
import type { FigureState, NodeAcceptance } from '../../progress/figure.js';
import { parseNumber } from '../../progress/parse-number.js';
import { cellsOf, type CheckedRow } from './breakdown-reading.js';
import { problemsAt } from './cell-problem.js';
import type { FilingField } from './column-names.js';
import type { FoundTable } from './find-table.js';
import { compact, folded } from './folded-text.js';
import { cellName, textAt } from './grid.js';
import { originalText } from './harmless-text.js';
import { isPercent, measureOf } from './measure-unit.js';

/** One figure of the month as a workbook gives it; numbers in the target's own unit. */
export interface FilingLine {
  targetId: number;
  code: string;
  name: string;
  measureUnit: string;
  /** Version of the figure the template was made from, else the one there is now. */
  version: number;
  state: FigureState;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  amount: string | null;
  comparator: string | null;
  yearEndEstimate: string | null;
  nodes: NodeAcceptance[];
  narrative: string | null;
  problems: string | null;
  nextSteps: string | null;
}

export interface FilingTarget {
  id: number;
  code: string;
  name: string;
  measureUnit: string;
  percent: boolean;
  version: number;
  /** Whether a draft may be written now; null, or the code of why not. */
  shut: string | null;
  nodes: { id: string; name: string }[];
  /** What the template prints of it now. */
  texts: Partial<Record<FilingField, string>>;
}

export const STATE_WORDS: Record<FigureState, { zh: string; en: string }> = {
  filed: { zh: '已填报', en: 'Filed' },
  filedZero: { zh: '零报告', en: 'Zero' },
  notPublished: { zh: '未发布', en: 'Not published' },
  notApplicable: { zh: '不适用', en: 'Not applicable' },
};
const NUMBERS = ['value', 'numerator', 'denominator', 'amount', 'comparator', 'yearEndEstimate'] as const;
const TEXTS = ['narrative', 'problems', 'nextSteps'] as const;
const FILLED: readonly FilingField[] = [...NUMBERS, ...TEXTS, 'state', 'nodes'];

/** A unit's month, row by row. Rows are found by the hidden number, then by code, then by name; nothing filled in is never zero. */
export function readFilings(table: FoundTable<FilingField>, targets: readonly FilingTarget[]): CheckedRow<FilingLine>[] {
  const byId = new Map(targets.map((target) => [String(target.id), target]));
  const byCode = new Map(targets.map((target) => [target.code, target]));
  const byName = new Map<string, FilingTarget | null>();
  for (const target of targets) byName.set(compact(target.name), byName.has(compact(target.name)) ? null : target);
  const seen = new Map<number, number>();
  return table.rows.map((row) => {
    const at = problemsAt(table.grid.name, row, table.columns);
    const text = (field: FilingField): string => (table.columns.has(field) ? originalText(textAt(table.grid, row, table.columns.get(field)!).trim()) : '');
    const target = byId.get(text('id')) ?? byCode.get(text('code')) ?? byName.get(compact(text('name'))) ?? null;
    const done = (state: CheckedRow<FilingLine>['state'], reading: FilingLine | null): CheckedRow<FilingLine> => ({
      sheet: table.grid.name, row: row + 1, state, reading, said: state === 'wrong' && reading === null ? cellsOf(table.columns, text) : null, knownId: target?.id ?? null, problems: at.found,
    });
    const given = FILLED.filter((field) => text(field) !== '');
    if (given.length === 0) return done('empty', null);
    if (!target) {
      at.wrong(table.columns.has('code') ? 'code' : 'name', 'workbook.targetUnknown', { name: text('code') || text('name') });
      return done('wrong', null);
    }
    if (FILLED.every((field) => !table.columns.has(field) || compact(text(field)) === compact(target.texts[field] ?? ''))) return done(target.version === 0 ? 'empty' : 'unchanged', null);
    const first = seen.get(target.id);
    if (first !== undefined) at.wrong('name', 'workbook.rowTwice', { row: String(first) });
    else seen.set(target.id, row + 1);
    if (target.shut) at.wrong('value', target.shut);
    for (const field of FILLED) {
      const column = table.columns.get(field);
      const cell = column === undefined ? null : table.grid.rows[row]?.[column];
      if (cell?.from === 'error' || (cell?.from === 'formula' && cell.text === '')) at.wrong(field, 'workbook.formulaBroken', { value: cell.text });
      else if (cell?.from === 'formula') at.doubt(field, 'workbook.doubtFormula', { value: cell.text });
    }
    const line = lineOf(target, text, at);
    return done(at.found.some(({ severity }) => severity === 'wrong') ? 'wrong' : 'good', line);
  });
}

function lineOf(target: FilingTarget, text: (field: FilingField) => string, at: ReturnType<typeof problemsAt<FilingField>>): FilingLine {
  const written = compact(text('state'));
  const state = written === '' ? 'filed' : stateOf(written);
  if (state === null) at.wrong('state', 'workbook.stateUnknown', { value: text('state') });
  const version = /^\d+$/.test(text('version')) ? Number(text('version')) : target.version;
  // Somebody changed the figure after the template was made: said here, refused again when it is written.
  if (version !== target.version) at.wrong('value', 'workbook.figureChanged');
  const line: FilingLine = {
    targetId: target.id, code: target.code, name: target.name, measureUnit: target.measureUnit, version, state: state ?? 'filed', value: null, numerator: null, denominator: null, amount: null, comparator: null,
    yearEndEstimate: null, nodes: [], narrative: null, problems: null, nextSteps: null,
  };
  for (const field of NUMBERS) {
    if (text(field) === '') continue;
    const number = inTargetUnit(text(field), target, field === 'amount' || field === 'numerator' || field === 'denominator');
    if ('code' in number) at.wrong(field, number.code, { value: text(field), ...number.params });
    else line[field] = number.value;
  }
  for (const field of TEXTS) {
    if (text(field).length > 4000) at.wrong(field, 'workbook.textTooLong', { most: '4000' });
    else line[field] = text(field) || null;
  }
  for (const piece of text('nodes').split(/[\n;；]/).filter((one) => compact(one) !== '')) {
    const match = /^(.+?)[:：\s]\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(folded(piece));
    const node = match && target.nodes.find(({ id, name }) => compact(name) === compact(match[1]!) || id === compact(match[1]!));
    if (!match || !node) at.wrong('nodes', 'workbook.nodeUnreadable', { value: piece, nodes: target.nodes.map(({ name }) => name).join('、') || '—' });
    else line.nodes.push({ nodeId: node.id, acceptedOn: `${match[2]!}-${match[3]!.padStart(2, '0')}-${match[4]!.padStart(2, '0')}` });
  }
  return line;
}

function stateOf(written: string): FigureState | null {
  const lower = written.toLowerCase();
  const found = (Object.entries(STATE_WORDS) as [FigureState, { zh: string; en: string }][]).find(
    ([state, words]) => words.zh === written || compact(words.en).toLowerCase() === lower || state.toLowerCase() === lower,
  );
  return found?.[0] ?? (/^(零|0|无)$/.test(written) ? 'filedZero' : null);
}

/** 1.6万 and 16000家 are the same figure of a target counted in 家, and 1.6 of one counted in 万家. */
export function inTargetUnit(text: string, target: Pick<FilingTarget, 'measureUnit' | 'percent'>, ofItsOwn: boolean): { value: string } | { code: string; params?: Record<string, string> } {
  const plain = compact(text);
  const measure = measureOf(target.measureUnit);
  const withoutUnit = ofItsOwn || isPercent(target.measureUnit) || measure.of === '' ? plain : plain.endsWith(measure.of) ? plain.slice(0, -measure.of.length) : plain;
  const parsed = parseNumber(withoutUnit, { percent: target.percent && !ofItsOwn, negative: true, scale: !ofItsOwn && !target.percent });
  if (!parsed.ok) return parsed.problem.params ? { code: parsed.problem.code, params: parsed.problem.params } : { code: parsed.problem.code };
  const counted = withoutUnit !== plain;
  const scale = parsed.scale === 1 ? (counted ? 1 : measure.scale) : parsed.scale;
  const value = new Decimal(parsed.value).times(scale).div(measure.scale);
  return value.decimalPlaces() > 6 ? { code: 'workbook.valueTooExact' } : { value: value.toFixed() };
}

/** For problems of a whole sheet. */
export const firstCell = cellName(0, 0);
