import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Section } from '../../ui/Section.js';
import { StateChip } from '../../ui/StateChip.js';
import { WorkList } from '../../ui/WorkList.js';
import { useNames } from '../names.js';
import { filingsQuery, useAskedPeriod } from '../queries.js';
import { Waiting } from '../Waiting.js';

const SHOWN = 8;

/** What was sent and is with others now; not there when there is none. */
export function SentWork() {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const period = useAskedPeriod();
  const items = useQuery(filingsQuery(period)).data?.items ?? [];
  const underWay = items.filter(({ state }) => state === 'submitted' || state === 'endorsed');
  const rest = underWay.length - SHOWN;
  const verified = items.filter(({ state }) => state === 'verified').length;
  if (underWay.length + verified === 0) return null;
  return (
    <Section
      flush
      title={w('desk.sent', { month: dates.monthName(period), n: underWay.length })}
      note={verified > 0 && w('desk.sent.verified', { n: verified })}
    >
      <WorkList
        empty={w('desk.sent.none')}
        items={[
          ...underWay.slice(0, SHOWN).map((filing) => ({
            key: String(filing.target.id),
            title: names.target(filing.target),
            mark: <StateChip state={filing.state} />,
            aside: (
              <>
                {filing.state === 'endorsed' && `${names.unit(filing.target.verifierUnit)} `}
                <Waiting since={filing.stateSince} />
              </>
            ),
            to: `/filing/${filing.target.id}/${filing.period}`,
          })),
          ...(rest > 0 ? [{ key: 'rest', title: w('desk.rest', { n: rest }), to: '/filing' }] : []),
        ]}
      />
    </Section>
  );
}
