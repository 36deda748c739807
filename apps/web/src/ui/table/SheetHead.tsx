import type { ReactNode } from 'react';

export interface HeadCell {
  label: ReactNode;
  right?: boolean;
  /** Seen at a glance from what stands below it; its name is heard. */
  unheard?: boolean;
}

interface SheetHeadProps {
  cells: readonly (HeadCell | false)[];
  className?: string;
}

/** The head of a table whose columns are what they are. */
export function SheetHead({ cells, className }: SheetHeadProps) {
  return (
    <thead className={className}>
      <tr>
        {cells.map(
          (cell, at) =>
            cell && (
              <th key={at} scope="col" className={cell.right ? 'right' : undefined}>
                {cell.unheard ? <span className="unheard">{cell.label}</span> : cell.label}
              </th>
            ),
        )}
      </tr>
    </thead>
  );
}
