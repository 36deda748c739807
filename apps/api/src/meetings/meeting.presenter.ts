import type { AgendaItem, MeetingChange, MeetingPlan } from '#features/meetings/meeting-plan.js';
import type { AttendeeGiven } from '#features/meetings/attendees.js';
import type { MeetingDetail, MeetingListed, UnitName } from '#features/meetings/meeting.queries.js';
import type { PackListed } from '#features/meetings/pack.queries.js';
import type { UnitRef } from '../pledges/target.dto.js';
import type { AgendaItemInput, ChangeMeetingBody, PlanMeetingBody } from './meeting-input.dto.js';
import type { MeetingDto, MeetingSummaryDto, PackVersionDto } from './meeting.dto.js';

/** What a DTO says, as a plain record. */
type Plain<T> = Pick<T, keyof T>;

export const planOf = ({
  title,
  period,
  startsAt,
  endsAt,
  place,
  agenda = [],
  attendees,
}: PlanMeetingBody): MeetingPlan & { attendees?: AttendeeGiven[] } => ({
  title,
  period,
  startsAt: new Date(startsAt),
  endsAt: endsAt ? new Date(endsAt) : null,
  place,
  agenda: agenda.map(agendaItem),
  ...(attendees ? { attendees } : {}),
});

/** Only what was given: a field left out stays as it is, an end given as null is taken away. */
export const changeOf = ({ startsAt, endsAt, agenda, ...rest }: ChangeMeetingBody): MeetingChange => ({
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
  ...(startsAt === undefined ? {} : { startsAt: new Date(startsAt) }),
  ...(endsAt === undefined ? {} : { endsAt: endsAt === null ? null : new Date(endsAt) }),
  ...(agenda === undefined ? {} : { agenda: agenda.map(agendaItem) }),
});

/** As it is stored: without the keys that were left out. */
const agendaItem = ({ title, unitId, minutes }: AgendaItemInput): AgendaItem => ({
  title,
  ...(unitId === undefined ? {} : { unitId }),
  ...(minutes === undefined ? {} : { minutes }),
});

export const meetingSummary = (row: MeetingListed): Plain<MeetingSummaryDto> => ({
  id: row.id,
  state: row.state,
  title: row.title,
  period: row.period,
  heldOn: row.heldOn,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  place: row.place,
  invited: row.invited,
  packVersion: row.packVersion,
  preparing: row.prepareRequestedAt !== null,
  schedule: row.schedule,
  allowed: row.allowed,
  version: row.version,
});

export const meetingDto = (row: MeetingDetail): MeetingDto => ({
  ...meetingSummary(row),
  agenda: row.agenda.map(({ title, unitId, minutes }) => ({ title, unit: unitIn(row.units, unitId), minutes: minutes ?? null })),
  attendees: row.attendees.map(({ personId, name, nameEn, title, part, unitId, unitName, unitNameEn }) => ({
    personId,
    name,
    nameEn,
    title,
    part,
    unit: unitId === null ? null : { id: unitId, name: unitName ?? '', nameEn: unitNameEn },
  })),
  calledBy: row.calledByName,
  calledByEn: row.calledByNameEn,
  calledAt: row.calledAt,
  heldAt: row.heldAt,
  closedAt: row.closedAt,
  cancelledAt: row.cancelledAt,
  cancelReason: row.cancelReason,
  minutes: row.minutes,
  decisions: (row.decisions ?? []).map(({ text, unitId, dueOn }) => ({ text, unit: unitIn(row.units, unitId), dueOn })),
  packs: row.packs.map(packVersionDto),
});

export const packVersionDto = ({
  version,
  period,
  contentHash,
  frozenAt,
  frozenByName,
  frozenByNameEn,
}: PackListed): Plain<PackVersionDto> => ({
  version,
  period,
  contentHash,
  frozenAt,
  frozenBy: frozenByName,
  frozenByEn: frozenByNameEn,
});

function unitIn(units: readonly UnitName[], id: number | null | undefined): UnitRef | null {
  const unit = units.find((one) => one.id === id);
  return unit ? { id: unit.id, name: unit.name, nameEn: unit.nameEn } : null;
}
