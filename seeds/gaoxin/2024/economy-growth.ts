import { grown, sharesOf } from '../../generator/curves.js';
import { COAL_PER_OUTPUT, PERCENT, PLACE } from '../../generator/measures.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { termsOf } from '../../generator/terms.js';
import { GDP_2023, INDUSTRY_2023, INVESTMENT_2023, quarterly, RETAIL_2023, statistical } from '../2023/amounts.js';
import { CONFERENCE_2024 } from '../sources.js';

const unit = 'economy';
const category = '经济运行';
const growth = {
  unit,
  category,
  verifier: 'statistics',
  measure: PERCENT,
  decimals: 1,
  track: 'statistical',
  pace: 'linear',
} as const;

const gdp = ['7.2', '7.6'];
const industry = ['14.6', '13.8', '13.1', '12.2', '13.2'];
const investment = ['10.4', '9.1', '8.3', '8.9', '9.6'];
const retail = ['8.2', '7.6', '7.9', '7.1', '8.3'];

/** Growth as statistics publish it, and two quarterly indicators invented beside it. May stands at the demo's start. */
export const ECONOMY_GROWTH: readonly Row[] = [
  {
    target: targetOf({
      ...growth,
      code: 'GX24-01',
      name: ['地区生产总值增速', 'GDP growth'],
      co: ['finance', 'market', 'innovation', 'investment', 'construction'],
      leader: 'leader.main',
      terms: termsOf('growth', 2024, '9', { cadence: 'quarterly', wording: 'striveFor', baseShares: sharesOf(GDP_2023) }),
      clause: '力争地区生产总值增长9%。',
      source: CONFERENCE_2024,
      note: '季度数据；增速按不变价计算，与现价总量不可直接比较。',
    }),
    values: gdp,
    amounts: grown(quarterly(GDP_2023), ['6.5', '6.9']),
    estimates: { '2024-03': '8.8', '2024-06': '8.5' },
    later: '2024-07-22',
    words: {
      work: ['工业和营利性服务业支撑明显，建筑业、房地产业仍在下拉', '二季度重点行业调度逐周开展，规上服务业增速回升'],
      causes: [
        '建筑业总产值下降、商品房销售面积减少，合计下拉GDP约1.2个百分点',
        '房地产业和批发业降幅虽有收窄，但缺口仍需下半年补回',
      ],
      next: ['对建筑、批零、营利性服务业15个行业核算指标建立周调度表', '逐行业拆解缺口，6月底前完成40家临规服务业企业入库摸排'],
    },
  },
  {
    target: targetOf({
      ...growth,
      code: 'GX24-02',
      name: ['规模以上工业增加值增速', 'Growth of industrial value added (firms above designated size)'],
      co: ['cuihu', 'donghu'],
      leader: 'leader.industry',
      terms: termsOf('growth', 2024, '13', { cadence: 'statistical', wording: 'atLeast', baseShares: sharesOf(INDUSTRY_2023) }),
      clause: '规模以上工业增加值增长13%以上。',
      source: CONFERENCE_2024,
      note: '增速按可比价计算。',
    }),
    values: industry,
    amounts: grown(statistical(INDUSTRY_2023), ['13.9', '13.1', '12.4', '11.6', '12.5']),
    estimates: { '2024-04': '13.5', '2024-05': '13.0', '2024-06': '13.2' },
    later: '2024-07-22',
    words: {
      work: [
        '电子信息、装备制造两大行业订单饱满，重点企业节日连续生产',
        '新投产的传感器产线产能逐步释放，对全区工业增长贡献近三成',
        '部分整机企业进入换型期，产出节奏有所放缓',
        '受两户龙头企业检修停产影响，5月当月产值环比下降',
        '检修企业6月上旬复产，重点企业排产恢复到满负荷',
      ],
      causes: ['两户产值超10亿元企业集中检修，影响当月增速约1.6个百分点'],
      next: ['对产值前50户企业逐户核对三季度排产，协调解决用工和零部件配套'],
    },
  },
  {
    target: targetOf({
      ...growth,
      code: 'GX24-03',
      name: ['固定资产投资增速', 'Growth of fixed-asset investment'],
      co: ['construction', 'investment'],
      leader: 'leader.industry',
      terms: termsOf('growth', 2024, '13', { cadence: 'statistical', wording: 'atLeast', baseShares: sharesOf(INVESTMENT_2023) }),
      clause: '固定资产投资增长13%以上。',
      source: CONFERENCE_2024,
      note: '投资统计范围逐年核定，不以总量推算增速。按2023年267.6亿元测算，增长13%约需302.4亿元，第一批项目年度计划投资262亿元不足以覆盖。',
    }),
    values: investment,
    estimates: { '2024-03': '13.0', '2024-05': '11.0', '2024-06': '11.0' },
    later: '2024-07-22',
    words: {
      work: [
        '春节后组织项目集中复工，工业投资保持两位数增长',
        '一季度新入库项目偏少，房地产开发投资降幅扩大',
        '新开工项目纳统手续办理偏慢，4月入库项目仅7个',
        '赴项目现场办公，协调3个亿元以上项目完成入库资料',
        '集中纳统后投资降势止住，工业技改投资拉动作用增强',
      ],
      causes: [
        '房地产开发投资占比高、降幅大，抵消了工业投资的增量',
        '7个计划新开工项目用地手续未办结，无法按期纳统',
        '在库项目剩余投资量不足，上半年接续项目储备少',
        '部分项目施工合同与发票资料不全，形成的投资未能上报',
      ],
      next: ['成立纳统专班，对28个应统未统项目逐个补齐资料', '7月底前完成二批项目谋划，补足约40亿元投资缺口'],
    },
  },
  {
    target: targetOf({
      ...growth,
      code: 'GX24-04',
      name: ['社会消费品零售总额增速', 'Growth of retail sales of consumer goods'],
      co: ['cuihu', 'donghu', 'market'],
      leader: 'leader.industry',
      terms: termsOf('growth', 2024, '10', {
        cadence: 'statistical',
        wording: 'atLeast',
        baseShares: sharesOf(RETAIL_2023),
        baseAmounts: RETAIL_2023,
      }),
      clause: '社会消费品零售总额增长10%以上。',
      source: CONFERENCE_2024,
    }),
    values: retail,
    amounts: grown(statistical(RETAIL_2023), retail),
    estimates: { '2024-04': '9.5', '2024-05': '9.0', '2024-06': '9.0' },
    later: '2024-07-22',
    words: {
      work: [
        '开展迎春消费季活动，发放餐饮、零售消费券两批',
        '汽车销售回落较多，限上单位零售额增长不及预期',
        '以旧换新政策启动，家电类零售止跌',
        '大型电商企业结算口径调整，限上网络零售额同比下降',
        '“618”促销带动限上零售回升，新纳统商贸企业9家',
      ],
      causes: [
        '汽车类零售额占限上比重近四成，降价促销使销售额增长乏力',
        '大个体户和首店纳统滞后，增量未能及时反映',
        '一户头部电商企业业务外迁，下拉增速约1.3个百分点',
      ],
      next: ['会同办事处完成12家拟入库商贸企业申报', '与龙头电商对接回迁结算业务，争取三季度见效'],
    },
  },
  {
    target: targetOf({
      ...growth,
      code: 'GX24-35',
      name: ['规上工业增加值增速高于全市平均', 'Growth of industrial value added above the city average'],
      leader: 'leader.industry',
      terms: termsOf('growth', 2024, null, { cadence: 'statistical', wording: 'above', comparator: { name: '全市平均' } }),
      clause: '规模以上工业增加值增速始终高于全市平均水平。',
      note: '目标与全市数据均为示意。',
    }),
    values: industry,
    comparators: ['11.3', '10.9', '10.4', '10.7', '10.6'],
    later: '2024-07-22',
    words: {
      work: [
        '与全市对比分析按月开展，高技术制造业领先优势突出',
        '全区工业对全市增长的贡献率稳定在一成以上',
        '对照兄弟县区查找差距，传统行业改造进度加快',
        '领先幅度较年初收窄，已提示重点企业稳产增产',
        '复产达效后领先幅度重新扩大',
      ],
    },
  },
  {
    target: targetOf({
      code: 'GX24-36',
      name: ['规上工业单位增加值能耗', 'Energy per unit of value added of industrial firms above designated size'],
      unit,
      leader: 'leader.industry',
      verifier: 'statistics',
      measure: COAL_PER_OUTPUT,
      decimals: 4,
      category: '绿色发展',
      terms: termsOf('cap', 2024, '0.1750', { cadence: 'quarterly', wording: 'atMost', capOf: 'level', baseline: '0.1820' }),
      clause: '规模以上工业单位增加值能耗降至0.175吨标准煤/万元以内。',
      note: '目标、基数与进度均为示意。',
    }),
    values: ['0.1804', '0.1786'],
    later: '2024-07-05',
    words: {
      work: ['对12户重点用能企业开展节能诊断，3户完成空压机系统改造', '组织重点用能单位能效对标，余热利用项目6月并网'],
      causes: ['一季度采暖用能高，加之两户铸造企业增产，降幅略低于序时要求'],
      next: ['督促5个节能技改项目于三季度前投运'],
    },
  },
  {
    target: targetOf({
      code: 'GX24-37',
      name: ['全市制造业高质量发展综合评价位次', 'Rank in the city’s manufacturing assessment'],
      unit,
      leader: 'leader.industry',
      measure: PLACE,
      category,
      terms: termsOf('rank', 2024, '3', { cadence: 'quarterly' }),
      clause: '在全市制造业高质量发展综合评价中保持前3位。',
      note: '目标与位次均为示意。',
    }),
    values: ['4', '3'],
    later: '2024-07-05',
    words: {
      work: ['工业投资和亩均税收两项得分偏低', '对照评价细则逐项补短，数字化转型得分居前'],
      causes: ['工业投资增速分项排名靠后，拉低综合得分'],
      next: ['牵头统计、税务梳理失分项，形成一项一策提升清单'],
    },
  },
];
