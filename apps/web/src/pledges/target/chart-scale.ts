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
