import { LIGHTS, type Light } from '#domain/assessment/assessment.js';
import { MEETING_STATES, type MeetingState } from '#domain/meetings/meeting.lifecycle.js';
import { PLEDGE_STATES, type PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { UnitRef } from '../pledges/target.dto.js';

const text = { type: String, nullable: true } as const;
const lit = { enum: LIGHTS, type: String, nullable: true } as const;

export class SearchQuery {
  @ApiProperty({
    maxLength: 80,
    description:
      'words, all of which must be found: part of a name (Chinese or English), an abbreviation (固投), pinyin initials (gdzc), a code, a year',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(80)
  q: string;
}

export class FoundTargetDto {
  @ApiProperty() id: number;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty(text) nameEn: string | null;
  @ApiProperty() year: number;
  @ApiProperty({ type: UnitRef }) unit: UnitRef;
  @ApiProperty({ ...lit, description: 'of the last month that is over; null: not judged there' }) light: Light | null;
  @ApiProperty({ ...lit, description: 'what stands while a figure is awaited' }) standing: Light | null;
}

export class FoundUnitDto {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty(text) nameEn: string | null;
  @ApiProperty({ description: 'merged or dissolved' }) closed: boolean;
  @ApiProperty({ description: 'targets in the reader’s reach that are judged in that month' }) targets: number;
  @ApiProperty({ ...lit, description: 'the worst of them; null: the reader sees no figures of it' }) light: Light | null;
  @ApiProperty({ description: 'how many stand at that light' }) lit: number;
}

export class FoundPersonDto {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty(text) nameEn: string | null;
  @ApiProperty(text) title: string | null;
  @ApiProperty({ type: UnitRef, nullable: true, description: 'of the first duty in force' }) unit: UnitRef | null;
}

export class FoundMeetingDto {
  @ApiProperty() id: number;
  @ApiProperty() title: string;
  @ApiProperty({ example: '2024-06' }) period: string;
  @ApiProperty({ format: 'date' }) heldOn: string;
  @ApiProperty({ enum: MEETING_STATES, enumName: 'MeetingState' }) state: MeetingState;
  @ApiProperty({ type: 'integer', description: 'latest version of the pack; 0: none, or not for the reader' })
  packVersion: number;
}

export class FoundFlagDto {
  @ApiProperty() id: number;
  @ApiProperty({ enum: ['pace', 'missing', 'overdueNode', 'implausible'] }) kind: string;
  @ApiProperty({ description: '1 提醒 · 2 预警通知单 · 3 红色督办单' }) level: number;
  @ApiProperty({ enum: ['open', 'acknowledged'] }) state: string;
  @ApiProperty() code: string;
  @ApiProperty({ description: 'of the target' }) name: string;
  @ApiProperty(text) nameEn: string | null;
  @ApiProperty({ type: UnitRef }) unit: UnitRef;
}

export class FoundPledgeDto {
  @ApiProperty() id: number;
  @ApiProperty() title: string;
  @ApiProperty() year: number;
  @ApiProperty({ enum: PLEDGE_STATES }) state: PledgeState;
  @ApiProperty({ type: UnitRef }) unit: UnitRef;
}

const KINDS = ['targets', 'units', 'people', 'meetings', 'flags', 'pledges'] as const;
export type FoundKind = (typeof KINDS)[number];

/** A few of each kind, the nearest first. */
export class SearchAnswerDto {
  @ApiProperty({ description: 'the month the lights are of' }) month: string;
  @ApiProperty({ type: [FoundTargetDto] }) targets: FoundTargetDto[];
  @ApiProperty({ type: [FoundUnitDto] }) units: FoundUnitDto[];
  @ApiProperty({ type: [FoundPersonDto] }) people: FoundPersonDto[];
  @ApiProperty({ type: [FoundMeetingDto] }) meetings: FoundMeetingDto[];
  @ApiProperty({ type: [FoundFlagDto] }) flags: FoundFlagDto[];
  @ApiProperty({ type: [FoundPledgeDto] }) pledges: FoundPledgeDto[];
  @ApiProperty({ enum: KINDS, isArray: true, description: 'kinds of which there are more than are shown' }) more: FoundKind[];
}
