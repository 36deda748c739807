import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import { Tx, UnitOfWork } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { LocalStorage } from '#platform/storage.js';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { SettableClock } from '../../../../../test/support/clock.js';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { draftedLine } from '../../../../../test/support/drafted-line.js';
import { actorOf, authorOf, newHolder, newPlanYear, newUnit, newZone } from '../../../../../test/support/factories.js';
import { VerifyService } from '../../journal/verify.service.js';
import { ConsultationService } from '../drafting/consultation.service.js';
import { DraftQueries } from '../drafting/draft.queries.js';
import { DraftingService } from '../drafting/drafting.service.js';
import type { LineInput } from '../drafting/line-input.js';
import { PledgeQueries } from '../pledge.queries.js';
import { SignedCopiesService } from './signed-copies.service.js';
import { SigningDayQueries } from './signing-day.queries.js';
import { SigningService } from './signing.service.js';
import { VersionQueries } from './version.queries.js';

const clock = new SettableClock('2024-01-20T10:00:00+08:00');
let db: TestDatabase;
let uow: UnitOfWork;
let drafting: DraftingService;
let consultation: ConsultationService;
let signing: SigningService;
let drafts: DraftQueries;
let versions: VersionQueries;

let zone: Unit;
let [bureau, statistics]: Unit[] = [];
let [office, head, director, secretary, deputy]: Person[] = [];

beforeAll(async () => {
  db = await freshDatabase('signing');
  uow = new UnitOfWork(db.dataSource, clock);
  drafting = new DraftingService(uow);
  consultation = new ConsultationService(uow);
  signing = new SigningService(uow);
  drafts = new DraftQueries(db.dataSource);
  versions = new VersionQueries(db.dataSource);
});
afterAll(() => db?.drop());
beforeEach(async () => {
  await emptyTables(db.dataSource);
  zone = await newZone(db.dataSource);
  [bureau, statistics] = [await newUnit(db.dataSource, zone, { sort: 3 }), await newUnit(db.dataSource, zone)];
  office = await newHolder(db.dataSource, zone, statistics, 'supervision');
  head = await newHolder(db.dataSource, zone, bureau, 'head', { name: '江一帆' });
  director = await newHolder(db.dataSource, zone, zone, 'leader', { name: '林知远', title: '管委会主任' });
  secretary = await newHolder(db.dataSource, zone, zone, 'leader', { name: '沈书记', title: '党工委书记' });
  deputy = await newHolder(db.dataSource, zone, zone, 'leader', { name: '周明川', title: '管委会副主任' });
  await newPlanYear(db.dataSource, zone, { state: 'preparing' });
});

const asOffice = (): Actor => actorOf(office!, ['supervision', statistics!]);
const asHead = (): Actor => actorOf(head!, ['head', bureau!]);
const asLeader = (person: Person): Actor => actorOf(person, ['leader', zone]);
const by = (person: Person | undefined) => authorOf(person!);

const line = (code: string, more: Partial<LineInput> = {}): Omit<LineInput, 'unitId'> =>
  draftedLine(code, { verifierUnitId: statistics!.id, leaderId: deputy!.id, coUnitIds: [statistics!.id], dueText: '12月底', ...more });

async function drafted(): Promise<{ id: number; lines: number[] }> {
  const { id } = await drafting.begin(asOffice(), by(office), 2024, { unitId: bureau!.id });
  const lines = [];
  for (const code of ['A1', 'A2']) lines.push((await drafting.addLine(asOffice(), by(office), id, line(code))).id);
  return { id, lines };
}
async function approved(): Promise<number> {
  const { id } = await drafted();
  await drafting.consult(asOffice(), by(office), id, null);
  await drafting.approve(asOffice(), by(office), id, null, null);
  return id;
}
const hashOf = async (id: number) => (await drafts.read(asOffice(), id)).hash;
const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
/** The process dies at the first statement that begins so. */
const cutAt = (statement: string) =>
  jest.spyOn(Tx.prototype, 'query').mockImplementation(function (this: Tx, sql: string, values: unknown[] = []) {
    if (sql.trimStart().startsWith(statement)) throw new Error('the process died here');
    return this.em.query(sql, values) as Promise<never>;
  });
