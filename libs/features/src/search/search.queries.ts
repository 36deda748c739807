import type { Light } from '#domain/assessment/assessment.js';
import type { Month } from '#domain/calendar/day.js';
import type { MeetingState } from '#domain/meetings/meeting.lifecycle.js';
import { mayReadPack } from '#domain/meetings/meeting.policy.js';
import { mayDo, unitsFor, verifiedUnitsFor, type Actor } from '#domain/people/actor.js';
import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import type { SearchWords } from '#domain/search/search-words.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FlagListRow } from '../assessment/flag.queries.js';
import { meetingScope } from '../meetings/meeting-scope.js';
import { pledgeScope } from '../pledges/pledge.queries.js';
import { targetScope, type SqlScope } from '../pledges/target-scope.js';
import { InitialsIndex } from './initials-index.js';
import { beginning, containing, matching } from './matching.js';

interface OfUnit {
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
}

export interface FoundTarget extends OfUnit {
  id: number;
  code: string;
  name: string;
  nameEn: string | null;
  year: number;
}

export interface FoundUnit {
  id: number;
  name: string;
  nameEn: string | null;
  closedOn: string | null;
}

export interface FoundMeeting {
  id: number;
  title: string;
  period: Month;
  heldOn: string;
  state: MeetingState;
  packVersion: number;
}

export interface FoundFlag extends OfUnit, Pick<FlagListRow, 'id' | 'kind' | 'level' | 'state'> {
  code: string;
  name: string;
  nameEn: string | null;
}

export interface FoundPledge extends OfUnit {
  id: number;
  title: string;
  year: number;
  state: PledgeState;
}

/** What is shown of each kind; one row more is read, to know whether there are more. */
export interface Asked extends SearchWords {
  /** The month the board opens on: lights are of it, and targets of its year or later unless a year is named. */
  month: Month;
  limit: number;
}

const CODE = 'CONVERT(t.code USING utf8mb4)';
const OWNER = 'u.id AS unitId, u.name AS unitName, u.nameEn AS unitNameEn';

