import { AMENDMENT_STATES, type AmendmentState } from '#domain/pledges/amendment.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNumberString, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsDay, OrNull, PlainText } from '../../http/input-rules.js';

const DECIMAL = /^-?\d{1,18}(\.\d{1,6})?$/;

export class AmendedNodeDto {
  @ApiProperty() @IsString() @MaxLength(40) id: string;
  @ApiProperty() @PlainText(120) name: string;
  @ApiProperty() @IsNumberString() @MaxLength(20) weight: string;
  @ApiProperty({ format: 'date' }) @IsDay() dueOn: string;
}

export class AmendedValuesDto {
  @ApiProperty({ type: String, nullable: true, description: 'T' }) @OrNull() @Matches(DECIMAL) target: string | null;
  @ApiProperty({ type: String, nullable: true }) @OrNull() @Matches(DECIMAL) upper: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'S' }) @OrNull() @Matches(DECIMAL) stretch: string | null;
  @ApiProperty({ type: [AmendedNodeDto] }) @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => AmendedNodeDto) nodes: AmendedNodeDto[];
}

export class ProposedValuesDto {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'T' }) @OrNull() @Matches(DECIMAL) target?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @OrNull() @Matches(DECIMAL) upper?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'S' }) @OrNull() @Matches(DECIMAL) stretch?: string | null;
  @ApiProperty({ type: [AmendedNodeDto] }) @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => AmendedNodeDto) nodes: AmendedNodeDto[];
}

export class ProposeAmendmentDto {
  @ApiProperty({ example: '2024-08', description: 'The first month that is judged by the adjusted value' }) @Matches(/^\d{4}-(0[1-9]|1[0-2])$/) fromPeriod: string;
  @ApiProperty({ maxLength: 400 }) @PlainText(400) reason: string;
  @ApiProperty({ type: ProposedValuesDto }) @ValidateNested() @Type(() => ProposedValuesDto) values: ProposedValuesDto;
}

export class RefuseAmendmentDto {
  @ApiProperty({ maxLength: 400 }) @PlainText(400) reason: string;
}

export class AmendmentsQuery {
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsInt() @Min(1) target?: number;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year?: number;
  @ApiPropertyOptional({ enum: AMENDMENT_STATES }) @IsOptional() @IsIn(AMENDMENT_STATES) state?: AmendmentState;
}

export class AmendmentDto {
  @ApiProperty() id: number;
  @ApiProperty() targetId: number;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty() measureUnit: string;
  @ApiProperty({ type: String, nullable: true }) measureUnitEn: string | null;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: String, nullable: true }) unitNameEn: string | null;
  @ApiProperty() year: number;
  @ApiProperty({ enum: AMENDMENT_STATES, enumName: 'AmendmentState' }) state: AmendmentState;
  @ApiProperty() fromPeriod: string;
  @ApiProperty() reason: string;
  @ApiProperty({ type: AmendedValuesDto, description: 'As signed, or as an earlier amendment left it' }) before: AmendedValuesDto;
  @ApiProperty({ type: AmendedValuesDto }) after: AmendedValuesDto;
  @ApiProperty() proposerName: string;
  @ApiProperty() proposedAt: Date;
  @ApiProperty({ type: String, nullable: true }) deciderName: string | null;
  @ApiProperty({ type: Date, nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionNote: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The version of the pledge that it made' }) pledgeVersion: number | null;
  @ApiProperty({ description: 'For If-Match' }) version: number;
  @ApiProperty({ type: [String] }) allowed: string[];
}

export class AmendmentsPageDto {
  @ApiProperty({ type: [AmendmentDto], description: 'Newest first' }) items: AmendmentDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: they come whole' }) nextCursor: string | null;
  @ApiProperty({ type: [String], description: 'What the reader may begin from here' }) allowed: string[];
}
