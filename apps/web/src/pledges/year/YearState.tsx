import type { PlanYearItemDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';

const TONE: Record<PlanYearItemDto['state'], string> = { preparing: 'tag-brand', open: 'tag-good', closed: '' };

export function YearState({ state }: { state: PlanYearItemDto['state'] }) {
  const w = useWords();
  return <span className={`tag ${TONE[state]}`}>{w(`years.state.${state}`)}</span>;
}
