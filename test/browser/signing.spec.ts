/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, PHONE, Visitor } from '../support/browser.js';
import { PASSWORD, startSystem, type System } from '../support/system.js';

/** A pledge from its first line to both signatures, at the screens of those who do it. */
let system: System;
let browser: Browser;
let pledge: number;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem('browser-signing', { workers: 0 }), openBrowser()]);
  const prepared = await system.call('POST', '/api/v1/plan-years', { as: 'supervision', body: { year: 2025 } });
  expect([prepared.status, prepared.body.code]).toEqual([201, undefined]);
  const { id: unitId } = await system.one<{ id: number }>("SELECT id FROM units WHERE code = 'economy'");
  pledge = (await system.call('POST', '/api/v1/pledges', { as: 'supervision', body: { year: 2025, unitId } })).body.id as number;
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const visit = async (account: string, path: string, options = {}) =>
  (await Visitor.of(system, browser, options)).arrive(account, path);
/** Pictures for whoever wants to look: `SHOTS=/tmp/x`. */
const look = async (visitor: Visitor, name: string) => {
  if (!process.env['SHOTS']) return;
  await visitor.page.waitForTimeout(400);
  await visitor.page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true });
};

test('two draft one pledge: lines are added, put in order by keys, and nothing of either is lost', async () => {
  const [one, other] = await Promise.all([
    visit('supervision', `/pledges/${pledge}/draft`),
    visit('supervision', `/pledges/${pledge}/draft`),
  ]);
  for (const [name, value] of [
    ['新增市场主体', '1.7'],
    ['技术合同成交额', '90'],
  ] as const) {
    await one.page.getByRole('button', { name: '列入目标' }).click();
    const form = one.page.getByRole('form');
    if (name === '新增市场主体') await form.getByLabel('编码').fill('GX25-01');
    await form.getByLabel('目标任务').fill(name);
    await form.getByLabel('计量单位', { exact: false }).first().fill('万家');
    await form.getByLabel('目标值').fill(value);
    await form.getByLabel('进度怎样排').selectOption('steps');
    await form.getByLabel('6 月', { exact: true }).fill('３０');
    await form.getByLabel('12 月', { exact: true }).fill('70');
    await look(one, `edit-${value}`);
    await form.getByRole('button', { name: '保存这一项' }).click();
    await form.waitFor({ state: 'detached' });
  }
  const handle = one.page.getByRole('button', { name: /调整“技术合同成交额”的顺序/ });
  await handle.focus();
  await one.page.keyboard.press('ArrowUp');
  await one.page.getByRole('button', { name: /调整“技术合同成交额”的顺序，第 1 项/ }).waitFor();

  await other.page.reload();
  for (const person of [one, other]) {
    await person.page.getByRole('listitem').filter({ hasText: '新增市场主体' }).getByRole('button', { name: '编辑' }).click();
    await person.page.getByRole('form').getByLabel('目标值').waitFor();
  }
  await one.page.getByRole('form').getByLabel('目标值').fill('1.8');
  await one.page.getByRole('form').getByRole('button', { name: '保存这一项' }).click();
  await one.page.getByRole('form').waitFor({ state: 'detached' });
  other.expects((response) => response.status() === 412);
  await other.page.getByRole('form').getByLabel('目标值').fill('1.9');
  await other.page.getByRole('form').getByLabel('完成时限').fill('12月底');
  await other.page.getByRole('form').getByRole('button', { name: '保存这一项' }).click();
  const note = other.page.getByRole('alert').filter({ hasText: '他人刚刚保存了这一项' });
  await note.getByRole('row').filter({ hasText: '1.8' }).filter({ hasText: '1.9' }).waitFor();
  await look(other, 'conflict');
  await other.page.getByRole('form').getByRole('button', { name: '用我的，再次保存' }).click();
  await other.page.getByRole('form').waitFor({ state: 'detached' });
  const kept = await system.one<{ target: string; dueText: string }>(
    "SELECT target, dueText FROM pledge_lines WHERE code = 'GX25-01'",
  );
  expect([Number(kept.target), kept.dueText]).toEqual([1.9, '12月底']);
  expect([...one.complaints, ...other.complaints]).toEqual([]);
  await Promise.all([one.leave(), other.leave()]);
});

