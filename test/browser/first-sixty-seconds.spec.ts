/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { mailedLink, OFFICE_PC, openBrowser, PHONE, sideways, Visitor } from '../support/browser.js';
import { Hand, WAYS, type Way } from '../support/hand.js';
import { PASSWORD, startSystem, type System } from '../support/system.js';

/** The first minute of four people, from the mail's link to the last press: with the mouse, on a phone, with keys alone. */
let system: System;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem('sixty-seconds'), openBrowser()]);
  await system.advanceTo('2024-07-05');
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
}, 60_000);

/** Each way has a unit of its own: what one hands in, the other could not. */
const UNIT: Record<Way, string> = { mouse: 'economy', touch: 'construction', keyboard: 'finance' };
/** What is typed into the first empty cell; what the same column of a workbook holds there, and below it. */
const FIGURES: Record<Way, string> = { mouse: '25', touch: '0.9', keyboard: '1.2' };
const AGAIN: Record<Way, string> = { mouse: '26', touch: '0.9', keyboard: '1.3' };
const BELOW = '0.178';

async function set(way: Way): Promise<{ visitor: Visitor; hand: Hand }> {
  const visitor = await Visitor.of(
    system,
    browser,
    way === 'touch'
      ? { viewport: PHONE, isMobile: true, hasTouch: true }
      : { viewport: OFFICE_PC, permissions: ['clipboard-write'] },
  );
  return { visitor, hand: new Hand(visitor.page, way) };
}

/** The form, in the order in which it asks: the account is focused before anybody touches anything. */
async function signIn({ page }: Visitor, hand: Hand, account: string): Promise<void> {
  const name = page.locator('input[name=username]');
  await name.waitFor();
  await system.until(() => isFocused(name), 'the account focused');
  await page.keyboard.insertText(account);
  await hand.write(page.locator('input[name=password]'), PASSWORD);
  await page.keyboard.press('Enter');
  await name.waitFor({ state: 'detached' });
}

const isFocused = (what: Locator): Promise<boolean> => what.evaluate((element) => element === document.activeElement);
const path = ({ page }: Visitor): string => new URL(page.url()).pathname;

async function done(visitor: Visitor, way: Way): Promise<void> {
  if (way === 'touch') expect(await sideways(visitor.page)).toBeLessThanOrEqual(0);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
}

