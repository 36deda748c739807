import type { Day, Month } from '#domain/calendar/day.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import type { MeetingState } from '#domain/meetings/meeting.lifecycle.js';
import { allowedOnMeeting, mayReadMeeting, mayReadPack } from '#domain/meetings/meeting.policy.js';
import { scheduleOf } from '#domain/meetings/schedule.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WorkCalendars } from '../calendar/work-calendars.js';
import type { Part } from './attendees.js';
import { meetingOf, type MeetingRow } from './meeting-record.js';
import { INVITED_UNITS_SQL, meetingScope } from './meeting-scope.js';
import { PackQueries, type PackListed } from './pack.queries.js';

export interface MeetingListed extends MeetingRow {
  invited: number;
  calledByName: string | null;
  calledByNameEn: string | null;
  schedule: ScheduleDays;
  allowed: string[];
}

/** Workdays before the meeting, each at 09:00. */
export interface ScheduleDays {
  statementsOn: Day;
  freezesOn: Day;
  remindOn: Day;
  /** The State Council's notice for that year is not out: the days may still move. */
  provisional: boolean;
}

export interface AttendeeRow {
  personId: number;
  name: string;
  nameEn: string | null;
  title: string | null;
  part: Part;
  unitId: number | null;
  unitName: string | null;
  unitNameEn: string | null;
}

export interface UnitName {
  id: number;
  name: string;
  nameEn: string | null;
}

export interface MeetingDetail extends MeetingListed {
  attendees: AttendeeRow[];
  /** Units that the agenda and the decisions name. */
  units: UnitName[];
  /** Versions of the pack, newest first; empty for those who may not read it. */
  packs: PackListed[];
}

export interface MeetingFilter {
  state?: MeetingState;
  period?: Month;
  from?: Day;
  until?: Day;
}

@Injectable()
export class MeetingQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: WorkCalendars,
    private readonly packs: PackQueries,
  ) {}

  /** What the actor may see, latest first; `after` is day and id of the last one seen. One row more than `limit`. */
  async list(
    actor: Actor,
    filter: MeetingFilter,
    page: { limit: number; after: (string | number)[] | null },
  ): Promise<MeetingListed[]> {
    const scope = meetingScope(actor);
    const where = [scope.sql];
    const params = [...scope.params];
    const add = (sql: string, ...values: unknown[]) => {
      where.push(sql);
      params.push(...values);
    };
    if (filter.state) add('m.state = ?', filter.state);
    if (filter.period) add('m.period = ?', filter.period);
    if (filter.from) add('m.heldOn >= ?', filter.from);
    if (filter.until) add('m.heldOn <= ?', filter.until);
    if (page.after) add('(m.heldOn < ? OR (m.heldOn = ? AND m.id < ?))', page.after[0], page.after[0], page.after[1]);
    const rows = await this.read(`${where.join(' AND ')} ORDER BY m.heldOn DESC, m.id DESC LIMIT ?`, [...params, page.limit + 1]);
    return Promise.all(rows.map((row) => this.listed(actor, row, [])));
  }

  /** @throws Refusal notFound for another zone's, forbidden `meetings.notInvited` for a head whose unit is not called to it */
  async get(actor: Actor, id: number): Promise<MeetingDetail> {
    const [row] = await this.read('m.id = ? AND m.zoneId = ?', [id, actor.zoneId]);
    if (!row) throw new Refusal('notFound', 'meetings.notFound');
    const invited = await this.dataSource.query<{ unitId: number }[]>(INVITED_UNITS_SQL, [id]);
    const unitIds = invited.map(({ unitId }) => unitId);
    const may = mayReadMeeting(actor, { state: row.state, unitIds });
    if (!may.ok) throw new Refusal('forbidden', may.reasons[0]!);
    return {
      ...(await this.listed(actor, row, unitIds)),
      attendees: await this.attendees(row),
      units: await this.unitsNamed(row),
      packs: mayReadPack(actor).ok ? await this.packs.versions(id) : [],
    };
  }

  private async read(where: string, params: unknown[]): Promise<RawRow[]> {
    return this.dataSource.query<RawRow[]>(
      `SELECT m.*, p.name AS calledByName, p.nameEn AS calledByNameEn, (SELECT COUNT(*) FROM meeting_attendees x WHERE x.meetingId = m.id) AS invited
         FROM review_meetings m LEFT JOIN people p ON p.id = m.calledBy WHERE ${where}`,
      params,
    );
  }

  private async listed(actor: Actor, row: RawRow, unitIds: number[]): Promise<MeetingListed> {
    const { state, zoneId, startsAt } = row;
    const calendar = await this.calendars.of(zoneId);
    const { statementsAt, freezeAt, againAt } = scheduleOf(startsAt, calendar);
    const schedule = {
      statementsOn: dayOf(statementsAt),
      freezesOn: dayOf(freezeAt),
      remindOn: dayOf(againAt),
      provisional: !calendar.isNoticed(dayOf(startsAt)),
    };
    return {
      ...row,
      ...meetingOf(row),
      invited: Number(row.invited),
      schedule,
      allowed: allowedOnMeeting({ state, unitIds }, actor),
    };
  }

  /** By part, then by the order of units; whoever holds several duties stands under the one they are invited for. */
  private async attendees({ id, heldOn }: MeetingRow): Promise<AttendeeRow[]> {
    const rows = await this.dataSource.query<AttendeeRow[]>(
      `SELECT x.personId, p.name, p.nameEn, p.title, x.part, u.id AS unitId, u.name AS unitName, u.nameEn AS unitNameEn
         FROM meeting_attendees x
         JOIN people p ON p.id = x.personId
         LEFT JOIN appointments a ON a.personId = x.personId AND a.fromDay <= ? AND (a.toDay IS NULL OR a.toDay >= ?)
         LEFT JOIN units u ON u.id = a.unitId
        WHERE x.meetingId = ?
        ORDER BY FIELD(x.part, 'chair', 'leader', 'speaker', 'member'), FIELD(a.role, 'leader', 'head', 'supervision') = 0,
                 FIELD(a.role, 'leader', 'head', 'supervision'), u.sort, x.personId`,
      [heldOn, heldOn, id],
    );
    return [...new Map(rows.toReversed().map((row) => [row.personId, row])).values()].reverse();
  }

  private async unitsNamed(row: MeetingRow): Promise<UnitName[]> {
    const { agenda, decisions } = meetingOf(row);
    const ids = [...agenda, ...(decisions ?? [])].flatMap(({ unitId }) => unitId ?? []);
    if (ids.length === 0) return [];
    return this.dataSource.query<UnitName[]>('SELECT id, name, nameEn FROM units WHERE id IN (?) ORDER BY sort, id', [
      [...new Set(ids)],
    ]);
  }
}

type RawRow = MeetingRow & { invited: number | string; calledByName: string | null; calledByNameEn: string | null };
