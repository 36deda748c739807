import { ROLL_UPS, type RollUp } from '#domain/pledges/roll-up.js';
import { TARGET_KINDS, WORDINGS, type TargetKind, type Wording } from '#domain/pledges/terms.js';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, Matches, Max, Min, ValidateNested } from 'class-validator';
import { IfGiven, IsDay, IsId, OrNull, PlainText } from '../http/input-rules.js';
import { IsAmount } from './amount.dto.js';

const decimal = { type: String, nullable: true } as const;

export class ZoneNodeInput {
  @ApiProperty({ maxLength: 120 }) @PlainText(120) name: string;
  @ApiProperty({ example: '1' }) @Matches(/^(?!0+(\.0+)?$)\d{1,6}(\.\d{1,6})?$/) weight: string;
  @ApiProperty({ format: 'date' }) @IsDay() dueOn: string;
}

export class AddZoneTargetBody {
  @ApiProperty({ type: 'integer' }) @IsInt() @Min(2000) @Max(2100) year: number;
  @ApiProperty({ example: 'GX25-Z01' }) @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,23}$/) code: string;
  @ApiProperty({ maxLength: 120 }) @PlainText(120) name: string;
  @ApiPropertyOptional({ type: String, nullable: true }) @OrNull() @PlainText(200) nameEn?: string | null;
  @ApiProperty({ maxLength: 40 }) @PlainText(40) category: string;
  @ApiProperty({ maxLength: 20 }) @PlainText(20) measureUnit: string;
  @ApiPropertyOptional({ type: String, nullable: true }) @OrNull() @PlainText(40) measureUnitEn?: string | null;
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 6 }) @IfGiven() @IsInt() @Min(0) @Max(6) decimals?: number;
  @ApiProperty({ enum: TARGET_KINDS }) @IsIn(TARGET_KINDS) kind: TargetKind;
  @ApiPropertyOptional({ enum: WORDINGS }) @IfGiven() @IsIn(WORDINGS) wording?: Wording;
  @ApiProperty({ enum: ROLL_UPS, enumName: 'RollUp' }) @IsIn(ROLL_UPS) rollUp: RollUp;
  @ApiPropertyOptional({ enum: ['total', 'level'], nullable: true }) @OrNull() @IsIn(['total', 'level']) capOf?:
    'total' | 'level' | null;
  @ApiPropertyOptional(decimal) @IsAmount() target?: string | null;
  @ApiPropertyOptional(decimal) @IsAmount() upper?: string | null;
  @ApiPropertyOptional(decimal) @IsAmount() stretch?: string | null;
  @ApiPropertyOptional(decimal) @IsAmount() baseline?: string | null;
  @ApiPropertyOptional(decimal) @IsAmount() lastResult?: string | null;
  @ApiPropertyOptional(decimal) @IsAmount() baseAmount?: string | null;
  @ApiPropertyOptional({ type: 'integer', nullable: true }) @OrNull() @IsId() leaderId?:
    number | null;
  @ApiPropertyOptional({ type: [ZoneNodeInput] })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ZoneNodeInput)
  nodes?: ZoneNodeInput[];
  @ApiPropertyOptional({ type: String, nullable: true, description: 'the wording as it was published' })
  @OrNull()
  @PlainText(1000)
  clause?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @OrNull() @PlainText(1000) note?: string | null;
  @ApiPropertyOptional({ type: 'integer' }) @IfGiven() @IsInt() @Min(0) @Max(100_000) sort?: number;
}

/** Its kind stays, and so does its year. */
export class ChangeZoneTargetBody extends PartialType(OmitType(AddZoneTargetBody, ['year', 'kind']), {
  skipNullProperties: false,
}) {}
