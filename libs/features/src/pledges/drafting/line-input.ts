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
