import type { TargetItemDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { useNames } from '../../assessment/named.js';

/** By what targets may stand together. */
export function useTargetGroups() {
  const w = useWords();
  const names = useNames();
  const lightOf = ({ assessment }: TargetItemDto) => assessment && (assessment.light === 'pending' ? assessment.standing : null);
  return {
    unit: { label: w('filter.unit'), nameOf: ({ target }: TargetItemDto) => names.of(target.unit) },
    light: {
      label: w('targets.light'),
      nameOf: (item: TargetItemDto) => {
        const { assessment } = item;
        if (!assessment) return w('targets.unjudged');
        const standing = lightOf(item);
        // Among the worst an awaited figure keeps its place, and its group says so.
        return standing
          ? `${w('light.pending')} (${w('light.standing', { light: w(`light.${standing}`) })})`
          : w(`light.${assessment.light}`);
      },
    },
    verifier: { label: w('targets.verifier'), nameOf: ({ target }: TargetItemDto) => names.of(target.verifierUnit) },
  };
}
