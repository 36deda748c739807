import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import { hashPassword } from '#features/people/passwords.js';
import { createHmac } from 'node:crypto';
import { startApi, type Answer, type TestApi } from '../../../../test/support/api.js';
import { appoint, newHolder, newNotices, newPerson, newPlanYear, newUnit, newZone } from '../../../../test/support/factories.js';

const SECRET = 'a secret for tests that is long enough';
const PASSWORD = 'right-enough-1';

let api: TestApi;
let zone: Unit;
let unit: Unit;
let admin: Person;
let filer: Person;
let office: Person;

const v1 = (path: string) => `/api/v1${path}`;
const login = (account: string, password = PASSWORD, headers: Record<string, string> = {}) =>
  api.call('POST', v1('/auth/login'), { body: { account, password }, headers });
const cookieOf = ({ cookies }: Answer) => ({
  cookie: Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; '),
});
const me = (token: string) => api.call('GET', v1('/me'), { headers: { authorization: `Bearer ${token}` } });

beforeAll(async () => {
  api = await startApi('people_api', '2024-07-03T10:00:00+08:00');
  const db = api.db.dataSource;
  zone = await newZone(db);
  unit = await newUnit(db, zone);
  admin = await newHolder(db, zone, zone, 'admin', { name: '管理员' });
  filer = await newHolder(db, zone, unit, 'filer', { passwordHash: await hashPassword(PASSWORD) });
  office = await newHolder(db, zone, unit, 'supervision');
  await newNotices(db, 2024, 2025);
  await newPlanYear(db, zone);
});
afterAll(() => api.stop());

test('every answer bears helmet’s headers, the first and the others, refusals and pages included', async () => {
  for (const path of [v1('/me'), v1('/me'), '/api/health/live', v1('/nowhere')]) {
    const { headers } = await api.call('GET', path);
    expect(Object.fromEntries(headers)).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin' });
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';.*object-src 'none';script-src 'self';/);
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    expect(headers.get('strict-transport-security')).toBeNull();
  }
});

