/**
 * A decimal as the wire carries it: `13.000000` → `13`, `-0.50` → `-0.5`, `-0` → `0`.
 * Takes what a DECIMAL column or decimal.js gives; never an exponent.
 */
export function plainDecimal(value: string): string;
export function plainDecimal(value: string | null): string | null;
export function plainDecimal(value: string | null): string | null {
  if (value === null || !value.includes('.')) return value === '-0' ? '0' : value;
  const trimmed = value.replace(/0+$/, '').replace(/\.$/, '');
  return trimmed === '-0' || trimmed === '' ? '0' : trimmed;
}
