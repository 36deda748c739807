import { ROLE_NAMES } from '#domain/people/roles.js';
import { useMutation } from '@tanstack/react-query';
import { useDates } from '../app/language/dates.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { request } from '../app/request/request.js';
import { leave } from '../app/session/access.js';
import { useMe, type Me } from '../app/session/me.js';
import { PasswordForm } from '../app/session/PasswordForm.js';
import { DisplayChoices } from '../app/shell/DisplayChoices.js';
import { Button, LinkButton } from '../ui/Button.js';
import { PageHead } from '../ui/PageHead.js';
import { ProblemNote } from '../ui/PageState.js';
import { Section } from '../ui/Section.js';

export function AccountPage() {
  const w = useWords();
  const me = useMe();
  const { language } = useLanguage();
  if (!me) return null;
  const { person, zone } = me;
  const zoneName = (language === 'en' && zone.nameEn) || zone.name;
  return (
    <>
      <PageHead
        title={w('account.title')}
        sub={[(language === 'en' && person.nameEn) || person.name, person.account, person.title, zoneName]
          .filter(Boolean)
          .join(' · ')}
      />
      <div className="page-columns">
        <div>
          <Section title={w('account.duties')}>
            <Duties me={me} />
          </Section>
          <Section
            title={w('account.delegations')}
            actions={
              <LinkButton small to="/delegations">
                {w('delegations.create')}
              </LinkButton>
            }
          >
            <Delegations me={me} />
          </Section>
          <Section
            title={w('reminders.preferences')}
            actions={
              <LinkButton small to="/reminders/preferences">
                {w('do.view')}
              </LinkButton>
            }
          >
            <p className="quiet">{w('reminders.preferences.sub')}</p>
          </Section>
          <Section title={w('account.display')}>
            <DisplayChoices />
          </Section>
        </div>
        <div>
          <Section title={w('account.password')}>
            <PasswordForm onChanged={() => undefined} />
          </Section>
          <Section title={w('account.everywhere')}>
            <Everywhere />
          </Section>
        </div>
      </div>
    </>
  );
}

function Duties({ me }: { me: Me }) {
  const w = useWords();
  const { language } = useLanguage();
  if (me.appointments.length === 0) return <p className="quiet">{w('account.noDuties')}</p>;
  return (
    <ul>
      {me.appointments.map((duty) => {
        const unit = (language === 'en' && duty.unitNameEn) || duty.unitName;
        const role = ROLE_NAMES[duty.role][language];
        return <li key={duty.id}>{unit === role ? role : w('account.duty', { unit, role })}</li>;
      })}
    </ul>
  );
}

function Delegations({ me }: { me: Me }) {
  const w = useWords();
  const dates = useDates();
  if (me.delegations.length === 0) return <p className="quiet">{w('delegations.none.detail')}</p>;
  return (
    <ul>
      {me.delegations.map((one) => (
        <li key={one.id}>
          {w('account.delegation', {
            from: one.fromPersonName,
            to: one.toPersonName,
            start: dates.shortDay(one.from),
            end: dates.shortDay(one.until),
            reason: one.reason,
          })}
        </li>
      ))}
    </ul>
  );
}

function Everywhere() {
  const w = useWords();
  const out = useMutation({ mutationFn: () => request('/auth/logout-everywhere', { method: 'POST' }), onSuccess: () => leave() });
  return (
    <>
      <p className="quiet">{w('account.everywhere.explain')}</p>
      <ProblemNote error={out.error} />
      <div className="button-row">
        <Button busy={out.isPending} onClick={() => out.mutate()}>
          {w('account.everywhere')}
        </Button>
      </div>
    </>
  );
}
