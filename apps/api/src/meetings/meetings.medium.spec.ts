import 'reflect-metadata';
import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import { PackService } from '#features/meetings/pack.service.js';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { startApi, type Answer, type Call, type TestApi } from '../../../../test/support/api.js';
import {
  newHolder,
  newNotices,
  newPlanYear,
  newPledge,
  newTarget,
  newUnit,
  newZone,
} from '../../../../test/support/factories.js';

let api: TestApi;
let zone: Unit;
let supervisor: Person;
let leader: Person;
let head: Person;
let filer: Person;
let admin: Person;
let stranger: Person;

const PLAN = {
  title: '二季度经济运行调度会',
  period: '2024-06',
  startsAt: '2024-07-19T14:30:00+08:00',
  endsAt: '2024-07-19T16:30:00+08:00',
  place: '一楼会议室',
  agenda: [{ title: '通报', minutes: 20 }],
};

const call = (method: 'GET' | 'POST' | 'PATCH', path: string, more: Call = {}) =>
  api.call(method, `/api/v1/meetings${path}`, { as: supervisor, ...more });
const planned = async (more: object = {}): Promise<number> => (await call('POST', '', { body: { ...PLAN, ...more } })).body.id;
const called = async (): Promise<number> => {
  const id = await planned();
  await call('POST', `/${id}/call`);
  return id;
};
const tagOf = ({ headers }: Answer) => headers.get('etag');
const freeze = (id: number) => api.app.get(PackService).prepareNow(id);

beforeAll(async () => {
  api = await startApi('meetings_api', '2024-07-08T10:00:00+08:00');
  const db = api.db.dataSource;
  await newNotices(db, 2024);
  zone = await newZone(db);
  await newPlanYear(db, zone);
  const unit = await newUnit(db, zone);
  supervisor = await newHolder(db, zone, unit, 'supervision');
  leader = await newHolder(db, zone, zone, 'leader');
  head = await newHolder(db, zone, unit, 'head');
  filer = await newHolder(db, zone, unit, 'filer');
  admin = await newHolder(db, zone, unit, 'admin');
  await newTarget(db, await newPledge(db, unit));
  const elsewhere = await newZone(db);
  stranger = await newHolder(db, elsewhere, elsewhere, 'supervision');
});
afterAll(() => api.stop());

