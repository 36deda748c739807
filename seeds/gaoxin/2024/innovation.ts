import { planned, steps } from '../../generator/curves.js';
import { FIRMS, HUNDRED_MILLIONS, PERCENT, PLATFORMS } from '../../generator/measures.js';
import type { Row } from '../../generator/row.js';
import { targetOf } from '../../generator/target.js';
import { termsOf } from '../../generator/terms.js';
import { CONFERENCE_2024 } from '../sources.js';

const base = { unit: 'innovation', leader: 'leader.finance', category: '科技创新', source: CONFERENCE_2024 } as const;

export const INNOVATION_2024: readonly Row[] = [
  {
    target: targetOf({
      ...base,
      code: 'GX24-07',
      name: ['高新技术企业总数', 'High-tech enterprises'],
      measure: FIRMS,
      pace: 'steps',
      terms: termsOf('level', 2024, '2050', { baseline: '1850', curve: steps({ 3: 0.1, 6: 0.3, 8: 0.55, 10: 0.8, 12: 1 }) }),
      clause: '高新技术企业总数达到2050家。',
      note: '年初1850家为示意；认定分批公布，按批次计进度。',
    }),
    values: ['1850', '1850', '1871', '1873', '1876', '1902'],
    lives: { '2024-06': { state: 'endorsed' } },
    estimates: { '2024-03': '2050', '2024-05': '2050', '2024-06': '2040' },
    explanations: { '2024-06': [{ code: 'stepOutlier', text: '认定分批公布，6月公布第一批名单，当月净增26家属正常节奏。' }] },
    words: {
      work: [
        '启动年度高企申报摸底，入库培育企业426家',
        '举办高企申报政策宣讲，线上线下参训900余人',
        '补充备案批次公示结束',
        '迁入的高企完成资质变更',
        '对首批申报企业材料逐家预审',
        '第一批认定名单公布，通过数略低于预期',
      ],
      causes: ['首批申报企业中研发费用归集不规范的占比较高，未通过18家'],
      next: ['第二批320家申报企业提前两周组织专家会审', '财务、专利两项短板企业安排一对一辅导'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-08',
      name: ['国家科技型中小企业总数', 'National technology-based SMEs'],
      measure: FIRMS,
      terms: termsOf('level', 2024, '3000', { baseline: '3045' }),
      clause: '国家科技型中小企业总数达到3000家。',
      note: '2023年已3045家，目标低于上年结果。',
    }),
    values: ['3018', '2964', '2978', '2990', '3051', '3060'],
    words: {
      work: [
        '上年度到期企业开始退出，新一轮评价尚未开放',
        '评价系统切换年度，在库数季节性回落',
        '首批评价企业提交自评',
        '第二批入库公示中，电子信息领域较多',
        '连续两批入库公告集中发布，在库数回到年初水平之上',
        '对未续评的企业逐户电话提醒',
      ],
      causes: ['部分企业未及时续评导致到期出库', '新一轮评价审核周期较长，入库公告滞后于申报'],
      next: ['建立到期前30日提醒名单', '联合孵化载体集中办理续评'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-09',
      name: ['新增省级以上创新平台', 'New innovation platforms of provincial rank and above'],
      measure: PLATFORMS,
      terms: termsOf('cumulative', 2024, '52'),
      clause: '新增省级以上创新平台52家。',
    }),
    values: ['3', '6', '10', '17', '22', '27'],
    lives: {
      '2024-05': {
        state: 'corrected',
        by: 'verifier',
        was: '25',
        reason: '附件批复文件只能印证22家，另外3家仍在公示期，请按正式批复数填报。',
      },
    },
    words: {
      work: [
        '省工程技术研究中心首批公布，我区3家入选',
        '推荐申报省重点实验室4家',
        '新型研发机构备案名单公布',
        '省企业技术中心认定结果下发，一次新增6家',
        '国际联合实验室等三类平台陆续批复',
        '中试基地、博士后创新实践基地获批',
      ],
      causes: [
        '省级批复多集中在二、四季度，一季度申报未到公布期',
        '部分企业申报条件欠缺场地和研发人员占比',
        '省级平台评审多排在二季度，当前获批偏少',
      ],
      next: ['按平台类别排出申报日历，逐月对账', '对条件接近的18家企业提前补短'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-10',
      name: ['全社会研发投入强度', 'R&D expenditure intensity'],
      co: ['statistics'],
      verifier: 'statistics',
      measure: PERCENT,
      decimals: 2,
      track: 'statistical',
      terms: termsOf('rate', 2024, '11', { cadence: 'annual', wording: 'atLeast', annualOnly: true }),
      clause: '全社会研发投入强度不低于11%。',
      note: '年终评定，平时不填报。',
    }),
    values: [],
    words: { work: [] },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-11',
      name: ['“四上”企业创新活动覆盖率', 'Firms above designated size with innovation activities'],
      co: ['statistics'],
      verifier: 'statistics',
      measure: PERCENT,
      decimals: 2,
      terms: termsOf('rate', 2024, '77', { cadence: 'quarterly', baseline: '74.2' }),
      clause: '“四上”企业创新活动覆盖率达到77%。',
      note: '年初基数74.2%为示意。',
    }),
    values: ['512/684', '523/690'],
    lives: { '2024-06': { state: 'draft' } },
    later: '2024-07-04',
    words: {
      work: ['对172家无创新活动的企业建档', '服务业企业创新统计培训分三场完成'],
      causes: ['批发零售类企业创新活动认定难度大，新增覆盖少'],
      next: ['以限上商贸和重点服务业为主攻方向，二季度新增覆盖10家以上'],
    },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-12',
      name: ['规上工业企业研发活动覆盖率', 'Industrial firms above designated size with R&D'],
      co: ['economy'],
      verifier: 'statistics',
      measure: PERCENT,
      decimals: 1,
      terms: termsOf('rate', 2024, '88', { cadence: 'halfYear' }),
      clause: '规上工业企业研发活动覆盖率达到88%。',
    }),
    values: ['298/338'],
    later: '2024-07-04',
    words: { work: ['半年研发费用辅助账规范整理完成，新增9家企业开展研发活动'] },
  },
  {
    target: targetOf({
      ...base,
      code: 'GX24-13',
      name: ['技术合同成交额', 'Value of technology contracts'],
      measure: HUNDRED_MILLIONS,
      decimals: 1,
      pace: 'baseYear',
      terms: termsOf('cumulative', 2024, '150', {
        curve: planned(0.047, 0.095, 0.185, 0.275, 0.36, 0.473333333333, 0.55, 0.63, 0.72, 0.8, 0.89, 1),
      }),
      clause: '技术合同成交额达到150亿元。',
      note: '按上年逐月占比（示意）安排进度。',
    }),
    // June was filed in 万元 and still waits for somebody to notice: 662000万元 is 66.2亿元.
    values: ['7.2', '14.6', '28.1', '41.8', '55.4', '662000'],
    lives: { '2024-06': { state: 'submitted' } },
    narratives: {
      '2024-06': '6月完成技术合同登记214项，软件开发和测试服务类合同占比较大，半年登记额创同期新高。',
    },
    words: {
      work: [
        '年初集中登记上年末签订的跨年合同',
        '技术经纪人队伍新增12人',
        '一季度大额合同登记3项，均为智能传感领域',
        '高校院所成果转化合同登记提速',
        '组织技术合同登记业务培训，驳回率下降',
        '',
      ],
    },
  },
];
