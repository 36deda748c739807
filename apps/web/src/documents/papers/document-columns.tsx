import type { DocumentDto } from '#api-client/generated.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import type { Column } from '../../ui/table/columns.js';
import { DocumentDownload, DocumentHash, DocumentName, DocumentSize, DocumentState } from './DocumentCells.js';

/** What can be said of a document in a list. */
export function useDocumentColumns(): Column<DocumentDto>[] {
  const w = useWords();
  const dates = useDates();
  return [
    {
      key: 'name',
      label: w('papers.name'),
      names: true,
      order: ({ title, kind }) => title ?? w(`papers.kind.${kind}`),
      cell: (one) => <DocumentName listed={one} />,
    },
    {
      key: 'state',
      label: w('papers.state'),
      order: ({ state }) => state,
      cell: (one) => <DocumentState listed={one} />,
    },
    {
      key: 'asked',
      label: w('papers.asked'),
      largestFirst: true,
      order: ({ askedAt }) => askedAt,
      cell: ({ askedBy, askedAt }) =>
        askedBy === null
          ? w('papers.byNobody', { moment: dates.moment(askedAt) })
          : w('papers.by', { who: askedBy, moment: dates.moment(askedAt) }),
    },
    {
      key: 'size',
      label: w('papers.size'),
      right: true,
      className: 'num',
      largestFirst: true,
      order: ({ bytes }) => bytes,
      cell: (one) => <DocumentSize listed={one} />,
    },
    { key: 'hash', label: w('papers.hash'), cell: (one) => <DocumentHash listed={one} /> },
    { key: 'download', label: w('papers.download'), cell: (one) => <DocumentDownload listed={one} /> },
  ];
}
