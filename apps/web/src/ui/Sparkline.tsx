import type { Light } from '#domain/assessment/assessment.js';
import { computed } from '#domain/language/number-words.js';
import type { PointerEvent } from 'react';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { nearest, pointAt, unpoint, useMonthCursor } from './chart/month-cursor.js';
import { figureWords } from './decimal-words.js';
import { sparkPaths, sparkX } from './spark-path.js';

interface SparklineProps {
  /** The month of each period, oldest first; charts of one page point at the same one. */
  months: readonly string[];
  /** By period; null where nothing was filed. */
  actual: readonly (number | null)[];
  /** What was planned, dashed. */
  plan?: readonly (number | null)[];
  light: Light;
  /** Places after the point, of what is shown of a month. */
  decimals?: number;
  width?: number;
  height?: number;
}

export function Sparkline({ months, actual, plan = [], light, decimals = 2, width = 84, height = 24 }: SparklineProps) {
  const w = useWords();
  const dates = useDates();
  const month = useMonthCursor();
  const at = month === null ? -1 : months.indexOf(month);
  const [line, planned] = sparkPaths([actual, plan], width, height);
  const none = w('figure.none');
  const near = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width: wide } = currentTarget.getBoundingClientRect();
    pointAt(months[nearest((clientX - left) / wide, months.length)] ?? null);
  };
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? none : figureWords(computed(String(value), decimals));
  const values = months
    .map((one, i) => w('spark.month', { month: dates.shortMonth(one), actual: figure(actual[i]) }))
    .join(w('list.comma'));
  return (
    <span className="spark">
      <svg
        className={`sparkline light-${light}`}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={w('spark.said', { values })}
        onPointerMove={near}
        onPointerDown={near}
        onPointerLeave={unpoint}
      >
        {planned && <path d={planned} className="sparkline-plan" />}
        <path d={line} className="sparkline-actual" />
        {at !== -1 && <path d={`M${sparkX(at, months.length, width)} 0V${height}`} className="sparkline-cursor" />}
      </svg>
      {at !== -1 && (
        <small className="spark-read" aria-hidden="true">
          {w('spark.at', { month: dates.shortMonth(months[at]!), actual: figure(actual[at]), plan: figure(plan[at]) })}
        </small>
      )}
    </span>
  );
}
