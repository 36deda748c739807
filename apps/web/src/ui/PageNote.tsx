import type { ReactNode } from 'react';

/** A word over a page that opened otherwise than its link asked for. */
export function PageNote({ children }: { children: ReactNode }) {
  return (
    <p className="page-note" role="status">
      {children}
    </p>
  );
}
