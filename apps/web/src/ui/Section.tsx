import { useId, type ReactNode } from 'react';

interface SectionProps {
  title: ReactNode;
  /** A quiet remark at the right of the heading: how many, sorted by what, until when. */
  note?: ReactNode;
  actions?: ReactNode;
  /** The content brings its own padding (tables, lists). */
  flush?: boolean;
  id?: string;
  children: ReactNode;
}

export function Section({ title, note, actions, flush, id, children }: SectionProps) {
  const heading = useId();
  return (
    <section className="section" aria-labelledby={heading} id={id}>
      <header className="section-head">
        <h2 id={heading}>{title}</h2>
        {note && <small>{note}</small>}
        {actions && <div className="section-actions">{actions}</div>}
      </header>
      <div className={flush ? undefined : 'section-body'}>{children}</div>
    </section>
  );
}
