/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { mailedLink, openBrowser, PHONE, sideways, Visitor } from '../support/browser.js';
import { startSystem, type System } from '../support/system.js';

/** What is done on the way: one figure from the mail's link with a photo beside it, a signature, a look at the board. */
let system: System;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem('browser-phone'), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const onPhone = () => Visitor.of(system, browser, { viewport: PHONE, isMobile: true, hasTouch: true });
/** The smallest picture there is: one white pixel. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
);

test('a filer files one figure from the mail, with a photo as evidence', async () => {
  await system.advanceTo('2024-07-05');
  const filer = await onPhone();
  const { page } = filer;
  await page.goto(await mailedLink(system, 'filer.construction', '6月填报今日 18:00 截止'));
  await filer.signIn('filer.construction');
  await filer.shown();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.getByRole('textbox', { name: '新增建成安置房' }).fill('0.9');
  await page
    .getByRole('row')
    .filter({ hasText: '新增建成安置房' })
    .getByText(/达序时|滞后|已完成/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: '新增建成安置房：更多操作' }).click();
  await filer.button('填写详情').click();
  const form = filer.dialog('新增建成安置房');
  const cause = form.getByLabel(/^原因和问题/);
  await cause.fill('两个地块竣工验收比计划晚两周。');
  for (const doubt of await form.getByLabel(/核对无误，说明原因/).all()) await doubt.fill('按竣工备案表逐栋核对。');
  await form.locator('input[type=file]').last().setInputFiles({ name: '竣工现场.png', mimeType: 'image/png', buffer: PHOTO });
  await form.getByRole('button', { name: '竣工现场.png' }).waitFor();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await form.getByRole('button', { name: '完成' }).click();
  await filer.button(/^提交 \d+ 项$/).click();
  await filer
    .dialog(/^已提交/)
    .getByRole('button', { name: '好' })
    .click();
  await page.getByRole('row').filter({ hasText: '新增建成安置房' }).getByText('待审签').waitFor();
  expect(filer.complaints).toEqual([]);
  await filer.leave();
});

test('the head sees the photo and signs', async () => {
  const head = await (await onPhone()).arrive('head.construction', '/endorsement');
  const item = head.page.getByRole('listitem').filter({ has: head.page.getByRole('heading', { name: '新增建成安置房' }) });
  await item.getByRole('button', { name: '佐证 1 份' }).click();
  await item.getByRole('button', { name: '竣工现场.png' }).waitFor();
  expect(await sideways(head.page)).toBeLessThanOrEqual(0);
  await head.button(/^全部审签/).click();
  await head.page.getByText('没有等您审签的数据').first().waitFor();
  expect(head.complaints).toEqual([]);
  await head.leave();
});

test.each(['filer.economy', 'head.economy', 'supervision', 'leader.main', 'auditor', 'admin'])(
  'nothing slides sideways for %s',
  async (account) => {
    const visitor = await (await onPhone()).arrive(account);
    const { page } = visitor;
    for (const more of await page.locator('.shell-tabs .shell-more button').all()) await more.click();
    const paths = await page.locator('.shell-tabs a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(paths.length).toBeGreaterThan(2);
    const wide: string[] = [];
    for (const path of ['/account', ...paths]) {
      await visitor.follow(path);
      const by = await sideways(page);
      if (by > 0) wide.push(`${path}: ${by} px`);
      const detail = await page
        .locator('main a[href^="/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!).find((href) => /\/\d/.test(href)));
      if (!detail) continue;
      await visitor.follow(detail);
      const further = await sideways(page);
      if (further > 0) wide.push(`${detail}: ${further} px`);
    }
    expect([...wide, ...visitor.complaints]).toEqual([]);
    await visitor.leave();
  },
);
