import type { ReactNode } from 'react';

/** A word over a page: what it shows is not all, or (a warning) not what its link asked for. */
export function PageNote({ tone = 'warning', children }: { tone?: 'warning' | 'plain'; children: ReactNode }) {
  return (
    <p className={`page-note page-note-${tone}`} role="status">
      {children}
    </p>
  );
}