describe('a meeting over HTTP', () => {
  test('its whole life by verbs; each answer says what is there now and what comes next', async () => {
    const created = await call('POST', '', { body: PLAN });
    expect(tagOf(created)).toBe('"1"');
    expect(created).toMatchObject({
      status: 201,
      body: {
        state: 'planned',
        heldOn: '2024-07-19',
        startsAt: '2024-07-19T06:30:00.000Z',
        allowed: ['change', 'call', 'cancel'],
      },
    });
    expect(created.body.schedule).toEqual({
      statementsOn: '2024-07-11',
      freezesOn: '2024-07-16',
      remindOn: '2024-07-18',
      provisional: false,
    });
    const { id } = created.body;

    const changed = await call('PATCH', `/${id}`, {
      body: { place: '二楼会议室', endsAt: null },
      headers: { 'if-match': '"1"' },
    });
    expect(tagOf(changed)).toBe('"2"');
    expect(changed).toMatchObject({ status: 200, body: { place: '二楼会议室', endsAt: null, title: PLAN.title } });
    expect(await call('POST', `/${id}/call`, { headers: { 'if-match': '"2"' } })).toMatchObject({
      status: 200,
      body: {
        state: 'called',
        invited: 3,
        attendees: expect.arrayContaining([expect.objectContaining({ personId: leader.id, part: 'leader' })]),
      },
    });
    expect(await call('POST', `/${id}/prepare`)).toMatchObject({ status: 202, body: { state: 'called', preparing: true } });
    await freeze(id);
    expect(await call('GET', `/${id}`)).toMatchObject({
      body: { state: 'prepared', preparing: false, packs: [{ version: 1, frozenBy: supervisor.name }] },
    });
    expect(await call('POST', `/${id}/hold`)).toMatchObject({
      status: 200,
      body: { state: 'held', allowed: ['readPack', 'close'] },
    });
    const closed = await call('POST', `/${id}/close`, {
      body: { minutes: '会议强调:\n一、……', decisions: [{ text: '倒排工期', unitId: zone.id, dueOn: '2024-08-10' }] },
    });
    expect(closed).toMatchObject({
      status: 200,
      body: {
        state: 'closed',
        minutes: '会议强调:\n一、……',
        decisions: [{ text: '倒排工期', unit: { id: zone.id, name: zone.name }, dueOn: '2024-08-10' }],
      },
    });
    expect(await call('POST', `/${id}/cancel`, { body: { reason: '晚了' } })).toMatchObject({
      status: 409,
      body: { code: 'meetings.closed' },
    });
  });

  test('a change without If-Match is refused, with an old one it is shown what is there', async () => {
    const id = await planned();
    expect(await call('PATCH', `/${id}`, { body: { place: '甲' } })).toMatchObject({ status: 428 });
    expect(await call('PATCH', `/${id}`, { body: { place: '甲' }, headers: { 'if-match': '"1"' } })).toMatchObject({
      status: 200,
    });
    expect(await call('PATCH', `/${id}`, { body: { place: '乙' }, headers: { 'if-match': '"1"' } })).toMatchObject({
      status: 412,
      body: { code: 'meetings.changedMeanwhile', current: { version: 2, place: '甲' } },
    });
  });

  test('what is not right names its field; nothing slips in beside the fields', async () => {
    const wrong = async (more: object) => {
      const { status, body } = await call('POST', '', { body: { ...PLAN, ...more } });
      return `${status} ${body.errors?.[0]?.path}`;
    };
    expect(await wrong({ startsAt: '2024-07-19T14:30:00' })).toBe('422 startsAt');
    expect(await wrong({ startsAt: '2024-07-19' })).toBe('422 startsAt');
    expect(await wrong({ startsAt: '9999-12-31T23:59:00-12:00', endsAt: null })).toBe('422 startsAt');
    expect(await wrong({ startsAt: '2024-07-05T14:30:00+08:00' })).toBe('422 startsAt');
    expect(await wrong({ title: '换\n行' })).toBe('422 title');
    expect(await wrong({ period: '2024-13' })).toBe('422 period');
    expect(await wrong({ agenda: [{ title: '通报', minutes: 0 }] })).toBe('422 agenda.0.minutes');
    expect(await wrong({ zoneId: 1 })).toBe('422 zoneId');
    expect(await wrong({ state: 'held' })).toBe('422 state');
    expect(await call('GET', '?cursor=WyJhYmMiLDFd')).toMatchObject({ status: 400, body: { code: 'http.cursorUnreadable' } });
    expect(await call('GET', '?from=2024-02-30')).toMatchObject({ status: 422 });
    expect(await call('GET', '/abc')).toMatchObject({ status: 404, body: { code: 'meetings.notFound' } });
  });

  test('pages of the list meet without a gap', async () => {
    for (const title of ['甲', '乙', '丙']) await planned({ title });
    const all = (await call('GET', '?limit=500')).body.items.map(({ id }: { id: number }) => id);
    const first = (await call('GET', '?limit=2')).body;
    const rest = (await call('GET', `?limit=500&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...rest.items].map(({ id }: { id: number }) => id)).toEqual(all);
  });
});

describe('the pack over HTTP', () => {
  test('content, hash as its tag, proof and versions', async () => {
    const id = await called();
    expect(await call('GET', `/${id}/pack`)).toMatchObject({ status: 404, body: { code: 'meetings.packNotReady' } });
    await freeze(id);
    const pack = await call('GET', `/${id}/pack`, { as: leader });
    const { contentHash } = pack.body;
    expect(tagOf(pack)).toBe(`"${contentHash}"`);
    expect(pack).toMatchObject({
      status: 200,
      body: {
        version: 1,
        verified: true,
        fault: null,
        content: { form: 'pack.1', bulletin: { month: '2024-06' }, figures: [{ light: 'pending' }] },
        versions: [{ version: 1, contentHash }],
      },
    });
    const { canonicalJson } = await import('#domain/canonical-json.js');
    expect(createHash('sha256').update(canonicalJson(pack.body.content)).digest('hex')).toBe(contentHash);
    expect(await call('GET', `/${id}/pack`, { headers: { 'if-none-match': `"${contentHash}"` } })).toMatchObject({
      status: 304,
      body: '',
    });

    await call('POST', `/${id}/prepare`);
    await freeze(id);
    const headers = { 'if-none-match': `"${contentHash}"` };
    expect(await call('GET', `/${id}/pack`, { headers })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await call('GET', `/${id}/pack?version=1`, { headers })).toMatchObject({
      status: 200,
      body: { contentHash, versions: [{ version: 2 }, { version: 1 }] },
    });
    expect(await call('GET', `/${id}/pack?version=3`)).toMatchObject({ status: 404 });
    await api.db.dataSource.query(
      "UPDATE packs SET content = REPLACE(content, 'pending', 'done') WHERE meetingId = ? AND version = 1",
      [id],
    );
    const tampered = await call('GET', `/${id}/pack?version=1`, { headers });
    expect(tampered).toMatchObject({ status: 200, body: { verified: false, fault: 'contentChanged' } });
    expect(tagOf(tampered)).toBeNull();
  });
});

describe('who may', () => {
  test('the office manages, leaders read the pack, an invited head the meeting, others nothing; another zone finds nothing', async () => {
    const id = await called();
    await freeze(id);
    const status = async (method: 'GET' | 'POST', path: string, as: Person) =>
      (await call(method, path, { as, ...(method === 'POST' ? { body: {} } : {}) })).status;
    const reads = async (as: Person) => [
      await status('GET', '', as),
      await status('GET', `/${id}`, as),
      await status('GET', `/${id}/pack`, as),
    ];
    expect(await reads(supervisor)).toEqual([200, 200, 200]);
    expect(await reads(leader)).toEqual([200, 200, 200]);
    expect(await reads(head)).toEqual([200, 200, 403]);
    expect(await reads(filer)).toEqual([403, 403, 403]);
    expect(await reads(admin)).toEqual([403, 403, 403]);
    expect(await reads(stranger)).toEqual([200, 404, 404]);
    expect((await call('GET', '', { as: stranger })).body.items).toEqual([]);
    expect((await call('GET', `/${id}`, { as: head })).body.packs).toEqual([]);
    for (const verb of ['call', 'prepare', 'hold']) {
      for (const as of [leader, head, filer, admin]) expect(await status('POST', `/${id}/${verb}`, as)).toBe(403);
      expect(await status('POST', `/${id}/${verb}`, stranger)).toBe(404);
    }
    expect((await call('POST', `/${id}/cancel`, { as: stranger, body: { reason: '捣乱' } })).status).toBe(404);
    expect((await api.call('GET', `/api/v1/meetings/${id}`)).status).toBe(401);
  });
});
