import type { SeedUnit } from '../shape.js';

/** The zone and its units. Departments follow the printed breakdown; offices and companies are invented. */
export const UNITS: readonly SeedUnit[] = [
  unit('gx', null, 'zone', '高新区', 'High-tech Zone'),
  unit('office', 'gx', 'department', '党政办公室', 'General Office'),
  unit('supervision', 'gx', 'department', '督查考核办', 'Supervision Office'),
  unit('audit', 'gx', 'department', '审计监督室', 'Audit Office'),
  unit('statistics', 'gx', 'department', '统计局', 'Statistics Bureau'),
  unit('economy', 'gx', 'department', '经济发展部', 'Economic Development Department'),
  unit('finance', 'gx', 'department', '财政局', 'Finance Bureau'),
  unit('market', 'gx', 'department', '市场监管局', 'Market Regulation Bureau'),
  unit('innovation', 'gx', 'department', '创新发展局', 'Innovation and Development Bureau'),
  unit('investment', 'gx', 'department', '投资促进中心', 'Investment Promotion Centre'),
  unit('construction', 'gx', 'department', '建设局', 'Construction Bureau'),
  unit('housing', 'construction', 'taskForce', '保交楼工作专班', 'Housing Handover Task Force'),
  unit('education', 'gx', 'department', '教文体局', 'Education, Culture and Sports Bureau'),
  unit('approval', 'gx', 'department', '行政审批局', 'Administrative Approval Bureau'),
  unit('emergency', 'gx', 'department', '应急管理局', 'Emergency Management Bureau'),
  unit('ecology', 'gx', 'agency', '生态环境分局', 'Ecology and Environment Branch'),
  unit('cuihu', 'gx', 'office', '翠湖办事处', 'Cuihu Sub-district Office'),
  unit('donghu', 'gx', 'office', '东湖办事处', 'Donghu Sub-district Office'),
  unit('gaochuang', 'gx', 'company', '高创投资公司（示意）', 'Gaochuang Investment Company (illustrative)'),
].map((one, index) => ({ ...one, sort: (index + 1) * 10 }));

function unit(code: string, parentCode: string | null, kind: SeedUnit['kind'], name: string, nameEn: string): SeedUnit {
  return { code, parentCode, kind, name, nameEn, sort: 0 };
}
