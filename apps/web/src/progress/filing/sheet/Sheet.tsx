import {
  memo,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type CSSProperties,
  type ReactNode,
  type Ref,
} from 'react';
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

/** From so many rows on, those out of sight are left undrawn, so many at a time. */
const LONG = 60;
const PART = 20;

/** Rows by id, and who wants to hear of them. */
export interface RowSource<Row> {
  subscribe: (listener: () => void) => () => void;
  of: (id: number) => Row | undefined;
}

interface SheetProps<Row> {
  caption: string;
  columns: readonly SheetColumn<Row>[];
  ids: readonly number[];
  source: RowSource<Row>;
  classOf: (row: Row) => string;
  doings: SheetDoings;
  ref: Ref<SheetHands | null>;
}

/** The filing grid: a native table of fields; what keys, mouse and clipboard do in it is told to the hands. */
export function Sheet<Row extends object>({ caption, columns, ids, source, classOf, doings, ref }: SheetProps<Row>) {
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
  const parts = useMemo(() => partsOf(ids), [ids]);
  return (
    <table
      role="table"
      className="filing-sheet"
      data-long={ids.length > LONG ? '' : undefined}
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
      {parts.map((part, at) => (
        <tbody key={at} role="rowgroup" style={{ '--rows': part.length } as CSSProperties}>
          {part.map((id, index) => (
            <SheetRow
              key={id}
              id={id}
              index={at * PART + index}
              source={source}
              columns={columns as never}
              classOf={classOf as never}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

const partsOf = (ids: readonly number[]): (readonly number[])[] =>
  ids.length > LONG
    ? Array.from({ length: Math.ceil(ids.length / PART) }, (_, at) => ids.slice(at * PART, (at + 1) * PART))
    : [ids];

interface SheetRowProps {
  id: number;
  index: number;
  source: RowSource<object>;
  columns: readonly SheetColumn<object>[];
  classOf: (row: object) => string;
}

/** Listens for itself: a key in one of 300 rows is told to one row, and not to the list. */
const SheetRow = memo(function SheetRow({ id, index, source, columns, classOf }: SheetRowProps) {
  const row = useSyncExternalStore(source.subscribe, () => source.of(id));
  if (!row) return null;
  return (
    <tr role="row" data-row={id} className={classOf(row)}>
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