const count = async (table: string) =>
  Number((await db.dataSource.query<{ n: number }[]>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n);

describe('drafting by two', () => {
  test('the same line, the same second: one is saved, the other is told what is there now, and nothing is lost', async () => {
    const { id, lines } = await drafted();
    const save = (target: string) => drafting.changeLine(asOffice(), by(office), id, lines[0]!, line('A1', { target }), 1);
    const outcomes = await Promise.allSettled([save('130'), save('140')]);
    const lost = outcomes.filter((one) => one.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]!.reason).toMatchObject({ kind: 'stale', code: 'pledges.lineChangedMeanwhile' });
    const [now] = (await drafts.read(asOffice(), id)).lines;
    expect((lost[0]!.reason as Refusal).current).toMatchObject({ id: lines[0], version: 2, target: now!.target });
    expect(now!.revision).toBe(2);
  });

  test('different lines do not meet; the same words saved again change nothing', async () => {
    const { id, lines } = await drafted();
    await Promise.all(
      lines.map((lineId, i) => drafting.changeLine(asOffice(), by(office), id, lineId, line(`A${i + 1}`, { target: '99' }), 1)),
    );
    await drafting.changeLine(asOffice(), by(office), id, lines[0]!, line('A1', { target: '99.000000' }), 2);
    expect((await drafts.read(asOffice(), id)).lines.map(({ target, revision }) => [target, revision])).toEqual([
      ['99', 2],
      ['99', 2],
    ]);
  });

  test('an order of other lines than there are is refused', async () => {
    const { id, lines } = await drafted();
    const third = await drafting.addLine(asOffice(), by(office), id, line('A3'));
    expect(await refusal(drafting.orderLines(asOffice(), by(office), id, lines))).toMatchObject({
      kind: 'stale',
      code: 'pledges.linesChangedMeanwhile',
    });
    await drafting.orderLines(asOffice(), by(office), id, [third.id, lines[1]!, lines[0]!]);
    expect((await drafts.read(asOffice(), id)).lines.map(({ code }) => code)).toEqual(['A3', 'A2', 'A1']);
  });

  test('nobody else drafts', async () => {
    const { id } = await drafted();
    for (const actor of [asHead(), asLeader(director!)])
      expect(await refusal(drafting.addLine(actor, by(head), id, line('B1')))).toMatchObject({ kind: 'forbidden' });
  });
});

describe('consultation', () => {
  test('comments are answered before an approval; rounds show what changed', async () => {
    const { id, lines } = await drafted();
    expect(await refusal(drafts.read(asHead(), id))).toMatchObject({ kind: 'notFound' });
    await drafting.consult(asOffice(), by(office), id, null);
    const said = await consultation.comment(asHead(), by(head), id, 'A1', '目标值偏高');
    expect(await refusal(consultation.comment(asHead(), by(head), id, 'ZZ', '没有这项'))).toMatchObject({
      code: 'pledges.lineNotFound',
    });
    expect(await refusal(drafting.approve(asOffice(), by(office), id, null, null))).toMatchObject({
      kind: 'conflict',
      code: 'pledges.unanswered',
    });
    await drafting.changeLine(asOffice(), by(office), id, lines[0]!, line('A1', { target: '110' }), 1);
    await consultation.answer(asOffice(), by(office), id, said.id, 'changed', '调整为 110', 1);
    expect(await refusal(consultation.answer(asOffice(), by(office), id, said.id, 'declined', '不变', 1))).toMatchObject({
      kind: 'stale',
    });
    await drafting.consult(asOffice(), by(office), id, null);
    expect(await drafts.differences(asHead(), id, 'r1', 'r2')).toEqual({
      whole: [],
      targets: [{ code: 'A1', name: '目标A1', change: 'changed', fields: [{ field: 'target', before: '120', after: '110' }] }],
    });
    const { hash, allowed } = await drafts.read(asOffice(), id);
    expect(allowed).toContain('approve');
    await drafting.changeLine(asOffice(), by(office), id, lines[1]!, line('A2', { target: '1' }), 1);
    expect(await refusal(drafting.approve(asOffice(), by(office), id, hash, null))).toMatchObject({
      kind: 'stale',
      code: 'pledges.textChanged',
    });
    await drafting.approve(asOffice(), by(office), id, await hashOf(id), null);
  });

  test('what lacks a value is not approved', async () => {
    const { id } = await drafted();
    await drafting.addLine(asOffice(), by(office), id, line('A3', { target: null }));
    await drafting.consult(asOffice(), by(office), id, null);
    expect(await refusal(drafting.approve(asOffice(), by(office), id, null, null))).toMatchObject({ code: 'pledges.incomplete' });
  });
});

