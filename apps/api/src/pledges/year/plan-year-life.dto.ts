import { PLAN_YEAR_STATES, SCORED_VALUES, type PlanYearState, type ScoredValue } from '#domain/pledges/plan-year.lifecycle.js';
import { TARGET_KINDS, type TargetKind } from '#domain/pledges/terms.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { IfGiven } from '../../http/input-rules.js';
import { UnitRef } from '../target.dto.js';

export class PlanYearItemDto {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ enum: PLAN_YEAR_STATES, enumName: 'PlanYearState' }) state: PlanYearState;
  @ApiProperty({ example: 'default@1' }) ruleSet: string;
  @ApiProperty({ type: 'integer' }) pledges: number;
  @ApiProperty({ type: 'integer', description: 'Pledges signed or settled' }) signed: number;
  @ApiProperty({ type: 'integer', description: 'Lines, drafted and signed' }) lines: number;
  @ApiProperty({ type: 'integer', description: 'Signed targets' }) targets: number;
  @ApiProperty({ type: 'integer' }) zoneTargets: number;
}

export class RuleChoiceDto {
  @ApiProperty({ example: 'default@1' }) id: string;
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class PlanYearsPageDto {
  @ApiProperty({ type: [PlanYearItemDto], description: 'Newest first' }) items: PlanYearItemDto[];
  @ApiProperty({ type: [RuleChoiceDto], description: 'Published rule sets a year may open with' }) ruleSets: RuleChoiceDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the years come whole' }) nextCursor: string | null;
  @ApiProperty({ type: [String], description: 'What the reader may begin from here' }) allowed: string[];
}

export class PreparePlanYearDto {
  @ApiProperty({ type: 'integer', minimum: 2000, maximum: 2099 })
  @IsInt()
  @Min(2000)
  @Max(2099)
  year: number;
}

export class ChangePlanYearDto {
  @ApiPropertyOptional({ description: 'Only while the year is prepared; later a set is adopted from a date' })
  @IfGiven()
  @IsString()
  @MaxLength(40)
  ruleSet?: string;

  @ApiPropertyOptional({ enum: SCORED_VALUES, description: 'Which value of an amended target the appraisal scores' })
  @IfGiven()
  @IsIn(SCORED_VALUES)
  amendmentScores?: ScoredValue;
}

const FATES = ['add', 'fill', 'there', 'unitClosed'] as const;
const MARKS = ['noResult', 'nodeDates', 'noBaseYear'] as const;

export class RollOverItemDto {
  @ApiProperty({ enum: FATES, enumName: 'RollOverFate' }) fate: (typeof FATES)[number];
  @ApiProperty() fromCode: string;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty({ enum: TARGET_KINDS }) kind: TargetKind;
  @ApiProperty() measureUnit: string;
  @ApiProperty({ type: String, nullable: true }) measureUnitEn: string | null;
  @ApiProperty({ type: 'integer' }) decimals: number;
  @ApiProperty({ type: UnitRef, nullable: true, description: 'null: a goal of the zone' }) unit: UnitRef | null;
  @ApiProperty({ type: String, nullable: true }) lastTarget: string | null;
  @ApiProperty({ type: String, nullable: true }) lastResult: string | null;
  @ApiProperty({ type: String, nullable: true }) baseline: string | null;
  @ApiProperty({ enum: MARKS, enumName: 'RollOverMark', isArray: true }) marks: (typeof MARKS)[number][];
}

export class RollOverPreviewDto {
  @ApiProperty({ type: 'integer' }) from: number;
  @ApiProperty({ type: [RollOverItemDto] }) items: RollOverItemDto[];
}

export class RolledOverDto {
  @ApiProperty({ type: 'integer' }) lines: number;
  @ApiProperty({ type: 'integer' }) zoneTargets: number;
  @ApiProperty({ type: 'integer', description: 'Lines carried before that now have their result' }) filled: number;
}
