/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { mailedLink, openBrowser, Visitor } from '../support/browser.js';
import { launcher } from '../support/launcher.js';
import { startSystem, type System } from '../support/system.js';

/**
 * The main job as its people do it, on the screen of an office PC: from the mail that asks for June's figures to the closed
 * meeting of 1 August and the auditor's check of the chain. One story; each test goes on where the one before ended.
 */
let system: System;
let browser: Browser;
const present: Visitor[] = [];
const HALF_YEAR = '上半年目标任务调度会';
const AFTER_MEETING = 120_000;
const SHOTS = join(process.cwd(), '.data/test-shots');
let shots = 0;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  const { freePort } = await launcher();
  [system, browser] = await Promise.all([
    startSystem('browser-main-job', { env: { QUEUES_PORT: String(await freePort()) } }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});
afterEach(async () => {
  for (const [at, { page }] of present.entries())
    await page.screenshot({ path: join(SHOTS, `main-job-${(shots += 1)}-${at}.png`) });
  const complaints = present.flatMap((visitor) => visitor.complaints.splice(0));
  for (const visitor of present.splice(0)) await visitor.leave();
  expect(complaints).toEqual([]);
});

async function visit(account: string, path: string): Promise<Visitor> {
  const visitor = await Visitor.of(system, browser);
  present.push(visitor);
  return visitor.arrive(account, path);
}

const rowOf = ({ page }: Visitor, target: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: target }) });
const itemOf = ({ page }: Visitor, target: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: target }) });
const title = ({ page }: Visitor): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
const until = (condition: () => Promise<boolean>, what: string) => system.until(condition, what);

/** With the panel behind the chip that stands on every page; the page may be left meanwhile. */
async function walkTo(visitor: Visitor, day: string, said: string): Promise<void> {
  await visitor.button(/^演示/).click();
  const panel = visitor.dialog('演示时钟');
  await panel.getByLabel('推进到').fill(day);
  await panel.getByRole('button', { name: '开始推进' }).click();
  await panel.getByText(/已处理 \d+ \/ \d+ 个到期时刻/).waitFor();
  await panel.getByText(`现在是 ${said}`).waitFor({ timeout: AFTER_MEETING });
  await panel.getByRole('button', { name: '关闭' }).click();
}

test('the office reminds, sees who was reminded already, and lets the due day come', async () => {
  const office = await visit('supervision', '/pipeline');
  await office.page.getByRole('heading', { level: 1, name: /^6月填报进度：37 项/ }).waitFor();
  await office.button('一键催报').click();
  await office.dialog(/^催报/).getByText('已提醒 7月3日 09:00').first().waitFor();
  await office.dialog(/^催报/).getByRole('button', { name: '取消' }).click();
  await walkTo(office, '2024-07-05', '2024年7月5日');
});

test('a filer comes by the mail, types, pastes, explains and submits', async () => {
  const filer = await Visitor.of(system, browser);
  present.push(filer);
  const { page } = filer;
  await page.goto(await mailedLink(system, 'filer.economy', '6月填报今日 18:00 截止'));
  await page.getByText('登录后将打开您点的链接。').waitFor();
  await filer.signIn('filer.economy');
  await filer.shown();
  expect(new URL(page.url()).pathname).toBe('/filing');
  expect(await title(filer)).toMatch(/^6月填报：13 项/);

  const firms = page.getByRole('textbox', { name: '新增规上工业企业' });
  await until(() => firms.evaluate((field) => field === document.activeElement), 'the first empty cell focused');
  await page.keyboard.type('25');
  const row = rowOf(filer, '新增规上工业企业');
  await row.getByText('补齐', { exact: true }).waitFor();
  await row.getByText(/6月累计 25 家，应达 13/).waitFor();

  await page.getByRole('textbox', { name: '规上工业单位增加值能耗' }).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '1780\n3');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  const preview = filer.dialog('粘贴预览');
  await preview.getByText('从所选单元格往下对上 2 项，0 项没有对上。').waitFor();
  expect(await preview.getByRole('checkbox', { name: '改为 0.178' }).isChecked()).toBe(true);
  await preview.getByRole('button', { name: '填入 2 项' }).click();

  await row.getByRole('button', { name: '须说明' }).click();
  const drawer = filer.dialog('新增规上工业企业');
  await drawer.getByLabel('核对无误，说明原因').fill('六月集中入库18家，统计部门已逐户核对。');
  await drawer.getByRole('button', { name: '完成' }).click();
  await filer.button(/^提交 \d+ 项$/).click();
  const outcome = filer.dialog(/^已提交 \d+ 项$/);
  await outcome.getByText(/接下来由 韩立诚 审签/).waitFor();
  await outcome.getByRole('button', { name: '好' }).click();
  await row.getByText('待审签').waitFor();
});

