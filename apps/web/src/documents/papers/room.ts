import type { Room } from '../../app/room.js';

export const papersRoom: Room = {
  routes: [{ path: 'documents', lazy: async () => ({ Component: (await import('./DocumentsPage.js')).DocumentsPage }) }],
  navigation: [{ to: '/documents', word: 'nav.documents', rights: ['progress.file', 'board.read'], place: 82 }],
};
