import { AREA, CONSORTIA, DAYS, FIRMS, HUNDRED_MILLIONS, PROJECTS, SCHOOLS, TEN_THOUSAND_ENTITIES } from '../../generator/measures.js';
import { pathTo } from '../../generator/paths.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { nodesOf, termsOf } from '../../generator/terms.js';
import { CONFERENCE_2023, ECONOMY_2024 } from '../sources.js';

const QUARTERS = [0.22, 0.47, 0.74, 1];
const MONTHS = [0.07, 0.12, 0.22, 0.31, 0.4, 0.49, 0.58, 0.66, 0.75, 0.84, 0.92, 1];
const published = { '2023-12': ECONOMY_2024 };
const AIM = '结果为公布数，目标与各季进度为示意。';

/** Results were printed, mostly without an aim: the aims beside them are invented. */
export const WORK_2023: readonly Row[] = [
  {
    target: targetOf({
      code: 'GX23-07',
      name: ['新增市场主体', 'New market entities'],
      unit: 'market',
      leader: 'leader.finance',
      measure: TEN_THOUSAND_ENTITIES,
      decimals: 2,
      category: '经济运行',
      terms: termsOf('cumulative', 2023, '1.6', { wording: 'atLeast' }),
      clause: '新增市场主体1.6万家以上。',
      source: CONFERENCE_2023,
      note: '2023年结果未公布，各月数据均为示意。',
    }),
    values: pathTo('GX23-07', '1.52', MONTHS, 2),
    estimates: { '2023-06': '1.60', '2023-09': '1.58' },
    words: {
      work: [
        '登记注册全程网办比例提高',
        '返乡创业登记有所增加',
        '市场主体迁入登记增多',
        '楼宇集中登记日开展两次',
        '清理长期停业未经营主体',
      ],
      causes: ['个体工商户新设增长不及上年', '专业市场外迁分流登记'],
      next: ['推行跨区通办和集群注册'],
    },
  },
  {
    target: targetOf({
      code: 'GX23-08',
      name: ['入库国家科技型中小企业', 'National technology-based SMEs on the register'],
      unit: 'innovation',
      leader: 'leader.finance',
      measure: FIRMS,
      category: '科技创新',
      terms: termsOf('level', 2023, '2800', { cadence: 'quarterly', baseline: '2570' }),
      clause: '国家科技型中小企业入库2800家。',
      note: AIM,
    }),
    values: ['2604', '2738', '2911', '3045'],
    published,
    words: { work: ['首批评价入库公示', '入库数超序时进度', '科技企业梯队培育成效明显', '全年入库3045家，居全市前列'] },
  },
  {
    target: targetOf({
      code: 'GX23-09',
      name: ['新增省级“专精特新”企业', 'New provincial specialised, refined, distinctive and innovative firms'],
      unit: 'economy',
      leader: 'leader.industry',
      measure: FIRMS,
      category: '科技创新',
      terms: termsOf('cumulative', 2023, '60', { cadence: 'quarterly' }),
      clause: '新增省级“专精特新”企业60家。',
      note: AIM,
    }),
    values: ['12', '31', '55', '70'],
    published,
    words: {
      work: ['省级认定材料集中辅导', '上半年批次认定公布', '入选企业覆盖传感器、软件、新材料', '两批认定累计70家'],
      causes: ['一季度仅受理复核，认定数偏少'],
      next: ['加快储备企业入库培育'],
    },
  },
  {
    target: targetOf({
      code: 'GX23-10',
      name: ['规上制造业数字化转型诊断', 'Manufacturers above designated size given a digital diagnosis'],
      unit: 'economy',
      leader: 'leader.industry',
      measure: FIRMS,
      category: '数字经济',
      terms: termsOf('cumulative', 2023, '80', { cadence: 'quarterly' }),
      clause: '开展规上制造业企业数字化转型诊断80家。',
      note: AIM,
    }),
    values: pathTo('GX23-10', '85', QUARTERS),
    published,
    words: {
      work: ['诊断机构招标完成', '分行业诊断稳步推进', '诊断报告转化为改造项目12个', '诊断任务超额完成'],
      causes: ['诊断机构一季度刚进场，入企时间短'],
      next: ['增加诊断专家驻点时间'],
    },
  },
  {
    target: targetOf({
      code: 'GX23-11',
      name: ['新组建创新联合体', 'Innovation consortia formed'],
      unit: 'innovation',
      leader: 'leader.finance',
      measure: CONSORTIA,
      category: '科技创新',
      terms: termsOf('cumulative', 2023, '6', { cadence: 'quarterly' }),
      clause: '新组建创新联合体6家。',
      note: AIM,
    }),
    values: ['1', '3', '5', '7'],
    published,
    words: {
      work: ['龙头企业牵头申报第一家', '产学研对接后新增两家', '联合体共性技术攻关立项', '7家联合体运行评估完成'],
      causes: ['部分联合体章程仍在磋商'],
      next: ['推动高校院所入股联合体'],
    },
  },
  {
    target: targetOf({
      code: 'GX23-12',
      name: ['新增基金管理规模', 'Funds under management added'],
      unit: 'finance',
      leader: 'leader.finance',
      measure: HUNDRED_MILLIONS,
      decimals: 1,
      category: '金融服务',
      terms: termsOf('cumulative', 2023, '100', { cadence: 'quarterly' }),
      clause: '新增基金管理规模100亿元。',
      note: AIM,
    }),
    values: ['18.0', '46.5', '79.0', '103'],
    published,
    words: {
      work: ['基金小镇招引首批管理人', '二季度两支产业基金备案', '引导基金首笔出资到位', '新增管理人20家，规模突破百亿'],
      causes: ['备案周期长，一季度落地少', '部分管理人变更注册地'],
      next: ['优化基金注册会商机制'],
    },
  },
  {
    target: targetOf({
      code: 'GX23-13',
      name: ['新增建成安置房', 'Resettlement housing completed'],
      unit: 'construction',
      leader: 'leader.construction',
      measure: AREA,
      decimals: 1,
      category: '民生保障',
      terms: termsOf('cumulative', 2023, '60', { cadence: 'quarterly' }),
      clause: '新增建成安置房60万平方米。',
      note: AIM,
    }),
    values: ['5.2', '14.6', '26.3', '38.8'],
    published,
    words: {
      work: ['在建安置房春节后复工', '首个地块通过竣工验收', '资金拨付后施工提速', '全年建成38.8万平方米'],
      causes: ['建设资金拨付滞后', '两处地块总包单位更换', '竣工验收集中排队', '剩余地块配套管网未完工'],
      next: ['争取专项借款和专项债支持', '实行周通报、旬调度'],
    },
  },
  {
    target: targetOf({
      code: 'GX23-14',
      name: ['新增绿地面积', 'Green space added'],
      unit: 'construction',
      leader: 'leader.construction',
      measure: AREA,
      decimals: 2,
      category: '绿色发展',
      terms: termsOf('cumulative', 2023, '60', { cadence: 'quarterly' }),
      clause: '新增绿地面积60万平方米。',
      note: AIM,
    }),
    values: ['18.40', '37.25', '49.60', '64.57'],
    published,
    words: { work: ['春季植树集中栽植', '口袋公园建成5处', '道路绿廊补植完成', '秋冬绿化收官'] },
  },
  {
    target: targetOf({
      code: 'GX23-15',
      name: ['空气优良天数', 'Days of good air'],
      unit: 'ecology',
      leader: 'leader.construction',
      measure: DAYS,
      category: '绿色发展',
      terms: termsOf('cumulative', 2023, '240', { cadence: 'quarterly', wording: 'striveFor' }),
      clause: '空气优良天数力争达到240天。',
      note: AIM,
    }),
    values: ['48', '108', '176', '238'],
    published,
    words: {
      work: ['冬春季重污染应对启动三次', '扬尘源整治加码', '夏季臭氧污染天数偏多', '秋冬攻坚基本止住下滑'],
      causes: ['一季度静稳和沙尘天气偏多', '臭氧超标天数同比增加', '三季度高温少雨', '12月连续雾霾过程两次'],
      next: ['落实涉VOCs企业错峰生产'],
    },
  },
  {
    target: targetOf({
      code: 'GX23-16',
      name: ['新投用中小学', 'Primary and secondary schools opened'],
      unit: 'education',
      leader: 'leader.education',
      measure: SCHOOLS,
      category: '民生保障',
      pace: 'steps',
      terms: termsOf('cumulative', 2023, '4', {
        cadence: 'quarterly',
        curve: ['0', '0', '0', '0', '0', '0', '0', '0', '1', '1', '1', '1'],
      }),
      clause: '新投用中小学4所。',
      note: AIM,
    }),
    values: ['0', '0', '4', '4'],
    published,
    words: { work: ['四所学校主体封顶', '设备采购与教师招聘同步', '秋季学期四所学校如期开学', '新校运行平稳，新增学位到位'] },
  },
  {
    target: targetOf({
      code: 'GX23-17',
      name: ['“保交楼”项目交付', 'Stalled housing projects handed over'],
      unit: 'construction',
      co: ['housing'],
      leader: 'leader.construction',
      measure: PROJECTS,
      category: '民生保障',
      terms: termsOf('milestone', 2023, null, {
        cadence: 'quarterly',
        nodes: nodesOf(
          ...Array.from({ length: 15 }, (_, index) => [`台账项目${index + 1}号（示意）`, '2023-12-31'] as [string, string]),
        ),
      }),
      clause: '“保交楼”台账15个项目年内交付。',
      note: '台账15个、累计交付8个为公布数；按年度逐项目考核为示意。',
    }),
    values: ['nodes', 'nodes', 'nodes', 'nodes'],
    accepted: {
      n1: '2023-02-24',
      n2: '2023-03-30',
      n3: '2023-05-26',
      n4: '2023-06-29',
      n5: '2023-08-18',
      n6: '2023-09-27',
      n7: '2023-11-24',
      n8: '2023-12-28',
    },
    published,
    words: {
      work: ['前两个项目完成交付', '专项借款到位后四个项目累计交付', '外立面和电梯安装集中收尾', '累计交付7198套'],
      causes: ['七个项目资金缺口未补齐，未能如期交付'],
      next: ['剩余项目转入2024年销号台账'],
    },
  },
];
