import { laterActsOf, type Casting } from '../generator/filings.js';
import { yearOf } from '../generator/year.js';
import { PUBLICATIONS } from '../generator/publications.js';
import type { SeedZone } from '../shape.js';
import { RESULTS_2023 } from './2023/results.js';
import { ROWS_2024 } from './2024/rows.js';
import { PEOPLE } from './people.js';
import { UNITS } from './units.js';

const CASTING: Casting = { filerOf: () => ({ by: 'filer.jk' }), headOf: () => 'head.jk', verifierOf: () => 'verifier.jk' };
const shared = { units: UNITS, casting: CASTING };

/** 经开区: results of 2023 as the baseline, and its few aims of 2024. */
export const jingkai = (): SeedZone => ({
  code: 'jk',
  name: '经开区',
  nameEn: 'Economic Development Zone',
  units: UNITS,
  people: PEOPLE,
  delegations: [],
  years: [
    yearOf({ ...shared, year: 2023, rows: [], publications: PUBLICATIONS[2023], signing: null, results: RESULTS_2023 }),
    yearOf({
      ...shared,
      year: 2024,
      rows: ROWS_2024,
      publications: PUBLICATIONS[2024],
      signing: {
        zoneName: '经开区',
        leader: 'leader.jk',
        supervision: 'supervision.jk',
        draftedOn: '2023-12-20',
        consultedOn: '2024-01-05',
        approvedOn: '2024-01-23',
        signedOn: '2024-01-31',
        note: '先行签订以便一月起报；签订日期与签字人为示意。',
      },
    }),
  ],
  script: laterActsOf(ROWS_2024, CASTING),
});
