import { sharesOf } from '../../generator/curves.js';
import { AREA, FACTORIES, HUNDRED_MILLIONS, MACHINES, PERCENT, WORKSHOPS } from '../../generator/measures.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { termsOf } from '../../generator/terms.js';
import { HALF_YEAR_2022 } from '../sources.js';

const growth = {
  unit: 'economy',
  leader: 'leader.industry',
  verifier: 'statistics',
  measure: PERCENT,
  decimals: 1,
  category: '经济运行',
  track: 'statistical',
  source: HALF_YEAR_2022,
} as const;
const work = { leader: 'leader.industry', source: HALF_YEAR_2022 } as const;

/** Half of the base year's investment falls before July: the half-year's arithmetic of the printed 12.6 rests on it. */
const BASE_SHARES = sharesOf(['4.5', '9', '18', '28', '38', '50', '58', '66', '75', '84', '92', '100']);
const NOTE = '各期数据为示意。';

/** Aims and one half-year result were printed (fixed assets 12.6); every other figure of 2022 is invented. */
export const ROWS_2022: readonly Row[] = [
  {
    target: targetOf({
      ...growth,
      code: 'GX22-01',
      name: ['地区生产总值增速', 'GDP growth'],
      leader: 'leader.main',
      terms: termsOf('growth', 2022, '10', { cadence: 'quarterly', wording: 'about' }),
      clause: '地区生产总值增长10%左右。',
      note: '上半年公布为“未达预期”，未列数字；' + NOTE,
    }),
    values: ['6.8', '4.1', '4.9', '4.6'],
    words: {
      work: ['开局平稳，建筑业拉动减弱', '主要指标未达预期', '三季度重点行业有所恢复', '四季度服务业受冲击明显'],
      causes: ['房地产、建筑业、消费和贸易下拉'],
      next: ['以项目和工业补位，缩小缺口'],
    },
  },
  {
    target: targetOf({
      ...growth,
      code: 'GX22-02',
      name: ['工业增加值增速', 'Growth of industrial value added'],
      terms: termsOf('growth', 2022, '15', { cadence: 'statistical', wording: 'about' }),
      clause: '工业增加值增长15%左右。',
      note: NOTE,
    }),
    values: ['13.1', '12.4', '10.2', '10.9', '11.6', '11.9', '12.3', '12.0', '11.4', '10.8', '10.5'],
    words: {
      work: [
        '电子信息制造业引领增长',
        '物流受阻影响零部件到货',
        '重点企业白名单保供落实',
        '高温限电错峰组织有序',
        '稳岗补贴惠及规上企业',
      ],
      causes: ['供应链不畅导致产线不满负荷', '上年基数偏高'],
      next: ['一企一策保障物流和用工'],
    },
  },
  {
    target: targetOf({
      ...growth,
      code: 'GX22-03',
      name: ['固定资产投资增速', 'Growth of fixed-asset investment'],
      terms: termsOf('growth', 2022, '20', {
        cadence: 'statistical',
        wording: 'about',
        baseShares: BASE_SHARES,
        comparator: { name: '郑州市' },
      }),
      clause: '固定资产投资增长20%左右。',
      note: '6月12.6%为公布数，高于郑州市5.1个百分点（据此推算郑州市7.5%）；其余月份为示意。',
    }),
    values: ['15.8', '14.9', '13.1', '12.2', '12.6', '11.7', '10.9', '10.4', '9.6', '8.8', '8.1'],
    comparators: [null, null, null, null, '7.5', null, null, null, null, null, null],
    published: { '2022-06': HALF_YEAR_2022 },
    words: {
      work: [
        '工业投资增势较强，房地产投资收缩',
        '省市重点项目形象进度达到序时',
        '项目手续联审联批缩短时限',
        '二季度项目建设全面提速',
        '资金到位率不足制约进度',
      ],
      causes: ['房地产开发投资大幅下降', '施工受限天数较多'],
      next: ['谋划新增区域项目，带动下半年投资'],
    },
  },
  {
    target: targetOf({
      ...work,
      code: 'GX22-04',
      name: ['回迁安置房交付面积', 'Resettlement housing handed over'],
      unit: 'construction',
      leader: 'leader.construction',
      measure: AREA,
      decimals: 1,
      category: '民生保障',
      terms: termsOf('cumulative', 2022, '260', { cadence: 'halfYear' }),
      clause: '年底回迁安置房交付260万平方米。',
      note: NOTE,
    }),
    values: ['96.4', '214.0'],
    words: {
      work: ['交付地块集中在两个办事处', '下半年交付提速但收尾偏紧'],
      causes: ['水电气配套施工滞后'],
      next: ['挂牌督办剩余地块'],
    },
  },
  {
    target: targetOf({
      ...work,
      code: 'GX22-05',
      name: ['示范智能工厂', 'Model smart factories'],
      unit: 'economy',
      measure: FACTORIES,
      category: '数字经济',
      terms: termsOf('cumulative', 2022, '10', { cadence: 'halfYear', wording: 'striveFor' }),
      clause: '力争建成示范智能工厂10个。',
      note: NOTE,
    }),
    values: ['4', '9'],
    words: { work: ['首批示范工厂验收', '第二批认定公布'], causes: ['改造周期长，部分项目跨年'], next: ['强化设备供应协调'] },
  },
  {
    target: targetOf({
      ...work,
      code: 'GX22-06',
      name: ['示范智能车间', 'Model smart workshops'],
      unit: 'economy',
      measure: WORKSHOPS,
      category: '数字经济',
      terms: termsOf('cumulative', 2022, '20', { cadence: 'halfYear', wording: 'striveFor' }),
      clause: '力争建成示范智能车间20个。',
      note: NOTE,
    }),
    values: ['11', '21'],
    words: { work: ['中小企业车间改造积极性较高', '年度任务超额完成'] },
  },
  {
    target: targetOf({
      ...work,
      code: 'GX22-07',
      name: ['工业机器人推广应用', 'Industrial robots put to use'],
      unit: 'economy',
      measure: MACHINES,
      category: '数字经济',
      terms: termsOf('cumulative', 2022, '100', { cadence: 'halfYear', wording: 'striveFor' }),
      clause: '力争推广应用工业机器人100台以上。',
      note: NOTE,
    }),
    values: ['62', '134'],
    words: { work: ['机器人租赁试点吸引多家企业', '焊接、搬运场景应用最多'] },
  },
  {
    target: targetOf({
      ...work,
      code: 'GX22-08',
      name: ['“揭榜挂帅”年内投入', 'Spending on open research challenges'],
      unit: 'innovation',
      leader: 'leader.finance',
      measure: HUNDRED_MILLIONS,
      decimals: 1,
      category: '科技创新',
      terms: termsOf('cumulative', 2022, '10', { cadence: 'halfYear' }),
      clause: '“揭榜挂帅”项目年内投入10亿元。',
      note: '原文此句不全；' + NOTE,
    }),
    values: ['4.2', '10.3'],
    words: {
      work: ['首批榜单发布并签约', '揭榜项目研发投入全部到位'],
      causes: ['榜单征集到签约周期较长'],
      next: ['加快第二批榜单发布'],
    },
  },
];
