import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { floodUpload, residentMb } from '../support/flood.js';
import { startSystem, type Answer, type System } from '../support/system.js';
import { macroWorkbook, png, workbook } from '../support/zip.js';

/** Filing, fed with everything a hurried clerk, a clumsy program or an attacker sends. */
let system: System;
const ids = new Map<string, number>();
const idOf = (code: string): number => ids.get(code)!;
const at = (code: string, more = '', period = '2024-06') => `/api/v1/targets/${idOf(code)}/submissions/${period}${more}`;
const FIRST = { 'if-none-match': '*' };
const match = (version: number) => ({ 'if-match': `"${version}"` });
const codes = (answer: Answer): string[] => (answer.body.errors ?? []).map((error: { path: string; code: string }) => `${error.path} ${error.code}`);

const put = (code: string, body: unknown, headers: Record<string, string>, as = 'filer.economy') => system.call('PUT', at(code), { as, body, headers });
const post = (path: string, body: unknown, as = 'filer.economy', headers: Record<string, string> = {}) => system.call('POST', path, { as, body, headers });
const versionOf = async (code: string, as = 'filer.economy'): Promise<number> => (await system.call('GET', at(code), { as })).body.version as number;

function form(content: Buffer | string, fileName: string, type = 'application/octet-stream'): FormData {
  const data = new FormData();
  data.append('file', new Blob([content as never], { type }), fileName);
  return data;
}

beforeAll(async () => {
  system = await startSystem('filing', { workers: 0 });
  for (const { code, id } of await system.rows<{ code: string; id: number }>('SELECT code, id FROM targets WHERE year = 2024')) ids.set(code, id);
});
afterAll(async () => {
  const unexpected = system?.api.complaints() ?? [];
  await system?.stop();
  expect(unexpected).toEqual([]);
});

describe('numbers', () => {
  test.each([
    ['1,234', '1234'],
    ['１，２３４', '1234'],
    ['１２．５', '12.5'],
    [' 12.50 ', '12.5'],
    ['1 234 567', '1234567'],
    ['+7', '7'],
    ['007', '7'],
    ['1\u200b2', '12'],
    ['999999999999999999', '999999999999999999'],
    ['0.000001', '0.000001'],
  ])('%s is read as %s', async (typed, value) => {
    const version = await versionOf('GX24-15');
    const answer = await put('GX24-15', { value: typed }, version === 0 ? FIRST : match(version));
    expect([answer.status, answer.body.draft?.value]).toEqual([200, value]);
  });

  test.each([
    ['1e400', 'number.exponent'],
    ['1E5', 'number.exponent'],
    ['1,23', 'number.grouping'],
    ['12万', 'number.scaleWord'],
    ['12%', 'number.percent'],
    ['—', 'number.dash'],
    ['NaN', 'number.notANumber'],
    ['Infinity', 'number.notANumber'],
    ['0x10', 'number.notANumber'],
    ['1.2.3', 'number.notANumber'],
    ['=1+1', 'number.notANumber'],
    ["1' OR '1'='1", 'number.notANumber'],
    ['1234567890123456789', 'number.tooLarge'],
    ['0.1234567', 'number.tooManyDecimals'],
    ['①', 'number.notANumber'],
    ['9'.repeat(100), 'number.notANumber'],
  ])('%.20s is refused with a reason at its field', async (typed, code) => {
    const version = await versionOf('GX24-15');
    const answer = await put('GX24-15', { value: typed }, match(version));
    expect([answer.status, codes(answer)]).toEqual([422, [`value ${code}`]]);
    expect(answer.body.errors[0].detail).toMatch(/[一-鿿]/);
    expect(await versionOf('GX24-15')).toBe(version);
  });

  test.each([
    [{ value: 12 }],
    [{ value: { toString: '1' } }],
    [{ value: ['1'] }],
    [{ value: true }],
    [{ value: '9'.repeat(101) }],
    [{ value: '1', narrative: 'x'.repeat(4001) }],
    [{ value: '1', state: 'verified' }],
    [{ value: '1', zoneId: 20 }],
    [{ value: '1', unitId: 1, role: 'admin' }],
    [{ value: '1', verified: true }],
    [{ value: '1', __proto__x: 1, constructor: { prototype: {} } }],
    [{ nodes: [{ nodeId: 'a', acceptedOn: '2024-06-26', done: true }] }],
    [{ nodes: Array.from({ length: 201 }, () => ({ nodeId: 'a', acceptedOn: '2024-06-26' })) }],
    [{ explanations: 'none' }],
    [[]],
  ])('a body of another shape is refused (%#)', async (body) => {
    const version = await versionOf('GX24-15');
    const answer = await put('GX24-15', body, match(version));
    expect([400, 422]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await versionOf('GX24-15')).toBe(version);
  });

  test('a negative count can be drafted and never submitted', async () => {
    expect((await put('GX24-30', { value: '-3' }, FIRST)).status).toBe(200);
    const answer = await post(at('GX24-30', '/submit'), undefined);
    expect([answer.status, codes(answer)]).toEqual([422, ['value figure.negative']]);
  });

  test('an incomplete draft is kept, and says what it lacks when it is submitted', async () => {
    const saved = await put('GX24-30', { narrative: '数据核实中' }, match(await versionOf('GX24-30')));
    expect(saved.body.draft).toMatchObject({ value: null, narrative: '数据核实中' });
    expect(codes(await post(at('GX24-30', '/submit'), undefined))).toEqual(['value figure.valueNeeded']);
    const zero = await put('GX24-30', { state: 'filedZero', value: '5' }, match(saved.body.version));
    expect(zero.status).toBe(200);
    expect(codes(await post(at('GX24-30', '/submit'), undefined))).toEqual(['value figure.zeroMeansZero']);
  });
});

