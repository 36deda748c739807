import { AMBITION_CODES, type AmbitionCode } from '#domain/pledges/ambition-check.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { IfGiven, IsId, PlainText } from '../http/input-rules.js';
import { UnitRef } from './target.dto.js';

export class AmbitionSubjectDto {
  @ApiProperty({ enum: ['line', 'zoneTarget'], description: 'a unit’s line, or the breakdown and ledger of a zone target' })
  kind: 'line' | 'zoneTarget';
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
}

export class AmbitionAnswerDto {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty() reason: string;
  @ApiProperty({ type: String, nullable: true }) by: string | null;
  @ApiProperty() at: Date;
  @ApiProperty({ description: 'given after the text was approved: it stands beside the frozen content, not in it' })
  late: boolean;
}

export class AmbitionFindingDto {
  @ApiProperty({ enum: AMBITION_CODES, enumName: 'AmbitionCode' }) code: AmbitionCode;
  @ApiProperty({ description: 'in the reader’s language, with its numbers' }) sentence: string;
  @ApiProperty({ type: AmbitionSubjectDto }) subject: AmbitionSubjectDto;
  @ApiProperty({ type: UnitRef, nullable: true }) unit: UnitRef | null;
  @ApiProperty({ type: Number, isArray: true }) pledgeIds: number[];
  @ApiProperty({ description: 'these numbers; an answer belongs to them alone' }) fingerprint: string;
  @ApiProperty({ type: AmbitionAnswerDto, nullable: true, description: 'why it is kept; null: open' })
  answer: AmbitionAnswerDto | null;
  @ApiProperty({ type: 'integer', description: 'reasons given before, also to other numbers' }) before: number;
  @ApiProperty({ description: 'a text it stands in is approved and not signed yet: no reason is taken until it is sent back' })
  isApproved: boolean;
}

export class AmbitionDto {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ type: Number, isArray: true }) years: number[];
  @ApiProperty({ type: 'integer' }) open: number;
  @ApiProperty({ type: 'integer' }) kept: number;
  @ApiProperty({ type: [AmbitionFindingDto] }) items: AmbitionFindingDto[];
  @ApiProperty({ type: [String], description: 'answer' }) allowed: string[];
}

export class PledgeAmbitionDto {
  @ApiProperty({ type: 'integer' }) open: number;
  @ApiProperty({ type: 'integer' }) kept: number;
  @ApiProperty({ type: [AmbitionFindingDto] }) items: AmbitionFindingDto[];
  @ApiProperty({ type: [String], description: 'answer' }) allowed: string[];
}

export class AnswerAmbitionBody {
  @ApiPropertyOptional({ type: 'integer', description: 'the line; or else zoneTargetId' })
  @IfGiven()
  @IsId()
  lineId?: number;
  @ApiPropertyOptional({ type: 'integer' }) @IfGiven() @IsId() zoneTargetId?: number;
  @ApiProperty({ enum: AMBITION_CODES, enumName: 'AmbitionCode' }) @IsIn(AMBITION_CODES) code: AmbitionCode;
  @ApiProperty({ description: 'as it was read: other numbers since then answer 412' })
  @IsString()
  @MaxLength(400)
  fingerprint: string;
  @ApiProperty({ maxLength: 500 }) @PlainText(500, 2) reason: string;
}
