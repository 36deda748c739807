import { CADENCES, TARGET_KINDS, WORDINGS, type Cadence, type TargetKind, type Wording } from '#domain/pledges/terms.js';
import { isDay } from '#domain/calendar/zone-time.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { AreIds, IfGiven, IsDay, IsId, OrNull, PlainText } from '../http/input-rules.js';

/** As DECIMAL(24,6) keeps it: 18 digits before the point, 6 after. */
const NUMBER = /^-?\d{1,18}(\.\d{1,6})?$/;
const SHARE = /^\d{1,3}(\.\d{1,20})?$/;

const Amount = () =>
  applyDecorators(ApiPropertyOptional({ type: String, nullable: true }), OrNull(), IsString(), Matches(NUMBER));
const Words = (max: number) => applyDecorators(ApiPropertyOptional({ type: String, nullable: true }), OrNull(), PlainText(max));
/** Text of several lines; no control characters but line breaks and tabs. */
const Prose = (max: number) =>
  applyDecorators(IsString(), Matches(/^(?:[\t\n\r]|[^\p{Cc}\u202a-\u202e\u2066-\u2069])*$/u), MaxLength(max));
const Twelve = (nullable: boolean) =>
  applyDecorators(
    ApiPropertyOptional({ type: 'array', items: { type: 'string', nullable }, nullable: true }),
    OrNull(),
    IsArray(),
    ArrayMaxSize(12),
  );
/** Amounts of months, some of them unknown. */
const AmountsOrNull = () =>
  ValidateBy({
    name: 'isAmounts',
    validator: {
      validate: (value: unknown) =>
        Array.isArray(value) && value.every((one) => one === null || (typeof one === 'string' && NUMBER.test(one))),
    },
  });

export class NodeBody {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(40) id: string;
  @ApiProperty() @PlainText(120) name: string;
  @ApiProperty({ description: 'positive' }) @IsString() @Matches(/^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,6})?$/) weight: string;
  @ApiProperty() @IsDay() dueOn: string;
}

/** One line as it is drafted. Left out and null are the same: nothing there. */
export class LineBody {
  @ApiProperty({ description: 'letters, digits, dots and dashes; unique in the year' })
  @IsString()
  @MinLength(1)
  @MaxLength(24)
  code: string;
  @ApiProperty() @PlainText(120) name: string;
  @Words(200) nameEn?: string | null;
  @ApiPropertyOptional() @IfGiven() @PlainText(40, 0) category?: string;
  @ApiProperty() @PlainText(20) measureUnit: string;
  @Words(40) measureUnitEn?: string | null;
  @ApiPropertyOptional({ default: 2 }) @IfGiven() @IsInt() @Min(0) @Max(6) decimals?: number;
  @ApiProperty({ enum: TARGET_KINDS }) @IsIn(TARGET_KINDS) kind: TargetKind;
  @ApiPropertyOptional({ enum: CADENCES, default: 'monthly' }) @IfGiven() @IsIn(CADENCES) cadence?: Cadence;
  @ApiPropertyOptional({ enum: WORDINGS, default: 'firm' }) @IfGiven() @IsIn(WORDINGS) wording?: Wording;
  @ApiPropertyOptional({ enum: ['administrative', 'statistical'], default: 'administrative' })
  @IfGiven()
  @IsIn(['administrative', 'statistical'])
  track?: 'administrative' | 'statistical';
  @Amount() target?: string | null;
  @Amount() upper?: string | null;
  @Amount() stretch?: string | null;
  @Amount() baseline?: string | null;
  @Amount() tolerance?: string | null;
  @ApiPropertyOptional({ enum: ['total', 'level'], nullable: true, type: String }) @OrNull() @IsIn(['total', 'level']) capOf?:
    'total' | 'level' | null;
  @ApiPropertyOptional() @IfGiven() @IsBoolean() annualOnly?: boolean;
  @ApiPropertyOptional({ type: [String], description: 'P(1)…P(12), from 0 to 1, never falling; r/12 when left out' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(12)
  @IsString({ each: true })
  @Matches(SHARE, { each: true })
  curve?: string[];
  @Twelve(false) @IsString({ each: true }) @Matches(NUMBER, { each: true }) growthPath?: string[] | null;
  @Twelve(false) @IsString({ each: true }) @Matches(SHARE, { each: true }) baseShares?: string[] | null;
  @Twelve(true) @AmountsOrNull() baseAmounts?: (string | null)[] | null;
  @ApiPropertyOptional({ type: [NodeBody] })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique((node: NodeBody) => node.id)
  @ValidateNested({ each: true })
  @Type(() => NodeBody)
  nodes?: NodeBody[];
  @ApiPropertyOptional({ type: String, nullable: true, description: 'whom it is compared with: the city, the province' })
  @OrNull()
  @PlainText(60)
  comparator?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'the wording as printed' }) @OrNull() @Prose(1000) clause?:
    string | null;
  @Words(120) sourceTitle?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @OrNull()
  @ValidateBy({ name: 'isDay', validator: { validate: (value: unknown) => typeof value === 'string' && isDay(value) } })
  sourceDate?: string | null;
  @ApiPropertyOptional() @IfGiven() @IsBoolean() illustrative?: boolean;
  @ApiPropertyOptional({ type: String, nullable: true }) @OrNull() @Prose(1000) note?: string | null;
  @ApiProperty() @IsId() verifierUnitId: number;
  @ApiPropertyOptional({ type: Number, nullable: true }) @OrNull() @IsId() leaderId?: number | null;
  @ApiPropertyOptional({ type: [Number] })
  @IfGiven()
  @AreIds(40)
  @ArrayUnique()
  coUnitIds?: number[];
  @ApiPropertyOptional({ type: String, nullable: true, description: '完成时限 as printed' }) @OrNull() @PlainText(120) dueText?:
    string | null;
  @ApiPropertyOptional({ type: Number, nullable: true }) @OrNull() @IsId() zoneTargetId?: number | null;
  @Amount() numerator?: string | null;
  @Amount() denominator?: string | null;
  @Amount() baseWeight?: string | null;
  @Amount() lastResult?: string | null;
}

