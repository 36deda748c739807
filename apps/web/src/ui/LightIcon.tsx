import type { Light } from '#domain/assessment/assessment.js';
import type { ReactNode } from 'react';

const SHAPES: Record<Light, ReactNode> = {
  done: <path d="M8 .8 15.2 8 8 15.2.8 8Z" />,
  onPace: <circle cx="8" cy="8" r="6.4" />,
  behind: <path d="M8 1.4 15.4 14.4H.6Z" />,
  lagging: <path d="M2 2h12v12H2Z" />,
  missing: (
    <>
      <path d="M2.6 2.6h10.8v10.8H2.6Z" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M3 8 8 3M3 13 13 3M8 13l5-5" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  pending: <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  notAssessed: <path d="M3 7.1h10v1.8H3Z" />,
};

/** The shape alone, drawn: fonts disagree about the size of ◆●▲■. Decorative; the word stands beside it. */
export function LightIcon({ light }: { light: Light }) {
  return (
    <svg
      className={`light-icon light-${light}`}
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="currentColor"
      aria-hidden="true"
    >
      {SHAPES[light]}
    </svg>
  );
}
