import { PERCENT, TEN_THOUSAND_ENTITIES } from '../../generator/measures.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { termsOf } from '../../generator/terms.js';

const share = {
  verifier: 'market',
  leader: 'leader.construction',
  measure: TEN_THOUSAND_ENTITIES,
  decimals: 3,
  category: '经济运行',
} as const;

/** The sub-district offices' shares of GX24-06, and the zone-owned company. Invented throughout. */
export const OFFICES_2024: readonly Row[] = [
  {
    target: targetOf({
      ...share,
      code: 'GX24-42',
      name: ['新增经营主体(翠湖)', 'New market entities (Cuihu)'],
      unit: 'cuihu',
      partOf: 'GX24-06',
      terms: termsOf('cumulative', 2024, '0.62', { wording: 'atLeast' }),
      clause: '翠湖办事处辖区新增经营主体0.62万家以上。',
      note: '分解数与进度均为示意。',
    }),
    values: ['0.052', '0.104', '0.156', '0.203', '0.260', '0.318'],
    words: {
      work: [
        '沿街商铺开年招租，社区代办点受理登记',
        '返乡创业人员登记有所增加',
        '科技楼宇引进小微软件企业较多',
        '社区便民早市规范登记摊位经营者',
        '电商直播基地入驻主体集中办照',
        '人才公寓底商开业，带动个体户登记',
      ],
      causes: ['两栋写字楼空置率上升，4月新登记减少'],
      next: ['网格员入楼摸排未登记经营者'],
    },
  },
  {
    target: targetOf({
      ...share,
      code: 'GX24-43',
      name: ['新增经营主体(东湖)', 'New market entities (Donghu)'],
      unit: 'donghu',
      partOf: 'GX24-06',
      terms: termsOf('cumulative', 2024, '0.55', { wording: 'atLeast' }),
      clause: '东湖办事处辖区新增经营主体0.55万家以上。',
      note: '分解数与进度均为示意。',
    }),
    values: ['0.038', '0.066', '0.109', '0.150', '0.188', null],
    lives: {
      '2024-01': { state: 'late' },
      '2024-04': {
        state: 'corrected',
        by: 'head',
        was: '0.155',
        reason: '与登记系统辖区导出数0.150不一致，含5家迁出主体，请剔除后重新提交。',
      },
    },
    words: {
      work: [
        '辖区主体以建材商贸为主，年初开业少',
        '专业市场改造启动，商户分流登记',
        '联合市场监管所开展上门办照',
        '新开业夜市集中登记一批个体户',
        '孵化器新签约团队办理公司设立',
      ],
      causes: [
        '建材市场改造停业，登记量同比下降近三成',
        '老旧商圈客流不足，个体户注销多于新设',
        '新建楼宇交付推迟，承接能力没有跟上',
      ],
      next: ['为改造市场商户开通过渡经营点登记', '与两个孵化器签订入驻即登记协议'],
    },
  },
  {
    target: targetOf({
      code: 'GX24-44',
      name: ['资产负债率', 'Debt-to-asset ratio'],
      unit: 'gaochuang',
      leader: 'leader.industry',
      measure: PERCENT,
      decimals: 1,
      category: '国企运营',
      verifier: 'finance',
      terms: termsOf('cap', 2024, '65', { wording: 'atMost', capOf: 'level', baseline: '62.4' }),
      clause: '公司资产负债率控制在65%以内。',
      note: '目标与进度均为示意。',
    }),
    values: ['62.6', '62.9', '63.1', '63.4', null, '63.5'],
    lives: { '2024-02': { state: 'late' }, '2024-06': { state: 'draft' } },
    later: '2024-07-05',
    words: {
      work: [
        '压降短期借款，置换高息融资一笔',
        '标准厂房项目贷款首次提款',
        '回收到期应收租金并偿还流贷',
        '中期票据发行，资金专户管理',
        '',
        '完成半年账务核对，暂未纳入新增并表单位',
      ],
    },
  },
];
