import type { TargetItemDto } from '#api-client/generated.js';
import { useListKeys } from '../../app/keys/list-keys.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import type { Column } from '../../ui/table/columns.js';
import { groupsOf } from '../../ui/table/groups.js';
import { ListTable } from '../../ui/table/ListTable.js';

const PAGE = 100;

interface TargetTableProps {
  items: readonly TargetItemDto[];
  columns: readonly Column<TargetItemDto>[];
  sort: string;
  onSort: (sort: string) => void;
  page: number;
  onPage: (page: number) => void;
  groupOf?: (item: TargetItemDto) => string;
}

/** A hundred targets at a time: a thousand rows of bars would hold up an office PC. */
export function TargetTable({ items, columns, sort, onSort, page, onPage, groupOf }: TargetTableProps) {
  const w = useWords();
  useListKeys();
  const groups = groupOf && groupsOf(items, groupOf);
  const all = groups ? groups.flatMap(({ rows }) => rows) : items;
  const pages = Math.ceil(items.length / PAGE);
  const at = Math.min(Math.max(1, page), pages);
  const shown = all.slice((at - 1) * PAGE, at * PAGE);
  return (
    <section className="section">
      <ListTable
        caption={w('targets.caption')}
        className="target-table"
        columns={columns}
        rows={shown}
        idOf={({ target }) => target.id}
        groupOf={groupOf}
        sizeOfGroup={(name) => groups?.find((one) => one.name === name)?.rows.length}
        sort={sort}
        onSort={onSort}
      />
      {pages > 1 && (
        <nav className="pager" aria-label={w('targets.pages')}>
          <Button small disabled={at === 1} onClick={() => onPage(at - 1)}>
            {w('targets.before')}
          </Button>
          <span>
            {w('targets.page', {
              page: at,
              pages,
              from: (at - 1) * PAGE + 1,
              to: (at - 1) * PAGE + shown.length,
              n: items.length,
            })}
          </span>
          <Button small disabled={at === pages} onClick={() => onPage(at + 1)}>
            {w('targets.next')}
          </Button>
        </nav>
      )}
    </section>
  );
}
