import type { FilingDto } from '#api-client/generated.js';
import { measured } from '#domain/language/measure.js';
import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { LinkButton } from '../../ui/Button.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { StateChip } from '../../ui/StateChip.js';
import { WorkList } from '../../ui/WorkList.js';
import { figureWords } from '../../ui/decimal-words.js';
import { lastFigure } from '../entry.js';
import { useNames } from '../names.js';
import { filingsQuery, useAskedPeriod, useBench } from '../queries.js';

const SHOWN = 6;

/** The month's figures not handed in yet, with how long there is. */
export function FilingWork() {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const period = useAskedPeriod();
  const query = useQuery(filingsQuery(period));
  const { bench } = useBench(Number(period.slice(0, 4)));
  const lastWords = (filing: FilingDto) => {
    const value = lastFigure(filing)?.value;
    return value && w('filing.lastWas', { value: measured(figureWords(value), names.measure(filing.target)) });
  };
  return (
    <Shown query={query}>
      {({ items }) => {
        const todo = items.filter(({ allowed, state }) => allowed.includes('saveDraft') && state !== 'returned');
        const tracks = new Set(todo.map(({ target }) => target.track));
        const [window] = (bench?.windows ?? [])
          .filter((one) => one.period === period && tracks.has(one.track))
          .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
        const urgent = window?.state === 'overdue' || (window?.workdaysLeft ?? 9) <= 2;
        const rest = todo.length - SHOWN;
        return (
          <Section
            flush
            title={w('desk.filing', { month: dates.monthName(period), n: todo.length })}
            note={
              window &&
              todo.length > 0 && (
                <span className={urgent ? 'desk-urgent' : undefined}>
                  {window.state === 'overdue'
                    ? w('desk.overdue')
                    : w('desk.due', { due: dates.moment(window.dueAt), n: window.workdaysLeft })}
                </span>
              )
            }
            actions={
              todo.length > 0 && (
                <LinkButton small look="primary" to="/filing">
                  {w('desk.fill')}
                </LinkButton>
              )
            }
          >
            <WorkList
              empty={w('desk.filing.none')}
              items={[
                ...todo.slice(0, SHOWN).map((filing) => ({
                  key: String(filing.target.id),
                  title: names.target(filing.target),
                  mark: <StateChip state={filing.state} />,
                  aside: lastWords(filing),
                  to: `/filing?target=${filing.target.id}`,
                })),
                ...(rest > 0 ? [{ key: 'rest', title: w('desk.rest', { n: rest }), to: '/filing' }] : []),
              ]}
            />
          </Section>
        );
      }}
    </Shown>
  );
}
