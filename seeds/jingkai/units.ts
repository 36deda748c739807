import type { SeedUnit } from '../shape.js';

const zone = { parentCode: null, kind: 'zone', name: '经开区', nameEn: 'Economic Development Zone' } as const;
const department = { parentCode: 'jk', kind: 'department' } as const;

/** The second zone is small on purpose: it is there to see that nothing crosses. */
export const UNITS: readonly SeedUnit[] = [
  { ...zone, code: 'jk', sort: 10 },
  { ...department, code: 'office', name: '党政办公室', nameEn: 'General Office', sort: 20 },
  { ...department, code: 'supervision', name: '督查考核办', nameEn: 'Supervision Office', sort: 30 },
  { ...department, code: 'audit', name: '审计监督室', nameEn: 'Audit Office', sort: 40 },
  { ...department, code: 'statistics', name: '统计局', nameEn: 'Statistics Bureau', sort: 50 },
  { ...department, code: 'projects', name: '重点项目服务中心', nameEn: 'Key Project Service Centre', sort: 60 },
];
