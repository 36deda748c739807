/** Across: the place of a period among so many. */
export const sparkX = (at: number, count: number, width: number, pad = 2): number =>
  round(pad + (at / (Math.max(count, 2) - 1)) * (width - 2 * pad));

/** SVG paths of a small line chart; gaps (null) break the line, they are not bridged and not zero. */
export function sparkPaths(series: readonly (readonly (number | null)[])[], width: number, height: number, pad = 2): string[] {
  const all = series.flat().filter((value) => value !== null);
  const low = Math.min(...all);
  const high = Math.max(...all);
  const longest = Math.max(...series.map((values) => values.length), 2);
  const y = (value: number) => (high === low ? height / 2 : pad + ((high - value) / (high - low)) * (height - 2 * pad));
  return series.map((values) => {
    let pen = 'M';
    return values
      .map((value, at) => {
        if (value === null) {
          pen = 'M';
          return '';
        }
        const step = `${pen}${sparkX(at, longest, width, pad)} ${round(y(value))}`;
        pen = 'L';
        return step;
      })
      .join('');
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
