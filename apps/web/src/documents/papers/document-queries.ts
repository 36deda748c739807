import { documentsAsk, documentsList, documentsRead, type DocumentDto } from '#api-client/generated.js';
import { queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../app/request/client.js';
import { download } from '../../app/request/request.js';

export type PaperKind = DocumentDto['kind'];
export type PaperFormat = DocumentDto['format'];

/** What a page offers to print. */
export interface Printable {
  kind: PaperKind;
  /** A pledge, a flag, a meeting, or a year. */
  subjectId: number;
  /** A version of the pledge or the pack; the latest unless given. */
  version?: number;
}

export const isUnderWay = ({ state }: Pick<DocumentDto, 'state'>): boolean => state === 'waiting' || state === 'making';

/** The documents there are of one subject: what was asked for before this page was opened is found again. */
export const documentsOf = ({ kind, subjectId }: Printable) =>
  queryOptions({
    queryKey: ['documents', 'of', kind, subjectId],
    queryFn: ({ signal }) =>
      dataOf(documentsList({ kind, subject: subjectId, limit: 20 }, { signal })).then(({ items }) => items),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? 800 : false),
  });

export const documentQuery = (id: number) =>
  queryOptions({
    queryKey: ['documents', 'one', id],
    queryFn: ({ signal }) => dataOf(documentsRead(id, { signal })),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data === undefined || isUnderWay(state.data) ? 700 : false),
  });

export const askFor = ({ kind, subjectId, version }: Printable, format: PaperFormat): Promise<{ id: number }> =>
  dataOf(documentsAsk({ kind, subjectId, format, version }));

export const take = ({ id, title, format }: Pick<DocumentDto, 'id' | 'title' | 'format'>): Promise<void> =>
  download(`/documents/${id}/file`, `${title ?? 'document'}.${format}`);
