import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import type { Pledge } from '#database/entities/pledges/pledge.entity.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { canonicalJson } from '#domain/canonical-json.js';
import type { Paper } from '#domain/documents/papers/paper.js';
import { linearCurve } from '#domain/pledges/curves.js';
import type { Refusal } from '#domain/refusal.js';
import { LocalStorage, type FileStorage } from '#platform/storage.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettableClock } from '../../../../../test/support/clock.js';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import {
  actorOf,
  authorOf,
  newHolder,
  newPlanYear,
  newPledge,
  newTarget,
  newUnit,
  newZone,
} from '../../../../../test/support/factories.js';
import { sha256 } from '../../meetings/pack.service.js';
import { DocumentHousekeeping } from './document-housekeeping.service.js';
import { DocumentQueries } from './document.queries.js';
import { DocumentService, type WantedDocument } from './document.service.js';
import { MakingService } from './making.service.js';
import { PressFailure, type Press } from './press.js';

const TERMS = {
  kind: 'cumulative',
  wording: 'firm',
  upper: null,
  stretch: null,
  baseline: null,
  curve: linearCurve(),
  growthPath: null,
  nodes: [],
  comparator: null,
  annualOnly: false,
};

/** Prints what it is given as text, and counts. */
class TextPress implements Press {
  printed: Paper[] = [];
  failure: Error | null = null;
  meanwhile: () => Promise<unknown> = () => Promise.resolve();

  async print(paper: Paper): Promise<Uint8Array> {
    this.printed.push(paper);
    await this.meanwhile();
    if (this.failure) throw this.failure;
    return Buffer.from(JSON.stringify(paper));
  }
}

const clock = new SettableClock('2024-07-03T10:00:00+08:00');
const folder = mkdtempSync(join(tmpdir(), 'papers-'));
let db: TestDatabase;
let uow: UnitOfWork;
let press: TextPress;
let storage: FileStorage;
let zone: Unit;
let unit: Unit;
let office: Unit;
let pledge: Pledge;
let supervisor: Person;
let head: Person;
let stranger: Person;
let elsewhere: Unit;

const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const service = () => new DocumentService(uow);
const queries = () => new DocumentQueries(db.dataSource, storage);
const maker = (own: FileStorage = storage) => new MakingService(uow, press, own, { publicUrl: 'https://zone.example' });
const asOffice = () => actorOf(supervisor, ['supervision', office]);
const asHead = () => actorOf(head, ['head', unit]);
const wanted = (more: Partial<WantedDocument> = {}): WantedDocument => ({
  kind: 'pledge',
  subjectId: pledge.id,
  version: null,
  format: 'pdf',
  ...more,
});
const ask = async (more: Partial<WantedDocument> = {}) =>
  (await service().ask(asOffice(), authorOf(supervisor), wanted(more))).id;
const row = (id: number) => queries().get(asOffice(), id);
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'allowed',
    (error: Refusal) => error.code,
  );
const rename = () => db.dataSource.query("UPDATE pledges SET title = CONCAT(title, '（改）') WHERE id = ?", [pledge.id]);
const entries = (type: string) => db.dataSource.query<object[]>('SELECT 1 FROM journal_entries WHERE type = ?', [type]);

beforeAll(async () => {
  db = await freshDatabase('papers');
  uow = new UnitOfWork(db.dataSource, clock);
});
afterAll(async () => {
  await db?.drop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await emptyTables(db.dataSource);
  rmSync(folder, { recursive: true, force: true });
  press = new TextPress();
  storage = new LocalStorage(folder);
  const source = db.dataSource;
  zone = await newZone(source, { name: '高新区' });
  unit = await newUnit(source, zone, { name: '财政局' });
  office = await newUnit(source, zone, { name: '督查考核办' });
  elsewhere = await newZone(source);
  supervisor = await newHolder(source, zone, office, 'supervision');
  head = await newHolder(source, zone, unit, 'head');
  stranger = await newHolder(source, elsewhere, elsewhere, 'supervision');
  await newPlanYear(source, zone);
  pledge = await newPledge(source, unit);
  await newTarget(source, pledge, { name: '一般公共预算收入' });
  await newTarget(source, pledge, { name: '招引基金' });
});