test('consulted, commented, answered, approved, signed by both; the wall sees it happen, the hash opens it', async () => {
  const office = await visit('supervision', `/pledges/${pledge}/draft`);
  const confirm = async (name: string) => {
    await office.page.getByRole('button', { name }).click();
    await office.page.getByRole('dialog').getByRole('button', { name }).click();
    await office.page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await confirm('发出征求意见');
  const head = await visit('head.economy', `/pledges/${pledge}/draft`, { viewport: PHONE });
  await head.page.getByLabel('针对').selectOption('GX25-01');
  await head.page.getByLabel('您的意见').fill('目标值偏高，建议 1.7 万家');
  await head.page.getByRole('button', { name: '提意见' }).click();
  await head.page.getByText('意见已提交').waitFor();
  await look(head, 'head-phone');

  await office.page.reload();
  await office.page.getByText('1 条意见待答复').waitFor();
  await office.page.getByRole('button', { name: '答复', exact: true }).click();
  await office.page.getByLabel('答复内容').fill('按全市口径测算，维持不变');
  await office.page.getByLabel('怎样处理').selectOption('declined');
  await office.page.getByRole('button', { name: '答复', exact: true }).click();
  await office.page.getByText('不采纳').first().waitFor();
  await look(office, 'answered');
  await confirm('审定');
  await office.page.getByText('已审定，待签字').waitFor();

  const wall = await visit('leader.main', '/pledges/signing-day?year=2025&wall=1', { viewport: { width: 1920, height: 1080 } });
  await wall.page.getByText('0 / 1', { exact: true }).first().waitFor();
  await look(wall, 'wall-before');

  await head.page.reload();
  await head.page.getByRole('button', { name: '签字' }).click();
  head.expects((response) => response.status() === 422);
  const dialog = head.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^请再次输入登录密码/ }).fill('not-the-password');
  await dialog.getByRole('button', { name: '签字' }).click();
  await dialog.getByRole('alert').waitFor();
  await look(head, 'sign-phone');
  await dialog.getByRole('textbox', { name: /^请再次输入登录密码/ }).fill(PASSWORD);
  await dialog.getByRole('button', { name: '签字' }).click();
  await head.page.getByText('您已签字，等待另一方').waitFor();
  await wall.page.getByRole('dialog').getByText('承诺方已签').waitFor();

  const leader = await visit('leader.main', `/pledges/${pledge}/draft`, { language: 'en' });
  await leader.page.getByRole('button', { name: 'Sign', exact: true }).click();
  await leader.page.getByRole('dialog').getByRole('textbox', { name: /^Enter your password again/ }).fill(PASSWORD);
  await leader.page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
  await leader.page.getByText('Both have signed; the pledge is in force').waitFor();
  await look(leader, 'signed-en');
  await wall.page.getByText(/刚刚递交：经济发展部/).waitFor();
  await look(wall, 'wall-after');

  const { contentHash } = await system.one<{ contentHash: string }>(
    'SELECT contentHash FROM pledge_versions WHERE pledgeId = ?',
    [pledge],
  );
  await office.page.goto(`/pledges/versions/${contentHash}`);
  await office.page.getByText('文本与签字时一致').waitFor();
  await office.page.getByRole('img', { name: '扫码打开本版本' }).waitFor();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await office.page.getByLabel('上传扫描件').setInputFiles({ name: '扫描件.png', mimeType: 'image/png', buffer: png });
  await office.page.getByRole('button', { name: '扫描件.png' }).waitFor();
  await look(office, 'version');
  const targets = await system.rows('SELECT code FROM targets WHERE pledgeId = ? ORDER BY sort', [pledge]);
  expect(targets).toEqual([{ code: 'GX25-02' }, { code: 'GX25-01' }]);
  expect([...office.complaints, ...head.complaints, ...leader.complaints, ...wall.complaints]).toEqual([]);
  await Promise.all([office.leave(), head.leave(), leader.leave(), wall.leave()]);
});
