import { MEETING_STATES, type MeetingState } from '#domain/meetings/meeting.lifecycle.js';
import { PARTS, type Part } from '#features/meetings/attendees.js';
import { ApiProperty } from '@nestjs/swagger';
import { UnitRef } from '../pledges/target.dto.js';

const text = { type: String, nullable: true } as const;
const instant = { type: Date, nullable: true } as const;
const whole = { type: 'integer', nullable: true } as const;

export class AgendaItemDto {
  @ApiProperty() title: string;
  @ApiProperty({ type: UnitRef, nullable: true, description: 'the unit that reports' }) unit: UnitRef | null;
  @ApiProperty(whole) minutes: number | null;
}

export class ScheduleDto {
  @ApiProperty({ format: 'date', description: 'heads of lagging units are asked for their statement; like the others at 09:00' })
  statementsOn: string;
  @ApiProperty({ format: 'date', description: 'the pack is frozen and goes to the leaders' }) freezesOn: string;
  @ApiProperty({ format: 'date', description: 'it goes to them again' }) remindOn: string;
  @ApiProperty({ description: 'the holiday notice of that year is not out' }) provisional: boolean;
}

export class MeetingSummaryDto {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty({
    enum: MEETING_STATES,
    enumName: 'MeetingState',
    description: '已计划 · 已通知 · 材料已备 · 已召开 · 已办结 · 已取消',
  })
  state: MeetingState;
  @ApiProperty() title: string;
  @ApiProperty({ example: '2024-06' }) period: string;
  @ApiProperty({ format: 'date' }) heldOn: string;
  @ApiProperty() startsAt: Date;
  @ApiProperty(instant) endsAt: Date | null;
  @ApiProperty() place: string;
  @ApiProperty({ type: 'integer', description: 'people invited' }) invited: number;
  @ApiProperty({ type: 'integer', description: 'latest version of the pack, 0 before the first' }) packVersion: number;
  @ApiProperty({ description: 'the pack was asked for and is being made' }) preparing: boolean;
  @ApiProperty({ type: ScheduleDto }) schedule: ScheduleDto;
  @ApiProperty({
    type: [String],
    description: 'readPack, change, call, prepare, hold, close, cancel: what the reader may do now',
  })
  allowed: string[];
  @ApiProperty({ type: 'integer', description: 'for If-Match' }) version: number;
}

export class AttendeeDto {
  @ApiProperty({ type: 'integer' }) personId: number;
  @ApiProperty() name: string;
  @ApiProperty(text) nameEn: string | null;
  @ApiProperty(text) title: string | null;
  @ApiProperty({ enum: PARTS, enumName: 'MeetingPart' }) part: Part;
  @ApiProperty({ type: UnitRef, nullable: true }) unit: UnitRef | null;
}

export class DecisionDto {
  @ApiProperty() text: string;
  @ApiProperty({ type: UnitRef, nullable: true }) unit: UnitRef | null;
  @ApiProperty({ ...text, format: 'date' }) dueOn: string | null;
}

export class PackVersionDto {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty() period: string;
  @ApiProperty({ description: 'SHA-256 of the canonical JSON text' }) contentHash: string;
  @ApiProperty() frozenAt: Date;
  @ApiProperty({ ...text, description: 'who asked for it; null: its hour had come' }) frozenBy: string | null;
  @ApiProperty({ ...text, description: 'the same in English, where there is such a name' }) frozenByEn: string | null;
}

export class MeetingDto extends MeetingSummaryDto {
  @ApiProperty({ type: [AgendaItemDto] }) agenda: AgendaItemDto[];
  @ApiProperty({ type: [AttendeeDto] }) attendees: AttendeeDto[];
  @ApiProperty(text) calledBy: string | null;
  @ApiProperty(text) calledByEn: string | null;
  @ApiProperty(instant) calledAt: Date | null;
  @ApiProperty(instant) heldAt: Date | null;
  @ApiProperty(instant) closedAt: Date | null;
  @ApiProperty(instant) cancelledAt: Date | null;
  @ApiProperty(text) cancelReason: string | null;
  @ApiProperty(text) minutes: string | null;
  @ApiProperty({ type: [DecisionDto] }) decisions: DecisionDto[];
  @ApiProperty({ type: [PackVersionDto], description: 'newest first; empty for those who may not read packs' })
  packs: PackVersionDto[];
}

export class MeetingPageDto {
  @ApiProperty({ type: [MeetingSummaryDto] }) items: MeetingSummaryDto[];
  @ApiProperty(text) nextCursor: string | null;
  @ApiProperty({ type: [String], description: 'What the reader may begin from here' }) allowed: string[];
}
