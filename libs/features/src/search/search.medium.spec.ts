import { Flag } from '#database/entities/assessment/flag.entity.js';
import { ReviewMeeting } from '#database/entities/meetings/review-meeting.entity.js';
import type { Person } from '#database/entities/people/person.entity.js';
import type { Unit } from '#database/entities/people/unit.entity.js';
import type { Target } from '#database/entities/pledges/target.entity.js';
import type { Actor } from '#domain/people/actor.js';
import { searchWords } from '#domain/search/search-words.js';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { actorOf, newHolder, newPledge, newTarget, newUnit, newZone } from '../../../../test/support/factories.js';
import { InitialsIndex } from './initials-index.js';
import { SearchQueries } from './search.queries.js';

let db: TestDatabase;
let search: SearchQueries;
let economy: Unit;
let culture: Unit;
let office: Actor;
let person: Person;
const targets: Record<string, Target> = {};

const asked = (line: string, limit = 6) => ({ ...searchWords(line), month: '2024-06', limit });
const names = async (line: string, actor = office) =>
  (await search.targets(actor, asked(line))).map(({ name, year }) => `${name} ${year}`);

beforeAll(async () => {
  db = await freshDatabase('search');
  search = new SearchQueries(db.dataSource, new InitialsIndex(db.dataSource));
  for (const own of [true, false]) {
    const zone = await newZone(db.dataSource);
    const unit = await newUnit(db.dataSource, zone, { name: '经济发展局', nameEn: 'Economic Development Bureau' });
    const other = await newUnit(db.dataSource, zone, { name: '文化旅游局' });
    const pledge = await newPledge(db.dataSource, unit);
    const invest = await newTarget(db.dataSource, pledge, {
      code: `${own ? 'GX' : 'JK'}24-18`,
      name: '固定资产投资增速',
      nameEn: 'Growth of fixed-asset investment',
    });
    const batch = await newTarget(db.dataSource, pledge, { code: `${own ? 'GX' : 'JK'}24-19`, name: '第一批固定资产投资项目' });
    const visits = await newTarget(db.dataSource, await newPledge(db.dataSource, other), {
      code: `${own ? 'GX' : 'JK'}24-20`,
      name: '接待游客100%',
    });
    await newTarget(db.dataSource, await newPledge(db.dataSource, unit, { year: 2023 }), {
      code: `${own ? 'GX' : 'JK'}23-18`,
      name: '固定资产投资增速',
    });
    for (const { id, unitId } of [invest, visits])
      await db.dataSource.getRepository(Flag).insert({
        zoneId: zone.id,
        targetId: id,
        unitId,
        kind: 'pace',
        level: 2,
        state: 'open',
        isOpen: 1,
        sincePeriod: '2024-05',
        period: '2024-06',
        streak: 2,
        openedAt: new Date(),
        raisedAt: new Date(),
        promiseBroken: false,
      });
    await db.dataSource.getRepository(ReviewMeeting).insert({
      zoneId: zone.id,
      state: 'planned',
      title: '上半年调度会',
      period: '2024-06',
      heldOn: '2024-08-01',
      startsAt: new Date(),
      place: '会议室',
      agenda: [],
      packVersion: 2,
    });
    if (!own) continue;
    [economy, culture] = [unit, other];
    person = await newHolder(db.dataSource, zone, unit, 'supervision');
    office = actorOf(person, ['supervision', unit]);
    Object.assign(targets, { invest, batch, visits });
  }
});
afterAll(() => db.drop());

describe('what words find', () => {
  test.each([
    ['固定资产', ['固定资产投资增速 2024', '第一批固定资产投资项目 2024']],
    ['固投', ['固定资产投资增速 2024']],
    ['GDZC', ['固定资产投资增速 2024', '第一批固定资产投资项目 2024']],
    ['gtz', ['固定资产投资增速 2024']],
    ['fixed-asset', ['固定资产投资增速 2024']],
    ['gx24-19', ['第一批固定资产投资项目 2024']],
    ['经发局 项目', ['第一批固定资产投资项目 2024']],
    ['development batch', []],
    ['固投 2023', ['固定资产投资增速 2023']],
    ['0%', ['接待游客100% 2024']],
    ["' OR 1=1 --", []],
    ['_', []],
  ])('%s', async (line, found) => expect(await names(line)).toEqual(found));

  test('units by name, abbreviation, initials and English; flags and meetings by what they are about', async () => {
    for (const line of ['经发局', 'jjfzj', 'economic'])
      expect((await search.units(office, asked(line))).map(({ id }) => id)).toEqual([economy.id]);
    expect((await search.flags(office, asked('gdzc'))).map(({ code }) => code)).toEqual(['GX24-18']);
    expect(await search.meetings(office, asked('调度'))).toEqual([
      expect.objectContaining({ title: '上半年调度会', packVersion: 2 }),
    ]);
    expect((await search.pledges(office, asked('文旅局'))).map(({ unitId, year }) => [unitId, year])).toEqual([
      [culture.id, 2024],
    ]);
  });

  test('one row more than is shown tells that there are more', async () => {
    expect(await search.targets(office, asked('固定', 1))).toHaveLength(2);
  });
});

describe('what each reader finds', () => {
  const all = async (actor: Actor, line: string) => ({
    targets: (await search.targets(actor, asked(line))).map(({ code }) => code),
    units: (await search.units(actor, asked(line))).map(({ id }) => id),
    flags: (await search.flags(actor, asked(line))).map(({ code }) => code),
    pledges: (await search.pledges(actor, asked(line))).map(({ unitId }) => unitId),
  });

  test('the own unit’s alone, as its head', async () => {
    const head = actorOf(person, ['head', economy]);
    expect(await all(head, '文旅局')).toEqual({ targets: [], units: [], flags: [], pledges: [] });
    expect(await all(head, '经发局')).toEqual({
      targets: ['GX24-18', 'GX24-19'],
      units: [economy.id],
      flags: ['GX24-18'],
      pledges: [economy.id],
    });
    // Not invited yet, and packs compare all units.
    expect(await search.meetings(head, asked('调度'))).toEqual([]);
  });

  test('a leader whose zone restricts detail finds no figures of units overseen by others', async () => {
    const leader: Actor = { ...actorOf(person, ['leader', economy]), detail: 'overseen', oversees: [culture.id] };
    expect(await all(leader, '经发局')).toMatchObject({ targets: [], flags: [] });
    expect(await all(leader, '文旅局')).toMatchObject({ targets: ['GX24-20'], flags: ['GX24-20'] });
    expect((await all({ ...leader, detail: 'zone' }, '经发局')).targets).toHaveLength(2);
  });

  test('the administrator finds units, and no figures; somebody without a duty finds nothing', async () => {
    expect(await all(actorOf(person, ['admin', economy]), '经发局')).toEqual({
      targets: [],
      units: [economy.id],
      flags: [],
      pledges: [],
    });
    expect(await all(actorOf(person), '经发局')).toEqual({ targets: [], units: [], flags: [], pledges: [] });
    expect(await search.meetings(actorOf(person), asked('调度'))).toEqual([]);
  });
});
