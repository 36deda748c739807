import type { Room } from '../app/room.js';

export const journalRoom: Room = {
  routes: [{ path: 'journal', lazy: async () => ({ Component: (await import('./JournalPage.js')).JournalPage }) }],
  navigation: [{ to: '/journal', word: 'nav.journal', rights: ['journal.read'], place: 90 }],
};
