import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../app/language/language.js';
import { whisper } from './announce.js';

interface PageHeadProps {
  /** A sentence that says it all: "6 月填报:10 项,已填 8 项". */
  title: string;
  sub?: ReactNode;
  /** At most a few controls, at the right; not printed. */
  children?: ReactNode;
}

export function PageHead({ title, sub, children }: PageHeadProps) {
  const w = useWords();
  const said = useRef(title);
  useEffect(() => {
    // Another filter, another month: the sentence that sums it up is what a screen reader's user must hear of it.
    if (said.current !== title) whisper(title);
    said.current = title;
  }, [title]);
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
