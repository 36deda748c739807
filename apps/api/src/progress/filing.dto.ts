import { FIGURE_STATES, type FigureState } from '#domain/progress/figure.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Matches, MaxLength, Min, ValidateNested, IsBoolean } from 'class-validator';
import { IsId } from '../http/input-rules.js';
import { AssessmentDto } from '../assessment/assessment.dto.js';
import { AgainstOwnerDto, OwnerFigureDto } from './owner-figure.dto.js';
import { SourceDto, TargetSummary, TermsDto } from '../pledges/target.dto.js';

export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export class NodeAcceptanceDto {
  @ApiProperty() @IsString() @MaxLength(40) nodeId: string;
  @ApiProperty({ example: '2024-06-26' }) @IsString() @MaxLength(10) acceptedOn: string;
}

export class ExplanationDto {
  @ApiProperty() @IsString() @MaxLength(40) code: string;
  @ApiProperty() @IsString() @MaxLength(1000) text: string;
}

const optionalNumber = { type: String, nullable: true, description: 'as typed: full-width digits and thousands separators are understood' } as const;

/** One figure with its words. Numbers are strings as a clerk types them. */
export class FigureBody {
  @ApiPropertyOptional({ enum: FIGURE_STATES, default: 'filed' }) @IsOptional() @IsIn(FIGURE_STATES) state?: FigureState;
  @ApiPropertyOptional(optionalNumber) @IsOptional() @IsString() @MaxLength(100) value?: string | null;
  @ApiPropertyOptional(optionalNumber) @IsOptional() @IsString() @MaxLength(100) numerator?: string | null;
  @ApiPropertyOptional(optionalNumber) @IsOptional() @IsString() @MaxLength(100) denominator?: string | null;
  @ApiPropertyOptional({ ...optionalNumber, description: 'growth only: the level behind the rate' }) @IsOptional() @IsString() @MaxLength(100) amount?: string | null;
  @ApiPropertyOptional({ ...optionalNumber, description: 'the comparator’s figure for the period' }) @IsOptional() @IsString() @MaxLength(100) comparator?: string | null;
  @ApiPropertyOptional({ type: [NodeAcceptanceDto] }) @IsOptional() @IsArray() @ArrayMaxSize(200) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => NodeAcceptanceDto) nodes?: NodeAcceptanceDto[];
  @ApiPropertyOptional(optionalNumber) @IsOptional() @IsString() @MaxLength(100) yearEndEstimate?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsString() @MaxLength(4000) narrative?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsString() @MaxLength(4000) problems?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsString() @MaxLength(4000) nextSteps?: string | null;
  @ApiPropertyOptional({ type: [ExplanationDto] }) @IsOptional() @IsArray() @ArrayMaxSize(20) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => ExplanationDto) explanations?: ExplanationDto[];
}

export class FilingRowBody extends FigureBody {
  @ApiPropertyOptional({ description: 'this or code' }) @IsOptional() @IsId() targetId?: number;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(24) code?: string;
  @ApiPropertyOptional({ description: 'the version the caller has seen, 0 for a first figure; left out: whatever is there is overwritten' }) @IsOptional() @IsInt() @Min(0) version?: number;
}

export class FilingsBody {
  @ApiProperty({ example: '2024-06' }) @Matches(MONTH) period: string;
  @ApiProperty({ type: [FilingRowBody] }) @IsArray() @ArrayMaxSize(500) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => FilingRowBody) rows: FilingRowBody[];
  @ApiPropertyOptional() @IsOptional() @IsBoolean() submit?: boolean;
}

export class VerifyBody {
  @ApiPropertyOptional({ description: 'needed where the data owner’s figure is another one: why the filed one stands' }) @IsOptional() @IsString() @MaxLength(1000) reason?: string;
}

export class ReturnBody {
  @ApiProperty() @IsString() @MaxLength(1000) reason: string;
}

