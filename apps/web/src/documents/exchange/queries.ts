import { importsRead, type ImportDto, type ImportSummaryDto } from '#api-client/generated.js';
import { queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../app/request/client.js';

export const importQuery = (id: number) =>
  queryOptions({ queryKey: ['imports', id], queryFn: ({ signal }) => dataOf(importsRead(id, { signal })) });

/** Columns that have words on these pages. */
export const FIELDS = [
  'id',
  'version',
  'code',
  'no',
  'category',
  'name',
  'subName',
  'measureUnit',
  'value',
  'due',
  'leader',
  'leadUnit',
  'coUnits',
  'source',
  'note',
  'kind',
  'lastTarget',
  'lastResult',
  'target',
  'plan',
  'lastValue',
  'state',
  'numerator',
  'denominator',
  'amount',
  'comparator',
  'nodes',
  'yearEndEstimate',
  'narrative',
  'problems',
  'nextSteps',
  'filed',
  'sourceDate',
] as const;
export type Field = (typeof FIELDS)[number];
export const knownField = (field: string): Field | null => FIELDS.find((one) => one === field) ?? null;

type Standing = 'applied' | 'undone' | 'wrong' | 'ready' | 'nothing';

/** What has become of an import, or what it waits for. */
export function standingOf({
  state,
  wrong,
  accepted,
  problems,
}: ImportSummaryDto & Partial<Pick<ImportDto, 'problems'>>): Standing {
  if (state === 'applied' || state === 'undone') return state;
  if (wrong > 0 || problems?.some(({ severity }) => severity === 'wrong')) return 'wrong';
  return accepted > 0 ? 'ready' : 'nothing';
}
