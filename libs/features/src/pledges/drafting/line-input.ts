import { fromJson } from '#database/columns.js';
import { canonicalJson } from '#domain/canonical-json.js';
import { plainDecimal } from '#domain/decimal-text.js';
import type { PledgeLine } from '#database/entities/pledges/pledge-line.entity.js';
import type { TargetTermsColumns } from '#database/entities/pledges/target-terms.columns.js';

/** What whoever drafts says of one line; ids, place in the year and the counter of saves are given by the service. */
export type LineInput = Omit<TargetTermsColumns, 'sort'> &
  Pick<
    PledgeLine,
    | 'unitId'
    | 'verifierUnitId'
    | 'leaderId'
    | 'coUnitIds'
    | 'dueText'
    | 'zoneTargetId'
    | 'numerator'
    | 'denominator'
    | 'baseWeight'
    | 'lastResult'
  > & {
    /** Place in the pledge; left out: after the last line there is. */
    sort?: number;
  };

/** Columns of a line that somebody drafts, in the order of the pledge's sheet; `sort` is moved by ordering alone. */
export const DRAFTED_COLUMNS = [
  'code',
  'name',
  'nameEn',
  'category',
  'measureUnit',
  'measureUnitEn',
  'decimals',
  'kind',
  'cadence',
  'wording',
  'track',
  'target',
  'upper',
  'stretch',
  'baseline',
  'tolerance',
  'capOf',
  'annualOnly',
  'detail',
  'clause',
  'sourceTitle',
  'sourceDate',
  'illustrative',
  'note',
  'unitId',
  'verifierUnitId',
  'leaderId',
  'coUnitIds',
  'dueText',
  'zoneTargetId',
  'numerator',
  'denominator',
  'baseWeight',
  'lastResult',
] as const satisfies readonly (keyof LineInput)[];

const JSON_COLUMNS: ReadonlySet<string> = new Set(['detail', 'coUnitIds']);

/** The values of one line for plain SQL, in the order of `DRAFTED_COLUMNS`. */
export const columnValues = (line: LineInput): unknown[] =>
  DRAFTED_COLUMNS.map((column) => (JSON_COLUMNS.has(column) ? JSON.stringify(line[column]) : line[column]));

/** As plain SQL reads it. */
export type LineRow = Pick<PledgeLine, keyof PledgeLine>;

/** MariaDB gives JSON as text. */
export const parsedLine = (row: LineRow): LineRow => ({
  ...row,
  detail: fromJson<PledgeLine['detail']>(row.detail),
  coUnitIds: fromJson<number[]>(row.coUnitIds),
});

const AMOUNTS: ReadonlySet<string> = new Set([
  'target',
  'upper',
  'stretch',
  'baseline',
  'tolerance',
  'numerator',
  'denominator',
  'baseWeight',
  'lastResult',
]);

/** What was drafted of a kept line, its amounts as the wire carries them. */
export function lineOf(row: LineRow): LineInput {
  const entries = DRAFTED_COLUMNS.map((column) => {
    const value = row[column];
    if (AMOUNTS.has(column)) return [column, plainDecimal(value as string | null)] as const;
    return [column, FLAGS.has(column) ? Boolean(value) : value] as const;
  });
  return Object.fromEntries(entries) as unknown as LineInput;
}

const FLAGS: ReadonlySet<string> = new Set(['annualOnly', 'illustrative']);

/** Columns that would read differently; a value of another spelling (`13` for `13.000000`) is none. */
export function changedColumns(row: LineRow, after: LineInput): (keyof LineInput)[] {
  const before = lineOf(row);
  return DRAFTED_COLUMNS.filter((column) => {
    const [was, is] = [before[column], after[column]];
    if (AMOUNTS.has(column)) return was !== plainDecimal(is as string | null);
    return canonicalJson(was) !== canonicalJson(is);
  });
}