export class BulkStepBody {
  @ApiProperty({ enum: ['submit', 'endorse', 'verify'] }) @IsIn(['submit', 'endorse', 'verify']) verb: 'submit' | 'endorse' | 'verify';
  @ApiProperty({ type: () => [StepOnBody] }) @IsArray() @ArrayMaxSize(500) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => StepOnBody) items: StepOnBody[];
}

export class StepOnBody {
  @ApiProperty() @IsId() targetId: number;
  @ApiProperty() @Matches(MONTH) period: string;
  @ApiPropertyOptional() @IsOptional() @IsInt() @Min(1) version?: number;
  @ApiPropertyOptional({ description: 'verify only' }) @IsOptional() @IsString() @MaxLength(1000) reason?: string;
}

export class FieldErrorDto {
  @ApiProperty() path: string;
  @ApiProperty() code: string;
  @ApiProperty() detail: string;
}

export class RowChangeDto {
  @ApiProperty({ type: String, nullable: true, description: 'null: the system itself' }) by: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ description: 'What they did, in words' }) what: string;
}

export class RowProblemDto {
  @ApiProperty() status: number;
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty() detail: string;
  @ApiPropertyOptional({ type: RowChangeDto, description: 'Who was there before' }) changed?: RowChangeDto;
  @ApiPropertyOptional({ type: [FieldErrorDto] }) errors?: FieldErrorDto[];
}

export class RowResultDto {
  @ApiProperty({ type: Number, nullable: true }) targetId: number | null;
  @ApiProperty({ type: String, nullable: true }) code: string | null;
  @ApiProperty() ok: boolean;
  @ApiProperty({ type: Number, nullable: true }) version: number | null;
  @ApiProperty({ type: String, nullable: true }) state: string | null;
  @ApiPropertyOptional({ type: RowProblemDto, nullable: true }) problem: RowProblemDto | null;
}

export class RowResultsDto {
  @ApiProperty() accepted: number;
  @ApiProperty() refused: number;
  @ApiProperty({ type: [RowResultDto] }) rows: RowResultDto[];
}

export class WindowDto {
  @ApiProperty() opensAt: Date;
  @ApiProperty() dueAt: Date;
  @ApiProperty() lockedAt: Date;
}

export class ContentDto {
  @ApiProperty({ enum: FIGURE_STATES }) state: FigureState;
  @ApiProperty({ type: String, nullable: true }) value: string | null;
  @ApiProperty({ type: String, nullable: true }) numerator: string | null;
  @ApiProperty({ type: String, nullable: true }) denominator: string | null;
  @ApiProperty({ type: String, nullable: true }) amount: string | null;
  @ApiProperty({ type: String, nullable: true }) comparator: string | null;
  @ApiProperty({ type: [NodeAcceptanceDto] }) nodes: NodeAcceptanceDto[];
  @ApiProperty({ type: String, nullable: true }) yearEndEstimate: string | null;
  @ApiProperty({ type: String, nullable: true }) narrative: string | null;
  @ApiProperty({ type: String, nullable: true }) problems: string | null;
  @ApiProperty({ type: String, nullable: true }) nextSteps: string | null;
  @ApiProperty({ type: [ExplanationDto] }) explanations: ExplanationDto[];
}

export class WarningDto {
  @ApiProperty() code: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) params: Record<string, string>;
  @ApiProperty() text: string;
  @ApiProperty({ type: String, nullable: true, description: 'the value that was probably meant' }) suggestion: string | null;
}

