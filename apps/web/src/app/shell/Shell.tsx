import { useEffect, useRef } from 'react';
import { NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import type { NavigationItem } from '../room.js';
import { useLanguage, useWords } from '../language/language.js';
import { useOwnLanguage } from '../language/use-choose-language.js';
import { useMe } from '../session/me.js';
import { usePreferences } from '../theme/use-preferences.js';
import { Toasts } from '../../ui/Toasts.js';
import { Menu } from '../../ui/Menu.js';
import { AccountMenu } from './AccountMenu.js';
import { Brand } from './Brand.js';
import { ClockChip } from './ClockChip.js';
import { Finder } from './Finder.js';
import { IgnoredNote } from './IgnoredNote.js';
import { keepFocus } from './lost-focus.js';
import { navigationFor } from './navigation.js';
import { Waiting } from './Waiting.js';
import { useHeadingFocus } from './use-heading-focus.js';

/** How many entries stand in the bar of an office screen (1366 px): long words and large type take more room. */
const BAR = 8;
const BAR_WIDE = 6;
const TABS = 4;

/** The frame of every page: who, where to, which day; the page itself below. */
export function Shell() {
  const w = useWords();
  const me = useMe();
  useOwnLanguage();
  const items = navigationFor(me?.may ?? []);
  const { language } = useLanguage();
  const { type } = usePreferences();
  const bar = language === 'en' || type === 'large' ? BAR_WIDE : BAR;
  const main = useRef<HTMLElement>(null);
  useHeadingFocus(main);
  useEffect(() => keepFocus(main.current!.parentElement!), []);
  return (
    <>
      <a className="skip-link" href="#content">
        {w('skip.toContent')}
      </a>
      <header className="shell-bar">
        <Brand />
        <nav aria-label={w('nav.main')}>
          {items.slice(0, bar).map((item) => (
            <Entry key={item.to} item={item} />
          ))}
          {items.length > bar && <More items={items.slice(bar)} />}
        </nav>
        <div className="shell-right">
          <Finder />
          <ClockChip />
          <AccountMenu />
        </div>
        <Waiting />
      </header>
      <main id="content" tabIndex={-1} ref={main} data-scrolls={w('table.scrolls', { name: '{name}' })}>
        <IgnoredNote />
        <Outlet />
      </main>
      {items.length > 1 && (
        <nav className="shell-tabs" aria-label={w('nav.main')}>
          {items.slice(0, items.length > TABS + 1 ? TABS : TABS + 1).map((item) => (
            <Entry key={item.to} item={item} />
          ))}
          {items.length > TABS + 1 && <More items={items.slice(TABS)} />}
        </nav>
      )}
      <Toasts />
      <ScrollRestoration />
    </>
  );
}

function Entry({ item }: { item: NavigationItem }) {
  return <NavLink to={item.to}>{useWords()(item.word)}</NavLink>;
}

function More({ items }: { items: NavigationItem[] }) {
  const w = useWords();
  const { pathname } = useLocation();
  const inside = items.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <Menu label={w('nav.more')} className={inside ? 'shell-more shell-more-here' : 'shell-more'}>
      {items.map((item) => (
        <Entry key={item.to} item={item} />
      ))}
    </Menu>
  );
}
