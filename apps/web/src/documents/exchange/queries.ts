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
] as const;
export type Field = (typeof FIELDS)[number];
export const knownField = (field: string): Field | null => FIELDS.find((one) => one === field) ?? null;

export const standingOf = ({
  state,
  wrong,
  problems,
}: Pick<ImportSummaryDto, 'state' | 'wrong'> & Partial<Pick<ImportDto, 'problems'>>): 'applied' | 'undone' | 'wrong' | 'ready' =>
  state === 'applied'
    ? 'applied'
    : state === 'undone'
      ? 'undone'
      : wrong > 0 || problems?.some(({ severity }) => severity === 'wrong')
        ? 'wrong'
        : 'ready';