export class MissingDto {
  @ApiProperty() path: string;
  @ApiProperty() code: string;
  @ApiProperty() detail: string;
}

const decimal = { type: String, nullable: true } as const;

export class LineDto {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'for If-Match' }) version: number;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty(decimal) nameEn: string | null;
  @ApiProperty() category: string;
  @ApiProperty() measureUnit: string;
  @ApiProperty(decimal) measureUnitEn: string | null;
  @ApiProperty() decimals: number;
  @ApiProperty({ enum: TARGET_KINDS }) kind: TargetKind;
  @ApiProperty({ enum: CADENCES }) cadence: Cadence;
  @ApiProperty({ enum: WORDINGS }) wording: Wording;
  @ApiProperty({ enum: ['administrative', 'statistical'] }) track: 'administrative' | 'statistical';
  @ApiProperty(decimal) target: string | null;
  @ApiProperty(decimal) upper: string | null;
  @ApiProperty(decimal) stretch: string | null;
  @ApiProperty(decimal) baseline: string | null;
  @ApiProperty(decimal) tolerance: string | null;
  @ApiProperty({ enum: ['total', 'level'], nullable: true, type: String }) capOf: 'total' | 'level' | null;
  @ApiProperty() annualOnly: boolean;
  @ApiProperty({ type: [String] }) curve: string[];
  @ApiProperty({ type: [String], nullable: true }) growthPath: string[] | null;
  @ApiProperty({ type: [String], nullable: true }) baseShares: string[] | null;
  @ApiProperty({ type: 'array', items: { type: 'string', nullable: true }, nullable: true }) baseAmounts:
    (string | null)[] | null;
  @ApiProperty({ type: [NodeBody] }) nodes: NodeBody[];
  @ApiProperty(decimal) comparator: string | null;
  @ApiProperty(decimal) clause: string | null;
  @ApiProperty(decimal) sourceTitle: string | null;
  @ApiProperty(decimal) sourceDate: string | null;
  @ApiProperty() illustrative: boolean;
  @ApiProperty(decimal) note: string | null;
  @ApiProperty() verifierUnitId: number;
  @ApiProperty({ type: Number, nullable: true }) leaderId: number | null;
  @ApiProperty({ type: [Number] }) coUnitIds: number[];
  @ApiProperty(decimal) dueText: string | null;
  @ApiProperty({ type: Number, nullable: true }) zoneTargetId: number | null;
  @ApiProperty(decimal) numerator: string | null;
  @ApiProperty(decimal) denominator: string | null;
  @ApiProperty(decimal) baseWeight: string | null;
  @ApiProperty(decimal) lastResult: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'the target it became by signing' }) targetId: number | null;
  @ApiProperty({ type: [MissingDto], description: 'what it lacks before it can be approved' }) missing: MissingDto[];
}
