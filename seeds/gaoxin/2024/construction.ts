import { planned, steps } from '../../generator/curves.js';
import { AREA, PROJECTS, ROADS } from '../../generator/measures.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { nodesOf, termsOf } from '../../generator/terms.js';
import { ECONOMY_2024 } from '../sources.js';

const base = { unit: 'construction', leader: 'leader.construction', source: ECONOMY_2024 } as const;

export const CONSTRUCTION_2024: readonly Row[] = [
  {
    target: targetOf({
      ...base,
      code: 'GX24-20',
      name: ['推动2条道路建设(开明路、红杉路)', 'Two roads built (Kaiming Road, Hongshan Road)'],
      measure: ROADS,
      category: '项目建设',
      pace: 'steps',
      terms: termsOf('milestone', 2024, null, {
        curve: steps({ 9: 0.5, 12: 1 }),
        nodes: nodesOf(['开明路', '2024-09-30'], ['红杉路', '2024-12-31']),
      }),
      clause: '推动起步区开明路、红杉路2条道路建设；开明路9月底、红杉路12月底。',
      note: '节点时限取自分解表。',
    }),
    values: ['nodes', 'nodes', 'nodes', 'nodes', 'nodes', 'nodes'],
    accepted: {},
    later: '2024-07-05',
    words: {
      work: [
        '开明路雨污水管网施工图审查完成',
        '红杉路征迁协议签订过半',
        '开明路路基土方完成四成',
        '两条道路电力管沟同步施工',
        '开明路水稳层铺筑过半，红杉路进场放线',
        '开明路开始沥青下面层摊铺',
      ],
      next: ['协调燃气迁改，为红杉路路基施工腾出工作面', '每旬召开一次管线单位碰头会'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-23',
      name: ['新增建成安置房', 'Resettlement housing completed'],
      co: ['cuihu', 'donghu'],
      measure: AREA,
      decimals: 2,
      category: '民生保障',
      pace: 'plan',
      terms: termsOf('cumulative', 2024, '75.86', { curve: planned(0, 0, 0.08, 0.12, 0.16, 0.3, 0.3, 0.45, 0.55, 0.7, 0.85, 1) }),
      clause: '新增建成安置房75.86万平方米。',
      note: '按各地块竣工计划安排；为2023年38.8万平方米的近两倍。',
    }),
    values: ['0', '0', '6.20', '9.15', '10.40', null],
    words: {
      work: [
        '在建11个地块制定全年竣工排期',
        '装饰装修阶段地块节后全部复工',
        '翠湖片区两栋主楼通过竣工验收',
        '室外管网与景观同步收尾',
        '竣工联合验收一次通过1.25万平方米',
      ],
      causes: ['电梯和消防分项整改未闭合，两个地块竣工验收推迟'],
      next: ['对6月应竣工的四个地块派驻验收专员'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-24',
      name: ['新开工安置房', 'Resettlement housing started'],
      co: ['cuihu', 'donghu'],
      measure: AREA,
      decimals: 2,
      category: '民生保障',
      pace: 'plan',
      terms: termsOf('cumulative', 2024, '35.82', { curve: planned(0, 0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1, 1, 1, 1) }),
      clause: '9月底前新开工安置房35.82万平方米。',
      note: '完成时限9月底取自分解表。',
    }),
    values: ['0', '2.10', '5.60', null, '12.35', '16.90'],
    lives: { '2024-05': { state: 'late' } },
    later: '2024-07-05',
    words: {
      work: [
        '年度新开工地块用地预审办理中',
        '首个地块完成基坑支护',
        '第二个地块取得工程规划许可',
        '',
        '三号地块桩基施工，四号地块完成招标',
        '四号地块主体施工单位进场',
      ],
      causes: [
        '三号地块范围内有两处未拆建筑，开工面积缩减',
        '招标异议处理延长，计划内两栋楼未能按期开工',
        '剩余征迁户协议仍有6户未签',
      ],
      next: ['与翠湖办事处包户推进征迁扫尾', '四号地块异议答复后一周内定标'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-25',
      name: ['“保交楼”项目销号', 'Stalled housing projects closed'],
      co: ['housing', 'cuihu'],
      measure: PROJECTS,
      category: '民生保障',
      pace: 'plan',
      terms: termsOf('milestone', 2024, null, {
        curve: steps({ 3: 0.125, 4: 0.25, 5: 0.375, 6: 0.5, 8: 0.625, 9: 0.75, 10: 0.875, 12: 1 }),
        nodes: nodesOf(
          ['翠湖佳苑（示意）', '2024-03-31'],
          ['云杉府（示意）', '2024-04-30'],
          ['柳岸新城（示意）', '2024-05-20'],
          ['东湖名邸（示意）', '2024-06-30'],
          ['梧桐里（示意）', '2024-08-31'],
          ['望岳花园（示意）', '2024-09-30'],
          ['科苑雅居（示意）', '2024-10-31'],
          ['锦溪湾（示意）', '2024-12-20'],
        ),
      }),
      clause: '“保交楼”8个项目年底前全部销号。',
      note: '台账15个项目2023年底已交付8个，余7个；目标8个与台账不符，交付与销号口径待核。项目名称与节点为示意。',
    }),
    values: ['nodes', 'nodes', 'nodes', 'nodes', 'nodes', 'nodes'],
    accepted: { n1: '2024-03-22', n2: '2024-05-16', n4: '2024-06-25' },
    lives: { '2024-06': { state: 'submitted' } },
    words: {
      work: [
        '逐项目核定剩余工程量和资金缺口',
        '专项借款资金拨付到监管账户',
        '翠湖佳苑完成交付验收并销号',
        '云杉府正在进行消防整改复验',
        '云杉府补验合格后销号，柳岸新城复工',
        '东湖名邸按期交付，柳岸新城外立面施工收尾',
      ],
      causes: [
        '云杉府消防验收一次未通过，整改后复验',
        '柳岸新城总包单位更换，外立面和电梯安装推迟',
        '柳岸新城供电增容手续仍在办理，交付时间再次推迟',
      ],
      next: ['专班每日驻场柳岸新城，7月底前完成供电增容', '对后四个项目提前开展消防、人防预验收'],
    },
  },
];
