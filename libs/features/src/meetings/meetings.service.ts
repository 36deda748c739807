import { ReviewMeeting } from '#database/entities/meetings/review-meeting.entity.js';
import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import type { Day } from '#domain/calendar/day.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import type { MeetingCommand, MeetingState } from '#domain/meetings/meeting.lifecycle.js';
import { mayManageMeeting } from '#domain/meetings/meeting.policy.js';
import { actingFor, type Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { attendeesOf, defaultAttendees, sameAttendees, writeAttendees, type AttendeeGiven } from './attendees.js';
import { changedFields, requireOrderly, requireOwnUnits, type MeetingChange, type MeetingPlan } from './meeting-plan.js';
import { wrong } from './wrong-field.js';
import { lockMeeting, refuseStale, saveMeeting, stateAfter, type MeetingRow } from './meeting-record.js';

export interface Decision {
  text: string;
  unitId: number | null;
  dueOn: Day | null;
}

const OF_TIME: readonly string[] = ['period', 'startsAt', 'endsAt'];
/** Changes that a calendar shows: invitations sent already are out of date (iCalendar SEQUENCE). */
const IN_CALENDARS: readonly string[] = ['title', 'startsAt', 'endsAt', 'place'];

/**
 * 调度会: planned, called, prepared, held, closed. Every method is one transaction that locks, asks the domain, saves and
 * records; `expected` is the version the caller has seen, null for whatever is there now.
 */
@Injectable()
export class MeetingsService {
  constructor(private readonly uow: UnitOfWork) {}

  async plan(actor: Actor, author: Author, plan: MeetingPlan & { attendees?: AttendeeGiven[] }): Promise<{ id: number }> {
    const { attendees, ...meeting } = plan;
    return this.uow.run(managing(actor, author), async (tx) => {
      await requireOrderly(tx, meeting);
      await requireOwnUnits(tx, meeting.agenda);
      const { identifiers } = await tx.em.insert(ReviewMeeting, {
        ...meeting,
        zoneId: author.zoneId,
        state: 'planned',
        heldOn: dayOf(meeting.startsAt),
      });
      const { id } = identifiers[0] as { id: number };
      if (attendees) await writeAttendees(tx, id, attendees);
      tx.record('meetings.planned', { meetingId: id, period: meeting.period, heldAt: meeting.startsAt.toISOString() });
      return { id };
    });
  }

  /** Only what differs is saved and recorded; without a difference nothing happens at all. */
  change(actor: Actor, author: Author, id: number, change: MeetingChange, expected: number | null): Promise<void> {
    const { attendees, ...given } = change;
    return this.act(actor, author, id, { verb: 'change' }, expected, async (tx, before) => {
      const { title, period, startsAt, endsAt, place, agenda } = before;
      const plan = { title, period, startsAt, endsAt, place, agenda };
      const after = { ...plan, ...given };
      const fields: string[] = changedFields(plan, after);
      // What was in order when it was planned is not judged again because the room has changed.
      if (fields.some((field) => OF_TIME.includes(field))) await requireOrderly(tx, after);
      if (fields.includes('agenda')) await requireOwnUnits(tx, after.agenda);
      if (attendees && !sameAttendees(attendees, await attendeesOf(tx, id))) {
        await writeAttendees(tx, id, attendees);
        fields.push('attendees');
      }
      if (fields.length === 0) return;
      const isNews = before.state !== 'planned' && fields.some((field) => IN_CALENDARS.includes(field));
      await saveMeeting(tx, before, { ...after, heldOn: dayOf(after.startsAt), sequence: before.sequence + (isNews ? 1 : 0) });
      tx.record('meetings.changed', { meetingId: id, fields });
    });
  }

  /** Invites those named, else those named when it was planned, else leaders, heads and the supervision office. */
  call(actor: Actor, author: Author, id: number, attendees: AttendeeGiven[] | null, expected: number | null): Promise<void> {
    return this.act(actor, author, id, { verb: 'call' }, expected, async (tx, meeting, state) => {
      const { period, startsAt, heldOn } = meeting;
      if (startsAt <= tx.now) throw wrong('startsAt', 'input.inThePast');
      const named = attendees ?? (await attendeesOf(tx, id));
      const invited = named.length > 0 || attendees ? named : await defaultAttendees(tx, heldOn, period);
      await writeAttendees(tx, id, invited);
      await saveMeeting(tx, meeting, { state, calledBy: author.personId, calledAt: tx.now });
      tx.record('meetings.called', { meetingId: id, period, heldAt: startsAt.toISOString(), invited: invited.length });
    });
  }

  /**
   * Asks for a new version of the pack; the worker freezes it (`PackService`). The request is a row, so that a lost ring
   * loses minutes only; asking again before it is answered is the same request.
   */
  async prepare(actor: Actor, author: Author, id: number, expected: number | null): Promise<void> {
    return this.uow.run(managing(actor, author), async (tx) => {
      const meeting = await lockMeeting(tx, id);
      stateAfter({ verb: 'prepare' }, meeting);
      if (meeting.prepareRequestedAt !== null) return;
      refuseStale(meeting, expected);
      await saveMeeting(tx, meeting, { prepareRequestedAt: tx.now, prepareRequestedBy: author.personId });
      tx.record('meetings.prepareRequested', { meetingId: id, period: meeting.period });
    });
  }

  /** From here on the latest version of the pack is the one it was held with. */
  hold(actor: Actor, author: Author, id: number, expected: number | null): Promise<void> {
    return this.act(actor, author, id, { verb: 'hold' }, expected, async (tx, meeting, state) => {
      const [pack] = await tx.query<{ id: number }[]>('SELECT id FROM packs WHERE meetingId = ? AND version = ? AND period = ?', [
        id,
        meeting.packVersion,
        meeting.period,
      ]);
      // The month was changed after the pack had been frozen: what was frozen is about another meeting.
      if (!pack) throw new Refusal('conflict', 'meetings.prepareFirst');
      await saveMeeting(tx, meeting, { state, heldAt: tx.now, ...NOTHING_ASKED });
      tx.record('meetings.held', { meetingId: id, packId: pack.id });
    });
  }

  close(
    actor: Actor,
    author: Author,
    id: number,
    minutes: string,
    decisions: Decision[],
    expected: number | null,
  ): Promise<void> {
    return this.act(actor, author, id, { verb: 'close' }, expected, async (tx, meeting, state) => {
      const early = decisions.findIndex(({ dueOn }) => dueOn !== null && dueOn < meeting.heldOn);
      if (early >= 0) throw wrong(`decisions.${early}.dueOn`, 'input.dueBeforeMeeting');
      await requireOwnUnits(tx, decisions);
      await saveMeeting(tx, meeting, { state, closedAt: tx.now, minutes, decisions });
      tx.record('meetings.closed', { meetingId: id });
    });
  }

  cancel(actor: Actor, author: Author, id: number, reason: string, expected: number | null): Promise<void> {
    return this.act(actor, author, id, { verb: 'cancel', reason }, expected, async (tx, meeting, state) => {
      const sequence = meeting.sequence + (meeting.state === 'planned' ? 0 : 1);
      await saveMeeting(tx, meeting, { state, cancelledAt: tx.now, cancelReason: reason.trim(), sequence, ...NOTHING_ASKED });
      tx.record('meetings.cancelled', { meetingId: id, reason: reason.trim() });
    });
  }

  private async act(
    actor: Actor,
    author: Author,
    id: number,
    command: MeetingCommand,
    expected: number | null,
    effect: (tx: Tx, meeting: MeetingRow, state: MeetingState) => Promise<void>,
  ): Promise<void> {
    return this.uow.run(managing(actor, author), async (tx) => {
      const meeting = await lockMeeting(tx, id);
      // That it is called off, or held, already says more than that something has changed.
      const state = stateAfter(command, meeting);
      refuseStale(meeting, expected);
      await effect(tx, meeting, state);
    });
  }
}

const NOTHING_ASKED = { prepareRequestedAt: null, prepareRequestedBy: null };

/** In whose name it is recorded: the supervision office's own, or that of the colleague whose duty was delegated. */
function managing(actor: Actor, author: Author): Author {
  const may = mayManageMeeting(actor);
  if (!may.ok) throw new Refusal('forbidden', may.reasons[0]!);
  return { ...author, onBehalfOf: actingFor(actor, 'meetings.manage', actor.zoneId)?.onBehalfOf ?? null };
}
