import type { ImportSummaryDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { ExportList } from './ExportList.js';
import { ROW, useListKeys } from '../../app/keys/list-keys.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Paged, type usePages } from '../../ui/pages.js';
import { Empty } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { ColumnChooser } from '../../ui/table/ColumnChooser.js';
import type { Column } from '../../ui/table/columns.js';
import { ListTable } from '../../ui/table/ListTable.js';
import { useSortedColumns } from '../../ui/table/use-sorted-columns.js';
import { StandingTag } from './StandingTag.js';
import '../../ui/stacked.css';

/** Every batch there has been, newest first. */
export function ImportHistory({ pages }: { pages: ReturnType<typeof usePages<ImportSummaryDto>> }) {
  const w = useWords();
  const table = useSortedColumns('imports', useImportColumns(), pages);
  useListKeys();
  return (
    <Section
      title={w('exchange.history')}
      note={w('exchange.history.note')}
      actions={
        <>
          {table.chooser && <ColumnChooser {...table.chooser} />}
          <ExportList small list="imports" />
        </>
      }
      flush
    >
      <Paged pages={pages} empty={<Empty title={w('exchange.none')}>{w('exchange.none.detail')}</Empty>}>
        {(imports) => (
          <ListTable {...table.of(imports)} caption={w('exchange.history')} className="stacked" idOf={({ id }) => id} />
        )}
      </Paged>
    </Section>
  );
}

function useImportColumns(): Column<ImportSummaryDto>[] {
  const w = useWords();
  const dates = useDates();
  const what = ({ kind, period, planYear }: ImportSummaryDto) =>
    `${w(`exchange.kind.${kind}`)} ${period ? dates.month(period) : w('exchange.year.one', { year: planYear })}`;
  return [
    {
      key: 'file',
      label: w('exchange.file'),
      names: true,
      order: ({ fileName }) => fileName,
      cell: ({ id, fileName }) => (
        <Link {...ROW} to={`/exchange/${id}`}>
          {fileName}
        </Link>
      ),
    },
    { key: 'what', label: w('exchange.what'), order: what, cell: what },
    {
      key: 'rows',
      label: w('exchange.rows'),
      right: true,
      largestFirst: true,
      order: ({ rows }) => rows,
      cell: ({ state, rows, accepted, wrong, written }) =>
        state === 'checked'
          ? w('exchange.rows.checked', { rows, accepted, wrong })
          : w('exchange.rows.written', { rows, written }),
    },
    {
      key: 'by',
      label: w('exchange.by'),
      largestFirst: true,
      order: ({ createdAt }) => createdAt,
      cell: ({ createdBy, createdAt }) => (
        <>
          {createdBy} <span className="sub nowrap">{dates.moment(createdAt)}</span>
        </>
      ),
    },
    { key: 'state', label: w('exchange.state'), order: ({ state }) => state, cell: (one) => <StandingTag of={one} /> },
  ];
}
