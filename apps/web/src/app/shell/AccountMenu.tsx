import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useLanguage, useWords } from '../language/language.js';
import { signOut } from '../session/access.js';
import { useMe } from '../session/me.js';
import { saveEverything } from '../session/unsaved-work.js';
import { announce } from '../../ui/announce.js';
import { Menu } from '../../ui/Menu.js';
import { DisplayChoices } from './DisplayChoices.js';

export function AccountMenu() {
  const w = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const { language } = useLanguage();
  const warned = useRef(false);
  if (!me) return null;
  /** What cannot be saved is thrown away only by somebody who was told so. */
  const leave = async () => {
    const left = await saveEverything();
    const told = warned.current;
    warned.current = left > 0;
    if (left > 0 && !told) return announce(w('account.unsaved', { n: left }), 'wrong');
    await signOut();
    queries.clear();
  };
  const name = (language === 'en' && me.person.nameEn) || me.person.name;
  return (
    <Menu
      className="account-menu"
      name={`${w('nav.account')}: ${name}`}
      label={
        <>
          <span className="account-face" data-letter={name.slice(0, 1)} aria-hidden="true" />
          <span className="account-name">{name}</span>
        </>
      }
    >
      <p className="menu-note">
        <strong>{name}</strong> <span className="quiet">{me.person.account}</span>
      </p>
      <Link to="/account">{w('nav.account')}</Link>
      <DisplayChoices />
      <button type="button" onClick={() => void leave()}>
        {w('account.signOut')}
      </button>
    </Menu>
  );
}
