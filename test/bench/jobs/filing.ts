import type { DataSource } from 'typeorm';
import { createPool } from 'mysql2/promise';
import { forgetDecember, type Town } from '../data.js';
import { file, type FigureGiven } from '../raw.js';
import { inParallel, interleaved, inverse, perOperation, ratioOf } from '../rounds.js';
import { bearer, type Server } from '../servers.js';
import { print } from '../table.js';

const OPERATIONS = 200;
const AT_ONCE = 8;

/** (a) One figure: rights, validation, draft, revision, status and journal; against the same rows by hand. */
export async function fileFigures(db: DataSource, url: string, town: Town, ours: Server, bare: Server): Promise<void> {
  const pool = createPool({ uri: url, connectionLimit: 10, timezone: 'Z' });
  const tokens = new Map(town.filers.map((filer) => [filer.id, bearer(filer)]));
  const targets = town.targets.slice(50);
  let at = 0;
  const next = () => targets[at++ % targets.length]!;
  const given = (): FigureGiven => {
    const { id, filer } = next();
    return { targetId: id, unitId: filer.id, zoneId: town.zone.id, personId: filer.id, period: '2024-12', value: '1260' };
  };
  const cpu = { ours: 0, bare: 0 };
  const spent = async (name: 'ours' | 'bare', server: Server, work: () => Promise<number>) => {
    const before = (await server.usage()).cpu;
    const done = await work();
    cpu[name] = ((await server.usage()).cpu - before) / done;
    return done;
  };
  const measured = await interleaved(
    {
      raw: () => inParallel(OPERATIONS, AT_ONCE, () => file(pool, given())),
      bare: () => spent('bare', bare, () => inParallel(OPERATIONS, AT_ONCE, () => bare.ok('POST', '/file', {}, given()))),
      ours: () =>
        spent('ours', ours, () =>
          inParallel(OPERATIONS, AT_ONCE, async () => {
            const { id, filer } = next();
            const { body } = await ours.ok('POST', '/api/v1/filings', tokens.get(filer.id)!, { period: '2024-12', submit: true, rows: [{ targetId: id, value: '1260', narrative: '本月完成全年任务' }] });
            if (!body.includes('"accepted":1')) throw new Error(body.slice(0, 400));
          }),
        ),
    },
    async () => {
      at = 0;
      await forgetDecember(db);
    },
  );
  await pool.end();
  const rate = (name: 'raw' | 'bare' | 'ours') => `${(1000 / perOperation(measured[name])).toFixed(0)}/s`;
  const ratio = inverse(ratioOf(measured.ours, measured.raw));
  print({ job: 'file one figure, 8 at once', measured: `${rate('ours')} : raw ${rate('raw')}`, value: ratio.median, ratio, must: 0.4, aim: 0.55, more: true });
  const byBare = inverse(ratioOf(measured.ours, measured.bare));
  print({ job: '  against a bare Fastify route', measured: `bare ${rate('bare')}`, value: byBare.median, ratio: byBare, must: null, aim: null, more: true });
  print({ job: '  app CPU per figure, ms', measured: `bare ${cpu.bare.toFixed(2)} ms`, value: cpu.ours, must: 6, aim: null });
}
