import type { Light } from '#domain/assessment/assessment.js';
import { ink, shape } from '../app/theme/tokens.js';

/** What a light is drawn with, in charts and in their pictures. */
export const LIGHT_INK: Record<Light, string> = {
  done: shape('done'),
  onPace: shape('pace'),
  behind: shape('behind'),
  lagging: shape('lag'),
  missing: ink('miss'),
  pending: ink('miss'),
  notAssessed: ink('miss'),
};
