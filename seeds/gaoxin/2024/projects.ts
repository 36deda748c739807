import { Decimal } from 'decimal.js';
import { randomOf, type Random } from '../../generator/random.js';
import { zoneCodeOf, type SeedProject } from '../../generator/zone-targets.js';

/** As printed: 第一批固定资产投资项目240个，总投资2176.2亿元，年度计划投资262亿元. Every name and every single amount is invented. */
const COUNT = 240;
const TOTAL = '2176.2';
const PLAN = '262';
const TODAY = '2024-07-03';

const PLACES = [
  '翠湖',
  '东湖',
  '梧桐',
  '云杉',
  '柳岸',
  '科苑',
  '锦溪',
  '望岳',
  '银杏',
  '春藤',
  '莲花',
  '石佛',
  '沟赵',
  '枫杨',
  '瑞达',
  '长椿',
];
const KINDS: readonly [name: string, unit: string, weight: number][] = [
  ['智能传感器产业园', 'investment', 2.4],
  ['研发中试基地', 'innovation', 1.2],
  ['标准厂房', 'gaochuang', 1.6],
  ['数据中心', 'economy', 2.6],
  ['新能源装备厂区', 'investment', 2.2],
  ['生物医药车间', 'innovation', 1.4],
  ['安置房地块', 'construction', 1.8],
  ['道路及管网工程', 'construction', 0.5],
  ['变电站', 'economy', 0.4],
  ['中小学校', 'education', 0.5],
  ['社区服务中心', 'cuihu', 0.2],
  ['商贸综合体', 'economy', 1.5],
  ['老旧小区改造', 'donghu', 0.2],
  ['物流配送中心', 'economy', 1],
  ['人才公寓', 'gaochuang', 0.9],
];
const PERMITS = ['用地手续', '规划许可', '环评批复', '施工许可'];
const BOTTLENECKS = [
  '土地征收尚余两户未签协议',
  '高压线迁改方案待批',
  '施工许可资料不全，消防审查未通过',
  '资金未到位，贷款审批中',
  '市政管线迁改与主体施工交叉',
  '项目单位调整设计方案，规划许可需重新办理',
  '环评公示期延长',
  '进口设备交付推迟',
];

/** The 240 projects of the first batch, the same ones on every machine; their amounts add up to the printed sums exactly. */
export function projectsOf2024(): SeedProject[] {
  const random = randomOf('gx-projects-2024');
  const drawn = Array.from({ length: COUNT }, (_, index) => {
    const [kind, unitCode, weight] = KINDS[index % KINDS.length]!;
    const place = PLACES[Math.floor(index / KINDS.length)]!;
    return {
      name: `${place}${kind}（示意）`,
      unitCode,
      size: weight * (0.4 + 1.8 * random.next() ** 2),
      pace: 0.05 + 0.2 * random.next(),
    };
  });
  const totals = shared(
    drawn.map(({ size }) => size),
    TOTAL,
  );
  const plans = shared(
    drawn.map(({ size, pace }) => size * pace),
    PLAN,
  );
  return drawn.map(({ name, unitCode }, index) => {
    const total = Decimal.max(totals[index]!, plans[index]!);
    const begins = random.whole(0, 7);
    const stuck = random.next() < 0.15;
    return {
      zoneTarget: zoneCodeOf('GX24-03'),
      line: 'GX24-18',
      unitCode,
      name,
      totalInvestment: total.toFixed(),
      yearPlan: plans[index]!.toFixed(),
      nodes: nodesOf(random, begins, stuck),
      permits: permitsOf(random, begins, stuck),
      bottleneck: stuck ? random.pick(BOTTLENECKS) : null,
      closedOn: null,
    };
  });
}

/** Weights turned into amounts of two decimals, none below 0.01, that add up exactly; the largest takes what rounding leaves. */
function shared(weights: readonly number[], sum: string): Decimal[] {
  const whole = weights.reduce((all, one) => all + one, 0);
  const amounts = weights.map((weight) => Decimal.max('0.01', new Decimal(sum).times(weight / whole).toDecimalPlaces(2)));
  const largest = amounts.reduce((best, amount, i) => (amount.gt(amounts[best]!) ? i : best), 0);
  amounts[largest] = amounts[largest]!.plus(new Decimal(sum).minus(Decimal.sum(...amounts)));
  return amounts;
}

const NODE_NAMES = ['开工', '主体封顶', '设备安装', '竣工投用'];

function nodesOf(random: Random, begins: number, stuck: boolean): SeedProject['nodes'] {
  const count = Math.min(NODE_NAMES.length, 1 + Math.floor((12 - begins) / 3));
  return NODE_NAMES.slice(0, count).map((name, i) => {
    const month = Math.min(12, 1 + begins + i * 3);
    const dueOn = `2024-${String(month).padStart(2, '0')}-${String(random.whole(10, 28))}`;
    const done = dueOn < TODAY && !stuck && random.next() < 0.86;
    return { name, dueOn, doneOn: done ? dueOn : null };
  });
}

function permitsOf(random: Random, begins: number, stuck: boolean): SeedProject['permits'] {
  const open = stuck ? random.whole(1, 2) : begins > 5 ? 1 : 0;
  return PERMITS.map((name, i) => ({
    name,
    state: i < PERMITS.length - open ? 'granted' : i === PERMITS.length - open ? 'applied' : 'missing',
  }));
}

/** 保交楼台账: fifteen projects, eight handed over by the end of 2023, so seven are left; the pledge says eight. */
export const stalledHousing = (): SeedProject[] => {
  const handedOver = ['松鹤园', '兰亭苑', '临江府', '雅和居', '同心里', '丰华园', '紫藤苑', '广和家园'];
  const left: readonly [string, string][] = [
    ['翠湖佳苑', '2024-03-31'],
    ['云杉府', '2024-04-30'],
    ['柳岸新城', '2024-05-20'],
    ['东湖名邸', '2024-06-30'],
    ['梧桐里', '2024-08-31'],
    ['望岳花园', '2024-09-30'],
    ['科苑雅居', '2024-10-31'],
  ];
  const of = {
    zoneTarget: zoneCodeOf('GX24-25'),
    line: 'GX24-25',
    unitCode: 'housing',
    totalInvestment: null,
    yearPlan: null,
    permits: [],
  };
  return [
    ...handedOver.map((name, i) => {
      const day = `2023-${String(5 + i).padStart(2, '0')}-20`;
      return {
        ...of,
        name: `${name}（示意）`,
        nodes: [{ name: '交付', dueOn: day, doneOn: day }],
        bottleneck: null,
        closedOn: day,
      };
    }),
    ...left.map(([name, dueOn]) => ({
      ...of,
      name: `${name}（示意）`,
      nodes: [{ name: '交付销号', dueOn, doneOn: null }],
      bottleneck: name === '柳岸新城' ? '供电增容未完成' : null,
      closedOn: null,
    })),
  ];
};
