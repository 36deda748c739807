import type { Room } from '../app/room.js';

export const meetingsRoom: Room = {
  routes: [
    { path: 'meetings', lazy: async () => ({ Component: (await import('./MeetingsPage.js')).MeetingsPage }) },
    { path: 'meetings/:id', lazy: async () => ({ Component: (await import('./MeetingPage.js')).MeetingPage }) },
    { path: 'meetings/:id/pack', lazy: async () => ({ Component: (await import('./PackPage.js')).PackPage }) },
  ],
  navigation: [{ to: '/meetings', word: 'nav.meetings', rights: ['meetings.read'], place: 60 }],
};
