import { FilingWindow } from '#database/entities/calendar/filing-window.entity.js';
import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import type { Target } from '#database/entities/pledges/target.entity.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { LocalStorage } from '#platform/storage.js';
import { markWorkbook } from '#platform/workbook/workbook-marker.js';
import { readWorkbook } from '#platform/workbook/workbook-reader.js';
import { writeWorkbook, type SheetValue } from '#platform/workbook/workbook-writer.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettableClock } from '../../../../../test/support/clock.js';
import { emptyTables, freshDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { actorOf, authorOf, newHolder, newPlanYear, newPledge, newTarget, newUnit, newZone } from '../../../../../test/support/factories.js';
import { TargetQueries } from '../../pledges/target.queries.js';
import { FilingQueries } from '../../progress/filing.queries.js';
import { FilingService } from '../../progress/filing.service.js';
import { ProgressService } from '../../progress/progress.service.js';
import { BreakdownLinesQueries } from './breakdown-lines.queries.js';
import { checkWorkbook, type CheckJob } from './check-workbook.js';
import { OwnerFigureQueries } from '../../progress/owner-figures.queries.js';
import { OwnerFiguresService } from '../../progress/owner-figures.service.js';
import { OwnerImports } from './owner-imports.js';
import { OwnerSheetQueries } from './owner-sheet.queries.js';
import { FilingImports } from './filing-imports.js';
import { FilingTargetsQueries } from './filing-targets.queries.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsService } from './imports.service.js';
import { ListExports } from './list-exports.js';
import { TemplatesService } from './templates.service.js';
import type { WorkbookWorkshop } from './workbook-workshop.js';

const clock = new SettableClock('2024-07-03T10:00:00+08:00');
const folder = mkdtempSync(join(tmpdir(), 'imports-'));
/** The same work without a thread of its own: what the thread adds is tested with it. */
const workshop = { check: (job: CheckJob) => checkWorkbook(job), mark: markWorkbook } as unknown as WorkbookWorkshop;
let db: TestDatabase;
let imports: ImportsService;
let queries: ImportsQueries;
let templates: TemplatesService;
let exports: ListExports;
let progress: ProgressService;
let zone: Unit;
let [economy, finance]: Unit[] = [];
let office: Person;
let supervision: Actor;

beforeAll(async () => {
  db = await freshDatabase('imports');
  const uow = new UnitOfWork(db.dataSource, clock);
  const storage = new LocalStorage(folder);
  progress = new ProgressService(uow);
  const lines = new BreakdownLinesQueries(db.dataSource);
  const targets = new FilingTargetsQueries(new FilingQueries(db.dataSource, new TargetQueries(db.dataSource), clock));
  const ownerSheet = new OwnerSheetQueries(new OwnerFigureQueries(db.dataSource));
  imports = new ImportsService(uow, db.dataSource, storage, workshop, lines, targets, new FilingImports(uow, new FilingService(progress, db.dataSource)), ownerSheet, new OwnerImports(uow, new OwnerFiguresService(uow)));
  queries = new ImportsQueries(db.dataSource, storage, workshop);
  templates = new TemplatesService(db.dataSource, lines, targets, ownerSheet);
  // The lists that a screen's own query reads are tested with those screens, through the whole house.
  const none = { lists: {} } as never;
  exports = new ListExports(db.dataSource, clock, none, none, none, none, none);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await db?.drop();
});
beforeEach(async () => {
  await emptyTables(db.dataSource);
  zone = await newZone(db.dataSource);
  economy = await newUnit(db.dataSource, zone, { name: '经济发展部' });
  finance = await newUnit(db.dataSource, zone, { name: '财政局' });
  office = await newHolder(db.dataSource, zone, await newUnit(db.dataSource, zone, { name: '督查考核办' }), 'supervision');
  supervision = actorOf(office, ['supervision', zone]);
  await newPlanYear(db.dataSource, zone, { year: 2025, state: 'preparing' });
  await newPlanYear(db.dataSource, zone, { year: 2024 });
});

const HEAD = ['序号', '目标任务', '计量单位', '目标值', '完成时限', '牵头单位', '协同单位'];
const table = (rows: SheetValue[][], head = HEAD) => writeWorkbook([{ name: '分解表', columns: head.map((title) => ({ title, width: 12 })), rows }]);
const check = async (bytes: Buffer, more: object = {}) => (await imports.check(supervision, authorOf(office), { kind: 'breakdown', planYear: 2025, period: null, fileName: '分解表.xlsx', bytes, ...more })).id;
const lines = () => db.dataSource.query<{ id: number; code: string; name: string; target: string | null; unitId: number; zoneTargetId: number | null }[]>('SELECT id, code, name, target, unitId, zoneTargetId FROM pledge_lines WHERE year = 2025 ORDER BY unitId, sort');
const code = (work: Promise<unknown>) => work.then(() => 'done', (error: { code?: string; errors?: { path: string; code: string }[] }) => [error.code, ...(error.errors ?? []).map((one) => `${one.path} ${one.code}`)]);
const events = async () => (await db.dataSource.query<{ type: string }[]>("SELECT type FROM journal_entries WHERE type LIKE 'documents.%' ORDER BY id")).map(({ type }) => type);

const GOOD: SheetValue[][] = [
  [1, '地区生产总值增速', '%', '9%(力争)', '年底', '', ''],
  [2, '地区生产总值增速', '%', '9%(力争)', '年底', '经济发展部', '财政局'],
  [3, '技术合同成交额', '亿元', '150亿元', '12月底', '经济发展部', ''],
  [4, '新增经营主体', '万家', '1.6万家以上', '12月底', '财政局', ''],
];

describe('a breakdown by workbook', () => {
  test('a check writes nothing; applying makes zone targets, drafts and lines; undoing takes all of it back', async () => {
    const id = await check(await table(GOOD));
    expect(await queries.one(supervision, id)).toMatchObject({ state: 'checked', rows: 4, accepted: 4, wrong: 0 });
    expect(await lines()).toEqual([]);
    await imports.apply(supervision, authorOf(office), id, 'all');
    const [goal] = await db.dataSource.query<{ id: number; name: string; rollUp: string }[]>('SELECT id, name, rollUp FROM zone_targets');
    expect(goal).toMatchObject({ name: '地区生产总值增速', rollUp: 'weighted' });
    expect((await lines()).map(({ code: lineCode, name, target, unitId, zoneTargetId }) => [lineCode, name, target, unitId, zoneTargetId])).toEqual([
      ['T25-02', '地区生产总值增速', '9.000000', economy!.id, goal!.id],
      ['T25-03', '技术合同成交额', '150.000000', economy!.id, null],
      ['T25-04', '新增经营主体', '1.600000', finance!.id, null],
    ]);
    expect(await queries.one(supervision, id)).toMatchObject({ state: 'applied', mode: 'all', written: 4 });
    expect(await code(imports.apply(supervision, authorOf(office), id, 'all'))).toEqual(['imports.notChecked']);
    await imports.undo(supervision, authorOf(office), id);
    expect([await lines(), await db.dataSource.query('SELECT id FROM zone_targets'), await db.dataSource.query("SELECT id FROM pledges WHERE year = 2025")]).toEqual([[], [], []]);
    expect(await code(imports.undo(supervision, authorOf(office), id))).toEqual(['imports.notApplied']);
    expect(await events()).toEqual(['documents.importChecked', 'documents.importApplied', 'documents.importUndone']);
  });

  test('the published table: thirty rows, one answer each, and the same again as it was exported', async () => {
    for (const name of ['市场监管局', '创新发展局', '投资促进中心', '建设局', '教文体局', '统计局']) await newUnit(db.dataSource, zone, { name });
    const id = await check(readFileSync(new URL('../../../../../test/support/breakdown-2024.xlsx', import.meta.url)));
    expect(await queries.one(supervision, id)).toMatchObject({ rows: 30, accepted: 30, wrong: 0 });
    await imports.apply(supervision, authorOf(office), id, 'all');
    expect(await lines()).toHaveLength(30);
    for (const locale of ['zh', 'en'] as const) {
      const { bytes } = await templates.breakdown(supervision, 2025, locale);
      const again = await queries.one(supervision, await check(bytes));
      expect([again.rows, again.accepted, again.wrong]).toEqual([30, 0, 0]);
    }
  });

  test('wrong rows: all refuses, the good ones alone are written', async () => {
    const id = await check(await table([...GOOD, [5, '产值增速', '%', '较快', '13月底', '没有的局', '']]));
    expect(await queries.one(supervision, id)).toMatchObject({ accepted: 4, wrong: 1 });
    const problems = await queries.problems(await queries.one(supervision, id));
    expect(problems.map(({ cell, code: what }) => `${cell} ${what}`)).toEqual(['D6 workbook.valueUnreadable', 'E6 workbook.dueNoSuchDay', 'F6 workbook.unitUnknown']);
    expect(await code(imports.apply(supervision, authorOf(office), id, 'all'))).toEqual(['imports.rowsWrong']);
    expect(await lines()).toEqual([]);
    await imports.apply(supervision, authorOf(office), id, 'goodRows');
    expect(await lines()).toHaveLength(3);
    const { bytes } = await queries.marked(supervision, id, 'zh');
    expect((await readWorkbook(bytes, 'a.xlsx')).grids[0]!.rows).toHaveLength(6);
  });

  test('two imports of one table at the same time: the year has it once', async () => {
    const bytes = await table(GOOD);
    const [one, other] = [await check(bytes), await check(bytes)];
    const results = await Promise.all([code(imports.apply(supervision, authorOf(office), one, 'all')), code(imports.apply(supervision, authorOf(office), other, 'all'))]);
    expect(results.filter((result) => result === 'done')).toHaveLength(1);
    expect(results.find((result) => result !== 'done')![0]).toBe('imports.movedOn');
    expect(await lines()).toHaveLength(3);
  });

  test('one import pressed twice at once is applied once', async () => {
    const id = await check(await table(GOOD));
    const results = await Promise.all([1, 2, 3].map(() => code(imports.apply(supervision, authorOf(office), id, 'all'))));
    expect(results.filter((result) => result === 'done')).toHaveLength(1);
    expect(await lines()).toHaveLength(3);
  });

  test('what somebody has gone on from is not undone, and nothing else of the batch is either', async () => {
    const id = await check(await table(GOOD));
    await imports.apply(supervision, authorOf(office), id, 'all');
    await db.dataSource.query("UPDATE pledge_lines SET target = 160, revision = revision + 1 WHERE name = '技术合同成交额'");
    expect(await code(imports.undo(supervision, authorOf(office), id))).toEqual(['imports.builtUpon', '分解表!4 imports.lineChanged']);
    expect(await lines()).toHaveLength(3);
    await db.dataSource.query("UPDATE pledge_lines SET revision = 1 WHERE name = '技术合同成交额'");
    await db.dataSource.query("UPDATE pledges SET state = 'approved' WHERE unitId = ? AND year = 2025", [finance!.id]);
    expect(await code(imports.undo(supervision, authorOf(office), id))).toEqual(['imports.builtUpon', '分解表!5 imports.lineShut']);
  });

  test('a changed row changes its line and nothing else of it; undoing puts it back', async () => {
    await imports.apply(supervision, authorOf(office), await check(await table(GOOD)), 'all');
    await db.dataSource.query("UPDATE pledge_lines SET nameEn = 'Contracts', baseWeight = 7 WHERE name = '技术合同成交额'");
    const before = (await lines()).find(({ name }) => name === '技术合同成交额')!;
    const id = await check(await table([[before.id, '技术合同成交额', '亿元', '160亿元以上', '经济发展部']], ['系统编号', '目标任务', '计量单位', '目标值', '牵头单位']));
    await imports.apply(supervision, authorOf(office), id, 'all');
    const read = async () => (await db.dataSource.query<object[]>("SELECT code, nameEn, baseWeight, target, wording, dueText, sort FROM pledge_lines WHERE name = '技术合同成交额'"))[0];
    expect(await read()).toMatchObject({ code: before.code, nameEn: 'Contracts', baseWeight: '7.000000', target: '160.000000', wording: 'atLeast', dueText: '12月底' });
    await imports.undo(supervision, authorOf(office), id);
    expect(await read()).toMatchObject({ code: before.code, target: '150.000000', wording: 'firm' });
  });

  test('a year without a plan, a closed one, another zone, another role', async () => {
    expect(await code(check(await table(GOOD), { planYear: 2031 }))).toEqual(['pledges.noPlanYear']);
    await db.dataSource.query("UPDATE plan_years SET state = 'closed' WHERE year = 2025");
    expect(await code(check(await table(GOOD)))).toEqual(['imports.yearClosed']);
    await db.dataSource.query("UPDATE plan_years SET state = 'preparing' WHERE year = 2025");
    const id = await check(await table(GOOD));
    const elsewhere = await newZone(db.dataSource);
    const stranger = await newHolder(db.dataSource, elsewhere, elsewhere, 'supervision');
    expect(await code(imports.apply(actorOf(stranger, ['supervision', elsewhere]), authorOf(stranger), id, 'all'))).toEqual(['imports.notFound']);
    const filer = await newHolder(db.dataSource, zone, economy!, 'filer');
    expect(await code(imports.check(actorOf(filer, ['filer', economy!]), authorOf(filer), { kind: 'breakdown', planYear: 2025, period: null, fileName: 'a.xlsx', bytes: await table(GOOD) }))).toEqual(['http.notAllowed']);
    expect(await code(queries.one(actorOf(filer, ['filer', economy!]), id))).toEqual(['imports.notFound']);
  });
});

describe('a month by workbook', () => {
  const period = '2024-06';
  let filer: Person;
  let actor: Actor;
  let [one, two]: Target[] = [];

  beforeEach(async () => {
    filer = await newHolder(db.dataSource, zone, economy!, 'filer');
    actor = actorOf(filer, ['filer', economy!]);
    const pledge = await newPledge(db.dataSource, economy!, { year: 2024 });
    one = await newTarget(db.dataSource, pledge, { name: '技术合同成交额', measureUnit: '亿元', category: '=危险' });
    two = await newTarget(db.dataSource, pledge, { name: '新增经营主体', measureUnit: '万家' });
    await db.dataSource.getRepository(FilingWindow).insert({
      zoneId: zone.id, year: 2024, period, track: 'administrative', opensAt: new Date('2024-07-01T00:00:00Z'), dueAt: new Date('2024-07-05T10:00:00Z'), lockedAt: new Date('2024-07-12T10:00:00Z'),
    } as never);
  });
  const head = ['编码', '目标任务', '本期累计', '工作进展'];
  const file = async (bytes: Buffer) => (await imports.check(actor, authorOf(filer), { kind: 'filings', planYear: 2024, period, fileName: '填报.xlsx', bytes })).id;
  const drafts = async () => (await db.dataSource.query<{ targetId: number; value: string; state: string }[]>("SELECT targetId, JSON_UNQUOTE(JSON_EXTRACT(draft, '$.value')) AS value, state FROM submissions ORDER BY targetId")).map(({ targetId, value, state }) => [targetId, value, state]);

  test('rows become drafts of the filer’s own; 1.3万 and 13000家 are one figure; a row left empty is not zero', async () => {
    const id = await file(await table([[one!.code, '', '88.5', '签约顺利'], [two!.code, '', '1.3万家', ''], ['', '别人的目标', '5', '']], head));
    expect(await queries.one(actor, id)).toMatchObject({ accepted: 2, wrong: 1 });
    await imports.apply(actor, authorOf(filer), id, 'goodRows');
    expect(await drafts()).toEqual([[one!.id, '88.5', 'draft'], [two!.id, '1.3', 'draft']]);
    await imports.undo(actor, authorOf(filer), id);
    expect(await drafts()).toEqual([]);
    const empty = await file(await table([[one!.code, '', '', ''], [two!.code, '', '13000家', '']], head));
    await imports.apply(actor, authorOf(filer), empty, 'all');
    expect(await drafts()).toEqual([[two!.id, '1.3', 'draft']]);
  });

  test('undo puts an earlier draft back, and refuses once the figure was touched or sent', async () => {
    await progress.saveDraft(actor, authorOf(filer), one!.id, period, { value: '70' }, 0);
    const id = await file(await table([[one!.code, '', '88.5', '']], head));
    await imports.apply(actor, authorOf(filer), id, 'all');
    expect(await drafts()).toEqual([[one!.id, '88.5', 'draft']]);
    await imports.undo(actor, authorOf(filer), id);
    expect(await drafts()).toEqual([[one!.id, '70', 'draft']]);
    const again = await file(await table([[one!.code, '', '90', '']], head));
    await imports.apply(actor, authorOf(filer), again, 'all');
    const [{ version }] = (await db.dataSource.query('SELECT version FROM submissions')) as [{ version: number }];
    await progress.saveDraft(actor, authorOf(filer), one!.id, period, { value: '91' }, version);
    expect(await code(imports.undo(actor, authorOf(filer), again))).toEqual(['imports.builtUpon', '分解表!2 imports.figureChanged']);
    expect(await drafts()).toEqual([[one!.id, '91', 'draft']]);
  });

  test('a process that dies in the middle leaves nothing, and the batch can be applied again; one that lived can be undone', async () => {
    await progress.saveDraft(actor, authorOf(filer), two!.id, period, { value: '1' }, 0);
    const id = await file(await table([[one!.code, '', '88.5', ''], [two!.code, '', '1.3', '']], head));
    // What a server sees of kill -9: the connection is gone, here when the drafts are written and their record is not.
    await db.dataSource.query("CREATE TRIGGER dies BEFORE UPDATE ON import_rows FOR EACH ROW SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 1927, MESSAGE_TEXT = 'Connection was killed'");
    const died = await imports.apply(actor, authorOf(filer), id, 'goodRows').then(() => 'lived', (error: Error) => error.message);
    await db.dataSource.query('DROP TRIGGER dies');
    expect(died).toContain('Connection was killed');
    expect(await drafts()).toEqual([[two!.id, '1', 'draft']]);
    expect(await queries.one(actor, id)).toMatchObject({ state: 'checked', written: 0 });
    await imports.apply(actor, authorOf(filer), id, 'all');
    expect(await drafts()).toEqual([[one!.id, '88.5', 'draft'], [two!.id, '1.3', 'draft']]);
    expect(await queries.one(actor, id)).toMatchObject({ state: 'applied', written: 2 });
    await imports.undo(actor, authorOf(filer), id);
    expect(await drafts()).toEqual([[two!.id, '1', 'draft']]);
    expect(await events()).toEqual(['documents.importChecked', 'documents.importApplied', 'documents.importUndone']);
  });

  test('a figure changed between check and apply: all writes nothing, good rows write the others', async () => {
    const rows = [[one!.code, '', '88.5', ''], [two!.code, '', '1.3', '']];
    const all = await file(await table(rows, head));
    const some = await file(await table(rows, head));
    await progress.saveDraft(actor, authorOf(filer), one!.id, period, { value: '70' }, 0);
    expect((await code(imports.apply(actor, authorOf(filer), all, 'all')))[0]).toBe('imports.movedOn');
    expect(await drafts()).toEqual([[one!.id, '70', 'draft']]);
    expect(await queries.one(actor, all)).toMatchObject({ state: 'checked', written: 0 });
    await imports.apply(actor, authorOf(filer), some, 'goodRows');
    expect(await drafts()).toEqual([[one!.id, '70', 'draft'], [two!.id, '1.3', 'draft']]);
    expect((await queries.problems(await queries.one(actor, some))).map(({ cell }) => cell)).toEqual(['A2']);
  });

  test('the template as it was downloaded changes nothing; with figures typed in it files them', async () => {
    await progress.saveDraft(actor, authorOf(filer), one!.id, period, { value: '70', narrative: '=不是公式\n第二行' }, 0);
    const { bytes } = await templates.filings(actor, period, 'zh');
    expect(await queries.one(actor, await file(bytes))).toMatchObject({ rows: 2, accepted: 0, wrong: 0 });
    const grid = (await readWorkbook(bytes, 'a.xlsx')).grids[0]!;
    expect(grid.rows.flat().filter((cell) => cell?.text.startsWith('='))).toEqual([]);
  });

  test('every list exports for whoever reads it, and only for them', async () => {
    const rowsOf = async (who: Actor, list: string) => {
      const pieces: Buffer[] = [];
      for await (const piece of (await exports.open(who, list, { period, year: 2024 }, 'zh')).stream) pieces.push(Buffer.from(piece as Uint8Array));
      return (await readWorkbook(Buffer.concat(pieces), 'a.xlsx')).grids[0]!.rows.map((row) => row.map((cell) => cell?.text ?? ''));
    };
    const targets = await rowsOf(actor, 'targets');
    expect(targets).toHaveLength(3);
    expect(targets[1]).toContain("'=危险");
    expect(await rowsOf(actor, 'unfiled')).toHaveLength(3);
    for (const list of Object.keys(exports.lists)) expect((await rowsOf(supervision, list)).length).toBeGreaterThan(0);
    expect(await code(exports.open(actor, 'journal', {}, 'zh'))).toEqual(['exports.notAllowed']);
    expect(await code(exports.open(supervision, 'constructor', {}, 'zh'))).toEqual(['exports.unknownList']);
  });
});

describe('data owners’ figures', () => {
  const period = '2024-06';
  let verifier: Person;
  let actor: Actor;
  let [one, two]: Target[] = [];

  beforeEach(async () => {
    const pledge = await newPledge(db.dataSource, economy!, { year: 2024 });
    const statistics = await newUnit(db.dataSource, zone, { name: '统计局' });
    verifier = await newHolder(db.dataSource, zone, statistics, 'verifier');
    actor = actorOf(verifier, ['verifier', statistics]);
    one = await newTarget(db.dataSource, pledge, { name: '技术合同成交额', measureUnit: '亿元', verifierUnitId: statistics.id });
    two = await newTarget(db.dataSource, pledge, { name: '新增经营主体', measureUnit: '万家', verifierUnitId: statistics.id });
    await newTarget(db.dataSource, pledge, { name: '别的单位核定', verifierUnitId: finance!.id });
  });
  // As copied out of a spreadsheet: cells stand between tabs.
  const pasted = async (...rows: string[][]) => {
    const text = [['编码', '核定单位数据', '依据', '文件日期'], ...rows].map((row) => row.join('\t')).join('\n');
    return (await imports.check(actor, authorOf(verifier), { kind: 'ownerFigures', planYear: 2024, period, fileName: '粘贴.csv', bytes: Buffer.from(text) })).id;
  };
  const known = async () => (await db.dataSource.query<{ value: string | null; revision: number }[]>("SELECT value, revision FROM owner_figures WHERE knownUntil > '9000-01-01' ORDER BY targetId")).map(({ value, revision }) => [value && Number(value), revision]);

  test('pasted rows are checked, noted with the batch, and taken back by a further version', async () => {
    const id = await pasted([one!.code, '6620000000元', '技术合同登记系统', '2024-07-01'], [two!.code, '0.7362', '登记系统', ''], ['X-1', '1', '表', '']);
    expect(await queries.one(actor, id)).toMatchObject({ rows: 3, accepted: 2, wrong: 1 });
    expect(await known()).toEqual([]);
    await imports.apply(actor, authorOf(verifier), id, 'goodRows');
    expect(await known()).toEqual([[66.2, 1], [0.7362, 1]]);
    const second = await pasted([one!.code, '66.3', '技术合同登记系统', '']);
    await imports.apply(actor, authorOf(verifier), second, 'all');
    expect(await code(imports.undo(actor, authorOf(verifier), id))).toEqual(['imports.builtUpon', '粘贴!2 imports.figureChanged']);
    await imports.undo(actor, authorOf(verifier), second);
    expect(await known()).toEqual([[66.2, 3], [0.7362, 1]]);
    expect(await queries.one(actor, second)).toMatchObject({ state: 'undone', written: 1 });
  });

  test('the template as it was downloaded changes nothing; whoever verifies nothing may not send one', async () => {
    await imports.apply(actor, authorOf(verifier), await pasted([one!.code, '66.2', '登记系统', '2024-07-01']), 'all');
    const { bytes } = await templates.ownerFigures(actor, period, 'zh');
    const { id } = await imports.check(actor, authorOf(verifier), { kind: 'ownerFigures', planYear: 2024, period, fileName: '模板.xlsx', bytes });
    expect(await queries.one(actor, id)).toMatchObject({ rows: 2, accepted: 0, wrong: 0 });
    const filer = await newHolder(db.dataSource, zone, economy!, 'filer');
    expect(await code(imports.check(actorOf(filer, ['filer', economy!]), authorOf(filer), { kind: 'ownerFigures', planYear: 2024, period, fileName: '模板.xlsx', bytes }))).toEqual(['http.notAllowed']);
  });
});
