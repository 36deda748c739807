import type { Right } from '#domain/people/rights.js';
import type { NavigationItem } from '../app/room.js';
import { navigationFor } from '../app/shell/navigation.js';

type Page = Pick<NavigationItem, 'to' | 'word'>;

/** Pages that have no place in the navigation because another page leads to them. A spec wants each to exist. */
export const FURTHER: readonly (Page & { rights: readonly Right[] })[] = [
  { to: '/account', word: 'nav.account', rights: ['people.self'] },
  { to: '/reminders/preferences', word: 'search.page.preferences', rights: ['reminders.own'] },
  { to: '/reopen-requests', word: 'search.page.reopenRequests', rights: ['progress.decideReopen'] },
  { to: '/pledges/signing-day', word: 'search.page.signingDay', rights: ['board.read'] },
  { to: '/ambition', word: 'search.page.ambition', rights: ['board.read'] },
];

/** Every page the reader may open, in the order of the house. */
export const pagesFor = (may: readonly Right[]): Page[] => [
  ...navigationFor(may),
  ...FURTHER.filter(({ rights }) => rights.some((right) => may.includes(right))),
];
