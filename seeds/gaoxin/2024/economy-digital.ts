import { planned, steps } from '../../generator/curves.js';
import { FACTORIES, FIRMS, PERCENT, PROJECTS } from '../../generator/measures.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { termsOf } from '../../generator/terms.js';
import { ECONOMY_2024 } from '../sources.js';

const digital = { unit: 'economy', leader: 'leader.industry', category: '数字经济', source: ECONOMY_2024 } as const;

/** Digital targets: what the year 2024 brings is invented, what it aims at was printed. */
export const ECONOMY_DIGITAL: readonly Row[] = [
  {
    target: targetOf({
      ...digital,
      code: 'GX24-14',
      name: ['培育省级工业互联网平台', 'Provincial industrial internet platforms fostered'],
      measure: ['个', 'platforms'],
      pace: 'steps',
      terms: termsOf('cumulative', 2024, '2', { curve: steps({ 9: 0.5, 12: 1 }) }),
      clause: '培育省级工业互联网平台2个。',
      note: '省级认定每年两批，按批次计进度。',
    }),
    values: ['0', '0', '0', '0', '0', '2'],
    words: {
      work: [
        '摸排行业型、特定领域型平台培育对象5家',
        '组织培育对象对照省级标准开展自评',
        '邀请专家对3家企业进行申报辅导',
        '2家企业完成平台能力第三方测评',
        '申报材料已通过市级初审并推荐上报',
        '省厅公布首批培育名单，申报的2家企业全部入选，提前完成全年任务',
      ],
    },
  },
  {
    target: targetOf({
      ...digital,
      code: 'GX24-15',
      name: ['推动中小企业上云', 'Small and medium firms moved to the cloud'],
      co: ['cuihu', 'donghu'],
      measure: FIRMS,
      terms: termsOf('cumulative', 2024, '1000', { wording: 'about' }),
      clause: '推动1000家左右中小企业上云。',
    }),
    values: ['72', '138', '226', '338', '455', '542'],
    later: '2024-07-04',
    words: {
      work: [
        '与三家云服务商续签惠企套餐，首批企业完成开通',
        '节后复工与上云宣讲同步推进，进园区办专场2场',
        '上云券发放启动，制造业小微企业申领踊跃',
        '联合办事处逐楼宇走访，软件类企业集中上云',
        '以产业链为单位组织整链上云，生物医药链完成21家',
        '对申领未使用上云券的企业逐户回访',
      ],
    },
  },
  {
    target: targetOf({
      ...digital,
      code: 'GX24-16',
      name: ['规上工业企业上云覆盖率', 'Industrial firms above designated size in the cloud'],
      measure: PERCENT,
      decimals: 1,
      terms: termsOf('rate', 2024, '80', { wording: 'about', baseline: '70.4' }),
      clause: '规上工业企业上云覆盖率达到80%左右。',
      note: '年初基数70.4%（238/338）为示意。',
    }),
    values: ['240/338', '241/338', '245/338', '248/338', '251/338', '253/338'],
    lives: { '2024-05': { state: 'withdrawn' } },
    words: {
      work: [
        '对未上云的98户规上企业建立清单',
        '铸造、包装两个行业的标杆企业开放参观',
        '设备上云试点新增4户，数据采集点位扩至1200个',
        '与省级平台对接，补贴政策兑付到位',
        '上云诊断覆盖全部年产值亿元以上企业',
        '两户食品企业完成核心系统迁移',
      ],
      causes: ['剩余企业以传统加工为主，系统改造投入意愿不强'],
    },
  },
  {
    target: targetOf({
      ...digital,
      code: 'GX24-17',
      name: ['实施智能化改造项目', 'Smart upgrading projects carried out'],
      measure: PROJECTS,
      pace: 'plan',
      terms: termsOf('cumulative', 2024, '16', {
        wording: 'atLeast',
        curve: planned(0, 0.0625, 0.125, 0.1875, 0.3125, 0.4375, 0.5, 0.625, 0.6875, 0.8125, 0.9375, 1),
      }),
      clause: '实施智能化改造项目16个以上。',
      note: '按项目竣工计划逐月安排。',
    }),
    values: ['0', '1', '2', '2', '3', '7'],
    words: {
      work: [
        '从技改库中筛选改造项目23个纳入年度计划',
        '阀门企业柔性产线改造率先通过验收',
        '第二个改造项目完成联调投用',
        '在建项目受进口设备交付影响，竣工验收顺延',
        '一户新材料企业立体仓改造完工',
        '延期设备集中到货，四个项目同月完成验收，前期欠账补齐',
      ],
      causes: ['三个项目的进口数控设备清关延迟，安装调试顺延', '两户企业资金安排后移，改造开工晚于计划'],
      next: ['协调海关提前介入查验，设备到厂即安装', '对进度滞后的四个项目实行专员驻点，6月底前集中验收'],
    },
  },
  {
    target: targetOf({
      ...digital,
      code: 'GX24-31',
      name: ['新增智能工厂(车间)', 'New smart factories (workshops)'],
      measure: FACTORIES,
      pace: 'steps',
      terms: termsOf('cumulative', 2024, '2', { curve: steps({ 6: 0.5, 12: 1 }) }),
      clause: '新增智能工厂（车间）2个。',
      note: '省级认定分上、下半年两批。',
    }),
    values: ['0', '0', '0', '0', '0', '1'],
    lives: { '2024-06': { state: 'endorsed' } },
    words: {
      work: [
        '征集有意向申报的制造企业8家',
        '对照省级评价指标开展预评估',
        '遴选4个车间进入培育库',
        '指导企业完善设备联网率佐证材料',
        '配合市工信部门完成现场核查',
        '上半年批次公示结束，精密仪器车间获认定',
      ],
    },
  },
  {
    target: targetOf({
      ...digital,
      code: 'GX24-32',
      name: ['重点工业企业智能制造诊断', 'Key industrial firms given a smart manufacturing diagnosis'],
      measure: FIRMS,
      terms: termsOf('cumulative', 2024, '100'),
      clause: '对100家重点工业企业开展智能制造诊断。',
    }),
    values: ['4', '9', '19', '28', '31', '48'],
    lives: { '2024-06': { state: 'submitted' } },
    estimates: { '2024-04': '100', '2024-06': '100' },
    words: {
      work: [
        '诊断服务商遴选结束，签订服务协议',
        '首轮诊断报告交付企业并逐一解读',
        '把诊断服务送进两个标准厂房园区',
        '对电子信息企业组织专场诊断周',
        '服务商轮换，现场诊断暂缓',
        '新增两家服务商进场，一周完成17家入企诊断',
      ],
      causes: [
        '诊断专家团队力量不足，每周只能完成两户',
        '部分企业旺季生产紧张，推迟入企时间',
        '原服务商人员调整，当月进场次数偏少',
      ],
      next: ['增补两家诊断服务商，分片包干', '按周公布诊断完成数，9月底前补齐缺口'],
    },
  },
];
