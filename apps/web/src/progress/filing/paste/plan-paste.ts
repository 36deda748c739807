import type { FilingDto } from '#api-client/generated.js';
import { looksNumeric } from '#domain/documents/workbook/sheet-words.js';
import { factorBetween } from '#domain/pledges/measure-units.js';
import { parseNumber } from '#domain/progress/parse-number.js';
import { NUMBERS, read, TEXTS, type Entry, type NumberName, type TextName } from '../../entry.js';
import { fieldsOf } from '../../figure/fields.js';
import { judge, type Bench } from '../../judge.js';
import type { Seen } from '../../readiness.js';
import type { CopiedTable } from './copied-table.js';
import { matchLines, type CopiedLine } from './match-lines.js';
import { numberInUnit } from './number-in-unit.js';
import { columnsOf, type Columns, type Known, type Role } from './roles.js';
import { plain, spellings } from './same-name.js';

/** The cell that was pasted into. */
export interface Place {
  id: number;
  field: NumberName | TextName;
}

export interface Fill {
  field: NumberName | TextName;
  before: string;
  after: string;
}

export interface PlannedLine extends CopiedLine {
  seen: Seen | null;
  fills: Fill[];
  /** null: nothing to fill in, and `why` says why. */
  change: Partial<Entry> | null;
  why: { code: string; params?: Record<string, string> } | null;
  /** The sheet counted in another unit: the number was converted, or cannot be. */
  converted: string | null;
  stranger: string | null;
  light: ReturnType<typeof judge>['light'];
  warning: ReturnType<typeof judge>['warnings'][number] | null;
  /** What was probably meant, in `field`. */
  suggestion: { field: NumberName; value: string } | null;
  /** Sure enough to be filled in unless the reader objects. */
  sure: boolean;
}

export interface Plan {
  columns: Columns;
  lines: PlannedLine[];
  by: 'name' | 'place';
}

interface Wishes {
  roles?: readonly Role[];
  /** Rows chosen by hand, by line. */
  chosen?: ReadonlyMap<number, number>;
}

/** Everything that a pasted block would do, before it does anything. */
export function planPaste(
  table: CopiedTable,
  rows: readonly Seen[],
  from: Place,
  bench: Bench,
  { roles, chosen }: Wishes = {},
): Plan {
  const filings = rows.map(({ row }) => row.filing);
  const isUnit = unitTest(filings);
  const found = placedColumns(columnsOf(table, knownOf(filings, isUnit)), table, filings, from);
  const columns = roles ? { ...found, roles: [...roles] } : found;
  const pastable = filings.map(({ target: { id, code, name, nameEn } }) => ({
    id,
    code,
    names: [name, nameEn ?? ''].filter(Boolean),
  }));
  const lines = matchLines(table, columns, pastable, from.id, isUnit).map((line) => {
    const targetId = chosen?.get(line.line);
    return planned(targetId === undefined ? line : { ...line, targetId, by: 'name' }, rows, columns.unit, bench);
  });
  return { columns, lines, by: columns.roles.some((role) => role === 'name' || role === 'code') ? 'name' : 'place' };
}

const isNumberRole = (role: string): role is NumberName => (NUMBERS as readonly string[]).includes(role);
const unitsOf = ({ target }: FilingDto) => [target.measureUnit, target.measureUnitEn ?? ''].filter(Boolean);

function unitTest(filings: readonly FilingDto[]): (text: string) => boolean {
  const units = [...new Set(filings.flatMap(unitsOf))];
  return (text) =>
    text !== '' &&
    text.length <= 12 &&
    !looksNumeric(text) &&
    units.some((unit) => plain(unit) === plain(text) || unit === text || factorBetween(text, unit) !== null);
}

function knownOf(filings: readonly FilingDto[], isUnit: Known['isUnit']): Known {
  const codes = new Set(filings.map(({ target }) => plain(target.code)));
  const names = new Set(filings.flatMap(({ target }) => [plain(target.name), plain(target.nameEn ?? '')]).filter(Boolean));
  return {
    isCode: (text) => codes.has(plain(text)),
    isName: (text) => spellings(text, isUnit).some((key) => names.has(key)),
    isUnit,
    month: Number(filings[0]?.period.slice(5, 7)),
  };
}

/** A bare block lies as it was copied: its columns are the fields from the chosen one on. */
function placedColumns(columns: Columns, { rows }: CopiedTable, filings: readonly FilingDto[], from: Place): Columns {
  if (columns.headings.some(Boolean) || columns.roles.some((role) => role === 'name' || role === 'code')) return columns;
  if (!isNumberRole(from.field))
    return { ...columns, roles: columns.roles.map((role, at) => (at === 0 ? from.field : role === 'value' ? 'none' : role)) };
  const start = filings.find(({ target }) => target.id === from.id);
  const fields = start ? fieldsOf(start) : [];
  const rest = fields.slice(Math.max(0, fields.indexOf(from.field)));
  const numeric = columns.roles.map((_, at) => at).filter((at) => rows.some((row) => looksNumeric(row[at] ?? '')));
  if (numeric.length === 0 || numeric.length > rest.length)
    return { ...columns, roles: columns.roles.map((role) => (role === 'value' ? from.field : role)) };
  return {
    ...columns,
    roles: columns.roles.map((role, at) =>
      numeric.includes(at) ? rest[numeric.indexOf(at)]! : isNumberRole(role) ? 'none' : role,
    ),
  };
}

