import { documentsList } from '#api-client/generated.js';
import { ExportList } from '../exchange/ExportList.js';
import { useListKeys } from '../../app/keys/list-keys.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { useMay } from '../../app/session/me.js';
import { Paged, usePages } from '../../ui/pages.js';
import { FilterBar } from '../../ui/FilterBar.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty, NoPermission } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { ColumnChooser } from '../../ui/table/ColumnChooser.js';
import { ListTable } from '../../ui/table/ListTable.js';
import { useSortedColumns } from '../../ui/table/use-sorted-columns.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import type { PaperKind } from './document-queries.js';
import { useDocumentColumns } from './document-columns.js';
import '../../ui/stacked.css';
import './papers.css';

const KINDS: readonly PaperKind[] = ['pledge', 'pledgeBook', 'breakdown', 'warning', 'bulletin', 'pack'];
/** As long as the worker's housekeeping keeps what nobody uses. */
const KEPT_DAYS = 90;

/** 文书: what has been made and what is being made, of everything the reader may read. */
export function DocumentsPage() {
  const w = useWords();
  const may = useMay();
  const filters = useUrlFilters({ kind: '' }, { kind: KINDS });
  const kind = KINDS.find((one) => one === filters.values.kind);
  const pages = usePages(
    ['documents', 'list', kind ?? ''],
    (cursor, signal) => dataOf(documentsList({ cursor, kind, limit: 50 }, { signal })),
    may('pledges.read'),
  );
  const table = useSortedColumns('documents', useDocumentColumns(), pages);
  useListKeys();
  if (!may('pledges.read')) return <NoPermission />;
  return (
    <>
      <PageHead title={w('papers.title')} sub={w('papers.sub', { n: KEPT_DAYS })}>
        <ExportList list="documents" filters={{ kind }} />
      </PageHead>
      <FilterBar
        filters={filters}
        specs={[
          {
            kind: 'select',
            name: 'kind',
            label: w('papers.filter.kind'),
            options: KINDS.map((value) => ({ value, label: w(`papers.kind.${value}`) })),
          },
        ]}
      />
      <Section
        title={w('papers.list')}
        note={w('papers.list.note')}
        actions={table.chooser && <ColumnChooser {...table.chooser} />}
        flush
      >
        <Paged pages={pages} empty={<Empty title={w('papers.none')}>{w('papers.none.detail')}</Empty>}>
          {(documents) => (
            <ListTable
              {...table.of(documents)}
              caption={w('papers.list')}
              className="stacked papers-table"
              idOf={({ id }) => id}
            />
          )}
        </Paged>
      </Section>
    </>
  );
}
