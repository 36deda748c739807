import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useLanguage, useWords } from '../language/language.js';
import { signOut } from '../session/access.js';
import { useMe } from '../session/me.js';
import { Menu } from '../../ui/Menu.js';
import { DisplayChoices } from './DisplayChoices.js';

export function AccountMenu() {
  const w = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const { language } = useLanguage();
  if (!me) return null;
  const name = (language === 'en' && me.person.nameEn) || me.person.name;
  return (
    <Menu
      className="account-menu"
      name={`${w('nav.account')}: ${name}`}
      label={
        <>
          <span className="account-face" aria-hidden="true">
            {name.slice(0, 1)}
          </span>
          <span className="account-name">{name}</span>
        </>
      }
    >
      <p className="menu-note">
        <strong>{name}</strong> <span className="quiet">{me.person.account}</span>
      </p>
      <Link to="/account">{w('nav.account')}</Link>
      <DisplayChoices />
      <button type="button" onClick={() => void signOut().then(() => queries.clear())}>
        {w('account.signOut')}
      </button>
    </Menu>
  );
}
