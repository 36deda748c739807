import { useWords } from '../../app/language/language.js';
import { Section } from '../../ui/Section.js';
import { ColumnChooser } from '../../ui/table/ColumnChooser.js';
import { inOrder, sortsOf } from '../../ui/table/columns.js';
import { ListTable } from '../../ui/table/ListTable.js';
import { useColumns } from '../../ui/table/use-columns.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import type { Bench } from '../judge.js';
import { useReviewColumns } from './review-columns.js';
import { ReviewDetails } from './ReviewDetails.js';
import { keyOf, type Review } from './use-review.js';

/** A verifier's month on few screens: a row a figure, in whatever order, more under each row. */
export function ReviewTable({ review, bench }: { review: Review; bench: Bench }) {
  const w = useWords();
  const all = useReviewColumns(review, bench);
  const columns = useColumns('review', all);
  const filters = useUrlFilters({ sort: '', open: '' }, { sort: sortsOf(all) });
  const { sort } = filters.values;
  const onSort = (next: string) => filters.set({ sort: next });
  const open = new Set(filters.values.open.split(','));
  return (
    <Section
      flush
      title={w('review.list')}
      note={sort === '' && w('review.list.note')}
      actions={<ColumnChooser columns={columns} sort={sort} onSort={onSort} />}
    >
      <ListTable
        caption={w('review.list')}
        className="review-table"
        columns={columns.shown}
        rows={inOrder(review.items, all, sort)}
        idOf={({ filing }) => keyOf(filing)}
        looksOf={({ turn }) => `review-row turn-${turn}`}
        below={(item) => open.has(keyOf(item.filing)) && <ReviewDetails item={item} review={review} />}
        sort={sort}
        onSort={onSort}
      />
    </Section>
  );
}
