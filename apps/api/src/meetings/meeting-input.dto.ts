import { MEETING_STATES, type MeetingState } from '#domain/meetings/meeting.lifecycle.js';
import { PARTS, type Part } from '#features/meetings/attendees.js';
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../http/paging.js';
import { IfGiven, IsDay, IsId, OrNull, PlainText } from '../http/input-rules.js';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** With its offset: a wall clock without one would be read in the server's own time zone. */
const IsInstant = () =>
  applyDecorators(IsISO8601({ strict: true }), Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/));

/** Text of several lines, blanks around it cut off; no control characters but line breaks and tabs. */
const Prose = (max: number) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().normalize('NFC') : value)),
    IsString(),
    Matches(/^(?:[\t\n\r]|[^\p{Cc}\u202a-\u202e\u2066-\u2069])*$/u),
    MinLength(1),
    MaxLength(max),
  );

export class MeetingsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: MEETING_STATES, enumName: 'MeetingState' })
  @IsOptional()
  @IsIn(MEETING_STATES)
  state?: MeetingState;

  @ApiPropertyOptional({ example: '2024-06', description: 'the month whose results are discussed' })
  @IsOptional()
  @Matches(MONTH)
  period?: string;

  @ApiPropertyOptional({ format: 'date', description: 'held on or after' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'held on or before' })
  @IsOptional()
  @IsDay()
  until?: string;
}

export class AgendaItemInput {
  @ApiProperty({ maxLength: 200 })
  @PlainText(200)
  title: string;

  @ApiPropertyOptional({ type: 'integer', description: 'the unit that reports' })
  @IfGiven()
  @IsId()
  unitId?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 600 })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(600)
  minutes?: number;
}

export class AttendeeInput {
  @ApiProperty({ type: 'integer' })
  @IsId()
  personId: number;

  @ApiProperty({ enum: PARTS, enumName: 'MeetingPart', description: '主持 · 委领导 · 表态发言 · 参会' })
  @IsIn(PARTS)
  part: Part;
}

export class PlanMeetingBody {
  @ApiProperty({ maxLength: 120 })
  @PlainText(120)
  title: string;

  @ApiProperty({ example: '2024-06' })
  @Matches(MONTH)
  period: string;

  @ApiProperty({ format: 'date-time', example: '2024-07-19T14:30:00+08:00' })
  @IsInstant()
  startsAt: string;

  @ApiPropertyOptional({ type: String, nullable: true, format: 'date-time' })
  @OrNull()
  @IsInstant()
  endsAt?: string | null;

  @ApiProperty({ maxLength: 120 })
  @PlainText(120)
  place: string;

  @ApiPropertyOptional({ type: [AgendaItemInput] })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AgendaItemInput)
  agenda?: AgendaItemInput[];

  @ApiPropertyOptional({
    type: [AttendeeInput],
    description: 'left out: leaders, heads of units and the supervision office are invited',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => AttendeeInput)
  attendees?: AttendeeInput[];
}

export class ChangeMeetingBody extends PartialType(PlanMeetingBody, { skipNullProperties: false }) {}

export class CallMeetingBody {
  @ApiPropertyOptional({
    type: [AttendeeInput],
    description: 'left out: those named when it was planned, else leaders, heads of units and the supervision office',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => AttendeeInput)
  attendees?: AttendeeInput[];
}

export class DecisionInput {
  @ApiProperty({ maxLength: 2000 })
  @Prose(2000)
  text: string;

  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'whose task it is' })
  @OrNull()
  @IsId()
  unitId?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true, format: 'date' })
  @OrNull()
  @IsDay()
  dueOn?: string | null;
}

export class CloseMeetingBody {
  @ApiProperty({ maxLength: 20_000, description: '纪要' })
  @Prose(20_000)
  minutes: string;

  @ApiPropertyOptional({ type: [DecisionInput], description: '议定事项' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => DecisionInput)
  decisions?: DecisionInput[];
}

export class CancelMeetingBody {
  @ApiProperty({ maxLength: 500 })
  @PlainText(500)
  reason: string;
}

export class PackQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'left out: the latest' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  version?: number;
}
