import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fromJson } from '#database/columns.js';
import { FilingWindow } from '#database/entities/calendar/filing-window.entity.js';
import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import type { Pledge } from '#database/entities/pledges/pledge.entity.js';
import { UnitOfWork, type Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { SettableClock } from '../../../../test/support/clock.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { actorOf, authorOf, newHolder, newPlanYear, newPledge, newTarget, newUnit, newZone } from '../../../../test/support/factories.js';
import { ProgressService } from './progress.service.js';

/** Asked once for every attempt at a transaction. */
class CountingClock extends SettableClock {
  asked = 0;

  override now(): Promise<Date> {
    this.asked += 1;
    return super.now();
  }
}

const JANUARY = '2024-01';
const clock = new CountingClock('2024-02-05T10:00:00+08:00');
const GIVEN = { value: '12.50', narrative: '按计划推进', explanations: [{ code: 'stepOutlier', text: '集中投产' }] };

let db: TestDatabase;
let progress: ProgressService;
let zone: Unit;
let unit: Unit;
let pledge: Pledge;
let filer: Person;
let actor: Actor;
let author: Author;

const newTargets = async (count: number): Promise<number[]> => {
  const ids: number[] = [];
  for (let n = 0; n < count; n++) ids.push((await newTarget(db.dataSource, pledge)).id);
  return ids;
};
const rowsOf = (table: string, targetId: number) => db.dataSource.query<Record<string, unknown>[]>(`SELECT * FROM ${table} WHERE targetId = ? ORDER BY id`, [targetId]);
const entriesOf = (targetId: number) =>
  db.dataSource.query<Record<string, unknown>[]>("SELECT type, actorId, at, data, requestId FROM journal_entries WHERE JSON_EXTRACT(data, '$.targetId') = ? ORDER BY id", [targetId]);
const refusalOf = async (attempt: Promise<unknown>): Promise<Refusal> => {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was accepted');
};

beforeAll(async () => {
  db = await freshDatabase('progress');
  progress = new ProgressService(new UnitOfWork(db.dataSource, clock));
  zone = await newZone(db.dataSource);
  await newPlanYear(db.dataSource, zone);
  unit = await newUnit(db.dataSource, zone);
  pledge = await newPledge(db.dataSource, unit);
  filer = await newHolder(db.dataSource, zone, unit, 'filer');
  actor = actorOf(filer, ['filer', unit]);
  author = authorOf(filer);
  const at = (day: string) => new Date(`2024-02-${day}T18:00:00+08:00`);
  await db.dataSource.getRepository(FilingWindow).insert({ zoneId: zone.id, track: 'administrative', period: JANUARY, opensAt: at('01'), dueAt: at('07'), lockedAt: at('20') });
});
afterAll(() => db.drop());

describe('draft and submit in one', () => {
  /** Ids differ from target to target, everything else may not. */
  const plain = (rows: Record<string, unknown>[]) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, /^(id|targetId|submissionId|latestRevisionId|effectiveRevisionId|code)$/.test(key) ? typeof value : key === 'data' ? { ...fromJson<object>(value), submissionId: 0, targetId: 0 } : value])));
  const left = async (id: number) => ({
    submissions: plain(await rowsOf('submissions', id)),
    revisions: plain(await rowsOf('submission_revisions', id)),
    journal: plain(await entriesOf(id)),
    linked: (await db.dataSource.query('SELECT s.latestRevisionId = r.id AND s.effectiveRevisionId = r.id AND r.submissionId = s.id AS linked FROM submissions s JOIN submission_revisions r ON r.targetId = s.targetId WHERE s.targetId = ?', [id])) as unknown,
    awaited: Number((await db.dataSource.query<{ n: string }[]>("SELECT COUNT(*) AS n FROM journal_deliveries d JOIN journal_entries e ON e.id = d.entryId WHERE JSON_EXTRACT(e.data, '$.targetId') = ?", [id]))[0]!.n),
  });

  test.each([
    ['a first figure', () => Promise.resolve()],
    ['over a draft of another day', async (id: number) => {
      clock.set('2024-02-02T09:00:00+08:00');
      await progress.saveDraft(actor, author, id, JANUARY, { value: '3', narrative: '草稿' }, 0);
      clock.set('2024-02-05T10:00:00+08:00');
    }],
    ['after what was submitted has been taken back', async (id: number) => {
      await progress.file(actor, author, id, JANUARY, { value: '7' }, 0, true);
      await progress.withdraw(actor, author, id, JANUARY, null);
    }],
    ['after the deadline', () => Promise.resolve(clock.set('2024-02-08T10:00:00+08:00'))],
  ])('leaves what the two steps leave: %s', async (_, before) => {
    const [once, twice] = (await newTargets(2)) as [number, number];
    for (const id of [once, twice]) await before(id);
    const seen = Number((await rowsOf('submissions', once))[0]?.['version'] ?? 0);
    const inOne = await progress.file(actor, author, once, JANUARY, GIVEN, seen, true);
    const { version } = await progress.saveDraft(actor, author, twice, JANUARY, GIVEN, seen);
    const inTwo = await progress.submit(actor, author, twice, JANUARY, version);
    expect({ ...inOne, submissionId: 0 }).toEqual({ ...inTwo, submissionId: 0 });
    expect(await left(once)).toEqual(await left(twice));
    expect(await left(once)).toMatchObject({ awaited: (await entriesOf(once)).length, submissions: [{ state: 'submitted', value: '12.500000', effectiveRevisionId: 'number' }] });
    clock.set('2024-02-05T10:00:00+08:00');
  });

  test('keeps nothing of a figure that cannot be submitted, draft included', async () => {
    const [id] = (await newTargets(1)) as [number];
    expect((await refusalOf(progress.file(actor, author, id, JANUARY, { narrative: '没有数' }, 0, true))).kind).toBe('invalid');
    expect([await rowsOf('submissions', id), await entriesOf(id)]).toEqual([[], []]);
  });

  test('asks who may before it says what is there', async () => {
    const [id] = (await newTargets(1)) as [number];
    const stranger = await newHolder(db.dataSource, zone, await newUnit(db.dataSource, zone), 'filer');
    const other = actorOf(stranger, ['filer', await newUnit(db.dataSource, zone)]);
    expect((await refusalOf(progress.file(other, authorOf(stranger), id, JANUARY, GIVEN, 9, true))).code).toBe('targets.notFound');
    const elsewhere = await newZone(db.dataSource);
    expect((await refusalOf(progress.file(actor, { ...author, zoneId: elsewhere.id }, id, JANUARY, GIVEN, 0, true))).code).toBe('targets.notFound');
    expect(await rowsOf('submissions', id)).toEqual([]);
  });
});

