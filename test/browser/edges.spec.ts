/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../support/browser.js';
import { PASSWORD, startSystem, type System } from '../support/system.js';

/** What an office day brings: a colleague in the same row, a session that ends in mid-form, a server that is away. */
let system: System;
let browser: Browser;
const CLOUD = '推动中小企业上云';

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem('browser-edges', { workers: 0 }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const visit = async (account: string, path: string) => (await Visitor.of(system, browser)).arrive(account, path);
const idOf = async (code: string): Promise<number> =>
  (await system.one<{ id: number }>('SELECT id FROM targets WHERE code = ? AND year = 2024', [code])).id;

test('two in one row: the second sees what the first wrote, and chooses', async () => {
  const [filer, head] = await Promise.all([visit('filer.economy', '/filing'), visit('head.economy', '/filing')]);
  head.expects((response) => response.status() === 412);
  await filer.page.getByRole('textbox', { name: CLOUD }).fill('470');
  await filer.page.getByText(/草稿 \d\d:\d\d 已自动保存/).waitFor();
  await head.page.getByRole('textbox', { name: CLOUD }).fill('480');
  await head.button('他人已改').click();
  const dialog = head.dialog(new RegExp(CLOUD));
  await dialog.getByText(/方晓岚 于 .* 保存了另一份草稿/).waitFor();
  const row = dialog.getByRole('row').filter({ hasText: '480' });
  expect(await row.innerText()).toContain('470');
  await dialog.getByRole('button', { name: '用对方的' }).click();
  await system.until(
    async () => (await head.page.getByRole('textbox', { name: CLOUD }).inputValue()) === '470',
    "the colleague's figure in the cell",
  );
  expect([...filer.complaints, ...head.complaints]).toEqual([]);
  await Promise.all([filer.leave(), head.leave()]);
});

test('a session that ends in the middle of a form: sign in again, nothing is lost', async () => {
  const filer = await visit('filer.economy', '/filing');
  const { page } = filer;
  filer.expects((response) => response.status() === 401);
  await page.getByRole('textbox', { name: CLOUD }).fill('471');
  await page.getByText(/草稿 \d\d:\d\d 已自动保存/).waitFor();
  // Signed out everywhere by the office: no token of this person is good any more.
  const answer = await system.call('POST', '/api/v1/auth/logout-everywhere', { as: 'filer.economy' });
  expect(answer.status).toBeLessThan(300);
  await page.getByRole('textbox', { name: '新增绿色工厂' }).fill('1');
  const again = filer.dialog('请重新登录');
  await again.getByLabel('密码', { exact: true }).waitFor();
  // Nothing but a password or another account ends it.
  await page.keyboard.press('Escape');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await again.waitFor({ state: 'detached' });
  // What was typed is on its way by itself, and the page is where it was.
  await page.getByText(/草稿 \d\d:\d\d 已自动保存/).waitFor();
  const kept = `SELECT s.draft FROM submissions s JOIN targets t ON t.id = s.targetId
    WHERE t.year = 2024 AND t.name LIKE '新增绿色工厂%' AND s.period = '2024-06'`;
  await system.until(
    async () =>
      (await system.rows<{ draft: unknown }>(kept)).some(({ draft }) =>
        /"value": ?"1"/.test(typeof draft === 'string' ? draft : JSON.stringify(draft)),
      ),
    'what was typed while nobody was signed in',
  );
  expect(await page.getByRole('textbox', { name: CLOUD }).inputValue()).toBe('471');
  await filer.leave();
});

test('the server is away and comes back', async () => {
  const leader = await visit('leader.main', '/board');
  const { page } = leader;
  await page.context().setOffline(true);
  await page.getByRole('navigation', { name: '主导航' }).first().getByRole('link', { name: '预警' }).click();
  await page.getByText('连不上服务器').first().waitFor();
  await page.context().setOffline(false);
  await leader.button('再试一次').click();
  await page.getByRole('heading', { level: 1, name: /^预警 \d+ 件/ }).waitFor();
  await leader.leave();
});

test("another zone's target is not found, as if it were not there", async () => {
  const foreign = await system.one<{ id: number }>(
    "SELECT t.id FROM targets t JOIN units u ON u.id = t.zoneId WHERE u.code = 'jk' LIMIT 1",
  );
  const leader = await visit('leader.main', '/board');
  leader.expects((response) => response.status() === 404);
  await leader.page.goto(`/targets/${foreign.id}`);
  await leader.page.getByRole('heading', { name: /没有找到|不存在/ }).waitFor();
  await leader.page.goto('/targets/999999999');
  await leader.page.getByRole('heading', { name: /没有找到|不存在/ }).waitFor();
  expect(leader.complaints).toEqual([]);
  await leader.leave();
});

test('a locked month is read, and reopened only on request', async () => {
  const filer = await visit('filer.economy', '/filing?period=2024-05');
  const { page } = filer;
  await page.getByText(/已于 6月17日 18:00 锁定/).waitFor();
  expect(await page.getByRole('table').getByRole('textbox').count()).toBe(0);
  await page.goto(`/filing/${await idOf('GX24-15')}/2024-05`);
  await filer.button('申请重开').click();
  const dialog = filer.dialog(/申请重开/);
  await dialog.getByLabel(/为什么要改|理由/).fill('五月名单重复两家，改为 453。');
  await dialog.getByRole('button', { name: '送出申请' }).click();
  await page.getByText('申请已送督查考核办').waitFor();
  const office = await visit('supervision', '/reopen-requests');
  await office.page.getByText('五月名单重复两家').waitFor();
  expect([...filer.complaints, ...office.complaints]).toEqual([]);
  await Promise.all([filer.leave(), office.leave()]);
});
