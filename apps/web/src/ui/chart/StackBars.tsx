import { Link } from 'react-router';
import './charts.css';

export interface StackBarRow {
  key: string;
  name: string;
  to?: string;
  /** The page is narrowed to this one. */
  chosen?: boolean;
  pieces: readonly StackBarPiece[];
  note: string;
}

export interface StackBarPiece {
  key: string;
  count: number;
  /** The class that paints it: see charts.css. */
  look: string;
  /** "红色督办单 3 件": for those who cannot see it, and on hover. */
  said: string;
}

interface StackBarsProps {
  rows: readonly StackBarRow[];
  legend: readonly { key: string; look: string; word: string }[];
}

/** Bars of counted pieces on one scale. Pieces differ in lightness and hatching, not in hue alone. */
export function StackBars({ rows, legend }: StackBarsProps) {
  const totalOf = ({ pieces }: StackBarRow) => pieces.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...rows.map(totalOf));
  return (
    <>
      <ul className="stack-bars">
        {rows.map((row) => (
          <li key={row.key}>
            {row.to ? (
              <Link to={row.to} aria-current={row.chosen || undefined}>
                {row.name}
              </Link>
            ) : (
              <span>{row.name}</span>
            )}
            <span className="stack-track">
              <span className="stack" style={{ width: `${(totalOf(row) / most) * 100}%` }}>
                {row.pieces
                  .filter(({ count }) => count > 0)
                  .map(({ key, count, look, said }) => (
                    <i key={key} className={look} style={{ flexGrow: count }} role="img" title={said}>
                      {count}
                    </i>
                  ))}
              </span>
            </span>
            <span className="stack-note num">{row.note}</span>
          </li>
        ))}
      </ul>
      <p className="stack-key" aria-hidden="true">
        {legend.map(({ key, look, word }) => (
          <span key={key}>
            <i className={look} /> {word}
          </span>
        ))}
      </p>
    </>
  );
}
