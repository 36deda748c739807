export interface BulletInput {
  actual: number | null;
  expected: number | null;
  target: number | null;
  stretch?: number | null;
}

/** Where things stand on the bar, in percent of its width; null: not drawn. */
export interface BulletPlaces {
  zero: number;
  from: number;
  to: number;
  expected: number | null;
  target: number | null;
  stretch: number | null;
  /** The figure runs past the end of the bar; drawn to the end, said in full. */
  over: boolean;
}

/**
 * Lays a bar out from 0 (or the lowest of the values, where one is negative) to the target, or to what lies beyond it:
 * the stretch, or what was expected. The actual is capped at the end for display only; its label carries the figure.
 */
export function bulletPlaces({ actual, expected, target, stretch = null }: BulletInput): BulletPlaces {
  const marks = [expected, target, stretch].filter((value) => value !== null);
  const high = Math.max(0, ...marks) || Math.max(actual ?? 0, 1);
  const low = Math.min(0, ...marks, actual ?? 0);
  const place = (value: number) => ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * 100;
  const zero = place(0);
  const end = actual === null ? zero : place(actual);
  return {
    zero,
    from: Math.min(zero, end),
    to: Math.max(zero, end),
    expected: expected === null ? null : place(expected),
    target: target === null || target === high ? null : place(target),
    stretch: stretch === null ? null : place(stretch),
    over: actual !== null && actual > high,
  };
}
