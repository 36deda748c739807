import type { PaceSeries } from './pace-series.js';

/**
 * Round steps for an axis of about five lines: 1, 2, 2.5 or 5 times a power of ten; never empty. `whole`: what is counted one by one
 * (places, nodes, schools) has no line between two of them.
 */
export function axisTicks(low: number, high: number, { wanted = 5, whole = false } = {}): number[] {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = ([1, 2, 2.5, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
  const step = whole ? Math.max(1, Math.ceil(round)) : round;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(10)));
}

/** The lines of the value axis of a target's year. */
export function paceTicks({
  plan,
  actual,
  comparator,
  outlook,
  estimate,
  target,
  stretch,
  upsideDown,
  stepped,
}: PaceSeries): number[] {
  const values = [
    ...[...plan, ...actual, ...comparator].map(({ value }) => value),
    ...[target, stretch, outlook?.mid, outlook?.low, outlook?.high, estimate?.value].filter(
      (value) => value !== null && value !== undefined,
    ),
  ];
  // Places begin with the first; nobody's place is at the very foot.
  const [low, high] = upsideDown ? [1, Math.max(...values) + 1] : [Math.min(...values), Math.max(...values)];
  return axisTicks(low, high, { whole: upsideDown || stepped });
}

/** Where an axis that leaves zero out begins; null: it does not. A difference then looks larger than it is, and the chart says so. */
export function axisFrom(series: PaceSeries): number | null {
  const [low] = paceTicks(series);
  return series.upsideDown || low === undefined || low <= 0 ? null : low;
}
