import type { FlagDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { ROW } from '../../app/keys/list-keys.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import type { WordKey } from '../../app/language/zh.js';
import { LinkButton } from '../../ui/Button.js';
import { LongText } from '../../ui/LongText.js';
import type { Column } from '../../ui/table/columns.js';
import { useNames } from '../named.js';
import { FlagStanding } from './FlagList.js';
import { FlagLevel } from './FlagLevel.js';

/** What can be said of a flag in a table. The server puts the list in order: it comes page by page. */
export function useFlagColumns(): Column<FlagDto>[] {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const words = (key: 'cause' | 'measures', label: string): Column<FlagDto> => ({
    key,
    label,
    extra: true,
    className: 'flag-words',
    cell: (flag) => (flag[key] ? <LongText text={flag[key]} /> : <span className="quiet">{w('figure.none')}</span>),
  });
  return [
    {
      key: 'level',
      label: w('flags.level'),
      className: 'nowrap',
      order: true,
      largestFirst: true,
      cell: ({ level }) => <FlagLevel level={level} />,
    },
    {
      key: 'target',
      label: w('targets.target'),
      names: true,
      order: true,
      cell: (flag) => (
        <Link {...ROW} to={`/flags/${flag.id}`}>
          {names.of({ name: flag.targetName, nameEn: flag.targetNameEn })}
        </Link>
      ),
    },
    { key: 'code', label: w('targets.code'), extra: true, className: 'nowrap', cell: ({ code }) => code },
    {
      key: 'unit',
      label: w('filter.unit'),
      order: true,
      cell: (flag) => names.of({ name: flag.unitName, nameEn: flag.unitNameEn }),
    },
    { key: 'kind', label: w('filter.kind'), className: 'nowrap', cell: ({ kind }) => w(`flag.kind.${kind}` as WordKey) },
    { key: 'since', label: w('flags.since'), className: 'nowrap', cell: ({ sincePeriod }) => dates.month(sincePeriod) },
    {
      key: 'streak',
      label: w('targets.streak'),
      right: true,
      className: 'num',
      order: true,
      largestFirst: true,
      cell: ({ streak }) => streak,
    },
    {
      key: 'opened',
      label: w('flags.opened'),
      className: 'nowrap',
      order: true,
      cell: ({ openedAt }) => dates.day(dates.dayOf(openedAt)),
    },
    { key: 'state', label: w('flags.state'), cell: (flag) => <Standing flag={flag} /> },
    { key: 'why', label: w('flag.whyTitle'), extra: true, className: 'flag-words', cell: ({ why }) => why ?? '' },
    words('cause', w('flag.cause')),
    words('measures', w('flag.measures')),
    {
      key: 'answered',
      label: w('flags.answered'),
      extra: true,
      cell: ({ acknowledgedBy, acknowledgedAt }) =>
        acknowledgedAt ? (
          `${acknowledgedBy ?? ''} ${dates.moment(acknowledgedAt)}`
        ) : (
          <span className="quiet">{w('figure.none')}</span>
        ),
    },
  ];
}

/** Where the reader owes the answer, the way to it. */
function Standing({ flag }: { flag: FlagDto }) {
  const w = useWords();
  return (
    <>
      <FlagStanding flag={flag} />
      {flag.state === 'open' && flag.allowed.includes('acknowledge') && (
        <div className="row-acts">
          <LinkButton small look="quiet" to={`/flags/${flag.id}`}>
            {w('flag.answer')}
          </LinkButton>
        </div>
      )}
    </>
  );
}
