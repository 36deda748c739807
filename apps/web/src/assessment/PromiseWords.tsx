import type { FlagBriefDto } from '#api-client/generated.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';

type Promised = Pick<FlagBriefDto, 'recoverBy' | 'promiseBroken'>;

/** What the unit has promised about this flag: nothing yet, a month, or a month that went by. */
export function PromiseWords({ flag }: { flag: Promised }) {
  const w = useWords();
  const dates = useDates();
  if (flag.recoverBy === null) return <span>{w('promise.none')}</span>;
  const month = dates.monthName(flag.recoverBy);
  if (flag.promiseBroken) return <b className="promise-broken">{w('promise.broken', { month })}</b>;
  return <span>{w('promise.made', { month })}</span>;
}