describe('two at once', () => {
  test('the second gets 412 with what is there now', async () => {
    const version = await versionOf('GX24-18');
    expect((await put('GX24-18', { value: '101' }, match(version))).status).toBe(200);
    const late = await put('GX24-18', { value: '202' }, match(version), 'head.economy');
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ code: 'progress.changedMeanwhile', current: { version: version + 1, state: 'draft', draft: { value: '101' } } });
    expect((await put('GX24-18', { value: '202' }, match(late.body.current.version), 'head.economy')).body.draft.value).toBe('202');
  });

  test('of thirty in the same instant one wins', async () => {
    for (let round = 0; round < 3; round++) {
      const version = await versionOf('GX24-37');
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, i) => put('GX24-37', { value: String(i + 1) }, version === 0 ? FIRST : match(version), i % 2 ? 'head.economy' : 'filer.economy')),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 412)).toHaveLength(29);
      const [won] = answers.filter(({ status }) => status === 200);
      const shown = (await system.call('GET', at('GX24-37'), { as: 'filer.economy' })).body;
      expect([shown.version, shown.draft.value]).toEqual([version + 1, won!.body.draft.value]);
    }
  });

  test('submitted ten times at once: one revision, one journal entry', async () => {
    await put('GX24-37', { value: '5' }, match(await versionOf('GX24-37')));
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(at('GX24-37', '/submit'), undefined)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409 || status === 412)).toHaveLength(9);
    const { n } = await system.one<{ n: number }>('SELECT COUNT(*) AS n FROM submission_revisions WHERE targetId = ? AND period = ?', [idOf('GX24-37'), '2024-06']);
    expect(Number(n)).toBe(1);
  });

  test('preconditions: none 428, unreadable 400, stale 412, first write over something 412', async () => {
    expect((await put('GX24-18', { value: '1' }, {})).status).toBe(428);
    for (const tag of ['7', '"x"', '"-1"', '"1","2"', '"99999999999"', "\"1' OR 1=1\""]) expect([tag, (await put('GX24-18', { value: '1' }, { 'if-match': tag })).status]).toEqual([tag, 400]);
    expect((await put('GX24-18', { value: '1' }, match(1_000_000_000))).status).toBe(412);
    expect((await put('GX24-18', { value: '1' }, FIRST)).status).toBe(412);
    const read = await system.call('GET', at('GX24-18'), { as: 'filer.economy' });
    expect(read.headers.get('etag')).toBe(`"${read.body.version as number}"`);
  });
});

