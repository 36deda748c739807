import type { Arriving, Room } from '../app/room.js';

const yearOf = (month: string) => `/plan-years/${month.slice(0, 4)}`;

/** A desk begins with what its reader's duties are about. */
async function deskAsks({ may, period }: Arriving): Promise<string[]> {
  const month = await period();
  return [
    ...((await may('progress.file')) ? ['/returns', `/filings?period=${month}`, yearOf(month)] : []),
    ...((await may('progress.endorse')) ? ['/endorsements'] : []),
    ...((await may('progress.decideReopen')) ? [`/pipeline?period=${month}`, yearOf(month), '/reopen-requests?state=open'] : []),
    ...((await may('progress.verify')) ? ['/verifications'] : []),
  ];
}

async function pipelineAsks({ may, period }: Arriving): Promise<string[]> {
  const month = await period();
  const people = (await may('people.read')) ? ['/people?limit=500&active=true'] : [];
  return [
    `/pipeline?period=${month}`,
    yearOf(month),
    ...((await may('progress.decideReopen')) ? ['/reopen-requests?state=open'] : []),
    ...people,
  ];
}

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
  saysFirstWords: ['desk'],
  asks: {
    desk: deskAsks,
    filing: async ({ period }) => {
      const month = await period();
      return [`/filings?period=${month}`, yearOf(month), '/reopen-requests?state=open'];
    },
    'filing/:targetId/:period': ({ names: [target, period] }) => [
      `/targets/${target}/submissions/${period}`,
      yearOf(period!),
      `/targets/${target}/evidence`,
    ],
    endorsement: async ({ period }) => ['/endorsements', yearOf(await period())],
    verification: async ({ period }) => ['/verifications', yearOf(await period())],
    pipeline: pipelineAsks,
  },
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
