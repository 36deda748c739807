import { planned, steps } from '../../generator/curves.js';
import { SCHOOLS, TASKS } from '../../generator/measures.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { nodesOf, termsOf } from '../../generator/terms.js';
import { ECONOMY_2024 } from '../sources.js';

const base = { unit: 'education', leader: 'leader.education', category: '民生保障' } as const;

export const EDUCATION_2024: readonly Row[] = [
  {
    target: targetOf({
      ...base,
      code: 'GX24-26',
      name: ['新建续建中小学', 'Primary and secondary schools under construction'],
      co: ['construction'],
      measure: SCHOOLS,
      pace: 'plan',
      terms: termsOf('cumulative', 2024, '2', {
        wording: 'range',
        upper: '3',
        curve: planned(0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1, 1, 1, 1),
      }),
      clause: '新建续建中小学2—3所。',
      source: ECONOMY_2024,
    }),
    values: ['0', '0', '1', '1', '1', '1'],
    lives: { '2024-06': { state: 'draft' } },
    later: '2024-07-05',
    words: {
      work: [
        '确定年度建设学校选址和办学规模',
        '续建学校完成年度投资计划审批',
        '续建的九年一贯制学校全面复工',
        '教学楼主体施工至三层',
        '体育馆钢结构吊装完成',
        '新建小学完成初步设计批复，正在办理施工招标',
      ],
      next: ['倒排招标时间，确保新建小学9月底前开工'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-27',
      name: ['新投用中小学', 'Primary and secondary schools opened'],
      measure: SCHOOLS,
      pace: 'steps',
      terms: termsOf('milestone', 2024, null, {
        curve: steps({ 8: 1 }),
        nodes: nodesOf(['春藤小学（示意）', '2024-08-31'], ['科学大道初级中学（示意）', '2024-08-31']),
      }),
      clause: '新投用中小学2所；8月底前。',
      source: ECONOMY_2024,
      note: '时限取自分解表，学校名称为示意。',
    }),
    values: ['nodes', 'nodes', 'nodes', 'nodes', 'nodes', 'nodes'],
    accepted: {},
    later: '2024-07-05',
    lives: { '2024-03': { state: 'late' } },
    words: {
      work: [
        '两校装饰装修工程过半',
        '教学设备采购需求论证完成',
        '两所学校完成机构编制批复',
        '招聘教师120名，校长提前到岗',
        '室外运动场地开始铺装',
        '小学完成空气质量检测，初中设备安装过半',
      ],
      next: ['7月底前完成竣工验收和空气治理', '同步制定划片招生方案'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-28',
      name: ['高新医院门诊开诊', 'Out-patient department of Gaoxin Hospital opened'],
      measure: TASKS,
      pace: 'steps',
      terms: termsOf('milestone', 2024, null, { curve: steps({ 10: 1 }), nodes: nodesOf(['门诊开诊', '2024-10-31']) }),
      clause: '医院门诊10月底前开诊。',
      note: '定性任务，见分解表第28行；不在公开数字之列。',
    }),
    values: ['nodes', 'nodes', 'nodes', 'nodes', 'nodes', 'nodes'],
    accepted: {},
    later: '2024-07-04',
    words: {
      work: [
        '门诊楼机电安装完成七成',
        '医疗净化工程进场',
        '大型设备配置证申请已受理',
        '首批医护人员招聘公告发布',
        '门诊信息系统完成需求确认',
        '净化工程通过中间验收，影像设备开始安装',
      ],
      next: ['协调医保定点资格与执业登记同步办理'],
    },
  },
];
