import 'reflect-metadata';
import type { Person } from '#database/entities/people/person.entity.js';
import { RaiseService } from '#features/reminders/raise.service.js';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApi, type TestApi } from '../../../../test/support/api.js';
import { newHolder, newNotices, newPlanYear, newPledge, newTarget, newUnit, newZone } from '../../../../test/support/factories.js';

let api: TestApi;
let filer: Person;
let supervisor: Person;
let admin: Person;
let auditor: Person;
let stranger: Person;
let unitId: number;

const call = (as: Person, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => api.call(method, `/api/v1${path}`, { as, ...(body ? { body } : {}) });

beforeAll(async () => {
  api = await startApi('reminders_api', '2024-07-01T10:00:00+08:00');
  const db = api.db.dataSource;
  await newNotices(db, 2024);
  const zone = await newZone(db);
  const unit = await newUnit(db, zone);
  unitId = unit.id;
  await newPlanYear(db, zone);
  await newTarget(db, await newPledge(db, unit));
  filer = await newHolder(db, zone, unit, 'filer', { nameEn: 'Shen Yan' });
  supervisor = await newHolder(db, zone, await newUnit(db, zone), 'supervision');
  admin = await newHolder(db, zone, zone, 'admin');
  auditor = await newHolder(db, zone, zone, 'auditor');
  const elsewhere = await newZone(db);
  stranger = await newHolder(db, elsewhere, elsewhere, 'supervision');
  await db.query("INSERT INTO filing_windows (zoneId, track, period, opensAt, dueAt, lockedAt) VALUES (?,'administrative','2024-06','2024-07-01 00:00:00','2024-07-05 10:00:00','2024-07-12 10:00:00')", [zone.id]);
  await api.app.get(RaiseService).raiseDue();
});
afterAll(() => api.stop());

describe('the ledger', () => {
  test('shows everybody their own, in their own language', async () => {
    const { status, body } = await call(filer, 'GET', '/reminders');
    expect(status).toBe(200);
    expect(body.items).toMatchObject([{ rule: 'windowOpened', ruleName: '填报开放', person: { id: filer.id }, state: 'pending', mail: null }]);
    expect(body.items[0].text).toMatch(/^6月填报已开放：1 项/);
    const english = await api.call('GET', '/api/v1/reminders', { as: filer, headers: { 'accept-language': 'en' } });
    expect(english.body.items[0]).toMatchObject({ ruleName: 'Filing opened', person: { id: filer.id, name: 'Shen Yan' } });
  });

  test('shows the zone’s to those who may read it, never another zone’s, and another person’s to nobody else', async () => {
    expect((await call(supervisor, 'GET', `/reminders?person=${filer.id}`)).body.items).toHaveLength(1);
    expect((await call(auditor, 'GET', '/reminders?state=pending&rule=windowOpened')).body.items).toHaveLength(1);
    expect((await call(admin, 'GET', `/reminders?person=${filer.id}`)).body.items).toEqual([]);
    expect((await call(stranger, 'GET', `/reminders?person=${filer.id}`)).body.items).toEqual([]);
  });

  test('refuses filters it does not know', async () => {
    expect((await call(filer, 'GET', '/reminders?state=gone')).status).toBe(422);
    expect((await call(filer, 'GET', '/reminders?cursor=xx')).status).toBe(400);
  });
});

describe('one’s own switches', () => {
  test('can be set where the rule leaves it to the person', async () => {
    const { body } = await call(filer, 'PUT', '/reminders/preferences', { off: ['windowOpened'] });
    expect(body.switches.find(({ rule }: { rule: string }) => rule === 'windowOpened')).toMatchObject({ wanted: false, fixed: false, name: '填报开放' });
    expect((await call(filer, 'GET', '/reminders/preferences')).body).toEqual(body);
    await call(filer, 'PUT', '/reminders/preferences', { off: [] });
  });

  test('not where others rely on being read, and not those of somebody else', async () => {
    const refused = await call(filer, 'PUT', '/reminders/preferences', { off: ['returned'] });
    expect(refused).toMatchObject({ status: 422, body: { code: 'reminders.cannotBeOff', errors: [{ path: 'off.0' }] } });
    expect((await call(filer, 'PUT', '/reminders/preferences', { off: [], personId: supervisor.id })).status).toBe(422);
  });
});

describe('one click', () => {
  test('is the supervision office’s', async () => {
    for (const person of [filer, admin, auditor]) expect((await call(person, 'POST', '/reminders/remind', { period: '2024-06' })).status).toBe(403);
  });

  test('says who was told today already, and whom it reminds the next day', async () => {
    const today = await call(supervisor, 'POST', '/reminders/remind', { period: '2024-06', unitId });
    expect(today).toMatchObject({ status: 200, body: { reminded: [], alreadyToday: [{ personId: filer.id, name: filer.name, targets: 1 }] } });
    await api.setClock('2024-07-02T10:00:00+08:00');
    const tomorrow = await call(supervisor, 'POST', '/reminders/remind', { period: '2024-06' });
    expect(tomorrow.body).toMatchObject({ reminded: [{ personId: filer.id }], alreadyToday: [] });
    expect(await call(supervisor, 'POST', '/reminders/remind', { period: '2024-08' })).toMatchObject({ status: 409, body: { code: 'reminders.nobodyToRemind' } });
    expect((await call(stranger, 'POST', '/reminders/remind', { period: '2024-06', unitId })).status).toBe(409);
  });
});

describe('the journal', () => {
  test('is read by auditor and supervision, in their zone', async () => {
    const { status, body } = await call(auditor, 'GET', '/journal?type=reminders.asked');
    expect(status).toBe(200);
    expect(body.items).toMatchObject([{ type: 'reminders.asked', title: expect.any(String), actor: { id: supervisor.id, name: supervisor.name }, sealed: false }]);
    expect((await call(filer, 'GET', '/journal')).status).toBe(403);
    expect((await call(admin, 'GET', '/journal')).status).toBe(403);
    expect((await call(stranger, 'GET', '/journal')).body.items.every(({ actor }: { actor: { id: number } }) => actor?.id !== supervisor.id)).toBe(true);
  });

  test('pages by cursor and narrows by time', async () => {
    const first = (await call(auditor, 'GET', '/journal?limit=1')).body;
    expect(first.nextCursor).not.toBeNull();
    const second = (await call(auditor, 'GET', `/journal?limit=1&cursor=${first.nextCursor}`)).body;
    expect(second.items[0].id).toBeLessThan(first.items[0].id);
    expect((await call(auditor, 'GET', '/journal?after=2024-07-02')).body.items.length).toBeGreaterThan(0);
    expect((await call(auditor, 'GET', '/journal?after=2024-07-03')).body.items).toEqual([]);
    expect((await call(auditor, 'GET', '/journal?after=yesterday')).status).toBe(422);
  });

  test('comes as a file', async () => {
    const file = await call(auditor, 'GET', '/journal/export?type=reminders.asked');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toContain('journal.csv');
    expect(String(file.body).trimEnd().split('\r\n')).toHaveLength(2);
  });

  test('is verified by the auditor alone, and says so in itself', async () => {
    expect((await call(supervisor, 'POST', '/journal/verify')).status).toBe(403);
    expect(await call(auditor, 'POST', '/journal/verify')).toMatchObject({ status: 200, body: { intact: true, firstBroken: null } });
    expect((await call(auditor, 'GET', '/journal?type=journal.verified')).body.items).toHaveLength(1);
  });
});
