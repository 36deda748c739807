import { remindersReadPreferences, remindersSetPreferences, type ReminderSwitchDto } from '#api-client/generated.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { announce } from '../ui/announce.js';
import { PageHead } from '../ui/PageHead.js';
import { ProblemNote } from '../ui/PageState.js';
import { Section } from '../ui/Section.js';
import { Shown } from '../ui/Shown.js';
import { MailboxLink } from './MailboxLink.js';
import './reminders.css';

const KEY = ['reminders', 'preferences'];

/** One switch a rule, with what it is and when it comes; what others rely on being read has none. */
export function PreferencesPage() {
  const w = useWords();
  const query = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await dataOf(remindersReadPreferences({ signal }))).switches,
  });
  return (
    <div className="narrow">
      <PageHead
        title={w('reminders.preferences')}
        sub={
          <>
            <Link to="/reminders">{w('reminders.title')}</Link> · {w('reminders.preferences.sub')}
          </>
        }
      >
        <MailboxLink />
      </PageHead>
      <Shown query={query}>{(switches) => <Switches switches={switches} />}</Shown>
    </div>
  );
}

function Switches({ switches }: { switches: ReminderSwitchDto[] }) {
  const w = useWords();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (off: ReminderSwitchDto['rule'][]) => dataOf(remindersSetPreferences({ off })),
    onSuccess: (saved) => {
      queries.setQueryData(KEY, saved.switches);
      announce(w('reminders.saved'));
    },
  });
  const toggle = ({ rule }: ReminderSwitchDto) =>
    save.mutate(switches.filter((one) => (one.rule === rule ? one.wanted : !one.wanted && !one.fixed)).map((one) => one.rule));
  const own = switches.filter((one) => !one.fixed);
  const fixed = switches.filter((one) => one.fixed);
  return (
    <>
      <ProblemNote error={save.error} />
      <Section title={w('reminders.own')} note={w('reminders.own.note')} flush>
        <ul className="switches">
          {own.map((one) => (
            <li key={one.rule}>
              <label>
                <span>
                  <strong>{one.name}</strong>
                  <small>{w(`reminders.when.${one.rule}`)}</small>
                </span>
                <input
                  type="checkbox"
                  role="switch"
                  checked={one.wanted}
                  aria-disabled={save.isPending || undefined}
                  onChange={() => !save.isPending && toggle(one)}
                />
              </label>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={w('reminders.fixed')} note={w('reminders.fixed.note')} flush>
        <ul className="switches">
          {fixed.map((one) => (
            <li key={one.rule}>
              <span>
                <strong>{one.name}</strong>
                <small>{w(`reminders.when.${one.rule}`)}</small>
              </span>
              <span className="tag">{w('reminders.always')}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={w('reminders.manners')}>
        <p className="quiet">{w('reminders.manners.what')}</p>
      </Section>
    </>
  );
}