describe('a month at once', () => {
  test('one answer per row: good rows kept, bad rows explained', async () => {
    const rows = [
      { code: 'GX24-36', value: '0.1770' },
      { code: 'GX24-34', value: 'ten' },
      { code: 'GX24-99', value: '1' },
      { code: 'GX24-05', value: '1' },
      { code: 'JK24-03', value: '1' },
      { targetId: idOf('JK24-03'), value: '1' },
      { code: 'GX24-36', value: '0.1771' },
      { code: 'GX24-14', value: '1' },
      { code: 'GX24-34' },
      {},
    ];
    const answer = await post('/api/v1/filings', { period: '2024-06', rows, submit: true });
    expect(answer.status).toBe(200);
    expect(answer.body.rows.map((row: { ok: boolean; problem: { status: number; code: string } | null }) => (row.ok ? 'ok' : `${row.problem!.status} ${row.problem!.code}`))).toEqual([
      'ok',
      '422 progress.figureUnreadable',
      '404 targets.notFound',
      '404 targets.notFound',
      '404 targets.notFound',
      '404 targets.notFound',
      '422 progress.rowTwice',
      expect.stringMatching(/^4(09|12) progress\./),
      expect.stringMatching(/^422 progress\./),
      '404 targets.notFound',
    ]);
    expect((await system.call('GET', at('GX24-36'), { as: 'filer.economy' })).body).toMatchObject({ state: 'submitted', latest: { content: { value: '0.177' } } });
    expect((await system.call('GET', at('GX24-34'), { as: 'filer.economy' })).body.version).toBe(0);
  });

  test('501 rows are too many; 500 unknown ones get 500 answers', async () => {
    const rows = Array.from({ length: 501 }, (_, i) => ({ code: `X-${i}`, value: '1' }));
    expect((await post('/api/v1/filings', { period: '2024-06', rows })).status).toBe(422);
    const answer = await post('/api/v1/filings', { period: '2024-06', rows: rows.slice(1) });
    expect([answer.status, answer.body.refused, answer.body.rows.length]).toEqual([200, 500, 500]);
  });

  test.each([
    [{ period: '2024-13', rows: [] }],
    [{ period: '2024-06' }],
    [{ period: '2024-06', rows: [null] }],
    [{ period: '2024-06', rows: ['x'] }],
    [{ period: '2024-06', rows: [[]] }],
    [{ period: '2024-06', rows: {} }],
    [{ period: '2024-06', rows: [{ targetId: -1 }] }],
    [{ period: '2024-06', rows: [{ targetId: 1e308 }] }],
    [{ period: '2024-06', rows: [{ targetId: 2 ** 53 }] }],
    [{ period: '2024-06', rows: [{ code: 'GX24-34', version: 1.5 }] }],
    [{ period: ['2024-06'], rows: [] }],
  ])('no month (%#)', async (body) => {
    const answer = await post('/api/v1/filings', body);
    // An id that no row can have is an unknown row, not a broken request.
    expect(answer.status === 422 || (answer.status === 200 && answer.body.refused === 1)).toBe(true);
  });

  test('periods: not opened, locked, not the target’s, not a month', async () => {
    expect((await system.call('PUT', at('GX24-34', '', '2024-07'), { as: 'filer.economy', body: { value: '1' }, headers: FIRST })).body).toMatchObject({ status: 409, code: 'progress.notOpen' });
    expect((await system.call('PUT', at('GX24-44', '', '2024-05'), { as: 'filer.gaochuang', body: { value: '60' }, headers: FIRST })).body).toMatchObject({ status: 409, code: 'progress.locked' });
    for (const period of ['2024-05', '2025-06', '2031-12', '1999-12']) {
      const answer = await system.call('PUT', at('GX24-01', '', period), { as: 'filer.economy', body: { value: '1' }, headers: FIRST });
      expect([period, answer.status >= 400 && answer.status < 500]).toEqual([period, true]);
    }
    for (const period of ['2024-6', '2024-13', '202406', '2024-06-01', '0000-01', "2024-06'", '%00', '..%2f']) {
      const answer = await system.call('PUT', at('GX24-34', '', period), { as: 'filer.economy', body: { value: '1' }, headers: FIRST });
      expect([period, answer.status >= 400 && answer.status < 500]).toEqual([period, true]);
    }
  });
});

