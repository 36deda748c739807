import { TARGET_KINDS, type TargetKind } from '../../pledges/terms.js';
import { parseNumber } from '../../progress/parse-number.js';
import { cutText } from '../../writable-text.js';
import { curveUntil, decimalsOf, nodesOf, type BreakdownLine } from './breakdown-line.js';
import { problemsAt, type CellProblem } from './cell-problem.js';
import type { BreakdownField } from './column-names.js';
import { readDues } from './due-text.js';
import type { FoundTable } from './find-table.js';
import { compact } from './folded-text.js';
import { cellName, textAt } from './grid.js';
import { originalText } from './harmless-text.js';
import { guessKind } from './kind-guess.js';
import { matchLeader, type Leader } from './leader-match.js';
import { matchName, namesIn, plainName, type Named, type NameMatch } from './name-match.js';
import { readWording } from './wording-text.js';

export interface UnitName extends Named {
  kind: string;
  closed: boolean;
}

/** A line that is there already, printed as the template prints it. */
export interface KnownLine {
  id: number;
  code: string;
  name: string;
  unitId: number | null;
  /** Signed or approved: its text may not be touched. */
  shut: boolean;
  texts: Partial<Record<BreakdownField, string>>;
  /** The same as an English sheet prints it: read back it has not changed either. */
  textsEn?: Partial<Record<BreakdownField, string>>;
}

/** A target of the zone with its printed cells; a target's own code only bars others from bearing it. */
export interface KnownZoneTarget {
  name: string;
  code: string;
  texts?: Partial<Record<BreakdownField, string>>;
  textsEn?: Partial<Record<BreakdownField, string>>;
}

/** Everything a table's words are matched against. */
export interface BreakdownDirectory {
  year: number;
  zoneName: string;
  units: UnitName[];
  leaders: Leader[];
  lines: KnownLine[];
  /** Names and codes of the zone's targets of the year. */
  zoneTargets: KnownZoneTarget[];
  /** Units whose pledge of the year is past consultation. */
  shutUnits: number[];
  /** Who verifies where no unit owns the source: the supervision office. */
  verifierUnitId: number;
}

export interface CheckedRow<T> {
  sheet: string;
  /** From 1. */
  row: number;
  /** `unchanged`: as it was exported; `empty`: nothing filled in. Neither is written. */
  state: 'good' | 'wrong' | 'unchanged' | 'empty';
  reading: T | null;
  /** What the cells say, field by field, where they could not be read. */
  said: Record<string, string> | null;
  /** The line or target the hidden column names. */
  knownId: number | null;
  problems: CellProblem[];
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,23}$/;
const KIND_WORDS: Record<string, TargetKind> = {
  累计量: 'cumulative', 增速: 'growth', 期末数: 'level', 比率: 'rate', 节点: 'milestone', 控制类: 'cap', 位次: 'rank', 零指标: 'zero',
  // As an English workbook of ours has them; the other kinds are called what they are.
  total: 'cumulative', milestones: 'milestone', zeroevents: 'zero',
};
const GROUPS: Record<string, string> = { 各办事处: 'office', 各镇办: 'office', 各街道: 'office', 各部门: 'department', 各局办: 'department', 各平台公司: 'company' };

/** Rows of one table, each with all that is wrong with it. Pure: what is in the year already comes with the directory. */
export function readBreakdown(table: FoundTable<BreakdownField>, directory: BreakdownDirectory): CheckedRow<BreakdownLine>[] {
  const known = new Map(directory.lines.map((line) => [line.id, line]));
  const codes = new Map([...directory.lines, ...directory.zoneTargets].map(({ code }) => [code, 0]));
  const names = new Map(directory.lines.map((line) => [keyOf(line.name, line.unitId), 0]));
  for (const { name } of directory.zoneTargets) names.set(keyOf(name, null), 0);
  const find = finderFor(directory);
  const rows = table.rows.map((row) => readRow(row, table, directory, { known, codes, names, find }));
  sayOnce(rows);
  return rows;
}

