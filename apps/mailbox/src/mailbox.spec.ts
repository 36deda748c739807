import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { openMailbox, type Mailbox } from './mailbox.js';

const folder = mkdtempSync(join(tmpdir(), 'jiannuo-mailbox-'));
const settings = { smtpPort: 0, webPort: 0, host: '127.0.0.1', folder, homeUrl: 'http://localhost:3000' };
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await openMailbox(settings);
});
afterEach(async () => {
  await order({ mode: 'none' });
  await fetch(at('/api/messages'), { method: 'DELETE' });
});
afterAll(async () => {
  await mailbox.close();
  rmSync(folder, { recursive: true });
});

const at = (path: string): string => `http://127.0.0.1:${mailbox.webPort}${path}`;
const order = (fault: object) => fetch(at('/api/faults'), { method: 'POST', body: JSON.stringify(fault) });
const letters = async (to = ''): Promise<{ items: { id: string; subject: string; copy: number; to: string[] }[] }> =>
  (await fetch(at(`/api/messages?to=${encodeURIComponent(to)}`))).json() as never;
const newest = async (): Promise<string> => (await letters()).items[0]?.id ?? 'none';
const send = async (more: object = {}): Promise<unknown> => {
  const post = createTransport({ host: '127.0.0.1', port: mailbox.smtpPort, secure: false, ignoreTLS: true });
  try {
    return await post.sendMail({ from: '践诺 <jiannuo@zone.cn>', to: 'filer.economy@zone.cn', subject: '6月填报:18 项', text: '请于 7月5日前填报', ...more });
  } finally {
    post.close();
  }
};

describe('letters', () => {
  test('are found by a part of the recipient’s address, newest first', async () => {
    await send();
    await send({ to: 'leader.main@zone.cn', subject: '会议材料' });
    expect((await letters()).items.map(({ subject }) => subject)).toEqual(['会议材料', '6月填报:18 项']);
    expect((await letters('LEADER')).items.map(({ to }) => to)).toEqual([['leader.main@zone.cn']]);
  });

  test('keep text, HTML, headers and the calendar file', async () => {
    const ics = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
    await send({ messageId: '<digest-1@zone.cn>', html: '<p>请填报</p>', attachments: [{ filename: '调度会.ics', content: ics, contentType: 'text/calendar' }] });
    const id = await newest();
    const letter = (await (await fetch(at(`/api/messages/${id}`))).json()) as { messageId: string; text: string; html: string; attachments: { name: string; path: string }[] };
    expect(letter).toMatchObject({ messageId: '<digest-1@zone.cn>', html: '<p>请填报</p>', attachments: [{ name: '调度会.ics', type: 'text/calendar' }] });
    expect(letter.text.trim()).toBe('请于 7月5日前填报');
    expect(await (await fetch(at(letter.attachments[0]?.path ?? ''))).text()).toBe(ics);
  });

  test('of one Message-ID sent twice are shown as such', async () => {
    await send({ messageId: '<same@zone.cn>' });
    await send({ messageId: '<same@zone.cn>' });
    await send({ messageId: '<same@zone.cn>', to: 'head.economy@zone.cn' });
    expect((await letters()).items.map(({ copy }) => copy)).toEqual([1, 2, 1]);
    expect(await (await fetch(at('/'))).text()).toContain('第 2 次收到');
  });

  test('outlive the mailbox, half-written ones do not', async () => {
    await send();
    await mailbox.close();
    mailbox = await openMailbox(settings);
    expect((await letters()).items).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  test('bring no script, no markup and no file type of their own into the page', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'';
    await send({ subject: evil, text: evil, html: `<script>alert(1)</script><p>${'正文'}</p>`, attachments: [{ filename: 'a<b>.html', content: evil, contentType: 'text/html' }] });
    const id = await newest();
    for (const path of ['/', `/messages/${id}`, `/messages/${id}?view=text`, `/messages/${id}?view=headers`, `/?to=${encodeURIComponent(evil)}`]) {
      const answer = await fetch(at(path));
      expect(await answer.text()).not.toMatch(/<img|<script>|a<b>/);
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    }
    const policy = (await fetch(at(`/messages/${id}/html`))).headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'none'.*img-src data:.*sandbox allow-popups/);
    expect(policy).not.toMatch(/allow-scripts|allow-same-origin/);
    const file = await fetch(at(`/messages/${id}/attachments/0`));
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  test('are neither read nor deleted by another site', async () => {
    expect((await fetch(at('/api/messages'), { method: 'DELETE', headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await fetch(at('/api/messages/..%2f..%2fsecret'))).status).toBe(404);
  });

  test('are shown in English on request', async () => {
    expect(await (await fetch(at('/?lang=en'))).text()).toContain('No mail yet.');
  });
});

describe('faults', () => {
  test.each([
    ['refuse', 421],
    ['reject', 550],
    ['greylist', 451],
  ])('%s answers %i, and only so many times', async (mode, responseCode) => {
    await order({ mode, count: 1 });
    await expect(send()).rejects.toMatchObject({ responseCode });
    await send();
    expect((await letters()).items).toHaveLength(1);
  });

  test('dropAfterData keeps the letter and cuts the line: the sender cannot know', async () => {
    await order({ mode: 'dropAfterData', count: 1 });
    await expect(send({ messageId: '<doubt@zone.cn>' })).rejects.toThrow();
    await send({ messageId: '<doubt@zone.cn>' });
    expect((await letters()).items.map(({ copy }) => copy)).toEqual([2, 1]);
  });

  test('slow waits before it answers', async () => {
    await order({ mode: 'slow', milliseconds: 300 });
    const begin = Date.now();
    await send();
    expect(Date.now() - begin).toBeGreaterThanOrEqual(290);
  });

  test('an unknown one is refused in words', async () => {
    const answer = await order({ mode: 'explode' });
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'mode is one of none, refuse, reject, greylist, dropAfterData, slow' }]);
  });
});
