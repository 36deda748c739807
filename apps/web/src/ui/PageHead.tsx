import type { ReactNode } from 'react';
import { useWords } from '../app/language/language.js';

interface PageHeadProps {
  /** A sentence that says it all: "6 月填报:10 项,已填 8 项". */
  title: string;
  sub?: ReactNode;
  /** At most a few controls, at the right; not printed. */
  children?: ReactNode;
}

export function PageHead({ title, sub, children }: PageHeadProps) {
  const w = useWords();
  return (
    <div className="page-head">
      <title>{w('page.title', { page: title })}</title>
      <div>
        <h1>{title}</h1>
        {sub && <p className="page-sub">{sub}</p>}
      </div>
      {children && <div className="page-actions">{children}</div>}
    </div>
  );
}
