import { zoneTargetsOf, type SeedBreakdown } from '../../generator/zone-targets.js';
import { ROWS_2024 } from './rows.js';

/** 418 projects, 965 and 390 亿元 were reached in 2023, as printed: two of the aims stay below. */
export const BREAKDOWN_2024: SeedBreakdown = {
  zoneTargets: zoneTargetsOf(
    ROWS_2024.map(({ target }) => target),
    { 'JK24-01': { result: '418' }, 'JK24-02': { result: '965' }, 'JK24-03': { result: '390' } },
  ),
  projects: [],
  answers: [],
  answeredAt: '2024-01-19T10:30:00+08:00',
  answeredBy: 'supervision.jk',
};
