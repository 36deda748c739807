import { checkWorkbook } from '#features/documents/workbooks/check-workbook.js';
import type { BreakdownDirectory } from '#domain/documents/workbook/breakdown-reading.js';
import { Workshop } from '#platform/workbook/workshop.js';
import { writeWorkbook } from '#platform/workbook/workbook-writer.js';
import { readXlsx } from 'hucre/xlsx';
import { interleaved, perOperation, ratioOf } from '../rounds.js';
import { print } from '../table.js';

const ROWS = 10_000;
const UNITS = 60;
const VALUES = ['1.6万家以上', '2-3', '1000家左右', '力争60', '16000', '确保50、力争60'];

/** (h) A table of 10,000 rows: bytes checked, parsed, understood and matched, against the library's plain read of the same file. */
export async function checkWorkbooks(): Promise<void> {
  const bytes = await bigTable(ROWS);
  const directory = directoryOf(UNITS);
  const measured = await interleaved({
    ours: async () => {
      const { rows } = await checkWorkbook({ kind: 'breakdown', bytes, fileName: 'a.xlsx', directory });
      if (rows.length !== ROWS || rows.some(({ state }) => state !== 'good')) throw new Error(`rows: ${rows.length}, ${JSON.stringify(rows.find(({ state }) => state !== 'good'))}`);
      return 1;
    },
    plain: async () => {
      await readXlsx(bytes);
      return 1;
    },
  });
  const ratio = ratioOf(measured.ours, measured.plain);
  print({
    job: 'check a workbook of 10,000 rows', measured: `${(perOperation(measured.ours) / 1000).toFixed(2)} s, plain ${(perOperation(measured.plain) / 1000).toFixed(2)} s`,
    value: ratio.median, ratio, must: null, aim: null, note: `${(bytes.length / 1024).toFixed(0)} kB; guard, parse with styles, wording, dates, names and problems`,
  });
  print({ job: 'API process after ten such checks, MB grown', measured: 'threads of 384 MB', value: await grown(bytes, directory), must: null, aim: null });
}

/** What the process that serves keeps of ten checks, each in its thread. */
async function grown(bytes: Buffer, directory: BreakdownDirectory): Promise<number> {
  const bench = new Workshop(new URL('../../../libs/features/src/documents/workbooks/workbook.thread.js', import.meta.url));
  const once = () => bench.run<{ rows: unknown[] }>({ work: 'check', job: { kind: 'breakdown', bytes, fileName: 'a.xlsx', directory } });
  await once();
  const before = process.memoryUsage().rss;
  let most = before;
  for (let n = 0; n < 10; n++) {
    await once();
    most = Math.max(most, process.memoryUsage().rss);
  }
  return (most - before) / 1024 / 1024;
}

function bigTable(rows: number): Promise<Buffer> {
  const columns = ['序号', '类别', '目标任务', '计量单位', '目标值', '完成时限', '牵头领导', '牵头单位', '协同单位', '数据来源', '备注'].map((title) => ({ title, width: 14 }));
  return writeWorkbook([
    {
      name: '分解表', columns,
      rows: Array.from({ length: rows }, (_, i) => [i + 1, `类别${i % 9}`, `第${i}项目标任务`, '家', VALUES[i % VALUES.length]!, i % 3 === 0 ? '6月底前3个，9月底前全部' : '12月底', `领导${i % 8}`, `第${i % UNITS}局`, `第${(i + 1) % UNITS}局、第${(i + 2) % UNITS}局`, `第${(i + 3) % UNITS}局`, '']),
    },
  ]);
}

const directoryOf = (units: number): BreakdownDirectory => ({
  year: 2025, zoneName: '高新区', lines: [], zoneTargets: [], shutUnits: [], verifierUnitId: 1,
  units: Array.from({ length: units }, (_, i) => ({ id: i + 1, name: `第${i}局`, nameEn: null, kind: 'department', closed: false })),
  leaders: Array.from({ length: 8 }, (_, i) => ({ id: i + 1, name: `领导${i}`, title: '副主任' })),
});
