import { REMINDER_RULES, type ReminderRule } from '#domain/reminders/rules.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { AreIds, IsId } from '../http/input-rules.js';
import { PageQuery } from '../http/paging.js';

const STATES = ['pending', 'sent', 'dropped'] as const;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export class RemindersQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'personId; without the right to read the zone’s ledger always one’s own' })
  @IsOptional() @Type(() => Number) @IsId() person?: number;
  @ApiPropertyOptional({ enum: STATES }) @IsOptional() @IsIn(STATES) state?: (typeof STATES)[number];
  @ApiPropertyOptional({ enum: REMINDER_RULES }) @IsOptional() @IsIn(REMINDER_RULES) rule?: ReminderRule;
}

export class ReminderPerson {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
}

export class ReminderMailDto {
  @ApiProperty() id: number;
  @ApiProperty({ enum: ['pending', 'sending', 'sent', 'failed'], description: 'sending: under way, or in doubt after a crash' }) state: string;
  @ApiProperty() messageId: string;
  @ApiProperty({ type: Date, nullable: true, description: 'real time' }) sentAt: Date | null;
  @ApiProperty() attempts: number;
  @ApiProperty({ type: String, nullable: true, description: 'the mail server’s own words' }) problem: string | null;
}

export class ReminderDto {
  @ApiProperty() id: number;
  @ApiProperty({ enum: REMINDER_RULES }) rule: string;
  @ApiProperty({ description: 'the rule’s name in the reader’s language' }) ruleName: string;
  @ApiProperty({ description: 'the line as the mail has it' }) text: string;
  @ApiProperty({ example: 'window:12' }) subject: string;
  @ApiProperty({ type: ReminderPerson }) person: ReminderPerson;
  @ApiProperty({ type: ReminderPerson, nullable: true }) onBehalfOf: ReminderPerson | null;
  @ApiProperty() dueOn: string;
  @ApiProperty() dueAt: Date;
  @ApiProperty({ enum: STATES }) state: string;
  @ApiProperty({ description: '补发' }) late: boolean;
  @ApiProperty({ description: 'held over by the weekly limit' }) carriedOver: boolean;
  @ApiProperty({ description: 'by one click of the supervision office' }) asked: boolean;
  @ApiProperty({ type: Date, nullable: true }) settledAt: Date | null;
  @ApiProperty({ type: String, nullable: true, enum: ['lapsed', 'overtaken', 'settled', 'switchedOff', 'undeliverable'] }) dropReason: string | null;
  @ApiProperty({ description: 'within the web' }) path: string;
  @ApiProperty({ type: ReminderMailDto, nullable: true }) mail: ReminderMailDto | null;
}

export class ReminderListDto {
  @ApiProperty({ type: [ReminderDto] }) items: ReminderDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ReminderSwitchDto {
  @ApiProperty({ enum: REMINDER_RULES }) rule: string;
  @ApiProperty() name: string;
  @ApiProperty() wanted: boolean;
  @ApiProperty({ description: 'others rely on this one being read: it cannot be switched off' }) fixed: boolean;
}

export class ReminderPreferencesDto {
  @ApiProperty({ type: [ReminderSwitchDto] }) switches: ReminderSwitchDto[];
}

export class SetPreferencesBody {
  @ApiProperty({ enum: REMINDER_RULES, isArray: true, description: 'every rule that is not wanted' })
  @IsArray() @ArrayMaxSize(REMINDER_RULES.length) @IsIn(REMINDER_RULES, { each: true })
  off: ReminderRule[];
}

export class RemindBody {
  @ApiProperty({ example: '2024-06' }) @Matches(MONTH) period: string;
  @ApiPropertyOptional({ type: [Number] }) @IsOptional() @AreIds(2000) targetIds?: number[];
  @ApiPropertyOptional() @IsOptional() @IsId() unitId?: number;
}

export class RemindedPersonDto {
  @ApiProperty() personId: number;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'figures not filed' }) targets: number;
  @ApiProperty({ type: Date, nullable: true }) lastRemindedAt: Date | null;
}

export class RemindedDto {
  @ApiProperty({ type: [RemindedPersonDto], description: 'a reminder goes out with the next digest' }) reminded: RemindedPersonDto[];
  @ApiProperty({ type: [RemindedPersonDto], description: 'told today already: not told twice' }) alreadyToday: RemindedPersonDto[];
}
