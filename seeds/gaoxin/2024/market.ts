import { TEN_THOUSAND_ENTITIES } from '../../generator/measures.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { termsOf } from '../../generator/terms.js';
import { CONFERENCE_2024 } from '../sources.js';

export const MARKET_2024: readonly Row[] = [
  {
    target: targetOf({
      code: 'GX24-06',
      name: ['新增经营主体', 'New market entities'],
      unit: 'market',
      co: ['cuihu', 'donghu'],
      leader: 'leader.finance',
      measure: TEN_THOUSAND_ENTITIES,
      decimals: 2,
      category: '经济运行',
      terms: termsOf('cumulative', 2024, '1.6', { wording: 'atLeast' }),
      clause: '新增经营主体1.6万家以上。',
      source: CONFERENCE_2024,
      note: '2023年称“市场主体”。办事处分解合计1.17万家，其余由市场监管局直接登记的园区和线上主体承担。',
    }),
    values: ['0.12', '0.21', '0.35', '0.48', '0.61', '0.74'],
    lives: { '2024-06': { state: 'endorsed' } },
    estimates: { '2024-03': '1.60', '2024-04': '1.60', '2024-05': '1.55', '2024-06': '1.55' },
    words: {
      work: [
        '企业开办一日办结率保持在95%以上',
        '春节所在月份登记量为全年低点',
        '个转企政策宣传进市场、进商圈',
        '住所申报承诺制扩大到全部写字楼',
        '集群注册新增托管机构3家',
        '毕业季创业登记增多，软件和信息服务业占新设主体近四成',
      ],
      causes: [
        '新设个体工商户同比减少，线下餐饮零售开店意愿偏弱',
        '两处专业市场改造，原有登记需求外流',
        '招商落地企业的分支机构登记晚于预期',
      ],
      next: ['会同办事处按楼宇开展登记服务周', '对招商在谈项目提前介入名称预查', '推进集群注册与孵化器批量入驻'],
    },
  },
];
