import type { Statement } from '../serve-message.js';
import { createPool } from 'mysql2/promise';
import { inParallel, interleaved, perOperation, ratioOf } from '../rounds.js';
import type { Server } from '../servers.js';
import { print } from '../table.js';

const OPERATIONS = 10;

/** (b, c) A page against its own SQL by hand, and against a bare route that answers with the same rows. One at a time: p50. */
export async function readPage(url: string, job: string, path: string, headers: Record<string, string>, ours: Server, bare: Server, limits: { must: number; aim: number }): Promise<void> {
  const statements: Statement[] = await ours.sqlOf(path, headers);
  await bare.keep('page', statements);
  const pool = createPool({ uri: url, connectionLimit: 10, timezone: 'Z', dateStrings: ['DATE'], supportBigNumbers: true });
  const { headers: { etag } , body } = await ours.ok('GET', path, headers);
  const cpuBefore = (await ours.usage()).cpu;
  const bareCpuBefore = (await bare.usage()).cpu;
  const ways = {
    raw: () => inParallel(OPERATIONS, 1, () => Promise.all(statements.map(({ sql, values }) => pool.query(sql, values.map(moment))))),
    bare: () => inParallel(OPERATIONS, 1, () => bare.ok('GET', '/sql/page')),
    ours: () => inParallel(OPERATIONS, 1, () => ours.ok('GET', path, headers)),
  };
  const measured = await interleaved(ways);
  const cpu = ((await ours.usage()).cpu - cpuBefore) / OPERATIONS / 6;
  const bareCpu = ((await bare.usage()).cpu - bareCpuBefore) / OPERATIONS / 6;
  const ms = (name: keyof typeof ways) => perOperation(measured[name]).toFixed(1);
  const ratio = ratioOf(measured.ours, measured.bare);
  print({ job, measured: `${ms('ours')} ms : bare ${ms('bare')}`, value: ratio.median, ratio, ...limits, note: `raw SQL ${ms('raw')} ms in ${statements.length} statements · ${(body.length / 1024).toFixed(0)} kB · app CPU ${cpu.toFixed(1)} ms, bare ${bareCpu.toFixed(1)} ms` });
  if (typeof etag === 'string') {
    const unchanged = await interleaved({ raw: ways.raw, ours: () => inParallel(OPERATIONS, 1, () => ours.ok('GET', path, { ...headers, 'if-none-match': etag })) });
    const same = ratioOf(unchanged.ours, unchanged.raw);
    print({ job: '  unchanged (If-None-Match), against its raw SQL', measured: `${perOperation(unchanged.ours).toFixed(1)} ms`, value: same.median, ratio: same, must: null, aim: 1 });
  }
  await pool.end();
}

const moment = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? new Date(value) : value);
