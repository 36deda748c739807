import { memo, useImperativeHandle, useLayoutEffect, useRef, type ReactNode, type Ref } from 'react';
import { useShortcuts } from '../../../app/keys/shortcuts.js';
import { cellOf } from './cells.js';
import { SheetHands, type SheetDoings } from './sheet-hands.js';
import { SHEET_KEYS } from './sheet-keys.js';

export interface SheetColumn<Row> {
  key: string;
  head: ReactNode;
  className?: string;
  cell: (row: Row, index: number) => ReactNode;
}

/** From so many rows on, those out of sight are left undrawn. */
const LONG = 60;

interface SheetProps<Row> {
  caption: string;
  columns: readonly SheetColumn<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => number;
  classOf: (row: Row) => string;
  doings: SheetDoings;
  ref: Ref<SheetHands | null>;
}

/** The filing grid: a native table of fields; what keys, mouse and clipboard do in it is told to the hands. */
export function Sheet<Row extends object>({ caption, columns, rows, idOf, classOf, doings, ref }: SheetProps<Row>) {
  const table = useRef<HTMLTableElement>(null);
  const hands = useRef<SheetHands | null>(null);
  const touch = useRef(false);
  useShortcuts(SHEET_KEYS);
  const now = useRef(doings);
  now.current = doings;
  useLayoutEffect(() => {
    hands.current = new SheetHands(table.current!, {
      rows: () => now.current.rows(),
      apply: (changes) => now.current.apply(changes),
      undo: () => now.current.undo(),
      redo: () => now.current.redo(),
      cancel: (visit) => now.current.cancel(visit),
      paste: (clip, from) => now.current.paste(clip, from),
      tell: (down, across) => now.current.tell(down, across),
    });
  }, []);
  useImperativeHandle(ref, () => hands.current!, []);
  return (
    <table
      role="table"
      className="filing-sheet"
      data-long={rows.length > LONG ? '' : undefined}
      ref={table}
      onFocus={({ target }) => cellOf(target) && hands.current?.focused(target)}
      onInput={() => hands.current?.typed()}
      onKeyDown={(event) => hands.current?.keyDown(event.nativeEvent) && event.preventDefault()}
      onPointerDown={({ pointerType }) => (touch.current = pointerType === 'touch')}
      onMouseDown={({ nativeEvent }) => hands.current?.mouseDown(nativeEvent)}
      onMouseOver={({ nativeEvent }) => hands.current?.mouseOver(nativeEvent)}
      onMouseUp={({ nativeEvent }) => hands.current?.mouseUp(nativeEvent, touch.current)}
      onCopy={({ nativeEvent }) => hands.current?.copy(nativeEvent, false)}
      onCut={({ nativeEvent }) => hands.current?.copy(nativeEvent, true)}
      onPaste={({ nativeEvent }) => hands.current?.paste(nativeEvent)}
    >
      <caption className="unheard">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, head, className }) => (
            <th key={key} role="columnheader" scope="col" id={`column-${key}`} className={className}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <SheetRow key={idOf(row)} id={idOf(row)} row={row} index={index} columns={columns as never} className={classOf(row)} />
        ))}
      </tbody>
    </table>
  );
}

interface SheetRowProps {
  id: number;
  row: object;
  index: number;
  columns: readonly SheetColumn<object>[];
  className: string;
}

/** Drawn anew only when its own row says something else: a key in one of 300 rows costs one row. */
const SheetRow = memo(function SheetRow({ id, row, index, columns, className }: SheetRowProps) {
  return (
    <tr role="row" data-row={id} className={className}>
      {columns.map(({ key, head, className: cellClass, cell }) =>
        key === 'target' ? (
          <th key={key} role="rowheader" scope="row" id={`row-${id}`} className={cellClass}>
            {cell(row, index)}
          </th>
        ) : (
          <td
            key={key}
            role="cell"
            id={`${key}-${id}`}
            className={cellClass}
            data-label={typeof head === 'string' ? head : undefined}
          >
            {cell(row, index)}
          </td>
        ),
      )}
    </tr>
  );
});
