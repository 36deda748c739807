import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClock } from '../app/clock.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { useMay } from '../app/session/me.js';
import { LeaderDetail } from '../people/LeaderDetail.js';
import { MailboxLink } from '../reminders/MailboxLink.js';
import { Button } from '../ui/Button.js';
import { ClockPanel } from '../ui/ClockPanel.js';
import { PageHead } from '../ui/PageHead.js';
import { NoPermission } from '../ui/PageState.js';
import { Section } from '../ui/Section.js';
import { Shown } from '../ui/Shown.js';
import { readHealth } from './health.js';
import { HealthParts } from './HealthParts.js';
import { QueuesButton } from './QueuesButton.js';
import '../ui/stacked.css';
import './system.css';

/** How the system is, part by part, in words; it looks again every ten seconds. */
export function SystemPage() {
  const w = useWords();
  const may = useMay();
  const query = useQuery({
    enabled: may('system.read'),
    queryKey: ['system', 'health'],
    queryFn: ({ signal }) => readHealth(signal),
    refetchInterval: 10_000,
    staleTime: 0,
  });
  if (!may('system.read')) return <NoPermission />;
  const status = query.data?.status;
  return (
    <>
      <PageHead title={w(status === undefined ? 'system.title' : `system.title.${status}`)} sub={w('system.sub')}>
        <MailboxLink />
        {may('system.manage') && <QueuesButton />}
      </PageHead>
      <Shown query={query}>{(health) => <HealthParts health={health} />}</Shown>
      {may('people.manage') && <LeaderDetail />}
      <DemoClock />
    </>
  );
}

function DemoClock() {
  const w = useWords();
  const dates = useDates();
  const clock = useClock();
  const [open, setOpen] = useState(false);
  if (!clock) return null;
  return (
    <Section
      title={w('clock.title')}
      actions={
        <Button small onClick={() => setOpen(true)}>
          {w('system.clock.move')}
        </Button>
      }
    >
      <p>
        <strong>{dates.weekday(dates.dayOf(clock.now))}</strong> <span className="num">{dates.moment(clock.now).slice(-5)}</span>
      </p>
      <p className="quiet">{w('clock.explain')}</p>
      <ClockPanel open={open} onClose={() => setOpen(false)} />
    </Section>
  );
}
