/**
 * A share as officials print it: percent with one decimal, rounded half up but never up to 100, so that
 * "100.0" means every one of them (1,999 of 2,000 is 99.9). Null of nothing.
 * Counts are whole and not negative, `part` ≤ `whole`.
 */
export function officialShare(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const tenths = Math.floor((2000 * part + whole) / (2 * whole));
  return (Math.min(tenths, part < whole ? 999 : 1000) / 10).toFixed(1);
}
