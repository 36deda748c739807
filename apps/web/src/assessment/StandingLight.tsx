import type { AssessmentDto } from '#api-client/generated.js';
import { useWords } from '../app/language/language.js';
import { LightMark } from '../ui/LightMark.js';

/** While a figure is awaited or late the last known light stands: it comes first, and below it what is outstanding. */
export function StandingLight({ judged }: { judged: Pick<AssessmentDto, 'light' | 'standing' | 'notAssessed' | 'doubtful'> }) {
  const w = useWords();
  const { light, standing, notAssessed, doubtful } = judged;
  if (!standing || standing === light || light === 'missing')
    return <LightMark light={light} size="small" reason={notAssessed} doubtful={doubtful} />;
  return (
    <span className="light-stands">
      <LightMark light={standing} size="small" />
      <small>{notAssessed ? w(`light.reason.${notAssessed}`) : w('light.awaited', { light: w(`light.${light}`) })}</small>
    </span>
  );
}
