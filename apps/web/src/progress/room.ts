import type { Room } from '../app/room.js';

export const progressRoom: Room = {
  routes: [
    { path: 'desk', lazy: async () => ({ Component: (await import('./desk/DeskPage.js')).DeskPage }) },
    { path: 'filing', lazy: async () => ({ Component: (await import('./filing/FilingPage.js')).FilingPage }) },
    {
      path: 'filing/:targetId/:period',
      lazy: async () => ({ Component: (await import('./figure/FigurePage.js')).FigurePage }),
    },
    { path: 'endorsement', lazy: async () => ({ Component: (await import('./review/EndorsementPage.js')).EndorsementPage }) },
    {
      path: 'verification',
      lazy: async () => ({ Component: (await import('./review/VerificationPage.js')).VerificationPage }),
    },
    {
      path: 'owner-figures',
      lazy: async () => ({ Component: (await import('./owner/OwnerFiguresPage.js')).OwnerFiguresPage }),
    },
    { path: 'pipeline', lazy: async () => ({ Component: (await import('./pipeline/PipelinePage.js')).PipelinePage }) },
    {
      path: 'reopen-requests',
      lazy: async () => ({ Component: (await import('./pipeline/ReopenRequestsPage.js')).ReopenRequestsPage }),
    },
  ],
  navigation: [
    {
      to: '/desk',
      word: 'nav.desk',
      rights: ['progress.file', 'progress.endorse', 'progress.verify', 'progress.decideReopen'],
      place: 10,
    },
    { to: '/filing', word: 'nav.filing', rights: ['progress.file'], place: 12 },
    { to: '/endorsement', word: 'nav.endorsement', rights: ['progress.endorse'], place: 14 },
    { to: '/pipeline', word: 'nav.pipeline', rights: ['progress.decideReopen'], place: 16 },
    { to: '/verification', word: 'nav.verification', rights: ['progress.verify'], place: 18 },
  ],
};
