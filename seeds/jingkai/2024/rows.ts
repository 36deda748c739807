import { planned, steps } from '../../generator/curves.js';
import { HUNDRED_MILLIONS, PROJECTS } from '../../generator/measures.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { nodesOf, termsOf } from '../../generator/terms.js';
import { RALLY_2024 } from '../sources.js';

const base = { unit: 'projects', leader: 'leader.jk', source: RALLY_2024 } as const;

/** The few aims of 2024 that were printed; every month's figure is invented. */
export const ROWS_2024: readonly Row[] = [
  {
    target: targetOf({
      ...base,
      code: 'JK24-01',
      name: ['实施重点项目', 'Key projects carried out'],
      measure: PROJECTS,
      category: '项目建设',
      pace: 'plan',
      terms: termsOf('cumulative', 2024, '364', {
        curve: planned(0.15, 0.22, 0.42, 0.55, 0.64, 0.72, 0.78, 0.84, 0.9, 0.95, 0.98, 1),
      }),
      clause: '实施重点项目364个，总投资3276亿元。',
      note: '2023年实施418个；按开（复）工计进度为示意。',
    }),
    values: ['56', '81', '155', '203', '231', '259'],
    lives: { '2024-06': { state: 'endorsed' } },
    words: {
      work: [
        '续建项目春节期间留岗施工',
        '节后集中复工仪式举行',
        '一季度新开工项目手续并联办理',
        '用地保障会商每周两次',
        '中部片区项目集中开工',
        '半年攻坚，未开工项目逐个过堂',
      ],
      causes: ['部分项目规划调整，开工推迟'],
      next: ['对未开工项目建立“一项目一专班”'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'JK24-02',
      name: ['招商引资签约总额', 'Value of investment agreements'],
      measure: HUNDRED_MILLIONS,
      decimals: 1,
      category: '招商引资',
      terms: termsOf('cumulative', 2024, '1000', { wording: 'atLeast' }),
      clause: '招商引资签约总额突破1000亿元。',
      note: '2023年965亿元。',
    }),
    values: ['62.0', '118.5', '240.0', '322.0', '401.5', '468.0'],
    lives: { '2024-06': { state: 'submitted' } },
    words: {
      work: [
        '新春招商推介会签约首批项目',
        '赴长三角拜访链主企业',
        '集中签约活动落地新能源汽车配套项目',
        '储能产业链招商取得突破',
        '驻点招商小分队轮换',
        '半导体装备项目完成尽调',
      ],
      causes: ['大项目谈判周期长，签约时间后移', '两个在谈百亿级项目仍在内部评审'],
      next: ['对在谈20亿元以上项目领导包联'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'JK24-03',
      name: ['年度项目完成投资', 'Investment completed in projects'],
      measure: HUNDRED_MILLIONS,
      decimals: 1,
      category: '项目建设',
      pace: 'plan',
      terms: termsOf('cumulative', 2024, '388', {
        wording: 'atLeast',
        curve: planned(0.05, 0.11, 0.2, 0.29, 0.39, 0.5, 0.58, 0.67, 0.77, 0.86, 0.94, 1),
      }),
      clause: '年度项目总投资突破388亿元。',
      note: '低于2023年项目完成投资390亿元。',
    }),
    values: ['20.4', '43.9', '79.2', '115.0', '149.8', '196.3'],
    lives: { '2024-06': { state: 'draft' } },
    words: {
      work: [
        '整车配套项目设备安装集中付款',
        '节后基础施工进度较快',
        '厂房类项目主体封顶增多',
        '市政基础设施投资放量',
        '雨季前抢抓主体施工',
        '半年投资过半，设备购置占比提高',
      ],
      causes: ['设备到货集中在下半年，上半年付款少'],
      next: ['按旬盘点投资入库凭证'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'JK24-04',
      name: ['安置房三年攻坚收官', 'Resettlement housing campaign concluded'],
      measure: PROJECTS,
      category: '民生保障',
      pace: 'steps',
      terms: termsOf('milestone', 2024, null, {
        curve: steps({ 4: 0.25, 6: 0.5, 9: 0.75, 12: 1 }),
        nodes: nodesOf(
          ['一号安置区交付（示意）', '2024-04-30'],
          ['二号安置区交付（示意）', '2024-06-30'],
          ['三号安置区交付（示意）', '2024-09-30'],
          ['四号安置区交付（示意）', '2024-12-20'],
        ),
      }),
      clause: '安置房建设三年攻坚年度收官。',
      note: '原文未列数字，节点为示意。',
    }),
    values: ['nodes', 'nodes', 'nodes', 'nodes', 'nodes', 'nodes'],
    accepted: { n1: '2024-04-24' },
    later: '2024-07-04',
    words: {
      work: [
        '一号安置区室外配套收尾',
        '二号安置区电梯安装完成',
        '一号安置区综合验收启动',
        '一号安置区回迁选房',
        '二号安置区消防验收整改',
        '二号安置区交付手续尚差人防验收一项',
      ],
      causes: ['二号安置区人防设施整改未闭合'],
      next: ['7月上旬完成人防复验并交付'],
    },
  },
];
