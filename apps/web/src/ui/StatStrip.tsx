import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface Stat {
  key: string;
  /** Usually a LightMark. */
  mark: ReactNode;
  count: number;
  /** Usually a Delta, or until when. */
  note?: ReactNode;
  to?: string;
  /** This one is what the page is filtered by. */
  chosen?: boolean;
}

/** The counts of a page in one line; each leads to the rows it counts. */
export function StatStrip({ stats }: { stats: readonly Stat[] }) {
  return (
    <ul className="stat-strip">
      {stats.map((stat) => {
        const inside = (
          <>
            {stat.mark}
            <strong className="num">{stat.count}</strong>
          </>
        );
        return (
          <li key={stat.key}>
            <div>
              {stat.to ? (
                // Its place is the whole cell; numbers of the note have places of their own above it.
                <Link className="stat-link" to={stat.to} aria-current={stat.chosen || undefined}>
                  {inside}
                </Link>
              ) : (
                inside
              )}
              <small>{stat.note}</small>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
