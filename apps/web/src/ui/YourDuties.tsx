import { ROLE_NAMES } from '#domain/people/roles.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { useMe } from '../app/session/me.js';

/** Beside what one may not see or cannot find: mails outlive duties, and the reader's are named so that they can be checked. */
export function YourDuties() {
  const w = useWords();
  const { language } = useLanguage();
  const me = useMe();
  if (!me) return null;
  const duties = me.appointments.map(({ role: duty, unitName, unitNameEn }) => {
    const unit = (language === 'en' && unitNameEn) || unitName;
    const role = ROLE_NAMES[duty][language];
    return unit === role ? role : w('state.duty', { unit, role });
  });
  return (
    <>
      <p>{w('state.moved')}</p>
      <p className="quiet">
        {duties.length === 0 ? w('state.duties.none') : w('state.duties', { duties: [...new Set(duties)].join(w('list.comma')) })}
      </p>
    </>
  );
}
