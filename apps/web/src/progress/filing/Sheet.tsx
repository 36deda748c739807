import { useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface SheetColumn<Row> {
  key: string;
  head: ReactNode;
  className?: string;
  cell: (row: Row, index: number) => ReactNode;
}

interface SheetProps<Row> {
  caption: string;
  columns: readonly SheetColumn<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => number;
  classOf?: (row: Row) => string;
}

/**
 * The one place that knows the filing grid is a native table: rows and columns in, keyboard included. Cells mark their
 * fields with `data-field`; Enter and the vertical arrows move between rows, the horizontal ones at the ends of a text.
 */
export function Sheet<Row>({ caption, columns, rows, idOf, classOf }: SheetProps<Row>) {
  const table = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent) => {
    const field = event.target as HTMLInputElement;
    // Enter that ends an input method's word is not Enter.
    if (field.dataset['field'] === undefined || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const next = neighbour(table.current!, field, event);
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (next instanceof HTMLInputElement) next.select();
  };
  return (
    <table className="filing-sheet" ref={table} onKeyDown={move}>
      <caption className="unheard">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, head, className }) => (
            <th key={key} scope="col" className={className}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={idOf(row)} data-row={idOf(row)} className={classOf?.(row)}>
            {columns.map(({ key, head, className, cell }) =>
              key === 'target' ? (
                <th key={key} scope="row" className={className}>
                  {cell(row, index)}
                </th>
              ) : (
                <td key={key} className={className} data-label={typeof head === 'string' ? head : undefined}>
                  {cell(row, index)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function neighbour(table: HTMLTableElement, field: HTMLInputElement, event: KeyboardEvent): HTMLElement | null {
  const row = field.closest('tr')!;
  const inRow = fieldsIn(row);
  const place = inRow.indexOf(field);
  const isText = field instanceof HTMLInputElement;
  if (event.key === 'ArrowLeft' && (!isText || field.selectionEnd === 0)) return inRow[place - 1] ?? null;
  if (event.key === 'ArrowRight' && (!isText || field.selectionStart === field.value.length)) return inRow[place + 1] ?? null;
  const isEnter = event.key === 'Enter' && isText;
  const step = event.key === 'ArrowUp' || (isEnter && event.shiftKey) ? -1 : event.key === 'ArrowDown' || isEnter ? 1 : 0;
  if (step === 0) return null;
  const rows = [...table.tBodies[0]!.rows].filter((one) => fieldsIn(one).length > 0);
  const target = rows[rows.indexOf(row) + step];
  if (!target) return null;
  const fields = fieldsIn(target);
  return fields[Math.min(place, fields.length - 1)] ?? null;
}

const fieldsIn = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>('[data-field]')];
