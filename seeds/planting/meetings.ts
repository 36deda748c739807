import type { Author } from '#database/unit-of-work.js';
import type { SeedMeeting } from '../shape.js';
import { actorOf } from './filing-acts.js';
import { idOf, type ZoneIds } from './ids.js';
import type { Services } from './services.js';

export interface MeetingAct {
  meeting: SeedMeeting;
  verb: SeedMeeting['steps'][number]['verb'];
  at: string;
  by: string;
}

/** The steps of a year's meetings, in order. */
export const meetingActsOf = (meetings: readonly SeedMeeting[]): MeetingAct[] =>
  meetings.flatMap((meeting) => meeting.steps.map((step) => ({ meeting, ...step }))).sort((a, b) => (a.at < b.at ? -1 : 1));

/** One step of a meeting's life, through the same services as everybody else's. */
export async function playMeeting(
  services: Services,
  ids: ZoneIds,
  held: Map<string, number>,
  { meeting, verb, by }: MeetingAct,
): Promise<void> {
  const personId = idOf(ids.people, by);
  const actor = await actorOf(services, personId);
  const author: Author = { zoneId: ids.zoneId, personId };
  const { meetings, packs } = services;
  if (verb === 'plan') {
    const plan = {
      title: meeting.name,
      period: meeting.period,
      startsAt: new Date(meeting.startsAt),
      endsAt: new Date(meeting.endsAt),
      place: meeting.place,
      agenda: meeting.agenda.map((title) => ({ title })),
    };
    held.set(meeting.code, (await meetings.plan(actor, author, plan)).id);
    return;
  }
  const id = idOf(held, meeting.code);
  if (verb === 'call') await meetings.call(actor, author, id, null, null);
  else if (verb === 'prepare') {
    await meetings.prepare(actor, author, id, null);
    await packs.prepareNow(id);
  } else if (verb === 'hold') await meetings.hold(actor, author, id, null);
  else {
    const decisions = meeting.decisions.map(({ text, unitCode, dueOn }) => ({ text, unitId: idOf(ids.units, unitCode), dueOn }));
    await meetings.close(actor, author, id, meeting.minutes ?? '', decisions, null);
  }
}
