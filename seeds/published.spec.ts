import { expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { readFileSync } from 'node:fs';
import { demoZones } from './zones.js';

/** Which printed row each sourced target stands for. */
const PRINTED: Readonly<Record<string, string>> = {
  'GX22-01': '地区生产总值增速 GDP growth',
  'GX22-02': '工业增加值增速 industrial value-added growth',
  'GX22-03': '固定资产投资增速 FAI growth',
  'GX22-04': '回迁安置房交付面积 (年底)',
  'GX22-05': '示范智能工厂',
  'GX22-06': '示范智能车间',
  'GX22-07': '工业机器人推广应用',
  'GX22-08': '“揭榜挂帅”年内投入',
  'GX23-01': '生产总值增速',
  'GX23-02': '规上工业增加值增速',
  'GX23-03': '固定资产投资增速',
  'GX23-04': '社会消费品零售总额增速',
  'GX23-05': '一般公共预算收入增速',
  'GX23-06': '外贸进出口总额增速',
  'GX23-07': '新增市场主体',
  'GX24-01': 'GDP增速',
  'GX24-02': '规上工业增加值增速',
  'GX24-03': '固定资产投资增速',
  'GX24-04': '社消零总额增速',
  'GX24-05': '一般公共预算收入增速',
  'GX24-06': '经营主体新增',
  'GX24-07': '高新技术企业总数',
  'GX24-08': '国家科技型中小企业总数',
  'GX24-09': '新增省级以上创新平台',
  'GX24-10': '全社会研发投入强度',
  'GX24-11': '“四上”企业创新活动覆盖率',
  'GX24-12': '规上工业企业研发活动覆盖率',
  'GX24-13': '技术合同成交额',
  'GX24-14': '省级工业互联网平台 培育',
  'GX24-15': '中小企业上云',
  'GX24-16': '规上工业企业上云覆盖率',
  'GX24-17': '智能化改造项目',
  'GX24-18': '…年度计划投资',
  'GX24-19': '第一批产业类项目 开工',
  'GX24-20': '起步区道路 (开明路、红杉路)',
  'GX24-21': '“郑好融”及指数平台入驻',
  'GX24-22': '基金认缴规模 招引',
  'GX24-23': '新增建成安置房',
  'GX24-24': '新开工安置房',
  'GX24-25': '“保交楼”年底前销号',
  'GX24-26': '新建续建中小学',
  'GX24-27': '新投入中小学',
  'GX24-29': '光伏发电装机规模',
  'GX24-30': '新增绿色工厂(车间)',
  'GX24-31': '智能工厂(车间)',
  'GX24-32': '智能制造诊断 重点工业企业',
  'GX24-33': '第一批固定资产投资项目',
  'JK24-01': '重点项目',
  'JK24-02': '招商引资签约总额',
  'JK24-03': '年度项目总投资',
  'JK24-04': '安置房三年攻坚 收官',
};

/** Which printed row each sourced figure stands for. */
const RESULTS: Readonly<Record<string, string>> = {
  'GX22-03 2022-06': '固定资产投资增速 FAI growth',
  'GX23-01 2023-12': 'GDP增速',
  'GX23-02 2023-12': '规上工业增加值增速',
  'GX23-03 2023-12': '固定资产投资增速',
  'GX23-04 2023-12': '社会消费品零售总额增速',
  'GX23-05 2023-12': '一般公共预算收入增速',
  'GX23-08 2023-12': '入库国家科技型中小企业',
  'GX23-09 2023-12': '新增省级“专精特新”企业',
  'GX23-10 2023-12': '规上制造业数字化转型诊断',
  'GX23-11 2023-12': '新组建创新联合体',
  'GX23-12 2023-12': '新增基金管理规模',
  'GX23-13 2023-12': '建成安置房',
  'GX23-14 2023-12': '新增绿地面积',
  'GX23-15 2023-12': '空气优良天数',
  'GX23-16 2023-12': '新投用中小学',
  'GX23-17 2023-12': '…累计交付项目',
};

/** The amounts printed beside the growth rates of 2023. */
const AMOUNTS: Readonly<Record<string, string>> = {
  'GX23-01': 'GDP',
  'GX23-02': '规上工业增加值',
  'GX23-04': '社会消费品零售总额',
  'GX23-05': '一般公共预算收入',
};

const DOCUMENTS: Readonly<Record<string, string>> = {
  高新区2024年高质量发展大会: '000',
  高新区2024年经济工作部署会: '001',
  高新区2023年高质量发展大会: '002',
  高新区2022年上半年经济运行暨下半年重点工作推进会: '003',
  经开区2024年再造新经开行动大会: '004',
};

interface PrintedRow {
  zone: string;
  year: string;
  role: string;
  indicator: string;
  value: string;
  unit: string;
  file: string;
}

const zones = demoZones();
const rows = printedRows();
const rowOf = (zone: string, year: number, role: string, indicator: string): PrintedRow =>
  rows.find((row) => row.zone === zone && row.year === String(year) && row.role === role && row.indicator === indicator) ??
  fail(`${zone} ${year} ${role} ${indicator} was never printed`);

test('every sourced target is the printed one, from the document it names', () => {
  for (const zone of zones) {
    for (const { year, targets } of zone.years) {
      const sourced = targets.filter((target) => target.source);
      expect(sourced.map((target) => target.code).sort()).toEqual(
        Object.keys(PRINTED)
          .filter((code) => targets.some((one) => one.code === code))
          .sort(),
      );
      for (const target of sourced) {
        const row = rowOf(zone.name, year, 'target', PRINTED[target.code] ?? '');
        expect([target.code, row.file]).toEqual([target.code, DOCUMENTS[target.source!.document]]);
        const { terms } = target;
        const signed = terms.upper ? `${terms.target}-${terms.upper}` : (terms.target ?? String(terms.nodes.length));
        if (target.code !== 'JK24-04') expect([target.code, signed]).toEqual([target.code, row.value]);
      }
    }
  }
});

test('every sourced figure is the printed one, and paths end exactly on it', () => {
  const sourced: string[] = [];
  for (const zone of zones) {
    for (const { year, filings } of zone.years) {
      for (const { targetCode, period, source, content } of filings.filter((filing) => filing.source)) {
        const key = `${targetCode} ${period}`;
        sourced.push(key);
        const row = rowOf(zone.name, year, 'actual', RESULTS[key] ?? '');
        expect(row.file).toBe(DOCUMENTS[source!.document]);
        expect([key, content.figure.value ?? String(content.figure.nodes.length)]).toEqual([key, row.value]);
      }
    }
  }
  expect(sourced.sort()).toEqual(Object.keys(RESULTS).sort());
});

test('the amounts behind the growth of 2023 end on the printed ones', () => {
  for (const [code, indicator] of Object.entries(AMOUNTS)) {
    const filing = zones[0]!.years[1]!.filings.find((one) => one.targetCode === code && one.period === '2023-12');
    expect(filing?.content.figure.amount).toBe(rowOf('高新区', 2023, 'actual', indicator).value);
  }
  const investment = zones[0]!.years[2]!.targets.find((target) => target.code === 'GX24-03')!;
  expect(new Decimal(investment.terms.baseShares!.at(-1)!).eq(1)).toBe(true);
});

test('results beside the targets stand as printed', () => {
  for (const zone of zones) {
    for (const { year, results } of zone.years) {
      for (const result of results) {
        const own = result.indicator.replace(/^.*:/, '…');
        const row = rows.find(
          (one) =>
            one.zone === zone.name &&
            one.year === String(year) &&
            one.value === result.value &&
            one.unit === result.measureUnit &&
            one.indicator.startsWith(own),
        );
        expect([result.indicator, row?.file]).toEqual([result.indicator, DOCUMENTS[result.source.document]]);
      }
    }
  }
});

function printedRows(): PrintedRow[] {
  const text = readFileSync(new URL('./figures/published-figures.csv', import.meta.url), 'utf8');
  const [, ...lines] = text.trim().split(/\r?\n/);
  return lines.map((line) => {
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) =>
      match[1]!.replace(/^"|"$/g, '').replaceAll('""', '"'),
    );
    const [zone, year, , role, indicator, value, unit, , file] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return { zone, year, role, indicator, value, unit, file: file.slice(0, 3) };
  });
}

function fail(reason: string): never {
  throw new Error(reason);
}
