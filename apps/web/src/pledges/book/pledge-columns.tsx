import type { PledgeDto } from '#api-client/generated.js';
import { PLEDGE_STATES } from '#domain/pledges/pledge.lifecycle.js';
import { Link } from 'react-router';
import { ROW } from '../../app/keys/list-keys.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { useNames } from '../../assessment/named.js';
import type { Column } from '../../ui/table/columns.js';

/** What can be said of a pledge in a list. Its own order is the book's: leaders, then the unit tree. */
export function usePledgeColumns(): Column<PledgeDto>[] {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const holder = ({ leader, unit }: PledgeDto) => names.of(leader ?? unit);
  return [
    {
      key: 'unit',
      label: w('filter.unit'),
      names: true,
      order: holder,
      cell: (pledge) => (
        <>
          <Link {...ROW} to={pledge.version > 0 ? `/pledges/${pledge.id}` : `/pledges/${pledge.id}/draft`}>
            {holder(pledge)}
          </Link>
          {pledge.leader && <small className="pledge-tier">{w('pledges.tier.leader')}</small>}
        </>
      ),
    },
    {
      key: 'targets',
      label: w('pledges.targets'),
      right: true,
      className: 'num',
      largestFirst: true,
      order: ({ lineCount }) => lineCount,
      cell: ({ lineCount }) => lineCount,
    },
    {
      key: 'state',
      label: w('pledges.state'),
      className: 'nowrap',
      order: ({ state }) => PLEDGE_STATES.indexOf(state),
      cell: ({ state, version, unanswered }) => (
        <>
          <span className={`pledge-state pledge-state-${state}`}>{w(`pledge.state.${state}`, { n: version })}</span>
          {unanswered > 0 && <small className="pledge-tier">{w('pledges.unansweredCount', { n: unanswered })}</small>}
        </>
      ),
    },
    {
      key: 'signed',
      label: w('pledges.signed'),
      className: 'nowrap',
      largestFirst: true,
      order: ({ signedOn }) => signedOn,
      cell: ({ signedOn }) => (signedOn ? dates.day(signedOn) : w('pledges.notYet')),
    },
    { key: 'parties', label: w('pledges.parties'), cell: (pledge) => <Parties pledge={pledge} /> },
    { key: 'hash', label: w('pledges.hash'), className: 'nowrap', cell: ({ contentHash }) => <Hash hash={contentHash} /> },
    { key: 'title', label: w('pledges.bookTitle'), extra: true, cell: ({ title }) => title },
    {
      key: 'receiver',
      label: w('pledges.receiver'),
      extra: true,
      order: ({ receiver }) => receiver && names.of(receiver),
      cell: ({ receiver }) => (receiver ? names.of(receiver) : w('figure.none')),
    },
    {
      key: 'rounds',
      label: w('pledges.rounds'),
      extra: true,
      right: true,
      className: 'num',
      largestFirst: true,
      order: ({ round }) => round,
      cell: ({ round }) => round,
    },
    {
      key: 'unanswered',
      label: w('pledges.unanswered'),
      extra: true,
      right: true,
      className: 'num',
      largestFirst: true,
      order: ({ unanswered }) => unanswered,
      cell: ({ unanswered }) => unanswered,
    },
  ];
}

function Parties({ pledge: { signatory, counterpart, leader } }: { pledge: PledgeDto }) {
  const w = useWords();
  if (!signatory || !counterpart) return <>{w('pledges.notYet')}</>;
  return (
    <>
      {leader
        ? w('pledges.bothLeader', { leader: signatory, zone: counterpart })
        : w('pledges.both', { unit: signatory, zone: counterpart })}
    </>
  );
}

function Hash({ hash }: { hash: string | null }) {
  const w = useWords();
  if (!hash) return <>{w('pledges.notYet')}</>;
  return (
    <Link className="hash-short" to={`/pledges/versions/${hash}`} title={hash}>
      {hash.slice(0, 12)}
    </Link>
  );
}
