import type { SeedResult, SeedSource } from '../shape.js';

/** Results of one document: indicator, value, unit of measure, each as printed. */
export const printed = (
  source: SeedSource,
  period: SeedResult['period'],
  rows: readonly (readonly [indicator: string, value: string, measureUnit: string])[],
): SeedResult[] => rows.map(([indicator, value, measureUnit]) => ({ indicator, value, measureUnit, period, source }));
