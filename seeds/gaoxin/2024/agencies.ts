import { planned } from '../../generator/curves.js';
import { ACCIDENTS, DAYS, PLACE } from '../../generator/measures.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { termsOf } from '../../generator/terms.js';

/** Caps, ranks and zeros: none was printed, so every target here is invented and says so. */
export const AGENCIES_2024: readonly Row[] = [
  {
    target: targetOf({
      code: 'GX24-38',
      name: ['重污染天数', 'Days of heavy pollution'],
      unit: 'ecology',
      co: ['construction', 'cuihu', 'donghu'],
      leader: 'leader.construction',
      measure: DAYS,
      category: '绿色发展',
      pace: 'baseYear',
      terms: termsOf('cap', 2024, '8', {
        wording: 'atMost',
        capOf: 'total',
        curve: planned(0.35, 0.5, 0.625, 0.625, 0.625, 0.625, 0.625, 0.625, 0.625, 0.625, 0.75, 1),
      }),
      clause: '全年重污染天数控制在8天以内。',
      note: '目标与进度均为示意；按上年逐月分布（示意）安排控制数。',
    }),
    values: ['3', '4', '5', '5', '5', '5'],
    words: {
      work: [
        '启动重污染天气橙色预警两次，落实企业分级管控',
        '烟花禁放巡查与工地湿法作业同步开展',
        '沙尘过程影响一日，渣土车夜间管控加密',
        '国控站点周边餐饮油烟整治完成',
        'VOCs企业错峰生产，站点数据持续改善',
        '臭氧管控专班进驻，加油站错时卸油',
      ],
      causes: ['1月静稳天气持续，区域传输叠加本地扬尘'],
      next: ['对27家涉气企业一企一策减排清单现场核实'],
    },
  },
  {
    target: targetOf({
      code: 'GX24-39',
      name: ['较大及以上生产安全事故', 'Work-safety accidents rated serious or worse'],
      unit: 'emergency',
      co: ['economy', 'construction'],
      leader: 'leader.construction',
      measure: ACCIDENTS,
      category: '安全稳定',
      terms: termsOf('zero', 2024, '0', { wording: 'firm' }),
      clause: '不发生较大及以上生产安全事故。',
      note: '目标为示意。',
    }),
    values: ['0', '0', '0', '0', '0', '0'],
    words: {
      work: [
        '元旦、春节前后检查危化和烟花经营单位64家',
        '复工复产“开工第一课”覆盖规上企业',
        '厂房仓库“厂中厂”排查建账187处',
        '有限空间作业专项检查封停违规点位3处',
        '组织高层建筑消防联合演练',
        '“安全生产月”集中曝光一批重大隐患并完成整改',
      ],
    },
  },
  {
    target: targetOf({
      code: 'GX24-40',
      name: ['一般生产安全事故起数', 'Ordinary work-safety accidents'],
      unit: 'emergency',
      co: ['construction'],
      leader: 'leader.construction',
      measure: ACCIDENTS,
      category: '安全稳定',
      terms: termsOf('cap', 2024, '10', { wording: 'atMost', capOf: 'total' }),
      clause: '一般生产安全事故控制在10起以内。',
      note: '目标与进度均为示意。',
    }),
    values: ['0', '1', '2', '4', '5', '5'],
    lives: { '2024-06': { state: 'endorsed' } },
    words: {
      work: [
        '高处作业和临时用电列为年初检查重点',
        '一起工地物体打击事故完成调查',
        '对事故企业开展警示约谈',
        '建筑领域事故连发两起，已提级调查',
        '叉车伤害事故责任企业停业整顿',
        '全月未新增事故，施工领域专项整治转入巩固',
      ],
      causes: ['小散工程和装修改造监管存在盲区', '两家企业外包作业以包代管，安全交底流于形式'],
      next: ['小散工程纳入网格登记，开工前必报备', '对外包作业单位实行“一票否决”准入'],
    },
  },
  {
    target: targetOf({
      code: 'GX24-41',
      name: ['12345热线办理满意率全市位次', 'Rank by satisfaction with the 12345 hotline'],
      unit: 'approval',
      leader: 'leader.finance',
      measure: PLACE,
      category: '营商环境',
      terms: termsOf('rank', 2024, '3'),
      clause: '12345热线办理满意率保持全市前3位。',
      note: '目标与位次均为示意。',
    }),
    values: ['5', 'na', '4', '3', '2', '2'],
    lives: {
      '2024-06': {
        state: 'returned',
        by: 'verifier',
        reason: '市级6月通报显示我区为第3位，所填第2位为上月位次，请核对后重报并附通报页。',
      },
    },
    words: {
      work: [
        '供暖类诉求集中，重复投诉占比偏高',
        '春节期间市级不排名，工单照常办理',
        '推行工单首接负责和三级回访',
        '对满意率低的承办单位现场督办',
        '疑难工单领导领办，按期办结率99.2%',
        '夏季噪声、停水类工单前置会商',
      ],
      causes: ['物业和供热类工单办结但群众不满意的比例较高'],
      next: ['与住建、城管建立疑难工单会商机制'],
    },
  },
];
