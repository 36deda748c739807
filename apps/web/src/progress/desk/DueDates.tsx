import type { FilingWindowDto } from '#api-client/generated.js';
import { useNow } from '../../app/clock.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Section } from '../../ui/Section.js';
import { WorkList } from '../../ui/WorkList.js';
import { useAskedPeriod, useBench } from '../queries.js';

const SHOWN = 4;
/** With so few workdays left a day stands out. */
const SOON = 2;

/** What falls due next, with the days that are left. */
export function DueDates() {
  const w = useWords();
  const dates = useDates();
  const now = useNow();
  const { bench } = useBench(Number(useAskedPeriod().slice(0, 4)));
  const next = (bench?.windows ?? [])
    .filter(({ dueAt }) => dueAt > now)
    .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
    .slice(0, SHOWN);
  if (next.length === 0) return null;
  const left = ({ state, opensAt, workdaysLeft }: FilingWindowDto) =>
    state === 'notOpen'
      ? w('desk.dates.opens', { day: dates.shortDay(dates.dayOf(opensAt)) })
      : w('desk.dates.left', { n: workdaysLeft ?? 0 });
  return (
    <Section flush title={w('desk.dates')}>
      <WorkList
        items={next.map((window) => ({
          key: String(window.id),
          title: w('board.due', { moment: dates.moment(window.dueAt) }),
          detail: `${dates.monthName(window.period)} · ${w(`calendar.track.${window.track}`)}`,
          aside: left(window),
          to: `/calendar?year=${window.dueAt.slice(0, 4)}`,
          urgent: window.state === 'open' && (window.workdaysLeft ?? SOON + 1) <= SOON,
        }))}
      />
    </Section>
  );
}