describe('making', () => {
  test('asked twice while it waits: one row, one entry, made once, downloadable', async () => {
    const [id, again] = await Promise.all([ask(), ask()]);
    expect(again).toBe(id);
    expect(await entries('documents.asked')).toHaveLength(1);
    await expect(maker().makeDue()).resolves.toEqual({ made: 1 });
    await expect(maker().makeDue()).resolves.toEqual({ made: 0 });
    expect(press.printed).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: 'done', progress: 100, problem: null, title: pledge.title });
    const { stream, bytes } = await queries().open(asOffice(), id);
    const chunks = await stream.toArray();
    const text = Buffer.concat(chunks as Buffer[]).toString();
    expect(text).toContain('一般公共预算收入');
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect(await entries('documents.made')).toHaveLength(1);
  });

  test('asked again with nothing changed: the same file is served, nothing is printed; changed: printed anew, the old file goes', async () => {
    const id = await ask();
    await maker().makeDue();
    const first = await row(id);
    expect(await ask()).toBe(id);
    await expect(codeOf(queries().open(asOffice(), id))).resolves.toBe('documents.notReady');
    await maker().makeDue();
    expect(press.printed).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: 'done', fileHash: first.fileHash, madeAt: first.madeAt });
    await rename();
    await ask();
    await maker().makeDue();
    expect(press.printed).toHaveLength(2);
    expect((await row(id)).fileHash).not.toBe(first.fileHash);
    expect(files()).toHaveLength(1);
  });

  test('a file that is gone is made again, though nothing has changed', async () => {
    const id = await ask();
    await maker().makeDue();
    rmSync(folder, { recursive: true, force: true });
    await expect(codeOf(queries().open(asOffice(), id))).resolves.toBe('documents.fileGone');
    await ask();
    await maker().makeDue();
    expect(press.printed).toHaveLength(2);
    expect(files()).toHaveLength(1);
  });

  test('two workers at once: one makes it', async () => {
    const id = await ask();
    const outcomes = await Promise.all([maker().make(id), maker().make(id), maker().makeDue()]);
    expect(outcomes.filter((made) => made === true || (typeof made === 'object' && made.made === 1))).toHaveLength(1);
    expect(press.printed).toHaveLength(1);
  });

  test('killed while it was made: taken up once the lease is over, not before', async () => {
    const id = await ask();
    const lease = (minutes: number) =>
      db.dataSource.query("UPDATE documents SET state = 'making', attempts = 1, lease = 'dead', leasedUntil = ? WHERE id = ?", [
        new Date(Date.now() + minutes * 60_000),
        id,
      ]);
    await lease(2);
    await expect(maker().makeDue()).resolves.toEqual({ made: 0 });
    await lease(-1);
    await expect(maker().makeDue()).resolves.toEqual({ made: 1 });
    expect(await row(id)).toMatchObject({ state: 'done' });
  });

  test('killed between file and row: made again, and there is one file', async () => {
    const id = await ask();
    const dying: FileStorage = {
      put: async (key, bytes) => {
        await storage.put(key, bytes);
        throw new Error('killed');
      },
      open: (key) => storage.open(key),
      has: (key) => storage.has(key),
      remove: (key) => storage.remove(key),
    };
    await expect(maker(dying).makeDue()).rejects.toThrow('could not be made');
    expect([(await row(id)).state, files().length]).toEqual(['waiting', 1]);
    await maker().makeDue();
    expect([(await row(id)).state, files().length]).toEqual(['done', 1]);
  });

  test('asked again while it is being made: looked at once more, so that nothing stale is handed out', async () => {
    const id = await ask();
    press.meanwhile = async () => {
      press.meanwhile = () => Promise.resolve();
      await rename();
      await ask();
    };
    await maker().makeDue();
    expect(press.printed.map(({ title }) => title)).toEqual([pledge.title, `${pledge.title}（改）`]);
    expect(await row(id)).toMatchObject({ state: 'done', title: `${pledge.title}（改）` });
  });

  test('what fails three times is given up with its reason, and can be asked for again; it holds up nobody', async () => {
    const failing = await ask();
    const other = await ask({ format: 'docx' });
    press.failure = new PressFailure('documents.notMade', 'no paper');
    for (let turn = 0; turn < 4; turn++)
      await maker()
        .makeDue()
        .catch(() => undefined);
    expect(await row(failing)).toMatchObject({ state: 'failed', problem: 'documents.notMade' });
    expect(await row(other)).toMatchObject({ state: 'failed' });
    press.failure = null;
    await ask();
    await maker().makeDue();
    expect(await row(failing)).toMatchObject({ state: 'done', problem: null });
  });

  test('what is too large is not tried again', async () => {
    const id = await ask();
    press.failure = new PressFailure('documents.tooLarge', 'out of memory', true);
    await maker()
      .makeDue()
      .catch(() => undefined);
    expect(await row(id)).toMatchObject({ state: 'failed', problem: 'documents.tooLarge' });
    expect(press.printed).toHaveLength(1);
  });
});

