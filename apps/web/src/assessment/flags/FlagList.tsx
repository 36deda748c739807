import type { FlagDto } from '#api-client/generated.js';
import type { ReactNode } from 'react';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { WorkList } from '../../ui/WorkList.js';
import { useNames } from '../named.js';
import { PromiseWords } from '../PromiseWords.js';
import { FlagLevel } from './FlagLevel.js';

interface FlagListProps {
  flags: readonly FlagDto[];
  /** On the target's own page its name need not be said again. */
  ofTarget?: boolean;
  /** On the unit's own page its name need not. */
  ofUnit?: boolean;
  empty: ReactNode;
}

export function FlagList({ flags, ofTarget, ofUnit, empty }: FlagListProps) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  return (
    <WorkList
      empty={empty}
      items={flags.map((flag) => {
        const kind = w(`flag.kind.${flag.kind}`);
        const target = names.of({ name: flag.targetName, nameEn: flag.targetNameEn });
        const since = w(flag.kind === 'pace' && flag.streak > 1 ? 'flag.since' : 'flag.sinceOnly', {
          month: dates.monthName(flag.sincePeriod),
          n: flag.streak,
        });
        return {
          key: String(flag.id),
          to: `/flags/${flag.id}`,
          mark: <FlagLevel level={flag.level} />,
          title: ofTarget ? `${kind} · ${since}` : `${target} · ${kind}`,
          detail: (
            <>
              {!ofTarget && (
                <span className="quiet">
                  {!ofUnit && `${names.of({ name: flag.unitName, nameEn: flag.unitNameEn })} · `}
                  {since} ·{' '}
                </span>
              )}
              {flag.why}
            </>
          ),
          aside: <FlagStanding flag={flag} />,
          urgent: flag.promiseBroken,
        };
      })}
    />
  );
}

/** Open, answered with a promise, or cleared: the state in one line. */
export function FlagStanding({ flag }: { flag: FlagDto }) {
  const w = useWords();
  const dates = useDates();
  if (flag.state === 'cleared')
    return <>{w('flag.clearedOn', { day: flag.clearedAt ? dates.shortDay(dates.dayOf(flag.clearedAt)) : '' })}</>;
  return (
    <span className="flag-standing">
      {w(`flag.state.${flag.state}`)}
      <PromiseWords flag={flag} />
    </span>
  );
}
