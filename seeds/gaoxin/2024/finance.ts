import { grown, planned, sharesOf } from '../../generator/curves.js';
import { FIRMS, HUNDRED_MILLIONS, PERCENT } from '../../generator/measures.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { termsOf } from '../../generator/terms.js';
import { BUDGET_2023, statistical } from '../2023/amounts.js';
import { CONFERENCE_2024, ECONOMY_2024 } from '../sources.js';

const base = { unit: 'finance', leader: 'leader.finance' } as const;
const budget = ['6.1', '5.6', '4.4', '5.2', '5.3'];

export const FINANCE_2024: readonly Row[] = [
  {
    target: targetOf({
      ...base,
      code: 'GX24-05',
      name: ['一般公共预算收入增速', 'Growth of general public budget revenue'],
      co: ['economy'],
      verifier: 'statistics',
      measure: PERCENT,
      decimals: 1,
      category: '经济运行',
      track: 'statistical',
      terms: termsOf('growth', 2024, '5', {
        cadence: 'statistical',
        wording: 'atLeast',
        baseShares: sharesOf(BUDGET_2023),
        baseAmounts: BUDGET_2023,
      }),
      clause: '一般公共预算收入增长5%以上。',
      source: CONFERENCE_2024,
    }),
    values: budget,
    amounts: grown(statistical(BUDGET_2023), budget),
    estimates: { '2024-04': '5.0', '2024-06': '5.5' },
    later: '2024-07-22',
    words: {
      work: [
        '制造业缓税集中入库，税收占比保持在八成五左右',
        '增值税增长平稳，土地增值税清算入库较多',
        '房地产相关税种下滑，4月当月收入首次下降',
        '非税收入入库进度加快，弥补了部分税收缺口',
        '企业所得税汇算清缴带动6月收入回升',
      ],
      causes: ['契税、土地增值税合计减收，拉低累计增速约1.5个百分点'],
      next: ['与税务部门建立重点税源旬分析机制，做好汇算清缴辅导'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-21',
      name: ['“郑好融”及指数平台新增入驻', 'Firms newly on the Zhenghaorong financing and index platforms'],
      co: ['cuihu', 'donghu', 'gaochuang'],
      measure: FIRMS,
      category: '金融服务',
      terms: termsOf('cumulative', 2024, '800', { wording: 'striveFor' }),
      clause: '“郑好融”及指数平台力争新增入驻企业800家。',
      source: ECONOMY_2024,
    }),
    values: ['52', '101', '168', '231', '298', '655'],
    lives: { '2024-06': { state: 'submitted' } },
    explanations: {
      '2024-06': [
        { code: 'stepOutlier', text: '6月指数平台存量认证企业312户经授权一次性归集入驻，已附平台导出名单，非口径调整。' },
      ],
    },
    words: {
      work: [
        '平台操作培训覆盖银行网点和园区运营方',
        '联合银行开展春节后首场银企对接',
        '入驻流程由七步压减为四步',
        '把平台注册嵌入政策兑付环节',
        '对科技型企业名单开展电话邀约',
        '存量认证企业完成批量授权归集',
      ],
      causes: ['企业对平台授信效果了解不够，主动注册意愿偏低', '园区运营方推介力度不均，两个园区入驻数为个位数'],
      next: ['指数平台存量认证企业统一授权归集', '每月举办不少于两场现场注册活动'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-22',
      name: ['招引基金认缴规模', 'Committed capital of funds attracted'],
      co: ['gaochuang'],
      measure: HUNDRED_MILLIONS,
      decimals: 1,
      category: '金融服务',
      pace: 'plan',
      terms: termsOf('cumulative', 2024, '200', { curve: planned(0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1) }),
      clause: '招引基金认缴规模200亿元。',
      source: ECONOMY_2024,
    }),
    values: ['0', '12.0', '20.5', 'np', '46.0', null],
    words: {
      work: [
        '与6家基金管理人洽谈设立意向',
        '一支先进制造基金完成工商注册',
        '生物医药基金首期签约',
        '已注册的两支基金正在办理备案',
        '天使基金备案通过，另有两支待出资人内部决策',
      ],
      causes: ['备案审核趋严，基金从注册到备案的周期拉长至三个月以上', '两支拟设基金的国资出资人尚在履行决策程序'],
      next: ['梳理在谈基金清单，争取三季度落地60亿元'],
    },
  },
];
