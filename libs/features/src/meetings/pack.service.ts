import { Pack } from '#database/entities/meetings/pack.entity.js';
import { UnitOfWork, type Tx } from '#database/unit-of-work.js';
import type { Month } from '#domain/calendar/day.js';
import { yearOf } from '#domain/calendar/months.js';
import { decideMeeting } from '#domain/meetings/meeting.lifecycle.js';
import { packText } from '#domain/meetings/pack.js';
import { scheduleOf } from '#domain/meetings/schedule.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { rulesOfYear } from '../assessment/laboratory/adoptions.js';
import { ScanService } from '../assessment/scan.service.js';
import { WorkCalendars } from '../calendar/work-calendars.js';
import { letHeadsSpeak } from './attendees.js';
import { lockMeeting, meetingOf, saveMeeting, type MeetingRow } from './meeting-record.js';
import { reviewPackOf } from './pack-content.js';
import { readJudgedTargets, readZone } from './pack-facts.js';

export interface PackVersion {
  id: number;
  meetingId: number;
  version: number;
  period: Month;
  contentHash: string;
  frozenAt: Date;
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Freezes the meeting's material. There is no way to change a pack: a new scan makes a new version. */
@Injectable()
export class PackService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly scans: ScanService,
    private readonly calendars: WorkCalendars,
  ) {}

  /**
   * Every meeting whose pack was asked for, or whose freezing hour (three workdays before, 09:00) has come without a pack
   * since. A meeting that cannot be prepared does not hold up the others.
   */
  async prepareDue(): Promise<{ frozen: number }> {
    const now = await this.uow.now();
    let frozen = 0;
    const problems: unknown[] = [];
    for (const meeting of await this.open()) {
      try {
        if (!(await this.isDue(meeting, await this.latest(meeting), now))) continue;
        const pack = await this.prepareNow(meeting.id);
        if (pack && pack.version > meeting.packVersion) frozen += 1;
      } catch (error) {
        problems.push(error);
      }
    }
    if (problems.length > 0) throw new AggregateError(problems, `${problems.length} pack(s) could not be frozen`);
    return { frozen };
  }

  /**
   * Freezes the next version if one is wanted: asked for and not answered, due and not done, or none there yet. Else, and
   * where another worker was faster, the latest one: rung twice, or by two workers at once, it is still one version.
   * @returns null where there is no pack and may be none: not called yet, held, cancelled
   */
  async prepareNow(meetingId: number): Promise<PackVersion | null> {
    const [row] = await this.uow.dataSource.query<MeetingRow[]>('SELECT * FROM review_meetings WHERE id = ?', [meetingId]);
    if (!row) throw new Refusal('notFound', 'meetings.notFound');
    const seen = meetingOf(row);
    const latest = await this.latest(seen);
    const isWanted = latest === null || (await this.isDue(seen, latest, await this.uow.now()));
    if (!decideMeeting({ verb: 'prepare' }, seen.state).ok || !isWanted) return latest;
    await this.scans.scanNow(seen.zoneId, yearOf(seen.period));
    const version = await this.uow.run({ zoneId: seen.zoneId, personId: null }, (tx) => this.freeze(tx, seen));
    return version ?? this.latest(seen);
  }

  /** Judgements, flags, pack and meeting in one snapshot and one transaction. */
  private async freeze(tx: Tx, seen: MeetingRow): Promise<PackVersion | null> {
    const meeting = await lockMeeting(tx, seen.id);
    // Somebody froze it while we scanned, or it is about another month now: the next sweep asks again.
    if (meeting.packVersion !== seen.packVersion || meeting.period !== seen.period) return null;
    const decision = decideMeeting({ verb: 'prepare' }, meeting.state);
    if (!decision.ok) return null;
    const { id: meetingId, zoneId, period, heldOn, prepareRequestedBy: frozenBy } = meeting;
    const version = meeting.packVersion + 1;
    const occasion = {
      zone: await readZone(tx),
      meeting,
      version,
      now: tx.now,
      rules: (await rulesOfYear(tx, zoneId, yearOf(period)))(period),
    };
    const content = reviewPackOf(occasion, await readJudgedTargets(tx, period));
    const text = packText(content);
    const contentHash = sha256(text);
    const { identifiers } = await tx.em.insert(Pack, {
      zoneId,
      meetingId,
      version,
      period,
      content: text,
      contentHash,
      frozenAt: tx.now,
      frozenBy,
    });
    const { id } = identifiers[0] as { id: number };
    await saveMeeting(tx, meeting, {
      state: decision.state,
      packVersion: version,
      prepareRequestedAt: null,
      prepareRequestedBy: null,
    });
    await letHeadsSpeak(
      tx,
      meetingId,
      heldOn,
      content.bulletin.mustSpeak.map(({ unitId }) => unitId),
    );
    tx.record('meetings.prepared', { meetingId, packId: id, version, hash: contentHash });
    return { id, meetingId, version, period, contentHash, frozenAt: tx.now };
  }

  /** Reckoned on the calendar as it is now: a meeting put off, or a day made a holiday, moves the hour with it. */
  private async isDue(meeting: MeetingRow, latest: PackVersion | null, now: Date): Promise<boolean> {
    if (meeting.prepareRequestedAt !== null) return true;
    const { freezeAt } = scheduleOf(meeting.startsAt, await this.calendars.of(meeting.zoneId));
    if (now < freezeAt) return false;
    return latest === null || latest.period !== meeting.period || latest.frozenAt < freezeAt;
  }

  private async open(): Promise<MeetingRow[]> {
    const rows = await this.uow.dataSource.query<MeetingRow[]>(
      "SELECT * FROM review_meetings WHERE state IN ('called', 'prepared') ORDER BY startsAt, id",
    );
    return rows.map(meetingOf);
  }

  private async latest({ id }: MeetingRow): Promise<PackVersion | null> {
    const [pack] = await this.uow.dataSource.query<PackVersion[]>(
      'SELECT id, meetingId, version, period, contentHash, frozenAt FROM packs WHERE meetingId = ? ORDER BY version DESC LIMIT 1',
      [id],
    );
    return pack ?? null;
  }
}