test('the head returns one with a reason and signs the rest; the filer sees what came back', async () => {
  const head = await visit('head.economy', '/endorsement');
  await itemOf(head, '新增规上工业企业').getByText('填报人说明：六月集中入库18家').waitFor();
  await itemOf(head, '新增规上工业企业').getByRole('button', { name: /退回/ }).click();
  const dialog = head.dialog(/^退回/);
  await dialog.getByLabel('退回理由').fill('请附入库名单，剔除重复登记的。');
  await dialog.getByRole('button', { name: '退回' }).click();
  await itemOf(head, '新增规上工业企业').waitFor({ state: 'detached' });
  await head.button(/^全部审签 \d+ 项$/).click();
  await head.page.getByText('没有等您审签的数据').first().waitFor();

  const filer = await visit('filer.economy', '/desk');
  await filer.page.getByText('被退回：1 项待更正').waitFor();
  await filer.page.getByText('请附入库名单').waitFor();
});

test('the verifier verifies in bulk, and the leader sees another board', async () => {
  const leader = await visit('leader.main', '/board');
  const verifiedOn = async () => Number(/已核定 (\d+) 项/.exec(await leader.page.locator('main').innerText())![1]);
  const before = await verifiedOn();
  const verifier = await visit('verifier.supervision', '/verification');
  await verifier.button(/^全部核定 \d+ 项$/).click();
  await verifier.page.getByText(/已核定 \d+ 项/).waitFor();
  // What is not the data owner's figure is left, says so, and is verified by itself with a reason.
  const left = verifier.page.locator('.review-row');
  await left.getByRole('button', { name: /^详情：/ }).click();
  await verifier.page.getByText(/填报 1902，核定单位 1896，多 6/).waitFor();
  await left.getByRole('button', { name: /^核定 / }).click();
  await verifier.dialog(/^核定/).getByRole('textbox').fill('6家企业公示期次日届满');
  await verifier.dialog(/^核定/).getByRole('button', { name: '核定', exact: true }).click();
  await verifier.page.getByText('没有等您核定的数据').first().waitFor();
  await system.settled();
  await leader.page.reload();
  await leader.shown();
  expect(await verifiedOn()).toBeGreaterThan(before);
});

test('the leader asks a light where it comes from, and goes back in time', async () => {
  const leader = await visit('leader.main', '/board');
  const { page } = leader;
  const today = await title(leader);
  await page.getByRole('link', { name: '固定资产投资增速', exact: true }).click();
  await leader.shown();
  await leader.button('怎么算的').first().click();
  const receipt = leader.dialog('怎么算的');
  await receipt.getByText('用同样的输入重算，结果必然相同。').waitFor();
  expect(await receipt.innerText()).toMatch(/规则版本[\s\S]*实际 A[\s\S]*8\.9/);
  await receipt.getByRole('button', { name: '关闭' }).click();

  await leader.open('/board');
  await leader.button(/^截至/).click();
  const slider = page.getByRole('slider', { name: '拖动或用方向键选择日期' });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByText(/这是 2024年7月4日 周四 当时所知/).waitFor();
  await until(async () => (await title(leader)) !== today, 'another headline on 4 July');
  await page.locator('.as-of-banner').getByRole('button', { name: '回到现在' }).click();
  await until(async () => (await title(leader)) === today, 'the headline of today');
});

test('the office plans and calls the meeting, and the clock runs to the day after it', async () => {
  const office = await visit('supervision', '/meetings');
  await office.button('计划会议').click();
  const form = office.dialog('计划会议');
  await form.getByLabel('会议名称').fill(HALF_YEAR);
  await form.getByLabel('日期').fill('2024-08-01');
  await form.getByLabel('开始').fill('14:30');
  await form.getByLabel('结束').fill('17:00');
  await form.getByLabel('地点').fill('管委会三楼会议室');
  await form.getByRole('button', { name: '定下' }).click();
  await office.page.getByRole('heading', { level: 1, name: HALF_YEAR }).waitFor();
  await office.button('发通知').click();
  await office
    .dialog(/发会议通知/)
    .getByRole('button', { name: '发通知' })
    .click();
  await office.page.getByText('已通知').first().waitFor();
  await walkTo(office, '2024-08-02', '2024年8月2日');
}, 240_000);

test('who did not file is flagged; a head answers a flag with cause, measures and month', async () => {
  const office = await visit('supervision', '/flags?state=standing&kind=missing');
  await office.page.getByRole('listitem').getByText('逾期未报').first().waitFor();

  const head = await visit('head.economy', '/flags?state=open');
  await head.page.locator('main').getByRole('link').filter({ hasText: /·/ }).first().click();
  await head.button('说明原因和措施').click();
  const form = head.dialog('说明原因和措施');
  await form.getByLabel('原因').fill('两个亿元项目的用地批复晚了一个季度。');
  await form.getByLabel('措施').fill('自然资源分局专人跟办，八月底前完成供地；每周一调度。');
  await form.getByLabel('承诺补齐的月份').selectOption({ label: '2024年9月' });
  await form.getByRole('button', { name: '提交说明' }).click();
  await head.page.getByText('两个亿元项目的用地批复晚了一个季度。').waitFor();
});

