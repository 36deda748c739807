import {
  inBrackets,
  isDepartment,
  isRemark,
  isTotal,
  looksNumeric,
  monthInHeading,
  roleOfHeading,
  unitAbove,
  withoutBrackets,
  type SheetRole,
} from '#domain/documents/workbook/sheet-words.js';
import { NUMBERS, TEXTS } from '../../entry.js';
import type { CopiedTable } from './copied-table.js';
import { plain } from './same-name.js';

/** What a column is taken for: which row it names, which unit it counts in, or which field it fills. */
export type Role = SheetRole;
export const ROLES: readonly Role[] = ['none', 'name', 'code', 'unit', ...NUMBERS, ...TEXTS];

/** What is known of the page's own rows, to tell columns by what stands in them. */
export interface Known {
  isName: (text: string) => boolean;
  isCode: (text: string) => boolean;
  isUnit: (text: string) => boolean;
  /** 1…12 */
  month: number;
}

export interface Columns {
  roles: Role[];
  /** As written above each column; '' where there is no heading. */
  headings: string[];
  /** The first row with figures. */
  first: number;
  /** Said once above the table or in the heading of the figures: 单位：万元. */
  unit: string | null;
}

/** Which column is which: by the heading where there is one, else by what stands in it. Nothing is both. */
export function columnsOf(table: CopiedTable, known: Known): Columns {
  const head = headOf(table, known);
  const width = Math.max(...table.rows.map((row) => row.length));
  const first = head ? head.first : 0;
  const headings = Array.from({ length: width }, (_, at) => head?.texts[at] ?? '');
  const body = table.rows.slice(first);
  const roles = head ? byHeading(headings, known.month) : headings.map((): Role => 'none');
  const column = (at: number) => body.map((row) => row[at] ?? '').filter(Boolean);
  const most = (is: (text: string) => boolean, at: number) => column(at).filter(is).length;
  const take = (role: Role, is: (text: string) => boolean, enough: number) => {
    if (roles.includes(role)) return;
    const best = headings.map((_, at) => (roles[at] === 'none' && !headings[at] ? most(is, at) : 0));
    const at = best.indexOf(Math.max(...best));
    if (best[at]! >= enough && best[at]! > 0) roles[at] = role;
  };
  // 责任单位 is headed 单位 too: what holds departments measures nothing.
  roles.forEach((role, at) => {
    if (role === 'unit' && most((text) => isDepartment(text), at) * 2 > column(at).length) roles[at] = 'none';
  });
  take('code', known.isCode, 1);
  take('name', known.isName, 1);
  take('unit', known.isUnit, Math.ceil(body.length / 2));
  if (!head) {
    const numeric = headings
      .map((_, at) => at)
      .filter((at) => roles[at] === 'none' && column(at).some(looksNumeric) && !isLineNumbers(column(at), width));
    const words = headings
      .map((_, at) => at)
      .filter((at) => roles[at] === 'none' && column(at).length > 0 && !column(at).some(looksNumeric));
    // Words before the figures are names, also names nobody knows: such lines are never laid down by place.
    const label = words.find((at) => numeric.some((other) => other > at));
    if (label !== undefined && !roles.includes('name') && !roles.includes('code')) roles[label] = 'name';
    const named = roles.includes('name') || roles.includes('code');
    if (numeric.length > 0) roles[numeric.at(-1)!] = 'value';
    else if (!named && roles.length === 1) roles[0] = 'value';
    const prose = words.filter((at) => roles[at] === 'none');
    if (prose.length > 0 && (!named || prose.at(-1)! > roles.indexOf('value'))) roles[prose.at(-1)!] = 'problems';
  }
  const heading = headings[roles.indexOf('value')] ?? '';
  return { roles, headings, first, unit: bracketOf(heading, known) ?? head?.unit ?? null };
}

/** A row of words of which at least two name columns, within the first lines; a heading on two lines is read as one. */
function headOf({ rows, spread }: CopiedTable, known: Known): { texts: string[]; first: number; unit: string | null } | null {
  for (let at = 0; at < Math.min(rows.length, 8); at++) {
    const texts = spread[at]!.map((text) => text.replace(/\s+/g, ''));
    const own = rows[at]!.filter(Boolean);
    if (own.some(looksNumeric) || own.some((text) => known.isCode(text))) continue;
    const said = new Set(byHeading(texts, known.month).filter((role) => role !== 'none'));
    if (said.size < 2) continue;
    const above = rows.slice(0, at).flat().join(' ');
    const unit = unitAbove(above);
    const under = rows[at + 1];
    const twoLines =
      under?.some((text, x) => text === '' && spread[at + 1]![x] === spread[at]![x] && texts[x]) && !under.some(looksNumeric);
    if (!twoLines) return { texts, first: at + 1, unit };
    return { texts: texts.map((text, x) => (under![x] ? text + under![x] : text)), first: at + 2, unit };
  }
  return null;
}

/** One column a role: the total wins over the month alone, the month named over another one. */
function byHeading(headings: readonly string[], month: number): Role[] {
  const said = headings.map((heading) => ({ heading, role: roleOf(heading, month) }));
  const strength = ({ heading, role }: { heading: string; role: Role }) =>
    role === 'value' ? (monthInHeading(heading) === month ? 4 : 0) + (isTotal(heading) ? 2 : 0) : isRemark(heading) ? -1 : 0;
  return said.map((one, at) => {
    const rivals = said.filter(({ role }) => role === one.role && role !== 'none');
    const best = Math.max(...rivals.map(strength));
    return one.role !== 'none' &&
      strength(one) === best &&
      said.findIndex((other) => other.role === one.role && strength(other) === best) === at
      ? one.role
      : 'none';
  });
}

function roleOf(heading: string, month: number): Role {
  const text = plain(withoutBrackets(heading));
  if (!text) return 'none';
  const said = monthInHeading(heading);
  if (said !== null && said !== month) return 'none';
  return roleOfHeading(text) ?? (said === month ? 'value' : 'none');
}

function bracketOf(heading: string, { isUnit }: Known): string | null {
  const inside = inBrackets(heading);
  return inside && isUnit(inside) ? inside : null;
}

const isLineNumbers = (texts: readonly string[], width: number) =>
  width > 1 && texts.length > 1 && texts.every((text, at) => Number(text) === at + 1);
