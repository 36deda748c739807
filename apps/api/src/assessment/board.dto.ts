import { LIGHTS, type Light } from '#domain/assessment/assessment.js';
import { TARGET_KINDS } from '#domain/pledges/terms.js';
import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsId } from '../http/input-rules.js';
import { IsDayOrInstant } from '../http/moment.js';
import { TargetSummary, TermsDto, UnitRef } from '../pledges/target.dto.js';
import { PipelineItemDto } from '../progress/pipeline.dto.js';
import { AssessmentDto } from './assessment.dto.js';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export class AsOfQuery {
  @ApiPropertyOptional({ description: 'as known at this moment, or at the end of this day' })
  @IsOptional()
  @IsDayOrInstant()
  asOf?: string;
}

export class BoardQuery extends AsOfQuery {
  @ApiPropertyOptional({ example: '2024-06' }) @IsOptional() @Matches(MONTH) period?: string;
  @ApiPropertyOptional({ description: '我分管的' })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true' || value === '1')
  @IsBoolean()
  mine?: boolean;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsId() unit?: number;
  @ApiPropertyOptional({ enum: TARGET_KINDS }) @IsOptional() @IsIn(TARGET_KINDS) kind?: string;
}

/** The same board's list of what was not filed, page by page. */
export class UnfiledQuery extends BoardQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 500, default: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;
  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

export class LightCountsDto {
  @ApiProperty() done: number;
  @ApiProperty() onPace: number;
  @ApiProperty() behind: number;
  @ApiProperty() lagging: number;
  @ApiProperty() missing: number;
  @ApiProperty() pending: number;
  @ApiProperty() notAssessed: number;
}

export class FlagBriefDto {
  @ApiProperty() id: number;
  @ApiProperty() kind: string;
  @ApiProperty({ description: '1 提醒 · 2 预警 · 3 红色督办' }) level: number;
  @ApiProperty() state: string;
  @ApiProperty({ type: String, nullable: true }) cause: string | null;
  @ApiProperty({ type: String, nullable: true }) measures: string | null;
  @ApiProperty({ type: String, nullable: true }) recoverBy: string | null;
  @ApiProperty() promiseBroken: boolean;
}

export class SeriesPointDto {
  @ApiProperty() month: string;
  @ApiProperty({ type: String, nullable: true }) actual: string | null;
  @ApiProperty({ type: String, nullable: true }) expected: string | null;
}

/** What of the signed terms a line of the board shows; the target's own page has them all. */
export class BoardTermsDto extends PickType(TermsDto, ['kind', 'target', 'stretch', 'baseline', 'nodes'] as const) {}

export class BoardItemDto {
  @ApiProperty({ type: TargetSummary }) target: TargetSummary;
  @ApiProperty({ type: BoardTermsDto }) terms: BoardTermsDto;
  @ApiProperty({ type: AssessmentDto }) assessment: AssessmentDto;
  @ApiProperty({ type: [FlagBriefDto] }) flags: FlagBriefDto[];
  @ApiProperty({ type: [SeriesPointDto] }) series: SeriesPointDto[];
  @ApiProperty({ description: '示意: the figure judged was invented for the demo' }) illustrative: boolean;
}

export class MatrixCellDto {
  @ApiProperty() month: string;
  @ApiProperty({ enum: LIGHTS }) light: Light;
  @ApiProperty() reds: number;
  @ApiProperty({ description: 'the light of an earlier month stands: this month’s figure is still awaited' }) standing: boolean;
}

export class MatrixRowDto {
  @ApiProperty({ type: UnitRef }) unit: UnitRef;
  @ApiProperty({ type: [MatrixCellDto] }) cells: MatrixCellDto[];
}

export class UnfiledNameDto {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
}

export class UnfiledUnitDto {
  @ApiProperty({ type: UnitRef }) unit: UnitRef;
  @ApiProperty() total: number;
  @ApiProperty() returned: number;
  @ApiProperty() draft: number;
  @ApiProperty({ description: 'something of it had already come in late' }) late: boolean;
  @ApiProperty({ type: Date, nullable: true }) remindedAt: Date | null;
  @ApiProperty({ type: [UnfiledNameDto], description: 'the first ones; all of them at /board/unfiled' }) first: UnfiledNameDto[];
}

export class UnfiledDto {
  @ApiProperty() total: number;
  @ApiProperty({ type: [UnfiledUnitDto] }) units: UnfiledUnitDto[];
}

export class UnfiledPageDto {
  @ApiProperty({ type: [PipelineItemDto] }) items: PipelineItemDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class BoardDto {
  @ApiProperty() period: string;
  @ApiProperty({ type: Date, nullable: true, description: 'null: as known now' }) asOf: Date | null;
  @ApiProperty() now: Date;
  @ApiProperty({ type: UnitRef }) zone: UnitRef;
  @ApiProperty() total: number;
  @ApiProperty({ type: LightCountsDto }) counts: LightCountsDto;
  @ApiProperty({ type: LightCountsDto }) before: LightCountsDto;
  @ApiProperty({
    type: LightCountsDto,
    description: 'the last known lights of what is pending: a red that has not been filed again is not gone',
  })
  awaited: LightCountsDto;
  @ApiProperty({ description: 'lights that rest on figures not verified yet' }) provisional: number;
  @ApiProperty({ type: String, nullable: true, description: 'the month through which published statistics stand' })
  statisticsThrough: string | null;
  @ApiProperty({ type: Date, nullable: true }) dueAt: Date | null;
  @ApiProperty({ type: Number, nullable: true, description: 'workdays left, today and the due day counted' }) workdaysLeft:
    number | null;
  @ApiProperty({ type: [BoardItemDto] }) worst: BoardItemDto[];
  @ApiProperty({ type: [MatrixRowDto] }) matrix: MatrixRowDto[];
  @ApiProperty({ type: UnfiledDto, description: 'asked for and not submitted, unit by unit' }) unfiled: UnfiledDto;
  @ApiProperty({ type: [Number] }) years: number[];
  @ApiProperty({ description: '示意: figures on this board were invented for the demo' }) illustrative: boolean;
}
