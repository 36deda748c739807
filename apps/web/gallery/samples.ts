import type { Light, Receipt } from '#domain/assessment/assessment.js';
import type { HeatRow } from '../src/ui/HeatMap.js';

/** Illustrative figures for the gallery of parts; nothing here reaches a build. */
const order =
  'onPace onPace behind behind lagging lagging|onPace onPace onPace behind lagging behind|onPace behind behind missing behind pending|onPace onPace onPace done done done|notAssessed notAssessed onPace onPace onPace missing';

export const heatColumns = [1, 2, 3, 4, 5, 6].map((month) => ({ key: String(month), label: `${month}月` }));

export const heatRows: HeatRow[] = ['经济发展部', '创新发展局', '投资促进中心', '教文体局', '翠湖办事处'].map((name, y) => ({
  key: name,
  name,
  label: name,
  cells: order
    .split('|')
    [y]!.split(' ')
    .map((light, x) => ({ light: light as Light, count: light === 'lagging' ? x - 3 : 0, provisional: x === 5, to: '?cell' })),
}));

export const receipt: Receipt = {
  ruleSet: 'default@1',
  inputs: { T: '1.6', 'P(2024-06)': '0.5', A: '0.74' },
  revisions: [
    { period: '2024-05', revision: '#1871 r1' },
    { period: '2024-06', revision: '#2214 r2' },
  ],
  formula: 'E = T × P(r);  ratio = A / E;  gap = A / T − P(r)',
  result: { E: '0.8', ratio: '0.925', gap: '-3.75', light: 'behind' },
};

export const words = {
  title: '40 项目标,23 项达到序时进度,占 57.5%;6 项严重滞后,比 5 月多 2 项',
  sub: '高新区 2024 年 · 1–6 月 · 数据截至 7 月 3 日 10:00,已核定 31 项、待核 5 项、待报 4 项',
  than: '较5月',
  due: '7月5日18:00截止',
  worst: '最需要过问的',
  sorted: '先看灯,再看连续月数和差距',
  target: '新增经营主体',
  why: '累计 0.74 万家,应达 0.80,完成 46.3%;后续月均需 0.143 万家(目前 0.123)。',
  unit: '市场监管局',
  tick: '序时 50%',
  matrix: '单位 × 月',
  controls: '控件',
  mine: '我分管的',
  kind: '类别',
  search: '搜目标',
  returnTitle: '退回 技术合同成交额',
  returnWhat: '退回后,填报人会立即收到邮件,改好后须重新审签。',
  doReturn: '退回',
  suggestion: '请核对单位',
  where: '技术合同成交额',
  problem: '比上月大 10⁴ 倍:填的是万元?',
  field: '本月累计',
  fieldHint: '上月 0.61 万家',
  fieldError: '请填数字。',
};
