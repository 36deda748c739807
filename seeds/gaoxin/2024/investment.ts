import { steps } from '../../generator/curves.js';
import { PROJECTS } from '../../generator/measures.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { nodesOf, termsOf } from '../../generator/terms.js';
import { ECONOMY_2024 } from '../sources.js';

export const INVESTMENT_2024: readonly Row[] = [
  {
    target: targetOf({
      code: 'GX24-19',
      name: ['第一批6个产业类项目开工', 'First six industrial projects started'],
      unit: 'investment',
      co: ['construction'],
      leader: 'leader.industry',
      measure: PROJECTS,
      category: '项目建设',
      pace: 'steps',
      terms: termsOf('milestone', 2024, null, {
        curve: steps({ 6: 0.5, 9: 1 }),
        nodes: nodesOf(
          ['智能传感器产业园一期（示意）', '2024-06-30'],
          ['新能源装备基地（示意）', '2024-06-30'],
          ['生物医药中试平台（示意）', '2024-06-30'],
          ['精密模具产业园（示意）', '2024-09-30'],
          ['车载电子总部基地（示意）', '2024-09-30'],
          ['先进材料研制基地（示意）', '2024-09-30'],
        ),
      }),
      clause: '第一批6个产业类项目开工，首期投资120亿元；6月底前3个，9月底前全部。',
      source: ECONOMY_2024,
      note: '节点时限取自分解表，项目名称为示意。',
    }),
    values: ['nodes', 'nodes', 'nodes', 'nodes', 'nodes', 'nodes'],
    accepted: { n1: '2024-04-18', n2: '2024-05-23', n3: '2024-06-26' },
    lives: { '2024-06': { state: 'submitted' } },
    words: {
      work: [
        '6个项目全部确定投资主体和选址',
        '产业园一期规划方案通过评审',
        '新能源装备基地完成土地摘牌',
        '传感器产业园一期取得施工许可并正式开工',
        '新能源装备基地桩基进场，首期厂房动工',
        '生物医药中试平台6月26日现场核查通过，上半年三个项目全部开工',
      ],
      next: ['提前办理后三个项目的土地组卷和规划许可', '逐项目明确9月底前开工的倒排节点'],
    },
  },
];