test('the pack is read, the meeting held and closed', async () => {
  const office = await visit('supervision', '/meetings');
  await office.page.getByRole('link', { name: HALF_YEAR }).click();
  await office.page.getByRole('link', { name: '看材料' }).click();
  await office.page.getByText('内容与定稿时逐字相同').waitFor();
  expect(await office.page.locator('main').innerText()).toMatch(
    /1–6月份目标任务完成情况的通报[\s\S]*项量化指标中，达到序时进度 \d+ 项/,
  );
  await office.page.getByRole('link', { name: '回到会议' }).click();
  await office.button('会议召开').click();
  await office
    .dialog(/会议已经召开/)
    .getByRole('button', { name: '会议召开' })
    .click();
  await office.button('办结').click();
  const form = office.dialog('纪要和议定事项');
  await form.getByLabel('会议纪要').fill('会议通报上半年目标任务完成情况，滞后单位作表态发言。');
  await form.getByLabel('第 1 项议定内容').fill('两周内逐个项目排出供地清单');
  await form.getByRole('button', { name: '办结', exact: true }).click();
  await office.page.getByText('两周内逐个项目排出供地清单').waitFor();
});

test('the ledger shows what was sent; a person switches a reminder off', async () => {
  const office = await visit('supervision', '/reminders?state=sent');
  await office.page.getByRole('row').getByText('已发').first().waitFor();
  const head = await visit('head.economy', '/reminders/preferences');
  const toggle = head.page.getByRole('switch').first();
  await toggle.click();
  await head.page.getByText('提醒设置已保存。').waitFor();
  await head.page.reload();
  await head.shown();
  expect(await toggle.isChecked()).toBe(false);
});

test('the auditor filters and exports the journal and has the chain verified', async () => {
  const auditor = await visit('auditor', '/journal');
  const { page } = auditor;
  await page.getByRole('combobox', { name: '事项' }).selectOption({ label: '退回' });
  await page.getByText('请附入库名单').first().waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), auditor.button('导出 CSV').click()]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  await auditor.button('现在核验').click();
  await page.getByText('完好无损').waitFor();
});

test('the administrator creates a person who must choose a password; resets one; looks at the parts and the queues', async () => {
  const admin = await visit('admin', '/people');
  const { page } = admin;
  await admin.button('新建账号').click();
  const form = admin.dialog('新建账号');
  await form.getByLabel(/^账号/).fill('filer.newcomer');
  await form.getByLabel(/^姓名/).fill('新来人');
  await form.getByRole('button', { name: '新建' }).click();
  const secret = admin.dialog('临时密码');
  const password = await secret.locator('code').innerText();
  await secret.getByRole('button', { name: '已记下' }).click();
  await page.getByRole('heading', { level: 1, name: '新来人' }).waitFor();
  expect(await page.locator('body').innerText()).not.toContain(password);
  await admin.button('任命岗位').click();
  const appointment = admin.dialog(/^任命/);
  await appointment.getByLabel(/^单位/).selectOption({ label: '财政局' });
  await appointment.getByLabel(/^岗位/).selectOption({ label: '填报人' });
  await appointment.getByRole('button', { name: /^任命/ }).click();
  await page.getByText('财政局').first().waitFor();

  const newcomer = await Visitor.of(system, browser);
  present.push(newcomer);
  await newcomer.page.goto('/');
  await newcomer.signIn('filer.newcomer', password);
  await newcomer.page.getByRole('heading', { name: '设置新密码' }).waitFor();
  await newcomer.page.getByLabel('当前密码', { exact: true }).fill(password);
  await newcomer.page.getByLabel('新密码', { exact: true }).fill('Yan-Zhi-You-Xin-7');
  await newcomer.page.getByLabel('再输一次新密码', { exact: true }).fill('Yan-Zhi-You-Xin-7');
  await newcomer.button('保存新密码').click();
  await newcomer.page.getByRole('navigation', { name: '主导航' }).first().waitFor();

  await admin.open('/people?q=filer.construction');
  await page.getByRole('link', { name: /程亦凡/ }).click();
  await admin.button('重置密码').click();
  await admin.dialog(/^重置/).getByRole('button', { name: '重置密码' }).click();
  await admin.dialog('临时密码').locator('code').waitFor();
  await admin.dialog('临时密码').getByRole('button', { name: '已记下' }).click();

  await admin.open('/system');
  await page.getByRole('heading', { name: '系统运行正常' }).waitFor();
  const [board] = await Promise.all([admin.context.waitForEvent('page'), admin.button('打开任务队列').click()]);
  await board.getByText('践诺 · 任务队列').first().waitFor();
});
