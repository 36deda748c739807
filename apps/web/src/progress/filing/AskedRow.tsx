import { targetsRead } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { asProblem } from '../../app/request/problem.js';
import { PageNote } from '../../ui/PageNote.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { useNames } from '../names.js';
import type { Seen } from '../readiness.js';

/** A link may name a figure that is not among the reader's: somebody else's, not asked this month, or none at all. */
export function AskedRow({ period, asked, later }: { period: string; asked: readonly Seen[]; later: readonly Seen[] }) {
  const w = useWords();
  const names = useNames();
  const month = useDates().monthName(period);
  const wanted = Number(useUrlFilters({ target: '' }).values.target);
  const is = ({ row }: Seen) => row.filing.target.id === wanted;
  const notYet = later.find(is);
  const isMissing = wanted > 0 && !asked.some(is) && !notYet;
  const query = useQuery({
    queryKey: ['target', wanted, ''],
    queryFn: ({ signal }) => dataOf(targetsRead(wanted, {}, { signal })),
    enabled: isMissing,
  });
  if (notYet) return <PageNote>{w('filing.link.later', { name: names.target(notYet.row.filing.target), month })}</PageNote>;
  if (!isMissing || query.isPending) return null;
  if (!query.data) return asProblem(query.error).status === 404 ? <PageNote>{w('filing.link.none', { month })}</PageNote> : null;
  const { target } = query.data;
  const mine = [...asked, ...later].some(({ row }) => row.filing.target.unit.id === target.unit.id);
  const words = { name: names.target(target), unit: names.unit(target.unit), month };
  return (
    <PageNote>
      {w(mine ? 'filing.link.notAsked' : 'filing.link.others', words)}{' '}
      <Link to={`/targets/${wanted}`}>{w('filing.link.look')}</Link>
    </PageNote>
  );
}