describe('signing in', () => {
  test('gives a bearer token, and the refresh token in a cookie no script reads', async () => {
    const answer = await login(filer.account);
    expect(answer).toMatchObject({ status: 200, body: { expiresIn: 600, mustChangePassword: false } });
    expect(Object.keys(answer.body).sort()).toEqual(['accessToken', 'expiresIn', 'idleSeconds', 'mustChangePassword', 'personId']);
    const set = answer.headers.getSetCookie().find((one) => one.startsWith('jn_refresh='));
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Strict/);
    expect(set).toMatch(/Path=\/api\/v1\/auth/);
    expect(await me(answer.body.accessToken)).toMatchObject({
      status: 200,
      body: {
        person: { account: filer.account },
        zone: { id: zone.id },
        grants: [{ role: 'filer', unitId: unit.id, onBehalfOf: null }],
        counts: {},
      },
    });
  });

  test('refreshes by cookie, and not for another site', async () => {
    const cookie = cookieOf(await login(filer.account));
    const refresh = (headers: Record<string, string>) =>
      api.call('POST', v1('/auth/refresh'), { headers: { ...cookie, ...headers } });
    expect(await refresh({ 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403, body: { code: 'http.otherOrigin' } });
    expect((await refresh({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await refresh({ origin: 'http://127.0.0.1:3000' })).status).toBe(200);
    expect((await api.call('POST', v1('/auth/refresh'))).status).toBe(401);
  });

  test('a stolen cookie is worth nothing after signing out', async () => {
    const cookie = cookieOf(await login(filer.account));
    expect((await api.call('POST', v1('/auth/logout'), { headers: cookie })).status).toBe(204);
    expect(await api.call('POST', v1('/auth/refresh'), { headers: cookie })).toMatchObject({
      status: 401,
      body: { code: 'people.signedOut' },
    });
  });

  test('signing out everywhere ends tokens already given', async () => {
    const { body } = await login(filer.account);
    expect((await me(body.accessToken)).status).toBe(200);
    expect(
      (await api.call('POST', v1('/auth/logout-everywhere'), { headers: { authorization: `Bearer ${body.accessToken}` } }))
        .status,
    ).toBe(204);
    expect(await me(body.accessToken)).toMatchObject({ status: 401, body: { code: 'people.signedOut' } });
  });

  test('forged tokens are refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const now = Math.floor(Date.now() / 1000);
    const good = {
      sub: String(office.id),
      zone: zone.id,
      epoch: 0,
      iss: 'jiannuo',
      aud: 'jiannuo-api',
      iat: now,
      exp: now + 600,
    };
    const sign = (header: object, claims: object, secret = SECRET, hash = 'sha256') => {
      const text = `${part(header)}.${part(claims)}`;
      return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
    };
    const HS256 = { alg: 'HS256', typ: 'JWT' };
    expect((await me(sign(HS256, good))).status).toBe(200);
    const forged = [
      `${part({ alg: 'none', typ: 'JWT' })}.${part(good)}.`,
      sign(HS256, good, 'another secret that is also long enough'),
      sign({ alg: 'HS512', typ: 'JWT' }, good, SECRET, 'sha512'),
      sign(HS256, { ...good, exp: now - 1 }),
      sign(HS256, { ...good, iss: 'somebody' }),
      sign(HS256, { ...good, aud: 'something' }),
      sign(HS256, { ...good, zone: zone.id + 1 }),
      sign(HS256, { ...good, epoch: 7 }),
      sign(HS256, { ...good, sub: '1 OR 1=1' }),
      sign(HS256, { ...good, sub: undefined }),
      'nonsense',
    ];
    expect(await Promise.all(forged.map(async (token) => (await me(token)).status))).toEqual(forged.map(() => 401));
  });

  test('a first password opens nothing but the way to change it', async () => {
    const created = await api.call('POST', v1('/people'), { as: admin, body: { account: 'new.filer', name: '新来的' } });
    expect(created).toMatchObject({ status: 201, body: { temporaryPassword: expect.any(String) } });
    await appoint(api.db.dataSource, filer, unit, 'filer', { personId: created.body.id });
    const { body } = await login('new.filer', created.body.temporaryPassword);
    expect(body.mustChangePassword).toBe(true);
    const headers = { authorization: `Bearer ${body.accessToken}` };
    expect((await me(body.accessToken)).status).toBe(200);
    expect(await api.call('GET', v1('/people'), { headers })).toMatchObject({
      status: 403,
      body: { code: 'people.passwordMustChange' },
    });
    const change = (newPassword: string) =>
      api.call('POST', v1('/auth/password'), { headers, body: { oldPassword: created.body.temporaryPassword, newPassword } });
    expect(await change('short')).toMatchObject({
      status: 422,
      body: { code: 'people.passwordWeak', errors: [{ path: 'newPassword' }, { path: 'newPassword' }] },
    });
    const changed = await change('a-better-one-7');
    expect(changed.status).toBe(200);
    expect(
      (await api.call('GET', v1('/people'), { headers: { authorization: `Bearer ${changed.body.accessToken}` } })).status,
    ).toBe(200);
    expect((await me(body.accessToken)).status).toBe(401);
  });
});

describe('accounts, duties, units', () => {
  test('are changed by If-Match, and only as the whitelist says', async () => {
    const person = await newPerson(api.db.dataSource, zone);
    const path = v1(`/people/${person.id}`);
    const read = await api.call('GET', path, { as: admin });
    expect(read.headers.get('etag')).toBe('"1"');
    const patch = (body: unknown, headers: Record<string, string> = { 'if-match': '"1"' }) =>
      api.call('PATCH', path, { as: admin, body, headers });
    expect((await patch({ name: '某' }, {})).status).toBe(428);
    for (const body of [
      { zoneId: 2 },
      { tokenEpoch: 0 },
      { name: null },
      { name: '' },
      { name: 'a\r\nBcc: x' },
      { locale: null },
      { email: 'nonsense' },
      [],
      [{ name: '某' }],
      'text',
      5,
    ]) {
      expect([JSON.stringify(body), (await patch(body)).status >= 400 && (await patch(body)).status < 500]).toEqual([
        JSON.stringify(body),
        true,
      ]);
    }
    expect(await patch(null)).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await patch({ name: '某某', email: null })).toMatchObject({
      status: 200,
      body: { name: '某某', email: null, version: 2 },
    });
    expect(await patch({ name: '别的' })).toMatchObject({
      status: 412,
      body: { code: 'people.changedMeanwhile', current: { name: '某某', version: 2 } },
    });
  });

  test('text that no column can hold is refused at the gate, wherever it stands', async () => {
    const path = v1(`/people/${filer.id}`);
    const read = await api.call('GET', path, { as: admin });
    const headers = { 'if-match': read.headers.get('etag')!, 'content-type': 'application/json' };
    const { authorization } = api.bearer(admin);
    const send = (method: string, to: string, body?: string) => fetch(new URL(to, api.base), { method, body, headers: { ...headers, authorization } });
    for (const [name, text] of [['email', '\\ud800'], ['nameEn', 'a\\u0000b'], ['name', '😀\\udc00'], ['nameEn', '\\uffff']] as const) {
      const answer = await send('PATCH', path, `{"${name}":"${text}"}`);
      const { code, errors } = (await answer.json()) as { code: string; errors: { path: string }[] };
      expect([text, answer.status, code, errors.map((one) => one.path)]).toEqual([text, 422, 'input.invalid', [name]]);
    }
    // What JSON allows and no clerk sends: a number past all numbers, a prototype, one name twice (the last counts), a brace too few.
    for (const [body, status] of [['{"unitId":1e400}', 422], ['{"__proto__":{"name":"x"}}', 400], ['{"nameEn":"\\ud800","nameEn":"B"}', 200], ['{"name":"x"', 400]] as const)
      expect([body, (await send('PATCH', path, body)).status]).toEqual([body, status]);
    for (const to of ['/people?unit=%00', '/people/%00', '/people?cursor=%ed%a0%80', '/journal?type=a%00b', `/filing-windows/%01/calendar`])
      expect([to, (await send('GET', v1(to))).status < 500]).toEqual([to, true]);
  });

  test('belong to the administrator alone', async () => {
    const asFiler = async (method: 'POST' | 'PATCH' | 'PUT', path: string, body: object) =>
      (await api.call(method, v1(path), { as: filer, body, headers: { 'if-match': '"1"' } })).status;
    await api.db.dataSource.query('UPDATE people SET tokenEpoch = 0 WHERE id = ?', [filer.id]);
    expect(await asFiler('POST', '/people', { account: 'x.y', name: 'x' })).toBe(403);
    expect(
      await asFiler('POST', `/people/${filer.id}/appointments`, { unitId: unit.id, role: 'admin', from: '2024-01-01' }),
    ).toBe(403);
    expect(await asFiler('POST', `/people/${admin.id}/deactivate`, {})).toBe(403);
    expect(await asFiler('PUT', `/people/${filer.id}/oversight`, { unitIds: [unit.id] })).toBe(403);
    expect(await asFiler('POST', '/units', { parentId: zone.id, code: 'u', kind: 'office', name: 'u' })).toBe(403);
    expect(await asFiler('POST', '/filing-windows', { year: 2024 })).toBe(403);
  });

  test('an appointment bites at the next request', async () => {
    const person = await newPerson(api.db.dataSource, zone);
    const people = async () => (await api.call('GET', v1('/people'), { as: person })).status;
    expect(await people()).toBe(403);
    const created = await api.call('POST', v1(`/people/${person.id}/appointments`), {
      as: admin,
      body: { unitId: unit.id, role: 'filer', from: '2024-07-01' },
    });
    expect(created.status).toBe(201);
    expect(await people()).toBe(200);
    expect(
      (await api.call('POST', v1(`/appointments/${created.body.id}/end`), { as: admin, body: { until: '2024-07-02' } })).status,
    ).toBe(204);
    expect(await people()).toBe(403);
  });

  test('units carry a version of what they say', async () => {
    const created = await api.call('POST', v1('/units'), {
      as: admin,
      body: { parentId: zone.id, code: 'new-office', kind: 'office', name: '新办事处' },
    });
    expect(created).toMatchObject({ status: 201, body: { depth: 1, closedOn: null } });
    const patch = (body: object) =>
      api.call('PATCH', v1(`/units/${created.body.id}`), {
        as: admin,
        body,
        headers: { 'if-match': `"${created.body.version}"` },
      });
    expect(await patch({ name: '改名办事处' })).toMatchObject({ status: 200, body: { name: '改名办事处' } });
    expect(await patch({ name: '再改' })).toMatchObject({ status: 412, body: { current: { name: '改名办事处' } } });
    expect((await api.call('GET', v1('/units'), { as: filer })).body.items.map((one: { code: string }) => one.code)).toContain(
      'new-office',
    );
  });

  test('a leave is handed over and taken back', async () => {
    const delegated = await api.call('POST', v1('/delegations'), {
      as: filer,
      body: { toPersonId: office.id, from: '2024-07-03', until: '2024-07-05', reason: '年休假' },
    });
    expect(delegated.status).toBe(201);
    expect((await api.call('GET', v1('/me'), { as: office })).body).toMatchObject({
      delegations: [{ state: 'inForce' }],
      grants: expect.arrayContaining([{ role: 'filer', unitId: unit.id, onBehalfOf: filer.id }]),
    });
    expect((await api.call('POST', v1(`/delegations/${delegated.body.id}/revoke`), { as: filer })).status).toBe(204);
    expect((await api.call('GET', v1('/me'), { as: office })).body.grants).toHaveLength(1);
  });
});

