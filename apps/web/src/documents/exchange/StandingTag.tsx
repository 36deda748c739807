import type { ImportSummaryDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { standingOf } from './queries.js';

const LOOKS = { applied: 'tag tag-good', undone: 'tag', wrong: 'tag tag-bad', ready: 'tag tag-brand', nothing: 'tag' } as const;

export function StandingTag({ of }: { of: ImportSummaryDto }) {
  const w = useWords();
  const standing = standingOf(of);
  return <span className={LOOKS[standing]}>{w(`exchange.standing.${standing}`)}</span>;
}