describe('signing', () => {
  test('two parties, any order: frozen under its hash, targets born, found by the journal’s check', async () => {
    const id = await approved();
    const hash = await hashOf(id);
    expect(await signing.sign(asLeader(director!), by(director), id, hash)).toEqual({ side: 'zone', version: null });
    expect([await count('pledge_versions'), await count('targets')]).toEqual([0, 0]);
    expect(await signing.sign(asHead(), by(head), id, hash)).toEqual({ side: 'holder', version: 1 });
    const pledge = await new PledgeQueries(db.dataSource).get(asHead(), id);
    expect(pledge).toMatchObject({
      state: 'signed',
      signatory: '江一帆',
      counterpart: '林知远',
      signedOn: '2024-01-20',
      contentHash: hash,
      targets: 2,
    });
    const targets = await db.dataSource.query<{ code: string; sort: number; target: string }[]>(
      'SELECT code, sort, target FROM targets ORDER BY sort',
    );
    expect(targets.map(({ code, sort, target }) => [code, sort, Number(target)])).toEqual([
      ['A1', 3001, 120],
      ['A2', 3002, 120],
    ]);
    expect([await count('pledge_lines WHERE targetId IS NOT NULL'), await count('target_co_units')]).toEqual([2, 2]);
    const version = await versions.byHash(asHead(), hash);
    expect(version).toMatchObject({ version: 1, intact: true });
    expect(version.content.targets[0]).toMatchObject({
      code: 'A1',
      verifier: statistics!.name,
      coUnits: [statistics!.name],
      leader: '周明川',
      dueText: '12月底',
    });
    const verify = new VerifyService(uow);
    expect((await verify.verify()).intact).toBe(true);
    await db.dataSource.query("UPDATE pledge_versions SET content = JSON_SET(content, '$.title', '改过的')");
    expect((await verify.verify()).firstBroken).toMatchObject({ kind: 'pledgeVersion', fault: 'contentChanged' });
    expect((await versions.byHash(asHead(), hash)).intact).toBe(false);
    await db.dataSource.query('DELETE FROM pledge_versions');
    expect((await verify.verify()).firstBroken).toMatchObject({ kind: 'pledgeVersion', fault: 'packMissing' });
  });

  test('signed twice at once by the same hand: one signature', async () => {
    const id = await approved();
    const hash = await hashOf(id);
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => signing.sign(asHead(), by(head), id, hash)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of outcomes)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ kind: 'conflict', code: 'pledges.sideSigned' });
    expect(await count('pledge_signatures')).toBe(1);
  });

  test('both at the same moment: one version, and each target once', async () => {
    const id = await approved();
    const hash = await hashOf(id);
    const signed = await Promise.all([
      signing.sign(asHead(), by(head), id, hash),
      signing.sign(asLeader(director!), by(director), id, hash),
    ]);
    expect(new Set(signed.map(({ version }) => version))).toEqual(new Set([1, null]));
    expect([await count('pledge_versions'), await count('targets')]).toEqual([1, 2]);
  });

  test('while the office edits: what is signed is what was read', async () => {
    const { id, lines } = await drafted();
    await drafting.consult(asOffice(), by(office), id, null);
    const read = await hashOf(id);
    await drafting.changeLine(asOffice(), by(office), id, lines[0]!, line('A1', { target: '500' }), 1);
    await drafting.approve(asOffice(), by(office), id, null, null);
    expect(await refusal(signing.sign(asHead(), by(head), id, read))).toMatchObject({
      kind: 'stale',
      code: 'pledges.textChanged',
    });
    const [edit, sign] = await Promise.allSettled([
      drafting.changeLine(asOffice(), by(office), id, lines[0]!, line('A1', { target: '600' }), 2),
      hashOf(id).then((hash) => signing.sign(asHead(), by(head), id, hash)),
    ]);
    expect([edit.status, sign.status]).toEqual(['rejected', 'fulfilled']);
  });

  test('back to draft: the signature given stands no longer, and is kept', async () => {
    const id = await approved();
    await signing.sign(asHead(), by(head), id, await hashOf(id));
    expect(await refusal(drafting.redraft(asOffice(), by(office), id, ' ', null))).toMatchObject({
      code: 'pledges.reasonNeeded',
    });
    await drafting.redraft(asOffice(), by(office), id, '口径有误', null);
    await drafting.consult(asOffice(), by(office), id, null);
    await drafting.approve(asOffice(), by(office), id, null, null);
    await signing.sign(asHead(), by(head), id, await hashOf(id));
    expect([await count('pledge_signatures'), await count('pledge_signatures WHERE stands = 1')]).toEqual([2, 1]);
    expect((await drafts.read(asOffice(), id)).progress.signed).toEqual(['holder']);
  });

  test.each(['INSERT INTO targets', 'UPDATE pledge_lines l', 'INSERT INTO journal_entries'])(
    'killed at %s of the second signature: nothing half',
    async (statement) => {
      const id = await approved();
      const hash = await hashOf(id);
      await signing.sign(asHead(), by(head), id, hash);
      const cut = cutAt(statement);
      await expect(signing.sign(asLeader(director!), by(director), id, hash)).rejects.toThrow('the process died here');
      cut.mockRestore();
      expect([
        await count('pledge_signatures'),
        await count('pledge_versions'),
        await count('targets'),
        await count('pledge_lines WHERE targetId IS NOT NULL'),
      ]).toEqual([1, 0, 0, 0]);
      expect(await signing.sign(asLeader(director!), by(director), id, hash)).toEqual({ side: 'zone', version: 1 });
      expect(await count('targets')).toBe(2);
    },
  );

  test('others do not sign: another leader, another head, the office', async () => {
    const id = await approved();
    const hash = await hashOf(id);
    for (const actor of [
      asLeader(deputy!),
      actorOf(head!, ['head', statistics!]),
      asOffice(),
      actorOf(head!, ['filer', bureau!]),
    ])
      expect(await refusal(signing.sign(actor, by(office), id, hash))).toMatchObject({ kind: 'notFound' });
  });

  test('a leader’s pledge goes to the secretary and holds the zone targets they lead', async () => {
    const { id } = await drafting.begin(asOffice(), by(office), 2024, { leaderId: deputy!.id });
    expect(await refusal(drafting.consult(asOffice(), by(office), id, null))).toMatchObject({ code: 'pledges.empty' });
    await db.dataSource.query(
      `INSERT INTO zone_targets (zoneId, year, code, name, category, measureUnit, kind, cadence, wording, track, target, detail, rollUp, leaderId)
       VALUES (?, 2024, 'Z1', '固定资产投资增速', '经济', '%', 'growth', 'statistical', 'firm', 'statistical', 13, ?, 'weighted', ?)`,
      [zone.id, JSON.stringify(line('x').detail), deputy!.id],
    );
    expect(await refusal(drafting.addLine(asOffice(), by(office), id, line('A1')))).toMatchObject({
      code: 'pledges.leaderHasNoLines',
    });
    await drafting.consult(asOffice(), by(office), id, null);
    await drafting.approve(asOffice(), by(office), id, null, null);
    const hash = await hashOf(id);
    await signing.sign(asLeader(deputy!), by(deputy), id, hash);
    await db.dataSource.query("UPDATE zone_targets SET target = 15 WHERE code = 'Z1'");
    expect(await refusal(signing.sign(asLeader(secretary!), by(secretary), id, await hashOf(id)))).toMatchObject({
      kind: 'conflict',
      code: 'pledges.otherSignedOther',
    });
    await db.dataSource.query("UPDATE zone_targets SET target = 13 WHERE code = 'Z1'");
    expect(await signing.sign(asLeader(secretary!), by(secretary), id, hash)).toEqual({ side: 'zone', version: 1 });
    expect((await versions.byNumber(asLeader(deputy!), id, 1)).content).toMatchObject({
      tier: 'leader',
      holder: '周明川',
      counterpart: '沈书记',
      targets: [{ code: 'Z1' }],
    });
    expect(await count('targets')).toBe(0);
  });

  test('the signing day shows who has signed and who has not, leaders first', async () => {
    const id = await approved();
    await drafting.begin(asOffice(), by(office), 2024, { leaderId: deputy!.id });
    await signing.sign(asHead(), by(head), id, await hashOf(id));
    const rows = await new SigningDayQueries(db.dataSource).list(asOffice(), 2024);
    expect(
      rows.map(({ tier, state, counterpartName, signatures }) => [
        tier,
        state,
        counterpartName,
        signatures.map(({ side }) => side),
      ]),
    ).toEqual([
      ['leader', 'draft', '沈书记', []],
      ['unit', 'approved', '林知远', ['holder']],
    ]);
  });

  test('another zone finds nothing, by number or by hash', async () => {
    const id = await approved();
    const hash = await hashOf(id);
    await signing.sign(asHead(), by(head), id, hash);
    await signing.sign(asLeader(director!), by(director), id, hash);
    const elsewhere = await newZone(db.dataSource);
    const stranger = actorOf(await newHolder(db.dataSource, elsewhere, elsewhere, 'supervision'), ['supervision', elsewhere]);
    for (const look of [
      () => versions.byHash(stranger, hash),
      () => versions.byHash(asHead(), '２０２４'),
      () => versions.byHash(asHead(), hash.toUpperCase()),
      () => versions.byNumber(stranger, id, 1),
      () => drafts.read(stranger, id),
    ])
      expect(await refusal(look())).toMatchObject({ kind: 'notFound' });
  });
});