describe('who may', () => {
  test('print what they may read, and nothing else', async () => {
    const may = (actor: Parameters<DocumentService['ask']>[0], person: Person, more: Partial<WantedDocument> = {}) =>
      codeOf(service().ask(actor, authorOf(person), wanted(more)));
    const outsider = actorOf(stranger, ['supervision', elsewhere]);
    const otherHead = actorOf(head, ['head', office]);
    await expect(may(asHead(), head)).resolves.toBe('allowed');
    await expect(may(otherHead, head)).resolves.toBe('pledges.notFound');
    await expect(may(outsider, stranger)).resolves.toBe('pledges.notFound');
    await expect(may(asHead(), head, { kind: 'breakdown', subjectId: 2024 })).resolves.toBe('documents.allUnits');
    await expect(may(asHead(), head, { kind: 'pack', subjectId: 1 })).resolves.toBe('documents.allUnits');
    await expect(may(asOffice(), supervisor, { kind: 'breakdown', subjectId: 2024 })).resolves.toBe('allowed');
    await expect(may(asOffice(), supervisor, { kind: 'breakdown', subjectId: 2031 })).resolves.toBe('calendar.planYearNotFound');
    await expect(may(asOffice(), supervisor, { kind: 'warning', subjectId: 1 })).resolves.toBe('flags.notFound');
    await expect(may(asOffice(), supervisor, { kind: 'pack', subjectId: 1 })).resolves.toBe('meetings.packNotReady');
    await expect(may(asOffice(), supervisor, { version: 7 })).resolves.toBe('pledges.notFound');
    const id = await ask();
    await maker().makeDue();
    expect((await queries().list(asHead(), { limit: 10, before: null })).map((one) => one.id)).toEqual([id]);
    expect(await queries().list(outsider, { limit: 10, before: null })).toEqual([]);
    for (const actor of [otherHead, outsider])
      await expect(codeOf(queries().open(actor, id))).resolves.toBe('documents.notFound');
  });

  test('a unit does not see a draft that was never sent out; the office prints it as what it is', async () => {
    await db.dataSource.query("UPDATE pledges SET state = 'draft', currentVersion = 0, round = 0 WHERE id = ?", [pledge.id]);
    await expect(codeOf(service().ask(asHead(), authorOf(head), wanted()))).resolves.toBe('pledges.notFound');
    await ask();
    await maker().makeDue();
    expect(press.printed[0]!.parts[0]!.mark).toBe('征求意见稿');
    expect(press.printed[0]!.hash).toBeNull();
  });
});

