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
            <small>{stat.note}</small>
          </>
        );
        return (
          <li key={stat.key}>
            {stat.to ? (
              <Link to={stat.to} aria-current={stat.chosen || undefined}>
                {inside}
              </Link>
            ) : (
              <div>{inside}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
