import type { Room } from '../app/room.js';

export const peopleRoom: Room = {
  routes: [{ path: 'account', lazy: async () => ({ Component: (await import('./AccountPage.js')).AccountPage }) }],
  navigation: [],
};