test('a signed version is printed under its hash; one that was tampered with is not', async () => {
  const content = { format: 1, year: 2024, title: '高新区2024年度目标责任书', targets: [] };
  const version = (kept: object) =>
    db.dataSource.query(
      'INSERT INTO pledge_versions (zoneId, pledgeId, version, content, contentHash, frozenAt) VALUES (?,?,?,?,?,?)',
      [zone.id, pledge.id, 1, JSON.stringify(kept), sha256(canonicalJson(content)), new Date()],
    );
  await version(content);
  await ask();
  await maker().makeDue();
  expect(press.printed[0]!.hash).toBe(sha256(canonicalJson(content)));
  await db.dataSource.query('DELETE FROM pledge_versions');
  await version({ ...content, title: '改过的标题' });
  await ask();
  await maker().makeDue();
  expect([press.printed[1]!.hash, press.printed[1]!.parts[0]!.mark]).toEqual([null, '内容与签订时的校验码不符']);
});

test('an approved amendment stands beside the original, with its reason, month and approval, from its version on', async () => {
  const [target] = await db.dataSource.query<{ id: number; code: string; detail: unknown }[]>(
    'SELECT id, code, detail FROM targets WHERE pledgeId = ? ORDER BY id LIMIT 1',
    [pledge.id],
  );
  for (const version of [1, 2]) {
    const content = {
      format: 1,
      version,
      title: pledge.title,
      targets: [
        {
          code: target!.code,
          name: '一般公共预算收入',
          clause: null,
          measureUnit: '家',
          terms: { ...TERMS, target: version === 1 ? '120' : '100' },
        },
      ],
    };
    await db.dataSource.query(
      'INSERT INTO pledge_versions (zoneId, pledgeId, version, content, contentHash, frozenAt) VALUES (?,?,?,?,?,?)',
      [zone.id, pledge.id, version, JSON.stringify(content), sha256(canonicalJson(content)), new Date()],
    );
  }
  await db.dataSource.query('UPDATE pledges SET currentVersion = 2 WHERE id = ?', [pledge.id]);
  const values = (value: string) => JSON.stringify({ target: value, upper: null, stretch: null, nodes: [] });
  await db.dataSource.query(
    "INSERT INTO amendments (zoneId, year, targetId, state, fromPeriod, reason, `before`, `after`, proposedBy, proposedAt, decidedBy, decidedAt, pledgeVersion) VALUES (?, 2024, ?, 'approved', '2024-07', '口径调整', ?, ?, ?, NOW(), ?, NOW(), 2)",
    [zone.id, target!.id, values('120'), values('100'), supervisor.id, head.id],
  );
  await ask();
  await ask({ version: 1 });
  await maker().makeDue();
  const said = press.printed.map((paper) => JSON.stringify(paper));
  expect(said[0]).toContain('下列1项目标作了调整');
  for (const words of ['120家', '100家', '2024-07', '口径调整', `批准：${head.name}`]) expect(said[0]).toContain(words);
  // The first version is printed as it was signed.
  expect(said[1]).toContain('第1版');
  expect(said[1]).not.toContain('口径调整');
});

test('housekeeping removes what nobody has used for long, with its file, and what waits stays', async () => {
  const old = await ask();
  await maker().makeDue();
  const waiting = await ask({ format: 'docx' });
  const keeper = new DocumentHousekeeping(db.dataSource, storage);
  await expect(keeper.tidy()).resolves.toEqual({ documents: 0 });
  await expect(keeper.tidy(new Date(Date.now() + 91 * 86_400_000))).resolves.toEqual({ documents: 1 });
  await expect(codeOf(row(old))).resolves.toBe('documents.notFound');
  expect((await row(waiting)).state).toBe('waiting');
  expect(files()).toHaveLength(0);
});