/** How 分管工业领导 was read holds for every row that says so: it is said at the first. */
const SAID_ONCE = new Set(['workbook.doubtLeaderRead', 'workbook.doubtGroup', 'workbook.doubtVerifier', 'workbook.doubtCoUnit', 'workbook.doubtLeader']);

function sayOnce(rows: CheckedRow<BreakdownLine>[]): void {
  const said = new Set<string>();
  for (const row of rows)
    row.problems = row.problems.filter(({ code, params }) => {
      const key = `${code}/${params['name'] ?? ''}`;
      if (!SAID_ONCE.has(code)) return true;
      return said.has(key) ? false : (said.add(key), true);
    });
}

interface Seen {
  known: Map<number, KnownLine>;
  /** Row where a code or name was met first; 0: it is in the year already. */
  codes: Map<string, number>;
  names: Map<string, number>;
  find: Finder;
}

/** Names repeat from row to row: each is looked for once. */
interface Finder {
  unit: (written: string) => NameMatch<UnitName>;
  leader: (written: string) => NameMatch<Leader>;
  nameOf: ReadonlyMap<number, UnitName>;
  open: UnitName[];
}

function finderFor({ units, leaders, zoneName }: BreakdownDirectory): Finder {
  const open = units.filter(({ closed }) => !closed);
  return { open, unit: once((written) => matchName(written, open, zoneName)), leader: once((written) => matchLeader(written, leaders)), nameOf: new Map(units.map((unit) => [unit.id, unit])) };
}

function once<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = work(text);
    known.set(text, found);
    return found;
  };
}

const keyOf = (name: string, unitId: number | null): string => `${unitId ?? 0}/${plainName(name)}`;

function readRow(row: number, table: FoundTable<BreakdownField>, directory: BreakdownDirectory, seen: Seen): CheckedRow<BreakdownLine> {
  const { grid, columns } = table;
  const at = problemsAt(grid.name, row, columns);
  const text = (field: BreakdownField): string => (columns.has(field) ? originalText(textAt(grid, row, columns.get(field)!).trim()) : '');
  sayHowKept(table, row, at.found);
  const named = Number(text('id'));
  const before = Number.isSafeInteger(named) && named > 0 ? seen.known.get(named) : undefined;
  const done = (state: CheckedRow<BreakdownLine>['state'], reading: BreakdownLine | null): CheckedRow<BreakdownLine> => ({
    sheet: grid.name, row: row + 1, state, reading, said: state === 'wrong' && reading === null ? cellsOf(columns, text) : null, knownId: before?.id ?? null, problems: at.found,
  });
  const changed = before ? changedFields(before, text, columns) : [];
  if (before ? changed.length === 0 : isKnownZoneTarget(directory, text, columns)) return done('unchanged', null);
  if (before?.shut) at.wrong('name', 'workbook.lineShut');

  const name = nameOf(text('name'), text('subName'));
  if (name === '') at.wrong('name', 'workbook.nameMissing');
  if (name.length > 120) at.wrong('name', 'workbook.textTooLong', { most: '120' });
  const unitText = compact(text('measureUnit'));
  const value = readWording(text('value'), unitText);
  if (!value.ok) at.wrong('value', value.code, { value: text('value'), unit: unitText });
  else for (const doubt of value.reading.doubts) at.doubt('value', doubt, { value: text('value'), unit: unitText });
  if (value.ok && value.reading.measureUnit === '') at.wrong(columns.has('measureUnit') ? 'measureUnit' : 'value', 'workbook.unitOfMeasureMissing');
  if (unitText.length > 20) at.wrong('measureUnit', 'workbook.textTooLong', { most: '20' });
  const due = readDues(text('due'), directory.year);
  if (!due.ok) at.wrong('due', due.code, { value: text('due'), year: String(directory.year) });

  const people = readPeople(text, directory, at, seen.find);
  const code = text('code') === '' ? null : text('code');
  if (code !== null && !CODE.test(code)) at.wrong('code', 'workbook.codeShape', { code });
  requireNew(at, row, seen, before, code, name, people.unitId);
  const lastResult = numberOf(text('lastResult'));
  const kind = KIND_WORDS[compact(text('kind')).toLowerCase()] ?? TARGET_KINDS.find((one) => one === compact(text('kind')).toLowerCase()) ?? null;
  if (text('kind') !== '' && kind === null) at.wrong('kind', 'workbook.kindUnknown', { value: text('kind') });
  if (!value.ok || !due.ok || name === '') return done('wrong', null);

  const guess = guessKind({ name, reading: value.reading, dues: due.dues.length, annual: due.annual, source: text('source'), note: text('note') });
  const chosen = kind === null || kind === guess.kind ? guess : { ...guess, kind, capOf: kind === 'cap' ? ('total' as const) : null };
  const line: BreakdownLine = {
    changed, code, name, category: cutText(compact(text('category')), 40) || cutText(table.sections.get(row) ?? '', 40) || '综合',
    clause: text('value'), dueText: cutText(text('due'), 120), note: text('note'),
    value: value.reading, dues: due.dues, guess: chosen, ...people, lastResult, decimals: decimalsOf(value.reading),
    curve: chosen.kind === 'cumulative' ? curveUntil(due.dues.at(-1)!.dueOn) : curveUntil(`${directory.year}-12-31`),
    nodes: chosen.kind === 'milestone' ? nodesOf(name, value.reading, due.dues) : [],
  };
  return done(at.found.some(({ severity }) => severity === 'wrong') ? 'wrong' : 'good', line);
}

