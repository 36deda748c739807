import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Section } from '../../ui/Section.js';
import { StateChip } from '../../ui/StateChip.js';
import { WorkList } from '../../ui/WorkList.js';
import { useNames } from '../names.js';
import { returnsQuery } from '../queries.js';

/** Figures that came back, each with the reason; not there when there are none. */
export function ReturnedWork() {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const items = useQuery(returnsQuery).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section flush title={w('desk.returned', { n: items.length })}>
      <WorkList
        items={items.map((filing) => ({
          key: `${filing.target.id}/${filing.period}`,
          title: names.target(filing.target),
          detail: filing.returnReason ? w('filing.returnedBecause', { reason: filing.returnReason }) : undefined,
          mark: <StateChip state="returned" />,
          aside: w('desk.returnedBy', {
            month: dates.monthName(filing.period),
            name: filing.latest?.returnedBy ?? '',
            at: filing.stateSince ? dates.moment(filing.stateSince) : '',
          }),
          to: `/filing/${filing.target.id}/${filing.period}`,
          urgent: true,
        }))}
      />
    </Section>
  );
}
