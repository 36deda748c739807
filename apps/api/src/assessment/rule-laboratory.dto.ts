import { LIGHTS, type Light } from '#domain/assessment/assessment.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { BandDto, RulesDto, TitleDto } from '../calendar/plan-year.dto.js';
import { IsDay, PlainText } from '../http/input-rules.js';
import { TargetSummary } from '../pledges/target.dto.js';

export class ThresholdDto {
  @ApiProperty({ example: 'growth.laggingGap' }) key: string;
  @ApiProperty({ type: String, nullable: true, description: 'Target kind; null: a number of the whole set' }) kind: string | null;
  @ApiProperty({ example: 'laggingGap' }) field: string;
  @ApiProperty({ example: '-2' }) value: string;
  @ApiProperty() least: string;
  @ApiProperty() most: string;
  @ApiProperty({ description: 'Whole numbers only' }) whole: boolean;
}

export class RuleSetDto extends RulesDto {
  @ApiProperty({ type: [BandDto] }) bands: BandDto[];
  @ApiProperty({ type: [ThresholdDto], description: 'What may be tried and adopted otherwise' }) thresholds: ThresholdDto[];
}

export class RuleSetsDto {
  @ApiProperty({ type: [RuleSetDto] }) items: RuleSetDto[];
  @ApiProperty({ type: [Number], description: 'The plan years of the zone, newest first' }) years: number[];
}

export class TrialBody {
  @ApiProperty({ type: 'integer' }) @IsInt() @Min(2000) @Max(2999) year: number;
  @ApiProperty({ example: 'sanya@1' }) @IsString() @MaxLength(40) ruleSet: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' }, example: { 'growth.laggingGap': '-3' } })
  @IsOptional()
  @IsObject()
  overrides?: Record<string, string>;
}

export class TrialMonthDto {
  @ApiProperty({ example: '2023-06' }) month: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'Targets by light, as kept' })
  kept: Record<string, number>;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Targets by light, as the set on trial lights them',
  })
  tried: Record<string, number>;
  @ApiProperty({ type: 'integer' }) changed: number;
}

export class TrialLightDto {
  @ApiProperty() month: string;
  @ApiProperty({ enum: LIGHTS, nullable: true }) kept: Light | null;
  @ApiProperty({ enum: LIGHTS }) tried: Light;
}

export class TriedTargetDto {
  @ApiProperty({ type: TargetSummary }) target: TargetSummary;
  @ApiProperty({ type: [TrialLightDto], description: 'The months in which the light differs' }) changes: TrialLightDto[];
}

export class KeptAndTriedDto {
  @ApiProperty({ type: 'integer' }) kept: number;
  @ApiProperty({ type: 'integer' }) tried: number;
}

export class TrialDto {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty() ruleSet: string;
  @ApiProperty({ type: TitleDto }) title: TitleDto;
  @ApiProperty({ description: 'The last month that is over' }) upTo: string;
  @ApiProperty({ type: 'integer' }) targets: number;
  @ApiProperty({ type: KeptAndTriedDto, description: 'Targets that were red in at least one month' }) redTargets: KeptAndTriedDto;
  @ApiProperty({ type: KeptAndTriedDto, description: 'Red lights of all months together' }) redLights: KeptAndTriedDto;
  @ApiProperty({ type: [TrialMonthDto] }) months: TrialMonthDto[];
  @ApiProperty({ type: [TriedTargetDto] }) changed: TriedTargetDto[];
}

export class AdoptRulesBody {
  @ApiProperty({ example: 'sanya@1' }) @IsString() @MaxLength(40) ruleSet: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } }) @IsOptional() @IsObject() overrides?: Record<
    string,
    string
  >;
  @ApiProperty({ example: '2024-07-15', description: 'First day; today or later' }) @IsDay() fromDay: string;
  @ApiProperty() @PlainText(500, 2) reason: string;
}

export class AdoptedDto {
  @ApiProperty({ type: 'integer' }) version: number;
}

export class AdoptionDto extends AdoptedDto {
  @ApiProperty() ruleSet: string;
  @ApiProperty({ type: TitleDto }) title: TitleDto;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true }) overrides: Record<
    string,
    string
  > | null;
  @ApiProperty() fromDay: string;
  @ApiProperty() reason: string;
  @ApiProperty({ type: String, nullable: true }) adoptedByName: string | null;
  @ApiProperty() adoptedAt: Date;
  @ApiProperty({ type: Date, nullable: true }) withdrawnAt: Date | null;
  @ApiProperty({ type: [String], description: 'withdraw: while its first day lies ahead' }) allowed: string[];
}

export class AdoptionsDto {
  @ApiProperty({ type: [AdoptionDto] }) items: AdoptionDto[];
  @ApiProperty({ type: [String], description: 'What the reader may begin from here' }) allowed: string[];
}
