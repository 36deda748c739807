import type { Light } from '#domain/assessment/assessment.js';

interface LightShape {
  /** In a box of 16 × 16. */
  d: string;
  /** Drawn as a line of this width, not filled. */
  line?: number;
}

/** The shape of each light: ◆ ● ▲ ■, hatched, hollow, a dash. The same on the page and in a picture that leaves it. */
export const LIGHT_SHAPES: Record<Light, LightShape> = {
  done: { d: 'M8 .8 15.2 8 8 15.2.8 8Z' },
  onPace: { d: 'M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6Z' },
  behind: { d: 'M8 1.4 15.4 14.4H.6Z' },
  lagging: { d: 'M2 2h12v12H2Z' },
  missing: { d: 'M2.6 2.6h10.8v10.8H2.6ZM3 8 8 3M3 13 13 3M8 13l5-5', line: 1.2 },
  pending: { d: 'M8 2.4a5.6 5.6 0 1 1 0 11.2A5.6 5.6 0 0 1 8 2.4Z', line: 1.4 },
  notAssessed: { d: 'M3 8h10', line: 1.8 },
};
