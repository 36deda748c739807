import { Fragment, type ReactNode } from 'react';
import { useWords } from '../../app/language/language.js';
import { whisper } from '../announce.js';
import { focusWhenScrolling } from '../focus-when-scrolling.js';
import { nextSort, sortKey, type Column } from './columns.js';
import { groupsOf } from './groups.js';
import './table.css';

interface ListTableProps<Row> {
  caption: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string | number;
  sort: string;
  onSort: (sort: string) => void;
  className?: string;
  /** How a row looks besides: what got worse, say. */
  looksOf?: (row: Row) => string;
  /** What is unfolded under a row; nothing there: null. */
  below?: (row: Row) => ReactNode;
  /** The name of the group a row stands in. */
  groupOf?: (row: Row) => string;
  /** Of a group that goes on over the page. */
  sizeOfGroup?: (name: string) => number | undefined;
}

/** A list as a table: heads that put it in order, rows that are cards on a phone (`data-head` is the column's name there). */
export function ListTable<Row>({
  caption,
  columns,
  rows,
  idOf,
  sort,
  onSort,
  className = '',
  looksOf,
  below,
  groupOf,
  sizeOfGroup,
}: ListTableProps<Row>) {
  const rowOf = (row: Row) => {
    const unfolded = below?.(row);
    return (
      <Fragment key={idOf(row)}>
        <tr className={looksOf?.(row)}>
          {columns.map(({ key, label, names, right, className: looks = '', cell }) =>
            names ? (
              <th key={key} scope="row" className={looks}>
                {cell(row)}
              </th>
            ) : (
              <td key={key} className={`${looks} ${right ? 'right' : ''}`} data-head={label}>
                {cell(row)}
              </td>
            ),
          )}
        </tr>
        {unfolded && (
          <tr className="row-below">
            <td colSpan={columns.length}>{unfolded}</td>
          </tr>
        )}
      </Fragment>
    );
  };
  return (
    <div className="sheet-scroll" ref={focusWhenScrolling}>
      <table className={`sheet ${className}`}>
        <caption className="unheard">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        {groupOf ? (
          groupsOf(rows, groupOf).map((group) => (
            <tbody key={group.name}>
              <tr className="row-group">
                <th scope="rowgroup" colSpan={columns.length}>
                  {group.name} <small className="num">{sizeOfGroup?.(group.name) ?? group.rows.length}</small>
                </th>
              </tr>
              {group.rows.map(rowOf)}
            </tbody>
          ))
        ) : (
          <tbody>{rows.map(rowOf)}</tbody>
        )}
      </table>
    </div>
  );
}

function Head<Row>({ column, sort, onSort }: { column: Column<Row>; sort: string; onSort: (sort: string) => void }) {
  const w = useWords();
  const { key, label, right, order } = column;
  const direction = sortKey(sort) !== key ? 'none' : sort.startsWith('-') ? 'descending' : 'ascending';
  return (
    <th scope="col" className={right ? 'right' : undefined} aria-sort={order ? direction : undefined}>
      {order ? (
        <button
          type="button"
          className={`sort-head sort-${direction}`}
          onClick={() => {
            const next = nextSort(column, sort);
            onSort(next);
            whisper(
              next === ''
                ? w('columns.sort.own')
                : w(next.startsWith('-') ? 'columns.sort.down' : 'columns.sort.up', { name: label }),
            );
          }}
        >
          {label}
          <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
            <path className="sort-up" d="M4 1 7 5H1Z" />
            <path className="sort-down" d="M4 11 1 7H7Z" />
          </svg>
        </button>
      ) : (
        label
      )}
    </th>
  );
}
