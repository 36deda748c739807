/// <reference lib="dom" />
import { hashPassword } from '#features/people/passwords.js';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import type { DataSource } from 'typeorm';
import { newHolder } from '../../support/factories.js';
import { openBrowser } from '../../support/browser.js';
import { PASSWORD, type Town } from '../data.js';
import { openOnOfficePc, type Opened, type SignedIn } from '../office-pc.js';
import { median, ratioOf, ROUNDS } from '../rounds.js';
import type { Server } from '../servers.js';
import { print } from '../table.js';

interface Page {
  name: string;
  path: string;
  /** What must be painted and under the mouse before the page counts as usable. */
  selector: string;
  account: string | null;
  must: number | null;
  aim: number | null;
}

/**
 * (k) First load of a page on a throttled office PC, cold, against the same page finished: its markup and its styles in one file,
 * without a script or a question to anybody. That is what the line and the painting cost whoever draws it.
 */
export async function openPages(db: DataSource, town: Town, ours: Server): Promise<void> {
  await db.query('UPDATE people SET passwordHash = ? WHERE id = ?', [await hashPassword(PASSWORD), town.deskFiler.id]);
  const office = await newHolder(db, town.zone, town.zone, 'supervision', { passwordHash: await hashPassword(PASSWORD) });
  const list: Page[] = [
    { name: 'sign-in', path: '/sign-in', selector: 'input[name=username]', account: null, must: 1.5, aim: 1 },
    { name: 'board', path: '/board', selector: '.worst-row', account: town.leader.account, must: 1.5, aim: 1 },
    { name: 'desk', path: '/desk', selector: 'main h1', account: town.deskFiler.account, must: null, aim: null },
    { name: 'filing', path: '/filing', selector: 'main table input', account: town.deskFiler.account, must: null, aim: null },
    { name: 'target', path: `/targets/${town.targets[0]!.id}`, selector: 'main svg', account: town.leader.account, must: null, aim: null },
    { name: 'pipeline', path: '/pipeline', selector: 'main h1', account: office.account, must: null, aim: null },
  ];
  const browser = await openBrowser();
  try {
    for (const page of list) await openPage(browser, ours.origin, page);
  } finally {
    await browser.close();
  }
}

async function openPage(browser: Browser, origin: string, page: Page): Promise<void> {
  const finished = await serve(await markupOf(browser, origin, page));
  const opened: Opened[] = [];
  const bare: Opened[] = [];
  try {
    for (let round = -1; round < ROUNDS; round++) {
      const mine = await openOnOfficePc(browser, origin, page.path, page.selector, await stateOf(browser, origin, page.account));
      const its = await openOnOfficePc(browser, finished.origin, '/', page.selector);
      if (round < 0) continue;
      opened.push(mine);
      bare.push(its);
    }
  } finally {
    finished.server.close();
  }
  const of = (figure: keyof Opened, list = opened) => median(list.map((one) => one[figure]).toSorted((a, b) => a - b));
  const times = (list: Opened[]) => ({ rounds: list.map(({ usableMs }) => usableMs) });
  const ratio = ratioOf(times(opened), times(bare));
  print({
    job: `${page.name} usable, s (4× CPU, 10 Mbit/s, 40 ms)`,
    measured: `${ROUNDS} cold loads`,
    value: of('usableMs') / 1000,
    must: page.must,
    aim: page.aim,
    note: `${ratio.median.toFixed(2)} (${ratio.from.toFixed(2)}–${ratio.to.toFixed(2)}) times the finished page (${(of('usableMs', bare) / 1000).toFixed(2)} s) · largest paint ${(of('largestPaintMs') / 1000).toFixed(2)} s · ${of('longTasks')} long tasks, ${of('longTaskMs').toFixed(0)} ms · ${of('allKb').toFixed(0)} kB in all`,
  });
  print({ job: `  script, compressed kB`, measured: '', value: of('scriptKb'), must: 250, aim: 180 });
  print({ job: `  layout shift`, measured: '', value: Math.max(...opened.map(({ shift }) => shift)), must: 0.1, aim: 0.01 });
}

/** Signed in, but with nothing of the web in the cache. */
async function stateOf(browser: Browser, origin: string, account: string | null): Promise<SignedIn['storageState']> {
  const context = await browser.newContext();
  if (account !== null) await signIn(context, origin, account);
  const state = await context.storageState();
  await context.close();
  return { ...state, origins: account === null ? [] : [{ origin, localStorage: [{ name: 'jiannuo.signed-in', value: '1' }] }] };
}

async function signIn(context: BrowserContext, origin: string, account: string): Promise<void> {
  const answer = await context.request.post(`${origin}/api/v1/auth/login`, { data: { account, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`${account} cannot sign in: ${answer.status()} ${await answer.text()}`);
}

/** What the page came to in the end. */
async function markupOf(browser: Browser, origin: string, { path, selector, account }: Page): Promise<string> {
  const context = await browser.newContext({ storageState: await stateOf(browser, origin, account), locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(origin + path);
  await page.locator(selector).first().waitFor();
  await page.waitForLoadState('networkidle');
  const markup = await page.evaluate(() => {
    const styles = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n');
    document.querySelectorAll('script, link').forEach((element) => element.remove());
    document.head.append(Object.assign(document.createElement('style'), { textContent: styles }));
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });
  await context.close();
  return markup;
}

async function serve(markup: string): Promise<{ server: HttpServer; origin: string }> {
  const bytes = gzipSync(markup);
  const server = createServer((_request, answer) => answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' }).end(bytes));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
