import { remindersReadPreferences, remindersSetPreferences, type ReminderSwitchDto } from '#api-client/generated.js';
import { RULES } from '#domain/reminders/rules.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { useMe } from '../app/session/me.js';
import { announce } from '../ui/announce.js';
import { PageHead } from '../ui/PageHead.js';
import { ProblemNote } from '../ui/PageState.js';
import { Section } from '../ui/Section.js';
import { Shown } from '../ui/Shown.js';
import { UrlDetails } from '../ui/UrlDetails.js';
import { MailboxLink } from './MailboxLink.js';
import '../ui/stacked.css';
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
    <>
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
    </>
  );
}

function Switches({ switches }: { switches: ReminderSwitchDto[] }) {
  const w = useWords();
  const queries = useQueryClient();
  const concerns = useConcerns();
  const save = useMutation({
    // What was switched elsewhere meanwhile, on the phone say, stays as it was switched there.
    mutationFn: async (rule: ReminderSwitchDto['rule']) => {
      const wanted = switches.some((one) => one.rule === rule && one.wanted);
      const { switches: now } = await dataOf(remindersReadPreferences());
      const off = now.filter((one) => (one.rule === rule ? wanted : !one.wanted && !one.fixed));
      return dataOf(remindersSetPreferences({ off: off.map((one) => one.rule) }));
    },
    onSuccess: (saved) => {
      queries.setQueryData(KEY, saved.switches);
      announce(w('reminders.saved'));
    },
  });
  const toggle = ({ rule }: ReminderSwitchDto) => {
    if (!save.isPending) save.mutate(rule);
  };
  const lines = (some: ReminderSwitchDto[], none = '') =>
    some.length === 0 ? (
      <p className="work-empty quiet">{none}</p>
    ) : (
      <ul className="switches">
        {some.map((one) => (
          <SwitchLine key={one.rule} one={one} onToggle={() => toggle(one)} />
        ))}
      </ul>
    );
  const own = switches.filter((one) => concerns(one.rule));
  const others = switches.filter((one) => !concerns(one.rule));
  return (
    <>
      <ProblemNote error={save.error} />
      <div className="page-columns">
        <div>
          <Section title={w('reminders.own')} note={w('reminders.own.note')} flush>
            {lines(
              own.filter((one) => !one.fixed),
              w('reminders.own.none'),
            )}
          </Section>
          <Section title={w('reminders.fixed')} note={w('reminders.fixed.note')} flush>
            {lines(
              own.filter((one) => one.fixed),
              w('reminders.fixed.none'),
            )}
          </Section>
        </div>
        <div>
          <Section title={w('reminders.manners')}>
            <p className="quiet">{w('reminders.manners.what')}</p>
          </Section>
          {others.length > 0 && (
            <UrlDetails member="others" className="section switches-others">
              <summary>{w('reminders.others')}</summary>
              {lines(others)}
            </UrlDetails>
          )}
        </div>
      </div>
    </>
  );
}

/** Could this rule reach the reader, by the duties they hold today? */
function useConcerns(): (rule: ReminderSwitchDto['rule']) => boolean {
  const roles = new Set((useMe()?.grants ?? []).map((grant) => grant.role));
  return (rule) =>
    RULES[rule].to.some((audience) =>
      audience === 'attendee'
        ? roles.has('leader') || roles.has('head') || roles.has('supervision')
        : roles.has(audience === 'overseer' ? 'leader' : audience),
    );
}

function SwitchLine({ one, onToggle }: { one: ReminderSwitchDto; onToggle: () => void }) {
  const w = useWords();
  const words = (
    <span>
      <strong>{one.name}</strong>
      <small>{w(`reminders.when.${one.rule}`)}</small>
    </span>
  );
  return (
    <li>
      {one.fixed ? (
        <>
          {words}
          <span className="tag">{w('reminders.always')}</span>
        </>
      ) : (
        <label>
          {words}
          <input type="checkbox" role="switch" checked={one.wanted} onChange={onToggle} />
        </label>
      )}
    </li>
  );
}
