import type { TargetItemDto } from '#api-client/generated.js';
import type { Light } from '#domain/assessment/assessment.js';

const ORDER: readonly Light[] = ['lagging', 'missing', 'behind', 'pending', 'notAssessed', 'onPace', 'done'];

/** The light that stands counts while a figure is awaited; then the longer in a row; then the code. */
export function worstFirst(a: TargetItemDto, b: TargetItemDto): number {
  return (
    rankOf(a) - rankOf(b) ||
    (b.assessment?.streak ?? 0) - (a.assessment?.streak ?? 0) ||
    a.target.code.localeCompare(b.target.code)
  );
}

function rankOf({ assessment }: TargetItemDto): number {
  if (!assessment) return ORDER.length;
  const { light, standing } = assessment;
  return ORDER.indexOf(light === 'pending' ? (standing ?? light) : light);
}
