import type { MilestoneNode } from './terms.js';

/** proposed → approved | refused | withdrawn. */
export const AMENDMENT_STATES = ['proposed', 'approved', 'refused', 'withdrawn'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

/** What an amendment may change; kind, cadence, baseline and curve are what the target is. */
export interface AmendedValues {
  target: string | null;
  upper: string | null;
  stretch: string | null;
  nodes: MilestoneNode[];
}
