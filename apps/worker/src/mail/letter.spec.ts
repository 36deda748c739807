import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { plainLetter, type Addressed } from './letter.js';

const NOW = new Date('2024-07-03T02:00:00Z');
const from = { name: '践诺，督查考核办', email: 'jiannuo@example.test' };
const mail: Addressed = {
  messageId: '<digest-7.1@example.test>', toAddress: 'li.ming+jn@gx.example.test',
  subject: '今日待办：5 项待填报，还剩 3 个工作日，请于 7 月 5 日 18:00 前报送；另有 2 项被退回', html: '<p>开工项目 &lt;3&gt;</p>\n.\n<p>完</p>', text: '开工项目\n.\n..两点\n完\n',
};
const written = (more: Partial<Addressed> = {}, sender = from) => plainLetter({ ...mail, ...more }, sender, NOW)!;
const read = (letter: Buffer) => simpleParser(letter);

describe('a plain letter', () => {
  test('reads back as what was written, headers and both parts', async () => {
    const back = await read(written());
    expect(back.subject).toBe(mail.subject);
    expect(back.from!.value).toEqual([{ name: from.name, address: from.email }]);
    expect(back.to).toMatchObject({ value: [{ address: mail.toAddress, name: '' }] });
    expect(back.messageId).toBe(mail.messageId);
    expect(back.date).toEqual(NOW);
    expect(back.html).toBe(mail.html);
    expect(back.text).toBe(mail.text);
    expect(back.headers.get('auto-submitted')).toBe('auto-generated');
    expect(back.headers.get('x-auto-response-suppress')).toBe('All');
    expect(back.attachments).toEqual([]);
  });

  test('is plain ASCII in short lines that end in CRLF, none of them a lone dot', () => {
    const lines = written({ subject: '字'.repeat(280), html: '长'.repeat(5_000) }).toString('latin1').split('\r\n');
    for (const line of lines) expect(line).toMatch(/^(?!\.$)[\x20-\x7e]{0,100}$/);
  });

  test('whatever is written in it, it has these headers and no other', async () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('a\r\nBcc: all@example.test', '\n.\r\n', '=?UTF-8?B?QQ==?=', '\r\n\r\n<b>', '--jn-', ''));
    await fc.assert(
      fc.asyncProperty(anything, anything, anything, anything, async (subject, text, html, name) => {
        const letter = written({ subject, text, html }, { ...from, name });
        const head = letter.toString('latin1').split('\r\n\r\n', 1)[0]!.replace(/\r\n /g, ' ');
        const names = head.split('\r\n').map((line) => line.split(':', 1)[0]);
        expect(names).toEqual(['From', 'To', 'Subject', 'Message-ID', 'Date', 'MIME-Version', 'Auto-Submitted', 'X-Auto-Response-Suppress', 'Content-Type']);
        const back = await read(letter);
        expect(back.to).toMatchObject({ value: [{ address: mail.toAddress }] });
        // eslint-disable-next-line no-control-regex -- what is taken out
        expect((back.subject ?? '').trim()).toBe(Buffer.from(subject.replace(/[\x00-\x1f\x7f]+/g, ' ')).toString().trim());
      }),
      { numRuns: 300 },
    );
  });

  test('to an address that is not plain it leaves the composing to the library', () => {
    for (const toAddress of ['李明@例子.中国', 'a@b.test\r\nBcc: c@d.test', 'a@b.test, c@d.test', '<a@b.test>', '"a b"@c.test', 'nobody', ''])
      expect(plainLetter({ ...mail, toAddress }, from, NOW)).toBeNull();
    expect(plainLetter({ ...mail, messageId: '<a@b>\r\nBcc: c@d.test' }, from, NOW)).toBeNull();
  });
});
