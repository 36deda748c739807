import { problemsAt } from './cell-problem.js';
import type { CheckedRow } from './breakdown-reading.js';
import { cellsOf } from './breakdown-reading.js';
import type { OwnerField } from './column-names.js';
import type { FoundTable } from './find-table.js';
import { compact, folded } from './folded-text.js';
import { inTargetUnit } from './filing-reading.js';
import { textAt } from './grid.js';
import { originalText } from './harmless-text.js';

/** One figure of a data owner as a workbook gives it, in the target's own unit. */
export interface OwnerLine {
  targetId: number;
  code: string;
  name: string;
  measureUnit: string;
  /** Revision the sheet was made from, else the one there is now; 0: none yet. */
  revision: number;
  value: string;
  sourceTitle: string;
  sourceDate: string | null;
  note: string | null;
}

export interface OwnerTarget {
  id: number;
  code: string;
  name: string;
  measureUnit: string;
  percent: boolean;
  revision: number;
  /** What the sheet prints of it now. */
  texts: Partial<Record<OwnerField, string>>;
}

const FILLED: readonly OwnerField[] = ['value', 'source', 'sourceDate', 'note'];

/** 核定单位数据 of a month, row by row; found by the hidden number, then by code, then by name. An empty row takes nothing back. */
export function readOwnerFigures(table: FoundTable<OwnerField>, targets: readonly OwnerTarget[]): CheckedRow<OwnerLine>[] {
  const byId = new Map(targets.map((target) => [String(target.id), target]));
  const byCode = new Map(targets.map((target) => [target.code, target]));
  const byName = new Map<string, OwnerTarget | null>();
  for (const target of targets) byName.set(compact(target.name), byName.has(compact(target.name)) ? null : target);
  const seen = new Map<number, number>();
  return table.rows.map((row) => {
    const at = problemsAt(table.grid.name, row, table.columns);
    const text = (field: OwnerField): string => (table.columns.has(field) ? originalText(textAt(table.grid, row, table.columns.get(field)!).trim()) : '');
    const target = byId.get(text('id')) ?? byCode.get(text('code')) ?? byName.get(compact(text('name'))) ?? null;
    const done = (state: CheckedRow<OwnerLine>['state'], reading: OwnerLine | null): CheckedRow<OwnerLine> => ({
      sheet: table.grid.name, row: row + 1, state, reading, said: state === 'wrong' && reading === null ? cellsOf(table.columns, text) : null, knownId: target?.id ?? null, problems: at.found,
    });
    if (text('value') === '') return done('empty', null);
    if (!target) {
      at.wrong(table.columns.has('code') ? 'code' : 'name', 'workbook.ownerTargetUnknown', { name: text('code') || text('name') });
      return done('wrong', null);
    }
    if (FILLED.every((field) => !table.columns.has(field) || compact(text(field)) === compact(target.texts[field] ?? ''))) return done('unchanged', null);
    const first = seen.get(target.id);
    if (first !== undefined) at.wrong('name', 'workbook.rowTwice', { row: String(first) });
    else seen.set(target.id, row + 1);
    const line = lineOf(target, text, at);
    return done(at.found.some(({ severity }) => severity === 'wrong') ? 'wrong' : 'good', line);
  });
}

function lineOf(target: OwnerTarget, text: (field: OwnerField) => string, at: ReturnType<typeof problemsAt<OwnerField>>): OwnerLine {
  const revision = /^\d+$/.test(text('version')) ? Number(text('version')) : target.revision;
  // Somebody corrected it after the sheet was made: said here, refused again when it is written.
  if (revision !== target.revision) at.wrong('value', 'workbook.figureChanged');
  const number = inTargetUnit(text('value'), target, false);
  if ('code' in number) at.wrong('value', number.code, { value: text('value'), ...number.params });
  if (text('source') === '') at.wrong('source', 'progress.ownerSourceNeeded');
  for (const [field, most] of [['source', 120], ['note', 500]] as const) if (text(field).length > most) at.wrong(field, 'workbook.textTooLong', { most: String(most) });
  const day = text('sourceDate') === '' ? null : dayIn(text('sourceDate'));
  if (day === undefined) at.wrong('sourceDate', 'workbook.dueUnreadable', { value: text('sourceDate') });
  return {
    targetId: target.id, code: target.code, name: target.name, measureUnit: target.measureUnit, revision, value: 'code' in number ? '' : number.value,
    sourceTitle: text('source'), sourceDate: day ?? null, note: text('note') || null,
  };
}

/** `2024-07-01`, `2024/7/1`, `2024年7月1日`; undefined: no such day. */
function dayIn(text: string): string | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(compact(folded(text)));
  if (!match) return undefined;
  const day = `${match[1]!}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : undefined;
}