describe.each(WAYS)('with %s', (way) => {
  test('a filer: the grid, the first empty cell, an answer at once, drafts, one answer per row, what happens next', async () => {
    const { visitor, hand } = await set(way);
    const { page } = visitor;
    const account = `filer.${UNIT[way]}`;
    await page.goto(await mailedLink(system, account, '6月填报今日 18:00 截止'));
    await signIn(visitor, hand, account);
    await visitor.shown();
    expect(path(visitor)).toBe('/filing');
    await page.getByRole('heading', { level: 1, name: /^6月填报：\d+ 项/ }).waitFor();

    const empty = page.locator('input.figure-input').and(page.locator('[value=""]')).first();
    await system.until(() => isFocused(empty), 'the first empty cell focused');
    const row = page.getByRole('row').filter({ has: page.locator(':focus') });
    const name = (await row.getByRole('rowheader').innerText()).split(/\s/)[0]!;
    const here = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
    await page.keyboard.insertText(FIGURES[way]);
    await here
      .getByText(/^(已完成|达序时|滞后|严重滞后)$/)
      .first()
      .waitFor();
    expect(await here.innerText()).toMatch(/6月(累计|末|当月).*应达|已完成|位次/);
    await page.getByText(/草稿 \d\d:\d\d 已自动保存/).waitFor();

    if (way !== 'touch') {
      // A column copied in Excel, pasted from the cell on: what matched is said before anything lands.
      await page.evaluate((column) => navigator.clipboard.writeText(column), `${AGAIN[way]}\n${BELOW}\n`);
      await page.keyboard.press('Control+V');
      const preview = visitor.dialog('粘贴预览');
      await preview.getByText(/从所选单元格往下对上 \d+ 项，\d+ 项没有对上。/).waitFor();
      await hand.press(preview.getByRole('button', { name: /^填入 \d+ 项$/ }));
      await preview.waitFor({ state: 'detached' });
    }
    for (let asks = 0; asks < 4; asks += 1) {
      const wanted = page.locator('.row-actions .wanted').first();
      if ((await wanted.count()) === 0) break;
      await hand.press(wanted);
      const form = page.getByRole('dialog').filter({ has: page.getByLabel(/^原因和问题/) });
      await form.waitFor();
      for (const field of [...(await form.getByLabel(/核对无误，说明原因/).all()), form.getByLabel(/^原因和问题/)])
        await hand.write(field, '两个地块竣工比计划晚两周，已逐户核对。');
      await hand.press(form.getByRole('button', { name: '完成' }));
      await form.waitFor({ state: 'detached' });
    }
    await hand.press(visitor.button(/^提交 \d+ 项$/));
    const outcome = visitor.dialog(/^已提交 \d+ 项/);
    await outcome.getByText(/接下来由 .+ 审签/).waitFor();
    await outcome.getByText(/7月\d+日 18:00 锁定/).waitFor();
    expect(await outcome.locator('.outcome-rows li').count()).toBeGreaterThan(0);
    expect(await outcome.locator('.outcome-rows li').filter({ hasText: name }).innerText()).toContain('已提交，待审签');
    await hand.press(outcome.getByRole('button', { name: '好' }));
    await here.getByText('待审签').waitFor();
    await done(visitor, way);
  }, 90_000);

  test('a head: what waits on one page, the worse on top, the doubts with their words, one back with a reason, the rest signed', async () => {
    const { visitor, hand } = await set(way);
    const { page } = visitor;
    await page.goto(`/endorsement`);
    await signIn(visitor, hand, `head.${UNIT[way]}`);
    await visitor.shown();
    await page.getByRole('heading', { level: 1, name: /^待审签：\d+ 项/ }).waitFor();
    const items = page.locator('.review-item');
    const turns = await items.evaluateAll((all) => all.map((item) => item.classList.contains('turn-worse')));
    expect(turns).toEqual([...turns].sort((one, other) => Number(other) - Number(one)));
    expect(await items.first().innerText()).toMatch(/上期[\s\S]*6月填报/);
    const all = await page.locator('main').innerText();
    expect(all.match(/填报人说明：/g)?.length ?? 0).toBe(all.match(/系统提示/g)?.length ?? 0);
    if (way === 'mouse') expect(all).toContain('填报人说明：两个地块');

    const before = await items.count();
    const back = items.first();
    await hand.press(back.getByRole('button', { name: /退回/ }));
    const dialog = visitor.dialog(/^退回/);
    if (way === 'keyboard') expect(await isFocused(dialog.getByLabel('退回理由'))).toBe(true);
    await hand.write(dialog.getByLabel('退回理由'), '请附入库名单，剔除重复登记的。');
    await hand.press(dialog.getByRole('button', { name: '退回' }));
    await dialog.waitFor({ state: 'detached' });
    await system.until(async () => (await items.count()) === before - 1, 'one gone back');
    if (before > 1) {
      await hand.press(visitor.button(/^全部审签 \d+ 项$/));
      await page.getByText('没有等您审签的数据').first().waitFor();
    }
    await done(visitor, way);
  }, 90_000);

  test('a leader: counts and change, the worst in a line each, who has not filed, mine, the past, the pledge and the evidence', async () => {
    const { visitor, hand } = await set(way);
    const { page } = visitor;
    await page.goto('/board');
    await signIn(visitor, hand, 'leader.main');
    await visitor.shown();
    await page.getByRole('heading', { level: 1, name: /^已评 \d+ 项，\d+ 项达到序时进度/ }).waitFor();
    const counts = await page.locator('.stat-strip li').allInnerTexts();
    for (const light of ['已完成', '达序时', '滞后', '严重滞后', '未报'])
      expect(counts.find((text) => text.trim().startsWith(light))).toMatch(/较5月\s*([+−]\d+|持平)/);
    // Without a press: unit, target, light, months in a row, why, promise, outlook.
    const worst = page.locator('.worst-row').filter({ hasText: '固定资产投资增速' });
    expect(await worst.innerText()).toMatch(
      /严重滞后[\s\S]*固定资产投资增速[\s\S]*经济发展部[\s\S]*差 4\.1 个百分点[\s\S]*连续 \d+ 个月[\s\S]*承诺9月补齐[\s\S]*年底预计/,
    );
    if (way !== 'touch') {
      const fold = await worst.boundingBox();
      expect(fold!.y + fold!.height).toBeLessThanOrEqual(OFFICE_PC.height);
    }
    await page
      .getByRole('grid', { name: /逐月最差/ })
      .or(page.getByRole('table', { name: /逐月最差/ }))
      .first()
      .waitFor();
    await page.getByRole('heading', { name: '还没报的' }).waitFor();

    // On a phone the rows come first; the filters wait behind a button that says how many are active.
    if (way === 'touch') await hand.press(visitor.button('筛选'));
    await hand.press(page.getByRole('checkbox', { name: '我分管的' }), 'Space');
    await page.waitForURL(/mine=1/);
    if (way === 'touch') {
      await hand.press(visitor.button('筛选（1）'));
      await hand.press(visitor.button('移除 我分管的'));
    } else await hand.press(page.getByRole('checkbox', { name: '我分管的' }), 'Space');
    await page.waitForURL((url) => !url.search.includes('mine'));

    if (way === 'touch') await hand.press(visitor.button(/^筛选$/));
    await hand.press(visitor.button(/^截至/));
    const slider = page.getByRole('slider', { name: '拖动或用方向键选择日期' });
    if (way === 'keyboard') await hand.reach(slider);
    else await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByText(/这是 2024年7月4日 周四 当时所知/).waitFor();
    await page.keyboard.press('Escape');
    await hand.press(page.locator('.as-of-banner').getByRole('button', { name: '回到现在' }));
    await page.waitForURL((url) => !url.search.includes('asOf'));

    // One press: the light's target, with its receipt and its evidence; the second: the signed pledge.
    await hand.press(worst.getByRole('link', { name: '固定资产投资增速', exact: true }));
    await visitor.shown();
    await page.getByRole('heading', { name: '佐证材料' }).waitFor();
    await hand.press(page.getByRole('link', { name: '看签订的责任书' }));
    await visitor.shown();
    await page
      .getByText(/[0-9a-f]{12}/)
      .first()
      .waitFor();
    await done(visitor, way);
  }, 90_000);

  test('the office: the month as a pipeline with names and hours, one press reminds, side by side, the meeting', async () => {
    const { visitor, hand } = await set(way);
    const { page } = visitor;
    await page.goto('/pipeline');
    await signIn(visitor, hand, 'supervision');
    await visitor.shown();
    await page.getByRole('heading', { level: 1, name: /^6月填报进度：\d+ 项/ }).waitFor();
    for (const stage of ['未报', '待审签', '待核定', '已核定']) await page.getByText(stage, { exact: true }).first().waitFor();
    await hand.press(visitor.button('一键催报'));
    const asking = visitor.dialog(/^催报/);
    await asking
      .getByText(/已提醒 7月\d日 \d\d:\d\d/)
      .first()
      .waitFor();
    await hand.press(asking.getByRole('button', { name: '取消' }));
    await hand.press(
      page
        .getByRole('button', { name: /待核定/ })
        .or(page.getByRole('link', { name: /待核定/ }))
        .first(),
    );
    await page
      .locator('.unit-stages')
      .getByText(/已等 \d+ (小时|天)/)
      .first()
      .waitFor();

    await hand.press(page.getByRole('link', { name: '核定', exact: true }).filter({ visible: true }).first());
    await page.getByRole('heading', { level: 1, name: /^待核定：\d+ 项/ }).waitFor();
    // Rows of a table on a screen, cards on a phone.
    const items = page.locator('.review-row, .review-item');
    await items.first().waitFor();
    expect(await page.locator('.review-table, .review-list').innerText()).toMatch(
      /上期[\s\S]*去年同期[\s\S]*6月填报[\s\S]*核定单位数据/,
    );
    const before = await items.count();
    // The one that is not the data owner's figure asks for a reason first.
    const agreed = items.filter({ has: page.locator('.review-tick input:enabled') });
    await hand.press(agreed.getByRole('button', { name: /^核定 / }).first());
    await system.until(async () => (await items.count()) === before - 1, 'one verified');
    await visitor.open('/meetings');
    await hand.press(visitor.button('计划会议'));
    await visitor.dialog('计划会议').getByLabel('会议名称').waitFor();
    await done(visitor, way);
  }, 90_000);
});
