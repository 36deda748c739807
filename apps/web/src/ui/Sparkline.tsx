import type { Light } from '#domain/assessment/assessment.js';
import { useWords } from '../app/language/language.js';
import { sparkPaths } from './spark-path.js';

interface SparklineProps {
  /** By period, oldest first; null where nothing was filed. */
  actual: readonly (number | null)[];
  /** What was planned, dashed; may run on beyond the actual. */
  plan?: readonly (number | null)[];
  light: Light;
  width?: number;
  height?: number;
}

export function Sparkline({ actual, plan = [], light, width = 84, height = 24 }: SparklineProps) {
  const w = useWords();
  const [line, planned] = sparkPaths([actual, plan], width, height);
  const values = actual.map((value) => value ?? w('figure.none')).join(', ');
  return (
    <svg
      className={`sparkline light-${light}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={w('spark.said', { values })}
    >
      {planned && <path d={planned} className="sparkline-plan" />}
      <path d={line} className="sparkline-actual" />
    </svg>
  );
}
