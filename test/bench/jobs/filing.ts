import type { DataSource } from 'typeorm';
import { forgetDecember, type Town } from '../data.js';
import { file, openPool, type FigureGiven } from '../raw.js';
import { inParallel, interleaved, inverse, median, perOperation, ratioOf, ROUNDS } from '../rounds.js';
import { bearer, type Server } from '../servers.js';
import { print } from '../table.js';

const OPERATIONS = 350;
const WARM_UP = 3;
const AT_ONCE = 8;
const NARRATIVE = '本月完成全年任务';

/** (a) One figure: rights, validation, draft, revision, status and journal; against the same statements by hand. */
export async function fileFigures(db: DataSource, url: string, town: Town, ours: Server, bare: Server): Promise<void> {
  const pool = openPool(url);
  const tokens = new Map(town.filers.map((filer) => [filer.id, bearer(filer)]));
  const targets = town.targets.slice(50);
  let at = 0;
  const next = () => targets[at++ % targets.length]!;
  const given = (): FigureGiven => {
    const { id, filer } = next();
    return { targetId: id, unitId: filer.id, zoneId: town.zone.id, personId: filer.id, period: '2024-12', value: '1260', narrative: NARRATIVE };
  };
  const cpu = { ours: [] as number[], bare: [] as number[] };
  const spent = async (name: 'ours' | 'bare', server: Server, work: () => Promise<number>) => {
    const before = (await server.usage()).cpu;
    const done = await work();
    cpu[name].push(((await server.usage()).cpu - before) / done);
    return done;
  };
  const ways = {
    raw: () => inParallel(OPERATIONS, AT_ONCE, () => file(pool, given())),
    bare: () => spent('bare', bare, () => inParallel(OPERATIONS, AT_ONCE, () => bare.ok('POST', '/file', {}, given()))),
    ours: () =>
      spent('ours', ours, () =>
        inParallel(OPERATIONS, AT_ONCE, async () => {
          const { id, filer } = next();
          const { body } = await ours.ok('POST', '/api/v1/filings', tokens.get(filer.id)!, { period: '2024-12', submit: true, rows: [{ targetId: id, value: '1260', narrative: NARRATIVE }] });
          if (!body.includes('"accepted":1')) throw new Error(body.slice(0, 400));
        }),
      ),
  };
  const forget = async () => {
    at = 0;
    await forgetDecember(db);
  };
  // A server of an office has filed thousands of figures since it was started; what the first hundreds cost is told by the start.
  await interleaved(ways, forget, WARM_UP);
  const measured = await interleaved(ways, forget, ROUNDS);
  await pool.end();
  const cpuOf = (name: 'ours' | 'bare') => median(cpu[name].slice(-ROUNDS).sort((a, b) => a - b));
  const rate = (name: 'raw' | 'bare' | 'ours') => `${(1000 / perOperation(measured[name])).toFixed(0)}/s`;
  const ratio = inverse(ratioOf(measured.ours, measured.raw));
  print({ job: 'file one figure, 8 at once', measured: `${rate('ours')} : raw ${rate('raw')}`, value: ratio.median, ratio, must: 0.4, aim: 0.55, more: true });
  const byBare = inverse(ratioOf(measured.ours, measured.bare));
  print({ job: '  against a bare Fastify route', measured: `bare ${rate('bare')}`, value: byBare.median, ratio: byBare, must: null, aim: null, more: true });
  print({ job: '  app CPU per figure, ms', measured: `bare ${cpuOf('bare').toFixed(2)} ms`, value: cpuOf('ours'), must: 6, aim: null });
}
