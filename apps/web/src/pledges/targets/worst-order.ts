import type { TargetItemDto } from '#api-client/generated.js';
import type { Light } from '#domain/assessment/assessment.js';

const ORDER: readonly Light[] = ['lagging', 'missing', 'behind', 'pending', 'notAssessed', 'onPace', 'done'];
/** More periods in a row than anything has. */
const LONGEST = 1000;

/** Smallest first: the worst light, which is the one that stands while a figure is awaited, then the longer in a row. */
export function worstOrder({ assessment }: TargetItemDto): number {
  if (!assessment) return ORDER.length * LONGEST;
  const { light, standing, streak } = assessment;
  return ORDER.indexOf(light === 'pending' ? (standing ?? light) : light) * LONGEST - streak;
}
