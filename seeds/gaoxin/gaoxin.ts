import { inOrder, laterActsOf } from '../generator/filings.js';
import { yearOf } from '../generator/year.js';
import type { SeedZone } from '../shape.js';
import { RESULTS_2022 } from './2022/results.js';
import { ROWS_2022 } from './2022/rows.js';
import { GROWTH_2023 } from './2023/growth.js';
import { RESULTS_2023 } from './2023/results.js';
import { WORK_2023 } from './2023/work.js';
import { ROWS_2024 } from './2024/rows.js';
import { CASTING } from './casting.js';
import { MEETINGS_2024 } from './meetings.js';
import { DELEGATIONS, PEOPLE } from './people.js';
import { PUBLICATIONS } from '../generator/publications.js';
import { UNITS } from './units.js';

const signing = { zoneName: '高新区', leader: 'leader.main', supervision: 'supervision' };
const shared = { units: UNITS, casting: CASTING };

/** 高新区: three years of printed aims and results, with invented months between them. */
export const gaoxin = (): SeedZone => ({
  code: 'gx',
  name: '高新区',
  nameEn: 'High-tech Zone',
  units: UNITS,
  people: PEOPLE,
  delegations: DELEGATIONS,
  years: [
    yearOf({
      ...shared,
      year: 2022,
      rows: ROWS_2022,
      publications: PUBLICATIONS[2022],
      signing: {
        ...signing,
        draftedOn: '2021-12-20',
        consultedOn: '2021-12-27',
        approvedOn: '2022-01-10',
        signedOn: '2022-01-20',
      },
      results: RESULTS_2022,
    }),
    yearOf({
      ...shared,
      year: 2023,
      rows: [...GROWTH_2023, ...WORK_2023],
      publications: PUBLICATIONS[2023],
      signing: {
        ...signing,
        draftedOn: '2022-12-19',
        consultedOn: '2022-12-26',
        approvedOn: '2023-01-09',
        signedOn: '2023-01-16',
      },
      results: RESULTS_2023,
    }),
    yearOf({
      ...shared,
      year: 2024,
      rows: ROWS_2024,
      publications: PUBLICATIONS[2024],
      signing: {
        ...signing,
        draftedOn: '2023-12-18',
        consultedOn: '2024-01-04',
        approvedOn: '2024-01-22',
        signedOn: '2024-01-30',
        note: '先行签订以便一月起报，2月20日大会上集中递交；签订日期与签字人为示意。',
      },
      meetings: MEETINGS_2024,
    }),
  ],
  script: inOrder(laterActsOf(ROWS_2024, CASTING)),
});
