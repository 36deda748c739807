import { documentsList } from '#api-client/generated.js';
import { ExportList } from '../exchange/ExportList.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { useMay } from '../../app/session/me.js';
import { Paged, usePages } from '../../ui/pages.js';
import { FilterBar } from '../../ui/FilterBar.js';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty, NoPermission } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import type { PaperKind } from './document-queries.js';
import { DocumentRow } from './DocumentRow.js';
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
      <Section title={w('papers.list')} note={w('papers.list.note')} flush>
        <Paged pages={pages} empty={<Empty title={w('papers.none')}>{w('papers.none.detail')}</Empty>}>
          {(documents) => (
            <div className="sheet-scroll" ref={focusWhenScrolling}>
              <table className="sheet stacked papers-table">
                <caption className="unheard">{w('papers.list')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{w('papers.name')}</th>
                    <th scope="col">{w('papers.state')}</th>
                    <th scope="col">{w('papers.asked')}</th>
                    <th scope="col" className="right">
                      {w('papers.size')}
                    </th>
                    <th scope="col">{w('papers.hash')}</th>
                    <th scope="col">
                      <span className="unheard">{w('papers.download')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {documents.map((one) => (
                    <DocumentRow key={one.id} listed={one} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Paged>
      </Section>
    </>
  );
}