describe('the calendar', () => {
  test('is laid, read and moved', async () => {
    expect(await api.call('POST', v1('/filing-windows'), { as: office, body: { year: 2024 } })).toMatchObject({
      status: 201,
      body: { laid: 12 },
    });
    const { items } = (await api.call('GET', v1('/filing-windows?year=2024'), { as: filer })).body;
    const june = items.find((one: { period: string }) => one.period === '2024-06');
    expect(june).toMatchObject({
      dueAt: '2024-07-05T10:00:00.000Z',
      lockedAt: '2024-07-12T10:00:00.000Z',
      workdaysLeft: 3,
      state: 'open',
    });
    const move = (body: object, version = 1) =>
      api.call('PATCH', v1(`/filing-windows/${june.id}`), { as: office, body, headers: { 'if-match': `"${version}"` } });
    expect((await move({ dueAt: '2024-07-08T18:00:00', reason: '没有时区' })).status).toBe(422);
    expect((await move({ dueAt: '2024-07-08T18:00:00+08:00' })).status).toBe(422);
    expect(await move({ dueAt: '2024-07-08T18:00:00+08:00', reason: '防汛' })).toMatchObject({
      status: 200,
      body: { dueAt: '2024-07-08T10:00:00.000Z', version: 2 },
    });
    expect((await move({ dueAt: '2024-07-09T18:00:00+08:00', reason: '防汛' })).status).toBe(412);
  });

  test('moved by a deputy, bears both names in the journal', async () => {
    const deputy = await newHolder(api.db.dataSource, zone, unit, 'filer');
    const move = () => api.call('PUT', v1('/calendar-days/2024-08-24'), { as: deputy, body: { kind: 'holiday', name: '停工' } });
    expect((await move()).status).toBe(403);
    const leave = { toPersonId: deputy.id, from: '2024-07-03', until: '2024-07-05', reason: '出差' };
    expect((await api.call('POST', v1('/delegations'), { as: office, body: leave })).status).toBe(201);
    expect((await move()).status).toBe(204);
    expect(
      await api.db.dataSource.query("SELECT actorId, onBehalfOf FROM journal_entries WHERE subject = 'day:2024-08-24'"),
    ).toEqual([{ actorId: deputy.id, onBehalfOf: office.id }]);
  });

  test('knows a year’s rules and days', async () => {
    expect(await api.call('GET', v1('/plan-years/2024'), { as: filer })).toMatchObject({
      status: 200,
      body: { rules: { id: 'default@1' }, calendar: { workdays: 251 } },
    });
    expect(
      (await api.call('PUT', v1('/calendar-days/2024-07-09'), { as: office, body: { kind: 'holiday', name: '停工' } })).status,
    ).toBe(204);
    expect(
      (await api.call('PUT', v1('/calendar-days/2024-02-30'), { as: office, body: { kind: 'holiday', name: '停工' } })).status,
    ).toBe(400);
    expect((await api.call('GET', v1('/calendar-days?year=2024'), { as: filer })).body.items).toContainEqual({
      day: '2024-07-09',
      kind: 'holiday',
      name: '停工',
      own: true,
    });
    expect((await api.call('DELETE', v1('/calendar-days/2024-07-09'), { as: office })).status).toBe(204);
    const published = await api.call('POST', v1('/statistics-publications'), {
      as: office,
      body: { period: '2024-06', publishedOn: '2024-07-19' },
    });
    expect(published).toMatchObject({ status: 201, body: { track: 'statistical', dueAt: '2024-07-26T10:00:00.000Z' } });
  });
});

test('the OpenAPI document gives every answer of these rooms a type', async () => {
  const { body } = await api.call('GET', '/api/openapi.json');
  const open = Object.entries(
    body.paths as Record<string, Record<string, { tags?: string[]; responses: Record<string, { content?: object }> }>>,
  ).flatMap(([path, verbs]) =>
    Object.entries(verbs)
      .filter(([, route]) => route.tags?.some((tag) => tag === 'people' || tag === 'calendar'))
      .filter(([, route]) => !route.responses['204'] && !Object.values(route.responses).some((response) => response.content))
      .map(([verb]) => `${verb} ${path}`),
  );
  expect(open).toEqual([]);
});
