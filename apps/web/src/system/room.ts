import type { Room } from '../app/room.js';

export const systemRoom: Room = {
  routes: [{ path: 'system', lazy: async () => ({ Component: (await import('./SystemPage.js')).SystemPage }) }],
  navigation: [{ to: '/system', word: 'nav.system', rights: ['system.read'], place: 95 }],
};
