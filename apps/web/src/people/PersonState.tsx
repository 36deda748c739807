import type { PersonDto } from '#api-client/generated.js';
import { useNow } from '../app/clock.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';

/** Whether the account works: in words, never by colour alone. */
export function PersonState({ person: { active, lockedUntil, mustChangePassword } }: { person: PersonDto }) {
  const w = useWords();
  const dates = useDates();
  const now = useNow();
  return (
    <>
      <span className={`tag ${active ? 'tag-good' : ''}`}>{w(active ? 'people.active' : 'people.inactive')}</span>
      {lockedUntil && lockedUntil > now && (
        <span className="tag tag-bad">{w('people.lockedUntil', { moment: dates.moment(lockedUntil) })}</span>
      )}
      {active && mustChangePassword && <span className="tag tag-warn">{w('people.mustChange')}</span>}
    </>
  );
}
