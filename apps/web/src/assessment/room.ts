import type { Room } from '../app/room.js';

/** The board and what it leads to: flags, and one unit's year. */
export const assessmentRoom: Room = {
  routes: [
    {
      path: 'board',
      lazy: () =>
        import('./board/BoardPage.js').then(({ BoardPage, boardHandle }) => ({ Component: BoardPage, handle: boardHandle })),
    },
    { path: 'flags', lazy: async () => ({ Component: (await import('./flags/FlagsPage.js')).FlagsPage }) },
    { path: 'flags/:id', lazy: async () => ({ Component: (await import('./flags/FlagPage.js')).FlagPage }) },
    { path: 'units/:id', lazy: async () => ({ Component: (await import('./unit/UnitPage.js')).UnitPage }) },
    { path: 'laboratory', lazy: async () => ({ Component: (await import('./laboratory/LaboratoryPage.js')).LaboratoryPage }) },
  ],
  saysFirstWords: ['board'],
  asks: {
    board: ({ query }) => (query.size === 0 ? ['/board', '/units'] : []),
    flags: ({ query }) => (query.size === 0 ? ['/flags/ageing', '/units', '/flags?state=standing'] : []),
  },
  navigation: [
    { to: '/board', word: 'nav.board', rights: ['board.read'], place: 13 },
    { to: '/flags', word: 'nav.flags', rights: ['flags.read'], place: 40 },
    { to: '/laboratory', word: 'nav.laboratory', rights: ['assessment.readRules'], place: 57 },
  ],
};
