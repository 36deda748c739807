import type { Room } from '../app/room.js';

export const peopleRoom: Room = {
  routes: [
    { path: 'account', lazy: async () => ({ Component: (await import('./AccountPage.js')).AccountPage }) },
    { path: 'people', lazy: async () => ({ Component: (await import('./PeoplePage.js')).PeoplePage }) },
    { path: 'people/:id', lazy: async () => ({ Component: (await import('./PersonPage.js')).PersonPage }) },
    { path: 'units', lazy: async () => ({ Component: (await import('./UnitsPage.js')).UnitsPage }) },
    { path: 'reorganisations', lazy: async () => ({ Component: (await import('./reorganisation/ReorganisationsPage.js')).ReorganisationsPage }) },
    { path: 'delegations', lazy: async () => ({ Component: (await import('./DelegationsPage.js')).DelegationsPage }) },
  ],
  navigation: [
    { to: '/people', word: 'nav.people', rights: ['people.manage'], place: 70 },
    { to: '/units', word: 'nav.units', rights: ['units.manage'], place: 72 },
    { to: '/reorganisations', word: 'nav.reorganisations', rights: ['units.propose', 'units.decide'], place: 74 },
    { to: '/delegations', word: 'nav.delegations', rights: ['delegation.own'], place: 86 },
  ],
};
