import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useWords } from '../language/language.js';
import { signOut } from '../session/access.js';
import { useMe } from '../session/me.js';
import { Menu } from '../../ui/Menu.js';
import { DisplayChoices } from './DisplayChoices.js';

export function AccountMenu() {
  const w = useWords();
  const me = useMe();
  const queries = useQueryClient();
  if (!me) return null;
  return (
    <Menu
      className="account-menu"
      name={`${w('nav.account')}: ${me.person.name}`}
      label={
        <>
          <span className="account-face" aria-hidden="true">
            {me.person.name.slice(0, 1)}
          </span>
          <span className="account-name">{me.person.name}</span>
        </>
      }
    >
      <p className="menu-note">
        <strong>{me.person.name}</strong> <span className="quiet">{me.person.account}</span>
      </p>
      <Link to="/account">{w('nav.account')}</Link>
      <DisplayChoices />
      <button type="button" onClick={() => void signOut().then(() => queries.clear())}>
        {w('account.signOut')}
      </button>
    </Menu>
  );
}