/** Cells as they are, for whoever corrects them. */
export const cellsOf = <F extends string>(columns: ReadonlyMap<F, number>, text: (field: F) => string): Record<string, string> =>
  Object.fromEntries([...columns.keys()].filter((field) => !['id', 'version', 'no'].includes(field) && text(field) !== '').map((field) => [field, cutText(text(field), 200)]));

type At = ReturnType<typeof problemsAt<BreakdownField>>;

function readPeople(text: (field: BreakdownField) => string, directory: BreakdownDirectory, at: At, { open, unit: find, leader: findLeader, nameOf }: Finder) {
  const offer = (candidates: readonly Named[]) => candidates.map(({ name }) => name).join('、') || '—';
  const leads = namesIn(text('leadUnit'));
  let unitId: number | null = null;
  const coUnitIds: number[] = [];
  for (const [i, written] of leads.entries()) {
    const match = find(written);
    if (!match.found) at.wrong('leadUnit', 'workbook.unitUnknown', { name: written, candidates: offer(match.candidates) });
    else if (i === 0) unitId = match.found.id;
    else coUnitIds.push(match.found.id);
  }
  if (leads.length > 1) at.doubt('leadUnit', 'workbook.doubtSeveralLeads', { name: leads[0]! });
  if (unitId !== null && nameOf.get(unitId)?.kind === 'zone') unitId = null;
  if (unitId !== null && directory.shutUnits.includes(unitId)) at.wrong('leadUnit', 'workbook.pledgeShut', { name: leads[0]! });
  for (const written of namesIn(text('coUnits'))) {
    const group = GROUPS[compact(written)];
    if (group) coUnitIds.push(...open.filter(({ kind }) => kind === group).map(({ id }) => id));
    else if (/^(各|有关|相关|其他)/.test(compact(written))) at.doubt('coUnits', 'workbook.doubtGroup', { name: written });
    else {
      const match = find(written);
      if (match.found) coUnitIds.push(match.found.id);
      else at.doubt('coUnits', 'workbook.doubtCoUnit', { name: written, candidates: offer(match.candidates) });
    }
  }
  let leaderId: number | null = null;
  let leaderName = '';
  if (compact(text('leader')) !== '') {
    const match = findLeader(namesIn(text('leader'))[0] ?? '');
    if (!match.found) at.doubt('leader', 'workbook.doubtLeader', { name: text('leader'), candidates: offer(match.candidates) });
    else {
      leaderId = match.found.id;
      leaderName = match.found.name;
      if (!match.exact) at.doubt('leader', 'workbook.doubtLeaderRead', { name: text('leader'), found: match.found.name });
    }
  }
  let verifierUnitId = directory.verifierUnitId;
  if (compact(text('source')) !== '') {
    const match = find(namesIn(text('source'))[0] ?? '');
    if (match.found) verifierUnitId = match.found.id;
    else at.doubt('source', 'workbook.doubtVerifier', { name: text('source') });
  }
  const nameOfUnit = (id: number | null): string => (id === null ? '' : (nameOf.get(id)?.name ?? ''));
  const others = [...new Set(coUnitIds)].filter((id) => id !== unitId);
  return { unitId, unitName: nameOfUnit(unitId), coUnitIds: others, coUnitNames: others.map(nameOfUnit), leaderId, leaderName, verifierUnitId };
}

