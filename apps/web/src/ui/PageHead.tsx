import type { ReactNode } from 'react';
import { useWords } from '../app/language/language.js';
import { useSaid } from './use-said.js';

interface PageHeadProps {
  /** A sentence that says it all: "6 月填报:10 项,已填 8 项". */
  title: string;
  /** The same sentence where parts of it lead somewhere. */
  heading?: ReactNode;
  sub?: ReactNode;
  /** A title that counts along while one works is said only when this changes. */
  saidWhen?: string;
  /** At most a few controls, at the right; not printed. */
  children?: ReactNode;
}

export function PageHead({ title, heading, sub, saidWhen, children }: PageHeadProps) {
  const w = useWords();
  useSaid('title', title, saidWhen);
  return (
    <div className="page-head">
      <title>{w('page.title', { page: title })}</title>
      <div>
        <h1>{heading ?? title}</h1>
        {sub && <p className="page-sub">{sub}</p>}
      </div>
      {children && <div className="page-actions">{children}</div>}
    </div>
  );
}
