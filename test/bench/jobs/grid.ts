/// <reference lib="dom" />
import { hashPassword } from '#features/people/passwords.js';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { DataSource } from 'typeorm';
import { OFFICE_PC, openBrowser } from '../../support/browser.js';
import { PASSWORD, type Town } from '../data.js';
import { frameAfter, scrollThrough, typeKeys, type Frames } from '../frames.js';
import type { Server } from '../servers.js';
import { print } from '../table.js';

const ROWS = 300;
const KEYS = 60;

/**
 * (l) A unit with 300 figures: the wheel through its grid and a key in its middle, against a bare table of 300 rows with as many
 * fields, on this computer and on one four times slower. A frame at 60 a second has 16.7 ms.
 */
export async function useGrid(db: DataSource, town: Town, ours: Server): Promise<void> {
  await db.query('UPDATE people SET passwordHash = ? WHERE id = ?', [await hashPassword(PASSWORD), town.deskFiler.id]);
  await multiplyDesk(db);
  const browser = await openBrowser();
  try {
    const context = await signedIn(browser, ours.origin, town.deskFiler.account);
    for (const slower of [1, 4]) {
      const mine = await context.newPage();
      await mine.goto(`${ours.origin}/filing?period=2024-12`);
      await mine.waitForFunction((rows) => document.querySelectorAll('main table tbody tr').length === rows, ROWS);
      const bare = await context.newPage();
      await bare.setContent(bareTable());
      await measure(mine, bare, slower);
      await Promise.all([mine.close(), bare.close()]);
    }
  } finally {
    await browser.close();
  }
}

async function measure(mine: Page, bare: Page, slower: number): Promise<void> {
  const on = slower === 1 ? '' : ` (${slower}× CPU)`;
  const [ours, its] = [await tried(mine, slower), await tried(bare, slower)];
  const rate = ({ frames, ms }: Frames) => (frames * 1000) / ms;
  print({
    job: `grid of ${ROWS}, frames a second under the wheel${on}`,
    measured: `bare table ${rate(its.scrolled).toFixed(1)}`,
    value: rate(ours.scrolled),
    must: slower === 1 ? 55 : null,
    aim: 58,
    more: true,
    note: `95 of 100 frames within ${ours.scrolled.p95.toFixed(1)} ms (bare ${its.scrolled.p95.toFixed(1)}), longest ${ours.scrolled.longest.toFixed(1)} ms; over 25 ms: ${ours.scrolled.late} of ${ours.scrolled.frames}`,
  });
  print({
    job: `  a key to the frame that shows it, ms, 95 of 100${on}`,
    measured: `bare table ${its.typed.p95.toFixed(1)}`,
    value: ours.typed.p95,
    must: slower === 1 ? 50 : 100,
    aim: slower === 1 ? 33 : 50,
    note: `half of them within ${ours.typed.p50.toFixed(1)} ms (bare ${its.typed.p50.toFixed(1)}); of that the page's own work ${ours.typed.work50.toFixed(1)} ms, 95 of 100 within ${ours.typed.work95.toFixed(1)} ms`,
  });
}

async function tried(page: Page, slower: number): Promise<{ scrolled: Frames; typed: Awaited<ReturnType<typeof typeKeys>> }> {
  await page.bringToFront();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await frameAfter(page, 1500);
  const scrolled = await scrollThrough(page, devtools);
  await page.locator('tbody tr').nth(ROWS / 2).locator('input').first().focus();
  return { scrolled, typed: await typeKeys(page, KEYS) };
}

async function signedIn(browser: Browser, origin: string, account: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: OFFICE_PC, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const answer = await context.request.post(`${origin}/api/v1/auth/login`, { data: { account, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`${account} cannot sign in: ${answer.status()}`);
  await context.addInitScript(() => localStorage.setItem('jiannuo.signed-in', '1'));
  return context;
}

/** The first unit's fifty figures five times more, with the months before. */
async function multiplyDesk(db: DataSource): Promise<void> {
  for (let copy = 1; copy < ROWS / 50; copy++) {
    const far = copy * 1_000_000;
    await db.query(
      `INSERT INTO targets (id, zoneId, year, pledgeId, unitId, verifierUnitId, code, name, category, measureUnit, kind, cadence, wording, track, target, detail, sort)
       SELECT id + ?, zoneId, year, pledgeId, unitId, verifierUnitId, CONCAT(code, '-', ?), CONCAT(name, ?), category, measureUnit, kind, cadence, wording, track, target, detail, sort + ?
         FROM targets WHERE id <= 50`,
      [far, copy, copy, far],
    );
    await db.query(
      `INSERT INTO submissions (id, zoneId, targetId, unitId, period, state, version, revisions, latestRevisionId, firstSubmittedAt, stateSince, filedBy,
                                effectiveRevisionId, figureState, value, nodes, verified, explained, warned)
       SELECT id + ?, zoneId, targetId + ?, unitId, period, state, version, revisions, latestRevisionId, firstSubmittedAt, stateSince, filedBy,
              effectiveRevisionId, figureState, value, nodes, verified, explained, warned
         FROM submissions WHERE targetId <= 50`,
      [far, far],
    );
  }
}

const bareTable = () =>
  `<!doctype html><style>td{height:46px;padding:5px 10px}</style><table><tbody>${Array.from(
    { length: ROWS },
    (_, at) => `<tr><td>${at + 1}</td><th>新增规模以上工业企业(第${at}项)</th><td>1200</td><td>1100</td><td>1000</td><td><input></td><td>达序时</td><td>12月累计 1100 家，应达 1200</td><td><textarea rows="1"></textarea></td></tr>`,
  ).join('')}</tbody></table>`;
