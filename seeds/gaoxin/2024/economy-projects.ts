import { planned, steps } from '../../generator/curves.js';
import { FIRMS, HUNDRED_MILLIONS, PROJECTS, TEN_THOUSAND_KWH } from '../../generator/measures.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { termsOf } from '../../generator/terms.js';
import { ECONOMY_2024 } from '../sources.js';

const base = { unit: 'economy', leader: 'leader.industry' } as const;

/** 年度计划投资 by month as the project pool schedules it: little in winter, most from the second quarter on. */
const PROJECT_PLAN = planned(0.05, 0.11, 0.2, 0.29, 0.385, 0.5, 0.58, 0.67, 0.77, 0.86, 0.94, 1);

export const ECONOMY_PROJECTS: readonly Row[] = [
  {
    target: targetOf({
      ...base,
      code: 'GX24-18',
      name: ['第一批固定资产投资项目年度计划投资', 'Planned investment in the first batch of fixed-asset projects'],
      co: ['construction'],
      measure: HUNDRED_MILLIONS,
      decimals: 1,
      category: '项目建设',
      pace: 'plan',
      terms: termsOf('cumulative', 2024, '262', { curve: PROJECT_PLAN }),
      clause: '第一批固定资产投资项目240个，总投资2176.2亿元，年度计划投资262亿元。',
      source: ECONOMY_2024,
      note: '项目完成投资与固定资产投资统计口径不同。',
    }),
    values: ['13.2', '29.1', '50.8', '72.4', '92.6', '118.3'],
    lives: { '2024-06': { state: 'draft' } },
    later: '2024-07-04',
    estimates: { '2024-03': '262.0', '2024-05': '255.0', '2024-06': '258.0' },
    words: {
      work: [
        '196个续建项目春节期间不停工的有31个',
        '节后十日内续建项目复工率达到92%',
        '新开工项目集中在标准厂房和市政配套两类',
        '4月土方和桩基工程集中，形成实物量较多',
        '降雨天气偏多，室外作业时间减少',
        '省重点项目投资完成年计划的一半以上',
      ],
      causes: ['部分房建项目销售回款慢，施工节奏放缓', '12个项目拆迁扫尾影响进场', '市政管线迁改与主体施工交叉，工期顺延'],
      next: ['对滞后的12个项目挂图作战，倒排到旬', '统筹专项债资金优先保障形象进度快的项目'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-33',
      name: ['第一批固定资产投资项目开(复)工', 'Fixed-asset projects of the first batch started or resumed'],
      co: ['construction', 'investment'],
      measure: PROJECTS,
      category: '项目建设',
      pace: 'plan',
      terms: termsOf('cumulative', 2024, '240', {
        curve: planned(0.1, 0.18, 0.4, 0.52, 0.62, 0.7, 0.76, 0.82, 0.88, 0.94, 0.98, 1),
      }),
      clause: '实施第一批固定资产投资项目240个。',
      source: ECONOMY_2024,
      note: '原文只列项目数；按开（复）工计进度为示意。',
    }),
    values: ['22', '42', '98', '127', '151', '170'],
    words: {
      work: [
        '春节前组织首批项目不停工、早复工',
        '落实复工用工和材料保障专车接返',
        '一季度集中开工活动后施工许可办理提速',
        '拿地即开工项目扩大到9个',
        '协调解决占道、用电报装等问题34件',
        '二季度集中开工活动举行，19个项目同日进场',
      ],
      causes: ['节前停工早，部分续建项目人员未返岗', '正月十五前劳务返岗不足八成'],
      next: ['每周通报复工率，末位项目现场督导'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-34',
      name: ['新增规上工业企业', 'Industrial firms newly above designated size'],
      co: ['cuihu', 'donghu'],
      verifier: 'statistics',
      measure: FIRMS,
      category: '经济运行',
      pace: 'plan',
      terms: termsOf('cumulative', 2024, '30', {
        curve: planned(0.1, 0.1, 0.2, 0.27, 0.33, 0.43, 0.5, 0.57, 0.67, 0.77, 0.87, 1),
      }),
      clause: '年内新增规模以上工业企业30家。',
      note: '目标与进度均为示意。',
    }),
    values: ['3', '3', '4', '5', '7', '10'],
    later: '2024-07-05',
    words: {
      work: [
        '年度升规企业首批纳入统计名录',
        '对营业收入1500万元以上的“准规上”企业建库',
        '税务、统计数据比对出拟升规企业46家',
        '逐户讲解升规奖励和统计方法',
        '两户新建投产企业资料通过审核',
        '半年集中申报，三户材料获省级认可',
      ],
      causes: [
        '部分企业担心升规后税费和统计负担增加，申报不积极',
        '新投产企业发票与产值口径对不上，材料被退回',
        '月度入库只受理新建投产企业，存量企业要到年底集中申报',
      ],
      next: ['升规奖励提前兑现首期30%', '为10户重点培育企业指派统计辅导员', '建立新投产企业“开票即培育”机制'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-29',
      name: ['光伏发电装机规模', 'Photovoltaic capacity'],
      measure: TEN_THOUSAND_KWH,
      decimals: 2,
      category: '绿色发展',
      terms: termsOf('cumulative', 2024, '5'),
      clause: '光伏发电装机规模达到5万千瓦时。',
      source: ECONOMY_2024,
      note: '计量单位原文如此，装机规模应为万千瓦；签订时未改动，留待核对。',
    }),
    values: ['0.42', '0.84', '1.29', '1.70', '2.10', '2.51'],
    lives: { '2024-06': { state: 'endorsed' } },
    words: {
      work: [
        '在建屋顶分布式项目按期并网',
        '标准厂房二期屋面完成组件铺设',
        '新签约工商业屋顶资源11万平方米',
        '供电公司开通并网绿色通道',
        '公共机构屋顶光伏完成招标',
        '物流园屋顶项目一次并网成功',
      ],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-30',
      name: ['新增绿色工厂(车间)', 'New green factories (workshops)'],
      measure: ['家', 'factories'],
      category: '绿色发展',
      pace: 'steps',
      terms: termsOf('cumulative', 2024, '2', { curve: steps({ 10: 1 }) }),
      clause: '新增绿色工厂（车间）2家。',
      source: ECONOMY_2024,
      note: '每年10月公布认定结果。',
    }),
    values: ['0', '0', '0', '0', '0', '0'],
    later: '2024-07-04',
    // The same words two months running: what plausibility asks about.
    narratives: {
      '2024-04': '已组织拟申报企业开展绿色工厂创建自评，正在完善能源管理体系相关材料，待省级申报通知下发后按程序推荐上报。',
      '2024-05': '已组织拟申报企业开展绿色工厂创建自评，正在完善能源管理体系相关材料，待省级申报通知下发后按程序推荐上报。',
    },
    words: {
      work: [
        '梳理符合条件的企业6家',
        '举办绿色制造政策解读会',
        '引入第三方机构为4家企业做绿色评价',
        '',
        '',
        '申报通知已下发，3家企业完成网上填报',
      ],
    },
  },
];
