import { sharesOf } from '../../generator/curves.js';
import { PERCENT } from '../../generator/measures.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { termsOf } from '../../generator/terms.js';
import { CONFERENCE_2023, CONFERENCE_2024 } from '../sources.js';
import { BUDGET_2023, GDP_2023, INDUSTRY_2023, INVESTMENT_2023, quarterly, RETAIL_2023, statistical } from './amounts.js';

const growth = {
  unit: 'economy',
  leader: 'leader.industry',
  verifier: 'statistics',
  measure: PERCENT,
  decimals: 1,
  category: '经济运行',
  track: 'statistical',
  source: CONFERENCE_2023,
} as const;
const published = { '2023-12': CONFERENCE_2024 };
const estimates = (value: string): Record<string, string> => ({ '2023-06': value, '2023-09': value });

/** Aims and year results were printed; the months between are invented and end on the printed result. */
export const GROWTH_2023: readonly Row[] = [
  {
    target: targetOf({
      ...growth,
      code: 'GX23-01',
      name: ['地区生产总值增速', 'GDP growth'],
      leader: 'leader.main',
      terms: termsOf('growth', 2023, '10', { cadence: 'quarterly', wording: 'striveFor', baseShares: sharesOf(GDP_2023) }),
      clause: '力争生产总值增长10%。',
      note: '总量为年度公布数按季节推算（示意）。',
    }),
    values: ['6.4', '6.9', '7.1', '7.5'],
    amounts: quarterly(GDP_2023),
    estimates: estimates('9.0'),
    published,
    words: {
      work: [
        '服务业恢复较快，工业稳步回升',
        '高技术制造业贡献突出，房地产仍处调整',
        '重点行业核算指标好于上半年',
        '全年运行逐季回升，较年度预期仍有差距',
      ],
      causes: ['房地产、建筑业连续下拉，消费恢复弱于预期'],
      next: ['盯紧弱项行业按旬调度'],
    },
  },
  {
    target: targetOf({
      ...growth,
      code: 'GX23-02',
      name: ['规模以上工业增加值增速', 'Growth of industrial value added (firms above designated size)'],
      terms: termsOf('growth', 2023, '15', { cadence: 'statistical', wording: 'striveFor', baseShares: sharesOf(INDUSTRY_2023) }),
      clause: '力争规模以上工业增加值增长15%。',
    }),
    values: ['9.8', '10.6', '11.2', '11.9', '12.1', '12.6', '12.4', '12.9', '13.4', '13.0', '13.2'],
    amounts: statistical(INDUSTRY_2023),
    estimates: estimates('14.0'),
    published,
    words: {
      work: [
        '传感器、仪器仪表企业产值增势良好',
        '新投产项目逐月贡献增量',
        '传统装备企业订单回补较慢',
        '外贸型企业生产出现波动',
        '重点企业增产奖励兑现到位',
      ],
      causes: ['部分整机企业订单推迟交付', '上年同期基数较高', '原材料价格波动挤压中小企业排产'],
      next: ['开展产销对接和保链稳供服务'],
    },
  },
  {
    target: targetOf({
      ...growth,
      code: 'GX23-03',
      name: ['固定资产投资增速', 'Growth of fixed-asset investment'],
      terms: termsOf('growth', 2023, '20', {
        cadence: 'statistical',
        wording: 'striveFor',
        baseShares: sharesOf(INVESTMENT_2023),
      }),
      clause: '力争固定资产投资增长20%。',
    }),
    values: ['8.4', '7.1', '5.8', '4.6', '5.2', '3.9', '3.1', '2.6', '1.9', '2.2', '2.5'],
    estimates: estimates('10.0'),
    published,
    words: {
      work: [
        '工业投资保持增长，房地产开发投资下降',
        '新开工项目入库数少于上年同期',
        '基础设施投资因资金到位慢而放缓',
        '对应统未统项目开展两轮清查',
        '年内重大项目集中形成实物量',
      ],
      causes: ['房地产投资占比过半，降幅持续扩大', '大项目接续不足', '专项债项目开工晚于计划'],
      next: ['谋划二批三批项目补充投资盘子', '逐项目核实未入库原因并限期解决'],
    },
  },
  {
    target: targetOf({
      ...growth,
      code: 'GX23-04',
      name: ['社会消费品零售总额增速', 'Growth of retail sales of consumer goods'],
      terms: termsOf('growth', 2023, '20', { cadence: 'statistical', wording: 'striveFor', baseShares: sharesOf(RETAIL_2023) }),
      clause: '力争社会消费品零售总额增长20%。',
    }),
    values: ['13.2', '14.6', '15.1', '14.0', '12.9', '12.2', '11.6', '11.9', '11.5', '11.1', '11.3'],
    amounts: statistical(RETAIL_2023),
    estimates: estimates('15.0'),
    published,
    words: {
      work: [
        '线下客流恢复带动餐饮零售增长',
        '消费券拉动效应明显',
        '汽车促销季成交集中',
        '网络零售增速回归常态',
        '新开大型商业综合体一处',
      ],
      causes: ['汽车和成品油类增长放缓', '居民大宗消费意愿仍偏谨慎'],
      next: ['推动商贸企业月度纳统'],
    },
  },
  {
    target: targetOf({
      ...growth,
      code: 'GX23-05',
      name: ['一般公共预算收入增速', 'Growth of general public budget revenue'],
      unit: 'finance',
      leader: 'leader.finance',
      terms: termsOf('growth', 2023, '8', { cadence: 'statistical', wording: 'striveFor', baseShares: sharesOf(BUDGET_2023) }),
      clause: '力争一般公共预算收入增长8%。',
    }),
    values: ['4.1', '5.0', '6.8', '7.4', '6.9', '6.2', '5.9', '5.7', '5.8', '5.2', '5.4'],
    amounts: statistical(BUDGET_2023),
    estimates: estimates('7.0'),
    published,
    words: {
      work: ['留抵退税基数较低，税收恢复性增长', '重点税源企业入库均衡', '房地产相关税收减收较多', '非税收入依规足额入库'],
      causes: ['土地增值税、契税同比减收', '中小企业缓缴税款政策影响入库节奏'],
      next: ['强化税源巡查和跨区域税源协调'],
    },
  },
  {
    target: targetOf({
      ...growth,
      code: 'GX23-06',
      name: ['外贸进出口总额增速', 'Growth of foreign trade'],
      unit: 'investment',
      terms: termsOf('growth', 2023, '10', { cadence: 'statistical', wording: 'striveFor' }),
      clause: '力争外贸进出口总额增长10%。',
      note: '2023年结果未公布，各月数据均为示意。',
    }),
    values: ['-8.5', '-6.2', '-7.1', '-9.4', '-6.8', '-5.9', '-5.1', '-4.7', '-4.9', '-4.4', '-4.2'],
    words: {
      work: ['整车零部件出口下降，跨境电商增长较快', '组织企业赴境外参展拓单', '出口信保覆盖面扩大', '加工贸易订单转移影响延续'],
      causes: ['外需走弱，两户大型进出口企业订单减少', '海运价格回落使货值同比下降', '部分业务调整到省外口岸报关'],
      next: ['培育外贸综合服务企业，争取业务回流'],
    },
  },
];
