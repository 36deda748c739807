import { sentencesIn } from '#domain/language/sentence.js';
import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { LinkButton } from '../../ui/Button.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { WorkList } from '../../ui/WorkList.js';
import { useNames } from '../names.js';
import { openFlagsQuery } from '../queries.js';

const SHOWN = 6;

/** Flags the unit has not answered: cause, measures, and when it will be made good. */
export function FlagWork() {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const words = sentencesIn(names.language);
  return (
    <Shown query={useQuery(openFlagsQuery)}>
      {({ items }) => {
        const todo = items
          .filter(({ allowed }) => allowed.includes('acknowledge'))
          .sort((a, b) => b.level - a.level || b.streak - a.streak);
        const rest = todo.length - SHOWN;
        return (
          <Section
            flush
            title={w('desk.flags', { n: todo.length })}
            actions={
              todo.length > 0 && (
                <LinkButton small to="/flags?state=open">
                  {w('desk.flags.all')}
                </LinkButton>
              )
            }
          >
            <WorkList
              empty={w('desk.flags.none')}
              items={[
                ...todo.slice(0, SHOWN).map((flag) => ({
                  key: String(flag.id),
                  title: names.pick(flag.targetName, flag.targetNameEn),
                  detail: flag.why,
                  mark: (
                    <span className={`flag-mark flag-${flag.level}`}>
                      {words.flagLevels[flag.level as 1 | 2 | 3]} <small>{words.flagKinds[flag.kind]}</small>
                    </span>
                  ),
                  aside: w('desk.flags.since', { month: dates.monthName(flag.sincePeriod) }),
                  to: `/flags/${flag.id}`,
                  urgent: flag.level === 3,
                })),
                ...(rest > 0 ? [{ key: 'rest', title: w('desk.rest', { n: rest }), to: '/flags?state=open' }] : []),
              ]}
            />
          </Section>
        );
      }}
    </Shown>
  );
}
