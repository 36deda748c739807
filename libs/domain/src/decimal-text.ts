/**
 * A decimal as the wire carries it: `13.000000` → `13`, `-0.50` → `-0.5`, `-0` → `0`.
 * Takes what a DECIMAL column or decimal.js gives; never an exponent.
 */
export function plainDecimal(value: string): string;
export function plainDecimal(value: string | null): string | null;
export function plainDecimal(value: string | null): string | null {
  if (value === null || !value.includes('.')) return value === '-0' ? '0' : value;
  let end = value.length;
  while (value[end - 1] === '0') end -= 1;
  const trimmed = value.slice(0, value[end - 1] === '.' ? end - 1 : end);
  return trimmed === '-0' || trimmed === '' ? '0' : trimmed;
}