describe('retries', () => {
  const entries = async (type: string) => Number((await system.one<{ n: number }>('SELECT COUNT(*) AS n FROM journal_entries WHERE type = ?', [type])).n);
  const plan = { title: '重试', period: '2024-06', startsAt: '2024-08-05T14:30:00+08:00', place: '会议室' };

  test('the same key: the same answer, one effect', async () => {
    const body = { period: '2024-06', rows: [{ code: 'GX24-34', value: '11' }], submit: true };
    const before = await entries('progress.submitted');
    const first = await post('/api/v1/filings', body, 'filer.economy', { 'idempotency-key': 'june-34' });
    const again = await post('/api/v1/filings', body, 'filer.economy', { 'idempotency-key': 'june-34' });
    expect(first.body).toMatchObject({ accepted: 1 });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await entries('progress.submitted')).toBe(before + 1);
    // Another request under the same key is a mistake; another person's key is another key.
    expect((await post('/api/v1/filings', { ...body, submit: false }, 'filer.economy', { 'idempotency-key': 'june-34' })).status).toBe(422);
    expect((await post('/api/v1/filings', body, 'head.economy', { 'idempotency-key': 'june-34' })).headers.get('idempotent-replayed')).toBeNull();
  });

  test('twelve at once under one key plan one meeting', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => post('/api/v1/meetings', plan, 'supervision', { 'idempotency-key': 'meeting-1' })));
    const planned = answers.filter(({ status }) => status === 201);
    expect(planned.length).toBeGreaterThan(0);
    expect(new Set(planned.map(({ body }) => body.id)).size).toBe(1);
    // An answer told again bears its version too, or the next change would have none to name.
    expect(new Set(planned.map(({ headers }) => headers.get('etag')))).toEqual(new Set(['"1"']));
    for (const { status, headers } of answers.filter(({ status }) => status !== 201)) expect([status, headers.get('retry-after')]).toEqual([409, '2']);
    const { n } = await system.one<{ n: number }>("SELECT COUNT(*) AS n FROM review_meetings WHERE title = '重试'");
    expect(Number(n)).toBe(1);
  });

  test('a refused request may be tried again under its key', async () => {
    const bad = await post('/api/v1/meetings', { ...plan, title: '' }, 'supervision', { 'idempotency-key': 'meeting-2' });
    expect(bad.status).toBe(422);
    expect((await post('/api/v1/meetings', { ...plan, title: '第二次' }, 'supervision', { 'idempotency-key': 'meeting-2' })).status).toBe(201);
    for (const key of ['x'.repeat(101), 'a b', '键']) {
      const answer = await post('/api/v1/meetings', plan, 'supervision', { 'idempotency-key': encodeURI(key) === key ? key : Buffer.from(key).toString('latin1') });
      expect(answer.status).toBe(400);
    }
  });
});