describe('scanned copies', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  test('bound to the version’s hash, kept once, and nothing but a scan', async () => {
    const id = await approved();
    const hash = await hashOf(id);
    const folder = await mkdtemp(join(tmpdir(), 'copies-'));
    const copies = new SignedCopiesService(uow, versions, new LocalStorage(folder));
    expect(await refusal(copies.attach(asOffice(), by(office), hash, 'a.png', PNG))).toMatchObject({
      code: 'pledges.versionNotFound',
    });
    await signing.sign(asHead(), by(head), id, hash);
    await signing.sign(asLeader(director!), by(director), id, hash);
    const first = await copies.attach(asOffice(), by(office), hash, '../../扫描件.png', PNG);
    expect(await copies.attach(asOffice(), by(office), hash, '再传.png', PNG)).toEqual(first);
    expect(await refusal(copies.attach(asOffice(), by(office), hash, 'a.pdf', PNG))).toMatchObject({ kind: 'unsupported' });
    expect(await refusal(copies.attach(asOffice(), by(office), hash, 'a.html', Buffer.from('<script>')))).toMatchObject({
      kind: 'unsupported',
    });
    expect(await refusal(copies.attach(asHead(), by(head), hash, 'a.png', PNG))).toMatchObject({ kind: 'forbidden' });
    const [row] = await versions.copies((await versions.byHash(asHead(), hash)).id);
    expect(row).toMatchObject({ fileName: '扫描件.png', mediaType: 'image/png', bytes: PNG.length });
    const opened = await copies.open(asHead(), first.id);
    expect(Buffer.concat((await opened.stream.toArray()) as Buffer[])).toEqual(PNG);
    const elsewhere = await newZone(db.dataSource);
    const stranger = actorOf(await newHolder(db.dataSource, elsewhere, elsewhere, 'supervision'), ['supervision', elsewhere]);
    expect(await refusal(copies.open(stranger, first.id))).toMatchObject({ kind: 'notFound' });
    expect(await readdir(join(folder, String(zone.id)))).toHaveLength(1);
    await rm(folder, { recursive: true });
  });
});
