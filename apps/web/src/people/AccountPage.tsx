import { ROLE_NAMES, type Role } from '#domain/people/roles.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { useMe, type Me } from '../app/session/me.js';
import { PasswordForm } from '../app/session/PasswordForm.js';
import { DisplayChoices } from '../app/shell/DisplayChoices.js';
import { PageHead } from '../ui/PageHead.js';
import { Section } from '../ui/Section.js';

export function AccountPage() {
  const w = useWords();
  const me = useMe();
  return (
    <div className="narrow">
      <PageHead title={w('account.title')} sub={me && `${me.person.name} · ${me.person.account}`} />
      <Section title={w('account.duties')}>{me && <Duties me={me} />}</Section>
      <Section title={w('account.display')}>
        <DisplayChoices />
      </Section>
      <Section title={w('account.password')}>
        <PasswordForm key={me?.person.id} onChanged={() => undefined} />
      </Section>
    </div>
  );
}

function Duties({ me }: { me: Me }) {
  const w = useWords();
  const { language } = useLanguage();
  const duties = me.appointments ?? [];
  if (duties.length === 0) return <p className="quiet">{w('account.noDuties')}</p>;
  return (
    <ul>
      {duties.map((duty, at) => {
        const unit = duty.unitName ?? duty.unit?.name ?? '';
        const role = ROLE_NAMES[duty.role as Role]?.[language] ?? duty.role;
        return <li key={at}>{unit === role ? role : w('account.duty', { unit, role })}</li>;
      })}
    </ul>
  );
}