describe('many at once', () => {
  test('fifty targets of a year that has no rows yet: all are in, and none waited for another to fail', async () => {
    const ids = await newTargets(50);
    clock.asked = 0;
    const done = await Promise.all(ids.map((id) => progress.file(actor, author, id, JANUARY, GIVEN, 0, true)));
    expect(done.map(({ state }) => state)).toEqual(ids.map(() => 'submitted'));
    expect(clock.asked).toBe(50);
    const [{ n }] = (await db.dataSource.query<{ n: string }[]>('SELECT COUNT(*) AS n FROM submissions s JOIN submission_revisions r ON r.id = s.effectiveRevisionId AND r.submissionId = s.id WHERE s.targetId IN (?)', [ids])) as [{ n: string }];
    expect(Number(n)).toBe(50);
  });

  test('twenty first figures of one target: one is in, nineteen are told what is there', async () => {
    const [id] = (await newTargets(1)) as [number];
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => progress.file(actor, author, id, JANUARY, { value: String(n) }, 0, true)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason as Refusal] : []));
    const [row] = await rowsOf('submissions', id);
    const draft = fromJson<{ value: string }>(row!['draft']);
    for (const refusal of refusals) expect(refusal).toMatchObject({ kind: 'stale', current: { version: 2, state: 'submitted', draft: { value: draft.value } } });
    expect(await rowsOf('submission_revisions', id)).toHaveLength(1);
  });

  test('a month’s window can be moved while a figure of it is being filed', async () => {
    const [id] = (await newTargets(1)) as [number];
    const other = db.dataSource.createQueryRunner();
    await other.query('SET innodb_lock_wait_timeout = 1');
    try {
      await db.dataSource.transaction('READ COMMITTED', async (em) => {
        const { lockForFiling } = await import('./submission-record.js');
        await progress.saveDraft(actor, author, id, JANUARY, GIVEN, 0);
        const record = await lockForFiling({ query: em.query.bind(em), author, worksOn: () => undefined } as never, id, JANUARY);
        expect(record.row?.version).toBe(1);
        await other.query('UPDATE filing_windows SET sweptStage = sweptStage + 1 WHERE zoneId = ?', [zone.id]);
        await other.query('UPDATE targets SET sort = sort + 1 WHERE id = ?', [id]);
        // The figure itself is locked.
        await expect(other.query('UPDATE submissions SET late = 1 WHERE targetId = ?', [id])).rejects.toMatchObject({ errno: 1205 });
      });
    } finally {
      await other.release();
    }
  });
});

describe('a reopening of a month that was never filed', () => {
  test('lays a draft without words, which is refused for what it lacks', async () => {
    const [id] = (await newTargets(1)) as [number];
    await db.dataSource.query(
      "INSERT INTO submissions (zoneId, targetId, unitId, period, state, version, revisions, stateSince, reopenedUntil) VALUES (?,?,?,?,'draft',1,1,NOW(3),'2024-02-28')",
      [zone.id, id, unit.id, JANUARY],
    );
    const refusal = await refusalOf(progress.submit(actor, author, id, JANUARY, 1));
    expect([refusal.kind, refusal.errors.map(({ code }) => code)]).toEqual(['invalid', ['figure.valueNeeded']]);
  });
});
