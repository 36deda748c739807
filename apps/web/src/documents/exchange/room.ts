import type { Room } from '../../app/room.js';

export const exchangeRoom: Room = {
  routes: [
    { path: 'exchange', lazy: async () => ({ Component: (await import('./ExchangePage.js')).ExchangePage }) },
    { path: 'exchange/:id', lazy: async () => ({ Component: (await import('./ImportPage.js')).ImportPage }) },
  ],
  navigation: [{ to: '/exchange', word: 'nav.exchange', rights: ['documents.readImports'], place: 76 }],
};
