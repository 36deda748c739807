/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
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

test('every kind of number on the board leads to the rows it counts, and these to their receipts', async () => {
  const leader = await visit('leader.main', '/board');
  const { page } = leader;
  for (const board of ['/board', '/board?asOf=2024-04-03&unit=6']) {
    await leader.follow(board);
    await page.locator('#unfiled').waitFor();
    await page.locator('.heat-cell a').first().waitFor();
    const numbers = await page
      .locator('h1 a, .board-facts a, .stat-link, .stat-awaited, .heat-cell a[title*=" 项"], #unfiled a')
      .evaluateAll((links) =>
        links.map((link) => ({
          said: link.closest('.heat-cell') ? link.getAttribute('title')! : link.textContent!,
          kind:
            link.closest('h1, .board-facts, .heat-cell, #unfiled')?.className || link.parentElement!.localName + link.className,
          to: link.getAttribute('href')!,
        })),
      );
    const kinds = new Set(numbers.map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThanOrEqual(board === '/board' ? 6 : 4);
    // Of cells and units two each; of everything else all.
    const walked = [...kinds].flatMap((kind) =>
      numbers.filter((one) => one.kind === kind).slice(0, /heat|section/.test(kind) ? 2 : 9),
    );
    for (const { said, to } of walked) {
      if (said.includes('比')) continue;
      const count = Number(/\d+(?= 项)|\d+$/.exec(said)![0]);
      await page.evaluate((next) => {
        history.pushState(null, '', next);
        dispatchEvent(new PopStateEvent('popstate', { state: null }));
      }, to);
      await page.locator('.targets[aria-busy=false]').waitFor();
      await page.getByRole('heading', { level: 1, name: `2024 年 ${count} 项目标` }).waitFor();
      expect([to, await page.locator('.target-light a[href*="receipt="]').count()]).toEqual([to, count]);
    }
  }
  // A change: who came and who went; the second press is the receipt.
  await leader.follow('/board');
  await page
    .locator('.stat-strip')
    .getByRole('link', { name: /较5月.*增加 2/ })
    .click();
  await page.getByText('进入或离开“滞后”的 6 项').waitFor();
  await page.locator('.target-light a[href*="receipt="]').first().click();
  await leader.dialog('怎么算的').waitFor();
  await page.keyboard.press('Escape');
  // In the list of the worst one press is enough, wherever on the row its numbers stand.
  await leader.follow('/board');
  const why = (await page.locator('.worst-row .why').first().boundingBox())!;
  await page.mouse.click(why.x + 40, why.y + 8);
  await leader.dialog('怎么算的').waitFor();
  expect(leader.complaints).toEqual([]);
  await leader.leave();
}, 60_000);

test('what a page shows is in its address: a reload, the way back and a colleague find it so; nonsense is left out with a word', async () => {
  const leader = await visit('leader.main', '/board?asOf=2024-06-20&unit=6');
  const { page } = leader;
  const tables = page.getByRole('button', { name: '看图' });
  await page.locator('.board-side').getByRole('button', { name: '看表格' }).click();
  await page.getByRole('button', { name: '看表格' }).first().click();
  await system.until(async () => (await tables.count()) === 2, 'both charts as tables');
  expect(new URL(page.url()).search).toBe('?asOf=2024-06-20&unit=6&tables=matrix%2Cworst');
  await page.getByRole('link', { name: '目标', exact: true }).first().click();
  await leader.shown();
  await page.goBack();
  await system.until(async () => (await tables.count()) === 2, 'both as tables after going back');
  await page.reload();
  await leader.shown();
  await system.until(async () => (await tables.count()) === 2, 'both as tables after a reload');
  await page.getByText('这是 2024年6月20日 周四 当时所知').waitFor();
  await leader.follow('/targets?light=purple&unit=abc&year=1999');
  await page.getByText('链接里有看不懂的部分，已忽略').waitFor();
  await page.getByRole('heading', { level: 1, name: /^2024 年 \d+ 项目标/ }).waitFor();
  await leader.button('从链接中去掉').click();
  await page.waitForURL((url) => url.search === '');
  expect(leader.complaints).toEqual([]);
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

const copied = (name: string) => readFileSync(`apps/web/src/progress/filing/paste/fixtures/${name}`, 'utf8');
/** Every cell one may type in. */
const cells = (page: Page): Promise<string[]> =>
  page.locator('[data-column]').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
const paste = (page: Page, html: string, text: string) =>
  page.evaluate(
    ([markup, plain]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', markup!);
      clipboardData.setData('text/plain', plain!);
      document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text],
  );
const chosen = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(() => {
    const { activeElement: field } = document;
    return [(field as HTMLElement).dataset['field'], field?.closest('tr')?.querySelector('th')?.textContent?.split(' ')[0]];
  });

test('a block of 18 × 4 from a workbook is shown, lands as one step and is taken back; cells are used as in a spreadsheet', async () => {
  const filer = await visit('filer.economy', '/filing');
  const { page } = filer;
  const cloud = page.getByRole('textbox', { name: CLOUD });
  const before = await cells(page);
  await cloud.focus();
  await paste(page, copied('june.html'), copied('june.tsv'));
  const preview = filer.dialog('粘贴预览');
  await preview.getByText('1 项须确认，勾选后填入。').waitFor();
  await preview.getByText('表中按万元计（1,183,000.00），已换算').waitFor();
  expect(await preview.getByRole('checkbox', { name: '填入“新增规上工业企业”' }).isChecked()).toBe(false);
  await page.keyboard.press('Enter');
  await preview.waitFor({ state: 'detached' });
  await system.until(async () => (await cloud.inputValue()) === '1470', 'the figure of the sheet');
  const landed = await cells(page);
  await page.keyboard.press('Control+z');
  expect(await cells(page)).toEqual(before);
  await page.keyboard.press('Control+y');
  expect(await cells(page)).toEqual(landed);
  await page.keyboard.press('Control+z');

  await cloud.focus();
  await page.keyboard.type('48');
  await page.keyboard.press('Enter');
  expect(await chosen(page)).toEqual(['value', '第一批固定资产投资项目年度计划投资']);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('F2');
  await page.keyboard.type('9');
  expect(await cloud.inputValue()).toBe('489');
  await page.keyboard.press('Escape');
  expect(await cloud.inputValue()).toBe('48');
  await page.keyboard.press('ArrowRight');
  expect(await chosen(page)).toEqual(['problems', CLOUD]);
  // An input method's word is nobody's until it is chosen, and its Enter moves nowhere.
  const ime = await page.context().newCDPSession(page);
  await ime.send('Input.imeSetComposition', { text: 'yanchi', selectionStart: 6, selectionEnd: 6 });
  await ime.send('Input.insertText', { text: '验收延迟' });
  expect(await chosen(page)).toEqual(['problems', CLOUD]);
  await page.keyboard.press('Enter');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+x');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('48\t验收延迟');
  expect(await cloud.inputValue()).toBe('');
  await page.keyboard.press('Control+z');
  expect(await cloud.inputValue()).toBe('48');
  await page.getByText(/草稿 \d\d:\d\d 已自动保存/).waitFor();
  expect(filer.complaints).toEqual([]);
  await filer.leave();
}, 60_000);

test('what was typed outlives a lost line, a closed tab and another device; signing out leaves nothing behind', async () => {
  const filer = await visit('filer.economy', '/filing');
  const { context } = filer;
  const cloud = (page: Page) => page.getByRole('textbox', { name: CLOUD });
  const cause = (page: Page) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: CLOUD }) })
      .getByRole('textbox', { name: '原因和问题' });
  const isSaved = (page: Page) => page.getByText(/草稿 \d\d:\d\d 已自动保存/).waitFor();
  await context.setOffline(true);
  await cloud(filer.page).fill('475');
  await filer.page.locator('#content').getByText('网络断了：1 项改动存在本机，恢复后自动保存').waitFor();
  await context.setOffline(false);
  await isSaved(filer.page);

  const device = await visit('filer.economy', '/filing');
  expect(await cloud(device.page).inputValue()).toBe('475');
  await cause(device.page).fill('平台停机两周');
  await isSaved(device.page);
  filer.expects((response) => response.status() === 412);
  await cloud(filer.page).fill('476');
  await system.until(async () => (await cause(filer.page).inputValue()) === '平台停机两周', 'both changes in one row');
  await isSaved(filer.page);

  await context.setOffline(true);
  await cloud(filer.page).fill('477');
  await filer.page.close();
  await context.setOffline(false);
  const page = await context.newPage();
  await page.goto('/filing');
  await system.until(async () => (await cloud(page).inputValue()) === '477', 'what was typed before the tab was closed');
  await isSaved(page);
  await page.locator('.account-menu button').first().click();
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('heading', { name: '登录践诺' }).waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('jiannuo.unsaved')))).toEqual([]);
  expect([...filer.complaints, ...device.complaints]).toEqual([]);
  await Promise.all([filer.leave(), device.leave()]);
}, 60_000);