export class RevisionDto {
  @ApiProperty() id: number;
  @ApiProperty() period: string;
  @ApiProperty() revision: number;
  @ApiProperty({ type: ContentDto }) content: ContentDto;
  @ApiProperty({ type: [WarningDto] }) warnings: WarningDto[];
  @ApiProperty() submittedBy: string;
  @ApiProperty() submittedAt: Date;
  @ApiProperty({ type: Date, nullable: true }) withdrawnAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) endorsedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) endorsedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) verifiedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) verifiedAt: Date | null;
  @ApiProperty({ type: String, nullable: true, description: 'why it was verified beside another figure of the data owner' }) verifiedReason: string | null;
  @ApiProperty({ type: String, nullable: true }) returnedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) returnedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) returnReason: string | null;
  @ApiProperty({ type: SourceDto, nullable: true, description: 'the document that printed the figure' }) source: SourceDto | null;
  @ApiProperty({ description: '示意: the figure was invented for the demo' }) illustrative: boolean;
}

export class FigureDto {
  @ApiProperty() period: string;
  @ApiProperty({ enum: FIGURE_STATES }) state: FigureState;
  @ApiProperty({ type: String, nullable: true }) value: string | null;
  @ApiProperty({ type: String, nullable: true }) numerator: string | null;
  @ApiProperty({ type: String, nullable: true }) denominator: string | null;
  @ApiProperty({ type: String, nullable: true }) amount: string | null;
  @ApiProperty({ type: String, nullable: true }) comparator: string | null;
  @ApiProperty({ type: [NodeAcceptanceDto] }) nodes: readonly NodeAcceptanceDto[];
  @ApiProperty({ type: String, nullable: true }) yearEndEstimate: string | null;
  @ApiProperty() verified: boolean;
  @ApiProperty() revision: string;
  @ApiProperty({ type: [String] }) explained: readonly string[];
}

export const SHOWN_STATES = ['none', 'draft', 'submitted', 'endorsed', 'verified', 'returned'] as const;

/** One target × one period as a desk shows it. */
export class FilingDto {
  @ApiProperty({ type: TargetSummary }) target: TargetSummary;
  @ApiProperty({ type: TermsDto }) terms: TermsDto;
  @ApiProperty() period: string;
  @ApiProperty({ type: WindowDto, nullable: true }) window: WindowDto | null;
  @ApiProperty({ description: 'for If-Match; 0: nothing saved yet' }) version: number;
  @ApiProperty({ enum: SHOWN_STATES }) state: (typeof SHOWN_STATES)[number];
  @ApiProperty({ type: Date, nullable: true }) stateSince: Date | null;
  @ApiProperty() late: boolean;
  @ApiProperty({ type: Date, nullable: true }) reopenedUntil: Date | null;
  @ApiProperty({ type: ContentDto, nullable: true }) draft: ContentDto | null;
  @ApiProperty({ type: String, nullable: true }) draftBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) draftAt: Date | null;
  @ApiProperty({ type: RevisionDto, nullable: true, description: 'the latest submitted revision' }) latest: RevisionDto | null;
  @ApiProperty({ type: String, nullable: true }) returnReason: string | null;
  @ApiProperty({ type: [FigureDto], description: 'what counts for the other periods of the year' }) figures: FigureDto[];
  @ApiProperty({ type: [String], description: 'the same target’s figures last year, `period=value`' }) lastYear: string[];
  @ApiProperty({ type: AssessmentDto, nullable: true, description: 'the light this figure gives or would give' }) preview: AssessmentDto | null;
  @ApiProperty({ type: [WarningDto] }) warnings: WarningDto[];
  @ApiProperty() evidence: number;
  @ApiProperty({ type: OwnerFigureDto, nullable: true, description: 'what the data owner says of the period' }) owner: OwnerFigureDto | null;
  @ApiProperty({ type: AgainstOwnerDto, nullable: true, description: 'the figure held against the owner’s; null where they gave none' }) against: AgainstOwnerDto | null;
  @ApiProperty({ type: [String] }) allowed: string[];
}

export class FilingListDto {
  @ApiProperty({ type: [FilingDto] }) items: FilingDto[];
}

export class MonthQuery {
  @ApiPropertyOptional({ description: 'defaults to the month whose figures are asked for' }) @IsOptional() @Matches(MONTH) period?: string;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsId() unit?: number;
}
