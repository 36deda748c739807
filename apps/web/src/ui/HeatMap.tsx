import type { Light } from '#domain/assessment/assessment.js';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useShortcuts, type ShortcutGroup } from '../app/keys/shortcuts.js';
import { useWords } from '../app/language/language.js';
import { POINTS_AT_MONTHS } from './chart/month-cursor.js';
import { LightIcon } from './LightIcon.js';

export interface HeatCellData {
  light: Light | null;
  /** How many targets stand at this light; shown from 1 on for red. */
  count?: number;
  provisional?: boolean;
  to?: string;
}

export interface HeatRow {
  key: string;
  label: ReactNode;
  /** The plain name, for screen readers. */
  name: string;
  cells: readonly HeatCellData[];
}

interface HeatMapProps {
  columns: readonly { key: string; label: string }[];
  rows: readonly HeatRow[];
  caption?: string;
}

const STEPS: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const KEYS: ShortcutGroup = {
  title: 'keys.heat',
  shortcuts: [
    { keys: Object.keys(STEPS), word: 'keys.heat.move' },
    { keys: ['Enter'], word: 'keys.heat.open' },
  ],
};

/** Unit × month. One stop for Tab; arrow keys move between cells, Enter opens. */
export function HeatMap({ columns, rows, caption }: HeatMapProps) {
  const w = useWords();
  const table = useRef<HTMLTableElement>(null);
  useShortcuts(KEYS);
  const [stop, setStop] = useState<[number, number]>([0, Math.max(0, columns.length - 1)]);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next: [number, number] = [clamp(stop[0] + step[0], rows.length), clamp(stop[1] + step[1], columns.length)];
    setStop(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.join('-')}"]`)?.focus();
  };
  return (
    <div className="heat-scroll">
      <table className="heat-map" ref={table} onKeyDown={move} {...POINTS_AT_MONTHS}>
        <caption className="unheard">{caption ?? w('heat.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unheard">{w('heat.unit')}</span>
            </th>
            {columns.map((column) => (
              <th scope="col" key={column.key} data-at-month={column.key}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, y) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {columns.map((column, x) => (
                <HeatCell
                  key={column.key}
                  cell={row.cells[x] ?? { light: null }}
                  row={row.name}
                  column={column.label}
                  month={column.key}
                  at={`${y}-${x}`}
                  stop={stop[0] === y && stop[1] === x}
                  onStop={() => setStop([y, x])}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeatCellProps {
  cell: HeatCellData;
  row: string;
  column: string;
  /** Or whatever the column is: all charts of the page point at it together. */
  month: string;
  at: string;
  stop: boolean;
  onStop: () => void;
}

export function HeatCell({ cell, row, column, month, at, stop, onStop }: HeatCellProps) {
  const w = useWords();
  const { light, count = 0, provisional, to } = cell;
  const words = { row, column, light: light ? w(`light.${light}`) : w('heat.empty'), n: count };
  const inside = (
    <>
      {light && <LightIcon light={light} />}
      {light === 'lagging' && count > 0 && <span>{count}</span>}
    </>
  );
  const said = w(count > 0 ? 'heat.cellCount' : 'heat.cell', words);
  // The number alone would be the link's whole name.
  const focus = { 'data-at': at, tabIndex: stop ? 0 : -1, onFocus: onStop, title: said, 'aria-label': said };
  return (
    <td data-at-month={month} className={`heat-cell ${light ? `light-${light}` : ''} ${provisional ? 'heat-provisional' : ''}`}>
      {to ? (
        <Link to={to} {...focus}>
          {inside}
        </Link>
      ) : (
        <span role="img" {...focus}>
          {inside}
        </span>
      )}
    </td>
  );
}

const clamp = (value: number, length: number): number => Math.min(Math.max(0, value), length - 1);
