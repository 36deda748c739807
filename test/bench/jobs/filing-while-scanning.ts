import type { DataSource } from 'typeorm';
import { forgetDecember, type Town } from '../data.js';
import { inParallel, interleaved, inverse, perOperation, ratioOf } from '../rounds.js';
import { ScanProcess } from '../scan-process.js';
import { bearer, type Server } from '../servers.js';
import { print } from '../table.js';

const OPERATIONS = 200;
const AT_ONCE = 8;
const AT = '2025-01-03T10:00:00+08:00';
const RULES = ['sanya@1', 'default@1'] as const;

/** Filing alone, and filing while the whole year of the whole zone is judged and written anew, again and again: as when rules are changed. */
export async function fileWhileScanning(db: DataSource, url: string, town: Town, ours: Server): Promise<void> {
  const scanner = await ScanProcess.start(url);
  const tokens = new Map(town.filers.map((filer) => [filer.id, bearer(filer)]));
  const targets = town.targets.slice(50);
  let at = 0;
  const file = () =>
    inParallel(OPERATIONS, AT_ONCE, async () => {
      const { id, filer } = targets[at++ % targets.length]!;
      const { body } = await ours.ok('POST', '/api/v1/filings', tokens.get(filer.id)!, { period: '2024-12', submit: true, rows: [{ targetId: id, value: '1260', narrative: '本月完成全年任务' }] });
      if (!body.includes('"accepted":1')) throw new Error(body.slice(0, 400));
    });
  let written = 0;
  let turns = 0;
  const scanUntil = async (over: () => boolean) => {
    while (!over()) {
      await db.query('UPDATE plan_years SET ruleSet = ? WHERE zoneId = ?', [RULES[turns++ % 2], town.zone.id]);
      written += (await scanner.scan({ zoneId: town.zone.id, year: 2024, at: AT })).written;
    }
  };
  const measured = await interleaved(
    {
      alone: file,
      beside: async () => {
        let isOver = false;
        const scanning = scanUntil(() => isOver);
        const since = process.hrtime.bigint();
        const done = await file();
        // The last scan ends after the filing: its time is not the filing's.
        const ms = Number(process.hrtime.bigint() - since) / 1e6;
        isOver = true;
        await scanning;
        return { operations: done, ms };
      },
    },
    async () => {
      at = 0;
      await forgetDecember(db);
    },
  );
  scanner.stop();
  await db.query('UPDATE plan_years SET ruleSet = ? WHERE zoneId = ?', ['default@1', town.zone.id]);
  const rate = (name: 'alone' | 'beside') => `${(1000 / perOperation(measured[name])).toFixed(0)}/s`;
  const ratio = inverse(ratioOf(measured.beside, measured.alone));
  print({ job: 'file figures while a year is scanned, share of the rate alone', measured: `${rate('beside')} : ${rate('alone')}`, value: ratio.median, ratio, must: null, aim: 0.7, more: true, note: `${written} lights written meanwhile, in ${turns} scans` });
}
