import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ROW, useListKeys } from '../app/keys/list-keys.js';

export interface WorkItem {
  key: string;
  title: ReactNode;
  /** One line that says why it is here, or what it is about. */
  detail?: ReactNode;
  /** At the left: a LightMark, a StateChip, a number. */
  mark?: ReactNode;
  /** At the right: until when, since when, who. */
  aside?: ReactNode;
  to?: string;
  urgent?: boolean;
}

/** Lines of work, most pressing first. The title is the link; the whole line is its target for the pointer. */
export function WorkList({ items, empty }: { items: readonly WorkItem[]; empty?: ReactNode }) {
  useListKeys();
  if (items.length === 0) return <p className="work-empty quiet">{empty}</p>;
  return (
    <ul className="work-list">
      {items.map((item) => (
        <li key={item.key} className={`${item.urgent ? 'work-urgent' : ''} ${item.mark ? '' : 'work-unmarked'}`}>
          {item.mark && <span className="work-mark">{item.mark}</span>}
          <div>
            {item.to ? (
              <Link {...ROW} className="work-title" to={item.to}>
                {item.title}
              </Link>
            ) : (
              <span className="work-title">{item.title}</span>
            )}
            {item.detail && <p>{item.detail}</p>}
          </div>
          {item.aside && <span className="work-aside">{item.aside}</span>}
        </li>
      ))}
    </ul>
  );
}
