import type { Light } from '#domain/assessment/assessment.js';
import { LIGHT_SHAPES } from './light-shapes.js';

/** The shape alone, drawn: fonts disagree about the size of ◆●▲■. Decorative; the word stands beside it. */
export function LightIcon({ light }: { light: Light }) {
  const { d, line } = LIGHT_SHAPES[light];
  return (
    <svg
      className={`light-icon light-${light}`}
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill={line ? 'none' : 'currentColor'}
      stroke={line ? 'currentColor' : 'none'}
      strokeWidth={line}
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  );
}
