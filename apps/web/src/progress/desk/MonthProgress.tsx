import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useNow } from '../../app/clock.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Progress } from '../../ui/Progress.js';
import { Section } from '../../ui/Section.js';
import { StateChip } from '../../ui/StateChip.js';
import { STAGES, stageOf } from '../pipeline/stages.js';
import { filingsQuery, pipelineQuery, useAskedPeriod, useBench } from '../queries.js';
import { DueDates } from './DueDates.js';

const STATES = ['returned', 'none', 'draft', 'submitted', 'endorsed', 'verified'] as const;

/** The month of one's own unit: how many figures lie where. */
export function UnitMonth() {
  const w = useWords();
  const now = useNow();
  const period = useAskedPeriod();
  const items = useQuery(filingsQuery(period)).data?.items;
  const { bench } = useBench(Number(period.slice(0, 4)));
  // Both at once: what arrived later would push down what is being read.
  if (!items || !bench) return null;
  // What is not published yet is asked of nobody.
  const asked = items.filter(({ state, target: { track } }) => {
    const window = bench.windows.find((one) => one.period === period && one.track === track);
    return stageOf({ state, track, dueAt: window?.dueAt ?? null }, window?.opensAt, now) !== 'later';
  });
  const rows: BarsProps['rows'] = [
    ...STATES.map((state) => ({
      key: state,
      name: <StateChip state={state} />,
      count: asked.filter((one) => one.state === state).length,
      to: '/filing',
    })),
    { key: 'later', name: w('pipeline.stage.later'), count: items.length - asked.length, to: '/filing' },
  ];
  const filed = asked.filter(({ state }) => state === 'submitted' || state === 'endorsed' || state === 'verified');
  return (
    <>
      {items.length > 0 && <Bars filed={filed.length} total={asked.length} rows={rows} />}
      <DueDates />
    </>
  );
}

/** The month of the whole zone, for those who see that it is filed. */
export function ZoneMonth() {
  const w = useWords();
  const now = useNow();
  const period = useAskedPeriod();
  const items = useQuery(pipelineQuery(period)).data?.items;
  const { bench } = useBench(Number(period.slice(0, 4)));
  if (!items || !bench) return null;
  const opensAt = (track: string) => bench.windows.find((one) => one.period === period && one.track === track)?.opensAt;
  const stages = items.map((item) => stageOf(item, opensAt(item.track), now));
  const rows = STAGES.map((stage) => ({
    key: stage,
    name: w(`pipeline.stage.${stage}`),
    count: stages.filter((one) => one === stage).length,
    to: `/pipeline?stage=${stage}`,
  }));
  const asked = stages.filter((stage) => stage !== 'later');
  return (
    <>
      <Bars filed={asked.filter((stage) => stage !== 'unfiled').length} total={asked.length} rows={rows} />
      <DueDates />
    </>
  );
}

interface BarsProps {
  filed: number;
  total: number;
  rows: readonly { key: string; name: ReactNode; count: number; to: string }[];
}

function Bars({ filed, total, rows }: BarsProps) {
  const w = useWords();
  const title = w('desk.month', { month: useDates().monthName(useAskedPeriod()) });
  return (
    <Section title={title} note={w('desk.month.filed', { filed, total })}>
      <Progress done={filed} total={total} label={title} />
      <ul className="desk-states">
        {rows
          .filter(({ count }) => count > 0)
          .map(({ key, name, count, to }) => (
            <li key={key}>
              <Link to={to}>{name}</Link>
              <b className="num">{count}</b>
            </li>
          ))}
      </ul>
    </Section>
  );
}