/** A code stands once in a year, a name once in a unit; the first row keeps it. */
function requireNew(at: At, row: number, seen: Seen, before: KnownLine | undefined, code: string | null, name: string, unitId: number | null): void {
  const own = before?.code;
  if (code !== null && code !== own) {
    const first = seen.codes.get(code);
    if (first !== undefined) at.wrong('code', first === 0 ? 'workbook.codeTaken' : 'workbook.codeTwice', { code, row: String(first) });
    else seen.codes.set(code, row + 1);
  }
  if (name === '') return;
  const key = keyOf(name, unitId);
  const first = seen.names.get(key);
  const isItself = before !== undefined && keyOf(before.name, before.unitId) === key;
  if (first !== undefined && !isItself) at.wrong('name', first === 0 ? 'workbook.lineThere' : 'workbook.lineTwice', { name, row: String(first) });
  else if (!isItself) seen.names.set(key, row + 1);
}

/** Formulas and errors in the cells that count are said: the value is the one kept in the file, nothing is calculated here. */
function sayHowKept(table: FoundTable<BreakdownField>, row: number, found: CellProblem[]): void {
  for (const column of table.columns.values()) {
    const cell = table.grid.rows[row]?.[column];
    if (!cell || (cell.from !== 'formula' && cell.from !== 'error')) continue;
    const isError = cell.from === 'error' || cell.text === '';
    found.push({
      sheet: table.grid.name, cell: cellName(row, column), row: row + 1, severity: isError ? 'wrong' : 'doubt',
      code: isError ? 'workbook.formulaBroken' : 'workbook.doubtFormula', params: { value: cell.text },
    });
  }
}

type Printed = Pick<KnownLine, 'texts' | 'textsEn'>;

/** Cells that say something else than what is there, in Chinese or in English. */
const changedFields = ({ texts, textsEn = {} }: Printed, text: (field: BreakdownField) => string, columns: ReadonlyMap<BreakdownField, number>): BreakdownField[] =>
  [...columns.keys()].filter((field) => field !== 'no' && texts[field] !== undefined && ![texts[field], textsEn[field] ?? texts[field]].some((known) => compact(known) === compact(text(field))));

/** A zone target as the exported breakdown prints it stands between the lines, and is no new one. */
function isKnownZoneTarget({ zoneTargets }: BreakdownDirectory, text: (field: BreakdownField) => string, columns: ReadonlyMap<BreakdownField, number>): boolean {
  const code = text('code');
  const known = code === '' || text('leadUnit') !== '' ? undefined : zoneTargets.find((one) => one.code === code && one.texts !== undefined);
  return known !== undefined && changedFields(known as Printed, text, columns).length === 0;
}

const nameOf = (name: string, sub: string): string => {
  const [main, more] = [name.replace(/\s+/g, ' ').trim(), sub.replace(/\s+/g, ' ').trim()];
  return more === '' || more === main ? main : main === '' ? more : `${main}：${more}`;
};

function numberOf(text: string): string | null {
  const parsed = parseNumber(text, { percent: true, negative: true });
  return parsed.ok ? parsed.value : null;
}
