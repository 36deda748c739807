import type { Room } from '../app/room.js';

export const calendarRoom: Room = {
  routes: [{ path: 'calendar', lazy: async () => ({ Component: (await import('./CalendarPage.js')).CalendarPage }) }],
  navigation: [{ to: '/calendar', word: 'nav.calendar', rights: ['calendar.read'], place: 80 }],
};
