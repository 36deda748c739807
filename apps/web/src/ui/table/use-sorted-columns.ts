import { useUrlFilters } from '../url-filters.js';
import { inOrder, sortsOf, type Column } from './columns.js';
import { useColumns } from './use-columns.js';

interface Paged<Row> {
  query: { hasNextPage: boolean };
  items: readonly Row[] | undefined;
}

/**
 * A list that comes page by page, as a table whose columns are chosen. It can be put in another order as soon as it is here to its
 * end: an order of the rows that happen to be here would be taken for one of all.
 */
export function useSortedColumns<Row>(list: string, all: readonly Column<Row>[], { query, items }: Paged<Row>) {
  const whole = !query.hasNextPage;
  const offered = whole ? all : all.map((column) => ({ ...column, order: undefined }));
  const columns = useColumns(list, offered);
  const filters = useUrlFilters({ sort: '' }, { sort: sortsOf(all) });
  const sort = whole ? filters.values.sort : '';
  const onSort = (next: string) => filters.set({ sort: next });
  return {
    sort,
    /** Nothing to choose for a list that has nothing. */
    chooser: items?.length === 0 ? null : { columns, sort, onSort },
    /** What a `ListTable` shows of these rows. */
    of: (rows: readonly Row[]) => ({ columns: columns.shown, rows: inOrder(rows, offered, sort), sort, onSort }),
  };
}