test('anything is found by keys alone; the keys of a page are listed, and do what the list says', async () => {
  const office = await visit('supervision', '/flags');
  const { page } = office;
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: '查找或执行' });
  await field.waitFor();
  // Enter comes before the answer: the nearest of it is meant.
  await page.keyboard.type('gdzct');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/targets\/\d+$/);
  await office.shown();
  expect(await page.locator('h1').innerText()).toContain('固定资产投资增速');
  await page.keyboard.press('Control+k');
  await field.fill('固定资产');
  await page.getByText(/^找到 \d+ 项$/).waitFor();
  const active = () => page.locator('[role=option][aria-selected=true]').innerText();
  expect(await active()).toMatch(/GX24-03/);
  await page.keyboard.press('ArrowUp');
  // Around the end: the last that was found is its flag.
  expect(await active()).toMatch(/督办单/);
  const { violations } = await new AxeBuilder({ page }).include('.palette').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  // The first Escape empties the field, which then offers where one was; the second closes it.
  await page.keyboard.press('Escape');
  await page.getByRole('group', { name: '最近去过' }).getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  await office.follow('/flags');
  await page
    .getByRole('link', { name: /固定资产/ })
    .first()
    .waitFor();
  await page.keyboard.press('?');
  await office.dialog('快捷键').getByText('下一行').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/flags\/\d+$/);
  expect(office.complaints).toEqual([]);
  await office.leave();
});
