import { zoneTargetsOf, type LastYear, type SeedBreakdown } from '../../generator/zone-targets.js';
import { projectsOf2024, stalledHousing } from './projects.js';
import { ROWS_2024 } from './rows.js';

/** Results of 2023 as printed, where they measure the same as the aim of 2024; levels in 亿元 beside the growth rates. */
export const LAST_YEAR_2023: Readonly<Record<string, LastYear>> = {
  'GX24-01': { result: '7.5', base: '564.6' },
  'GX24-02': { result: '13.2', base: '173.3' },
  'GX24-03': { result: '2.5', base: '267.6' },
  'GX24-04': { result: '11.3', base: '206.3' },
  'GX24-05': { result: '5.4', base: '63.3' },
  'GX24-08': { result: '3045' },
  'GX24-23': { result: '38.8' },
  'GX24-27': { result: '4' },
};

/** 分解 of 2024: the printed aims, the units' lines under them, the ledgers, and the warnings that were answered before signing. */
export const BREAKDOWN_2024: SeedBreakdown = {
  zoneTargets: zoneTargetsOf(
    ROWS_2024.map(({ target }) => target),
    LAST_YEAR_2023,
  ),
  projects: [...projectsOf2024(), ...stalledHousing()],
  answers: [
    {
      line: 'GX24-08',
      code: 'alreadyMet',
      reason: '国家评价口径今年收紧，到期出库企业预计超过300家，3000家按保有量把握，不下调也不上调。（示意）',
    },
    { line: 'GX24-30', code: 'backLoaded', reason: '省级绿色工厂每年10月集中公布认定结果，前三季度按申报进度调度。（示意）' },
    { line: 'GX24-20', code: 'backLoaded', reason: '红杉路受征迁影响，工期按12月底倒排，9月底前完成开明路。（示意）' },
  ],
  answeredAt: '2024-01-19T10:30:00+08:00',
  answeredBy: 'supervision',
};