describe('files', () => {
  const upload = (content: Buffer | string, name: string, as = 'filer.economy') => system.call('POST', at('GX24-18', '/evidence'), { as, body: form(content, name) });

  test('kept by what they are, named without their path', async () => {
    const kept = await upload(png(), '../../../etc/cron.d/\u202egnp.照片.png');
    expect(kept.status).toBe(201);
    expect((await upload(workbook(), 'C:\\Users\\clerk\\台账.xlsx')).status).toBe(201);
    const { items } = (await system.call('GET', `/api/v1/targets/${idOf('GX24-18')}/evidence`, { as: 'filer.economy' })).body;
    expect(items.map(({ fileName }: { fileName: string }) => fileName)).toEqual(['gnp.照片.png', '台账.xlsx']);
    const opened = await fetch(`${system.origin}/api/v1/evidence/${kept.body.id as number}`, { headers: { authorization: `Bearer ${await system.token('filer.economy')}` } });
    // A picture may be looked at, everything else is saved; neither is ever taken for a page.
    expect(opened.headers.get('content-disposition')).toMatch(/^inline; filename\*=UTF-8''gnp/);
    const book = await system.call('GET', `/api/v1/evidence/${items[1].id as number}`, { as: 'filer.economy' });
    expect(book.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(opened.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await opened.arrayBuffer()).equals(png())).toBe(true);
    // Another zone, another unit, nobody.
    for (const as of ['filer.jk', 'leader.jk', 'filer.finance']) expect([as, (await system.call('GET', `/api/v1/evidence/${kept.body.id as number}`, { as })).status]).toEqual([as, 404]);
    expect((await system.call('GET', `/api/v1/evidence/${kept.body.id as number}`)).status).toBe(401);
  });

  test.each([
    ['a page that calls itself a picture', '<html><script>alert(1)</script>', 'photo.png'],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'report.pdf'],
    ['a picture that calls itself a page', png(), 'photo.html'],
    ['a macro workbook', macroWorkbook(), 'book.xlsm'],
    ['a macro workbook under a plain name', macroWorkbook(), 'book.xlsx'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'drawing.svg'],
    ['nothing', '', 'photo.png'],
    ['no ending', png(), 'photo'],
    ['two endings', png(), 'photo.png.exe'],
  ])('%s is refused', async (_what, content, name) => {
    const answer = await upload(content as Buffer, name as string);
    expect([answer.status, answer.body.code]).toEqual([415, 'evidence.typeNotAllowed']);
  });

  test('no form, no file, another field, two files', async () => {
    expect((await post(at('GX24-18', '/evidence'), { file: 'x' })).status).toBe(415);
    expect((await system.call('POST', at('GX24-18', '/evidence'), { as: 'filer.economy', body: new FormData() })).status).toBeGreaterThanOrEqual(400);
    const two = form(png(), 'a.png');
    two.append('file', new Blob([png() as never]), 'b.png');
    const answer = await system.call('POST', at('GX24-18', '/evidence'), { as: 'filer.economy', body: two });
    expect([201, 413, 422]).toContain(answer.status);
    const broken = await system.call('POST', at('GX24-18', '/evidence'), { as: 'filer.economy', body: 'no boundary at all', headers: { 'content-type': 'multipart/form-data; boundary=x' } });
    expect([400, 422]).toContain(broken.status);
    const none = await system.call('POST', at('GX24-18', '/evidence'), { as: 'filer.economy', body: 'x', headers: { 'content-type': 'multipart/form-data' } });
    expect([400, 415, 422]).toContain(none.status);
  });

  test('22 MB and 200 MB are refused early, and memory stays flat', async () => {
    const token = await system.token('filer.economy');
    const url = new URL(at('GX24-18', '/evidence'), system.origin);
    const before = residentMb(system.api.pid);
    for (const megabytes of [22, 200, 200]) {
      const flood = await floodUpload(url, token, megabytes * 1024 * 1024);
      expect([megabytes, flood.status]).toEqual([megabytes, 413]);
      // Not read to its end only to be thrown away.
      expect(flood.sentBytes).toBeLessThanOrEqual(45 * 1024 * 1024);
    }
    expect(residentMb(system.api.pid) - before).toBeLessThan(150);
    expect((await system.call('GET', '/api/v1/me', { as: 'filer.economy' })).status).toBe(200);
  });

  test('bodies: too large, not JSON, too deep, of another type', async () => {
    const big = await post('/api/v1/filings', JSON.stringify({ period: '2024-06', rows: [], x: 'y'.repeat(3_000_000) }), 'filer.economy', { 'content-type': 'application/json' });
    expect(big.status).toBe(413);
    for (const body of ['{', '', 'null', '"x"', '[', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, '{"__proto__":{"admin":true}}', '\u0000']) {
      const answer = await post('/api/v1/filings', body, 'filer.economy', { 'content-type': 'application/json' });
      expect([body.slice(0, 20), answer.status >= 400 && answer.status < 500]).toEqual([body.slice(0, 20), true]);
    }
    expect((await post('/api/v1/filings', '<xml/>', 'filer.economy', { 'content-type': 'application/xml' })).status).toBe(415);
  });
});

describe('what is not one’s own', () => {
  test('another zone’s, another unit’s and no target at all look alike', async () => {
    for (const code of ['JK24-01', 'GX24-22']) {
      for (const [method, more] of [['GET', ''], ['PUT', ''], ['POST', '/submit'], ['POST', '/withdraw'], ['POST', '/reopen-requests']] as const) {
        const answer = await system.call(method, at(code, more), { as: 'filer.economy', headers: FIRST, ...(method === 'GET' ? {} : { body: method === 'PUT' ? { value: '1' } : more === '/reopen-requests' ? { reason: '误' } : undefined }) });
        expect([code, method, more, answer.status]).toEqual([code, method, more, 404]);
      }
    }
    for (const id of ['0', '-1', '999999', '1e3', '1.5', 'abc', '00000001x', '99999999999999999999', '%27', '1%20OR%201=1'])
      expect([id, (await system.call('GET', `/api/v1/targets/${id}/submissions/2024-06`, { as: 'filer.economy' })).status]).toEqual([id, 404]);
  });
});
