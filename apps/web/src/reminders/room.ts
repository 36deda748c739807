import type { Room } from '../app/room.js';

export const remindersRoom: Room = {
  routes: [
    { path: 'reminders', lazy: async () => ({ Component: (await import('./RemindersPage.js')).RemindersPage }) },
    { path: 'reminders/preferences', lazy: async () => ({ Component: (await import('./PreferencesPage.js')).PreferencesPage }) },
  ],
  navigation: [{ to: '/reminders', word: 'nav.reminders', rights: ['reminders.own'], place: 84 }],
};
