import type { Room } from '../app/room.js';

/** What was promised: targets, one by one and in the pledges that were signed. */
export const pledgesRoom: Room = {
  routes: [
    { path: 'targets', lazy: async () => ({ Component: (await import('./targets/TargetsPage.js')).TargetsPage }) },
    { path: 'targets/:id', lazy: async () => ({ Component: (await import('./target/TargetPage.js')).TargetPage }) },
    { path: 'pledges', lazy: async () => ({ Component: (await import('./book/PledgesPage.js')).PledgesPage }) },
    { path: 'pledges/:id', lazy: async () => ({ Component: (await import('./book/PledgePage.js')).PledgePage }) },
    {
      path: 'pledges/signing-day',
      lazy: async () => ({ Component: (await import('./signing/SigningDayPage.js')).SigningDayPage }),
    },
    { path: 'pledges/versions/:hash', lazy: async () => ({ Component: (await import('./signing/VersionPage.js')).VersionPage }) },
    {
      path: 'pledges/:id/versions/:version',
      lazy: async () => ({ Component: (await import('./signing/VersionPage.js')).VersionPage }),
    },
    { path: 'pledges/:id/draft', lazy: async () => ({ Component: (await import('./drafting/DraftPage.js')).DraftPage }) },
    { path: 'plan-years', lazy: async () => ({ Component: (await import('./year/PlanYearsPage.js')).PlanYearsPage }) },
    { path: 'plan-years/:year', lazy: async () => ({ Component: (await import('./year/PlanYearPage.js')).PlanYearPage }) },
    {
      path: 'contributions',
      lazy: async () => ({ Component: (await import('./breakdown/ContributionsPage.js')).ContributionsPage }),
    },
    {
      path: 'zone-targets/:id/projects',
      lazy: async () => ({ Component: (await import('./breakdown/ProjectsPage.js')).ProjectsPage }),
    },
    { path: 'ambition', lazy: async () => ({ Component: (await import('./breakdown/AmbitionPage.js')).AmbitionPage }) },
  ],
  asks: {
    targets: ({ query }) => (query.size === 0 ? ['/targets', '/units'] : []),
    'targets/:id': ({ names: [id], query }) =>
      query.has('asOf') ? [] : [`/targets/${id}`, `/amendments?target=${id}`, `/targets/${id}/evidence`],
  },
  navigation: [
    { to: '/targets', word: 'nav.targets', rights: ['targets.read'], place: 30 },
    // Whoever only verifies may read a target's pledge where it is quoted, but has none of their own to list.
    { to: '/pledges', word: 'nav.pledges', rights: ['progress.file', 'board.read'], place: 45 },
    { to: '/plan-years', word: 'nav.planYears', rights: ['years.manage', 'board.read'], place: 78 },
    { to: '/contributions', word: 'nav.contributions', rights: ['board.read'], place: 46 },
  ],
};