function planned(line: CopiedLine, rows: readonly Seen[], sheetUnit: string | null, bench: Bench): PlannedLine {
  const seen = rows.find(({ row }) => row.filing.target.id === line.targetId) ?? null;
  const nothing = {
    ...line,
    seen,
    fills: [],
    change: null,
    converted: null,
    stranger: null,
    light: null,
    warning: null,
    suggestion: null,
    sure: false,
  };
  if (!seen) return { ...nothing, why: { code: 'paste.unmatched' } };
  const { filing, entry } = seen.row;
  if (!filing.allowed.includes('saveDraft')) return { ...nothing, why: { code: 'paste.closed' } };
  const said = saidOf(line, filing, sheetUnit);
  if ('code' in said) return { ...nothing, why: said };
  const { change, converted, stranger } = said;
  const fills = [...NUMBERS, ...TEXTS].flatMap((field): Fill[] =>
    change[field] === undefined || change[field] === entry[field] ? [] : [{ field, before: entry[field], after: change[field] }],
  );
  if (Object.keys(change).length === 0) return { ...nothing, why: { code: 'paste.empty' } };
  if (fills.every(({ before, after }) => sameNumber(before, after))) return { ...nothing, why: { code: 'paste.same' } };
  const next = { ...entry, ...change };
  const reading = read(next, filing);
  const problem = reading.problems.find(({ path }) => change[path as NumberName] !== undefined);
  if (problem) return { ...nothing, fills, why: problem };
  const { light, warnings } = judge(filing, reading, next, bench);
  const slip = warnings.find(
    ({ suggestion, params }) => suggestion && change[(params['field'] ?? 'value') as NumberName] !== undefined,
  );
  return {
    ...line,
    seen,
    fills,
    change,
    why: null,
    converted,
    stranger,
    light,
    warning: slip ?? warnings[0] ?? null,
    suggestion: slip?.suggestion ? { field: (slip.params['field'] ?? 'value') as NumberName, value: slip.suggestion } : null,
    sure: line.by !== 'guess' && line.by !== 'twice' && stranger === null,
  };
}

interface Said {
  change: Partial<Entry>;
  converted: string | null;
  stranger: string | null;
}

/** What the line says about the row's fields. */
function saidOf(
  { cells }: CopiedLine,
  filing: FilingDto,
  sheetUnit: string | null,
): Said | { code: string; params?: Record<string, string> } {
  const said: Said = { change: {}, converted: null, stranger: null };
  for (const field of TEXTS) if (cells[field]) said.change[field] = cells[field];
  const { terms, target } = filing;
  const numbers = Object.entries(inFields(cells, filing));
  if (numbers.length > 0 && terms.kind === 'milestone') return { code: 'paste.milestone' };
  const percent = terms.kind === 'growth' || terms.kind === 'rate' || target.measureUnit === '%';
  for (const [field, text] of numbers) {
    if (field === 'parts') return { code: 'paste.parts' };
    const measured = field === 'value' || field === 'comparator' || field === 'yearEndEstimate';
    // The unit of a whole sheet is meant for the rows it can count.
    const unit =
      cells.unit ||
      (sheetUnit !== null && unitsOf(filing).some((one) => factorBetween(sheetUnit, one) !== null) ? sheetUnit : null);
    const number = numberInUnit(text, measured ? unit : null, {
      units: measured ? unitsOf(filing) : [],
      percent: percent && measured,
    });
    if (!number.ok) return { code: number.code, params: number.params };
    said.change[field as NumberName] = number.value;
    said.change.state = 'filed';
    if (field === 'value' && terms.kind === 'rate') Object.assign(said.change, { numerator: '', denominator: '' });
    said.converted ??= number.converted;
    said.stranger ??= number.stranger;
  }
  return said;
}

/** A share asked for in parts takes 12/34, and no finished share. */
function inFields(cells: CopiedLine['cells'], filing: FilingDto): Record<string, string> {
  const fields = fieldsOf(filing);
  const given = Object.fromEntries(NUMBERS.flatMap((field) => (cells[field] ? [[field, cells[field]]] : []))) as Record<
    string,
    string
  >;
  const { value, ...rest } = given;
  const own = Object.fromEntries(
    Object.entries(rest).filter(([field]) => field === 'yearEndEstimate' || (fields as string[]).includes(field)),
  );
  if (value === undefined) return own;
  if (!fields.includes('numerator')) return { value, ...own };
  if (own['numerator'] && own['denominator']) return own;
  const parts = /^([^/]+)[/\uff0f]([^/]+)$/.exec(value);
  return parts ? { ...own, numerator: parts[1]!.trim(), denominator: parts[2]!.trim() } : { parts: value };
}

function sameNumber(before: string, after: string): boolean {
  const [a, b] = [parseNumber(before, { negative: true, percent: true }), parseNumber(after, { negative: true, percent: true })];
  return before === after || (a.ok && b.ok && a.value === b.value);
}
