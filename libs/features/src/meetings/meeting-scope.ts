import { mayDo, type Actor } from '#domain/people/actor.js';
import type { SqlScope } from '../pledges/target-scope.js';

/**
 * Units whose heads are invited: those an attendee heads, or headed when it was called, by the meeting's day. So a unit stays
 * invited when its head changes in between. `m` is the meeting.
 */
const INVITED_HEADS = `meeting_attendees x JOIN appointments h ON h.personId = x.personId AND h.role = 'head'
   AND h.fromDay <= m.heldOn AND (h.toDay IS NULL OR h.toDay >= LEAST(m.heldOn, DATE(COALESCE(m.calledAt, m.startsAt))))`;

export const INVITED_UNITS_SQL = `SELECT DISTINCT h.unitId FROM review_meetings m JOIN ${INVITED_HEADS} WHERE m.id = ? AND x.meetingId = m.id`;

/** The same as the domain's `mayReadMeeting`, for lists: all of the zone, or what one's unit is called to. */
export function meetingScope(actor: Actor): SqlScope {
  if (mayDo(actor, 'meetings.readPack')) return { sql: 'm.zoneId = ?', params: [actor.zoneId] };
  const units = actor.grants.filter(({ role }) => role === 'head').map(({ unitId }) => unitId);
  return {
    sql: `m.zoneId = ? AND m.state <> 'planned' AND EXISTS (SELECT 1 FROM ${INVITED_HEADS} WHERE x.meetingId = m.id AND h.unitId IN (?))`,
    params: [actor.zoneId, units.length > 0 ? units : [0]],
  };
}
