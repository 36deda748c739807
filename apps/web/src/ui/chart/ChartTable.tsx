import type { ReactNode } from 'react';
import { focusWhenScrolling } from '../focus-when-scrolling.js';
import './charts.css';

interface ChartTableProps {
  caption: ReactNode;
  columns: readonly { key: string; label: ReactNode; right?: boolean }[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A chart's figures as a table: the first cell names its row. */
export function ChartTable({ caption, columns, rows }: ChartTableProps) {
  return (
    <div className="sheet-scroll" ref={focusWhenScrolling}>
      <table className="sheet chart-table">
        <caption className="unheard">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, right }) => (
              <th key={key} scope="col" className={right ? 'right' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, at) => (
                <td key={columns[at + 1]!.key} className={columns[at + 1]!.right ? 'right num' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