/** What words lead to, kind by kind, each in the reach of the right that opens it; the nearest first. */
@Injectable()
export class SearchQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly initials: InitialsIndex,
  ) {}

  async targets(actor: Actor, { words, year, month, limit }: Asked): Promise<FoundTarget[]> {
    if (!mayDo(actor, 'targets.read') || (words.length === 0 && year === null)) return [];
    const scope = targetScope(actor, 'targets.read');
    const found = await this.byTarget(actor, words);
    const nearest = words[0] ?? '';
    return this.dataSource.query<FoundTarget[]>(
      `SELECT t.id, t.code, t.name, t.nameEn, t.year, ${OWNER} FROM targets t JOIN units u ON u.id = t.unitId
        WHERE ${scope.sql} AND t.year ${year === null ? '>=' : '='} ? AND ${found.sql}
        ORDER BY ${CODE} = ? DESC, t.name LIKE ? DESC, t.name LIKE ? DESC, ${CODE} LIKE ? DESC, t.year, t.sort, t.id LIMIT ?`,
      [
        ...scope.params,
        year ?? Number(month.slice(0, 4)),
        ...found.params,
        nearest,
        beginning(nearest),
        containing(nearest),
        containing(nearest),
        limit + 1,
      ],
    );
  }

  /** Whose profile, or whose duties, the reader may open. */
  async units(actor: Actor, { words, limit }: Asked): Promise<FoundUnit[]> {
    if (words.length === 0) return [];
    const scope = unitsInReach(actor);
    const found = matching(
      words,
      { any: ['u.name'], latin: ['u.nameEn', 'CONVERT(u.code USING utf8mb4)'] },
      ['u.name'],
      [{ column: 'u.id', idsOf: await this.initials.lookUp(actor.zoneId, 'units', words) }],
    );
    return this.dataSource.query<FoundUnit[]>(
      `SELECT u.id, u.name, u.nameEn, u.closedOn FROM units u WHERE ${scope.sql} AND ${found.sql}
        ORDER BY u.closedOn IS NOT NULL, u.name LIKE ? DESC, u.sort, u.id LIMIT ?`,
      [...scope.params, ...found.params, beginning(words[0]!), limit + 1],
    );
  }

  async meetings(actor: Actor, { words, year, limit }: Asked): Promise<FoundMeeting[]> {
    if (!mayDo(actor, 'meetings.read') || (words.length === 0 && year === null)) return [];
    const scope = meetingScope(actor);
    const found = matching(words, { any: ['m.title', 'm.place'], latin: ['CONVERT(m.period USING utf8mb4)'] }, ['m.title']);
    const rows = await this.dataSource.query<FoundMeeting[]>(
      `SELECT m.id, m.title, m.period, m.heldOn, m.state, m.packVersion FROM review_meetings m
        WHERE ${scope.sql} AND ${found.sql} ${year === null ? '' : 'AND m.heldOn BETWEEN ? AND ?'} ORDER BY m.heldOn DESC, m.id DESC LIMIT ?`,
      [...scope.params, ...found.params, ...(year === null ? [] : [`${year}-01-01`, `${year}-12-31`]), limit + 1],
    );
    return mayReadPack(actor).ok ? rows : rows.map((row) => ({ ...row, packVersion: 0 }));
  }

  async flags(actor: Actor, { words, year, limit }: Asked): Promise<FoundFlag[]> {
    if (!mayDo(actor, 'flags.read') || words.length === 0) return [];
    const scope = targetScope(actor, 'flags.read');
    const found = await this.byTarget(actor, words);
    return this.dataSource.query<FoundFlag[]>(
      `SELECT f.id, f.kind, f.level, f.state, t.code, t.name, t.nameEn, ${OWNER}
         FROM flags f JOIN targets t ON t.id = f.targetId JOIN units u ON u.id = f.unitId
        WHERE f.zoneId = ? AND f.state IN ('open', 'acknowledged') AND ${scope.sql} ${year === null ? '' : 'AND t.year = ?'} AND ${found.sql}
        ORDER BY f.level DESC, t.name LIKE ? DESC, f.id DESC LIMIT ?`,
      [actor.zoneId, ...scope.params, ...(year === null ? [] : [year]), ...found.params, containing(words[0]!), limit + 1],
    );
  }

  async pledges(actor: Actor, { words, year, month, limit }: Asked): Promise<FoundPledge[]> {
    if (!mayDo(actor, 'pledges.read') || words.length === 0) return [];
    const scope = pledgeScope(actor);
    const found = matching(
      words,
      { any: ['p.title', 'u.name'], latin: ['u.nameEn'] },
      ['u.name'],
      [{ column: 'p.unitId', idsOf: await this.initials.lookUp(actor.zoneId, 'units', words) }],
    );
    return this.dataSource.query<FoundPledge[]>(
      `SELECT p.id, p.title, p.year, p.state, ${OWNER} FROM pledges p JOIN units u ON u.id = p.unitId
        WHERE ${scope.sql} AND p.year ${year === null ? '>=' : '='} ? AND ${found.sql} ORDER BY p.year, p.title LIKE ? DESC, u.sort, p.id LIMIT ?`,
      [...scope.params, year ?? Number(month.slice(0, 4)), ...found.params, beginning(words[0]!), limit + 1],
    );
  }

  /** How many targets of each unit stand at each light, of those in the reader's reach. */
  async lightsOfUnits(
    actor: Actor,
    unitIds: readonly number[],
    month: Month,
  ): Promise<{ unitId: number; light: Light; count: number }[]> {
    if (unitIds.length === 0 || !mayDo(actor, 'assessment.read')) return [];
    const scope = targetScope(actor, 'assessment.read');
    const rows = await this.dataSource.query<{ unitId: number; light: Light; count: number | string }[]>(
      `SELECT a.unitId, a.light, COUNT(*) AS count FROM assessments a JOIN targets t ON t.id = a.targetId
        WHERE a.zoneId = ? AND a.isCurrent = 1 AND a.month = ? AND a.unitId IN (?) AND ${scope.sql} GROUP BY a.unitId, a.light`,
      [actor.zoneId, month, unitIds, ...scope.params],
    );
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  /** A target by its own name and number, or those of the unit that answers for it. */
  private async byTarget({ zoneId }: Actor, words: readonly string[]): Promise<SqlScope> {
    const [targets, units] = await Promise.all([
      this.initials.lookUp(zoneId, 'targets', words),
      this.initials.lookUp(zoneId, 'units', words),
    ]);
    return matching(
      words,
      { any: ['t.name', 'u.name'], latin: [CODE, 't.nameEn', 'u.nameEn'] },
      ['t.name', 'u.name'],
      [
        { column: 't.id', idsOf: targets },
        { column: 'u.id', idsOf: units },
      ],
    );
  }
}

/** Units with figures in reach; whoever keeps the tree has all of it. `u` is the unit. */
function unitsInReach(actor: Actor): SqlScope {
  const units = unitsFor(actor, 'targets.read');
  if (units === 'all' || mayDo(actor, 'units.manage')) return { sql: 'u.zoneId = ?', params: [actor.zoneId] };
  const verified = verifiedUnitsFor(actor, 'targets.read');
  return {
    sql: 'u.zoneId = ? AND (u.id IN (?) OR u.id IN (SELECT v.unitId FROM targets v WHERE v.verifierUnitId IN (?)))',
    params: [actor.zoneId, units.length > 0 ? units : [0], verified.length > 0 ? verified : [0]],
  };
}
