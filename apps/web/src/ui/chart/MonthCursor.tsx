import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { useWords } from '../../app/language/language.js';
import { nearest, pointAt, steppedPlace, unpoint, useMonthCursor } from './month-cursor.js';

interface MonthCursorProps {
  months: readonly string[];
  /** What stands there, in words: the month and its figures. */
  said: (month: string) => string;
  className?: string;
  style?: CSSProperties;
}

/**
 * Lies over a chart's months, the first at its left edge and the last at its right: a slider for keys and screen readers, a
 * surface for pointer and finger. What it points at is drawn by whoever draws the chart.
 */
export function MonthCursor({ months, said, className = '', style }: MonthCursorProps) {
  const w = useWords();
  const month = useMonthCursor();
  const at = month === null ? -1 : months.indexOf(month);
  const shown = at === -1 ? months.length - 1 : at;
  const near = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    pointAt(months[nearest((clientX - left) / width, months.length)]!);
  };
  const pressed = (event: KeyboardEvent) => {
    const next = steppedPlace(event.key, at === -1 ? null : at, months.length);
    if (next === null && event.key !== 'Escape') return;
    event.preventDefault();
    pointAt(next === null ? null : months[next]!);
  };
  if (months.length < 2) return null;
  return (
    <div
      className={`month-cursor ${className}`}
      style={style}
      role="slider"
      tabIndex={0}
      aria-label={w('chart.cursor')}
      aria-valuemin={1}
      aria-valuemax={months.length}
      aria-valuenow={shown + 1}
      aria-valuetext={said(months[shown]!)}
      onPointerMove={near}
      onPointerDown={near}
      onPointerLeave={unpoint}
      onKeyDown={pressed}
      onBlur={() => pointAt(null)}
    />
  );
}
