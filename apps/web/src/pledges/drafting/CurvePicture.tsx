import type { Curve } from '#domain/pledges/curves.js';
import { useWords } from '../../app/language/language.js';

const WIDTH = 360;
const HEIGHT = 96;
const LEFT = 34;
const BOTTOM = 16;

/** P(1)…P(12) as steps against the even pace; said month by month to those who cannot see it. */
export function CurvePicture({ curve, small = false }: { curve: Curve; small?: boolean }) {
  const w = useWords();
  const x = (month: number) => LEFT + ((WIDTH - LEFT - 6) * month) / 12;
  const y = (share: number) => 6 + (HEIGHT - BOTTOM - 6) * (1 - share);
  const points = [[0, 0], ...curve.map((share, i) => [i + 1, Math.min(1, Math.max(0, Number(share) || 0))])];
  const line = points.map(([month, share]) => `${x(month!)},${y(share!)}`).join(' ');
  const said = curve
    .map((share, i) => w('curve.at', { n: i + 1, share: (Number(share) * 100).toFixed(1) }))
    .join(w('list.comma'));
  return (
    <svg
      className="curve-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={w('curve.picture', { points: said })}
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line x1={LEFT} x2={WIDTH - 6} y1={y(share)} y2={y(share)} className="curve-grid" />
          {!small && (
            <text x={LEFT - 5} y={y(share) + 3.5} textAnchor="end">
              {share * 100}%
            </text>
          )}
        </g>
      ))}
      <line x1={x(0)} y1={y(0)} x2={x(12)} y2={y(1)} className="curve-even" />
      <polygon points={`${x(0)},${y(0)} ${line} ${x(12)},${y(0)}`} className="curve-area" />
      <polyline points={line} className="curve-line" />
      {(small ? [] : points.slice(1)).map(([month, share]) => (
        <circle key={month} cx={x(month!)} cy={y(share!)} r={2.2} className="curve-dot">
          <title>{w('curve.at', { n: month!, share: (share! * 100).toFixed(1) })}</title>
        </circle>
      ))}
      {(small ? [] : [1, 3, 6, 9, 12]).map((month) => (
        <text key={month} x={x(month)} y={HEIGHT - 3} textAnchor="middle">
          {month}
        </text>
      ))}
    </svg>
  );
}
