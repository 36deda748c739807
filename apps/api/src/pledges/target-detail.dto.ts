import { ApiProperty } from '@nestjs/swagger';
import { AssessmentDto } from '../assessment/assessment.dto.js';
import { FlagDto } from '../assessment/flag.dto.js';
import { FigureDto, RevisionDto, SHOWN_STATES } from '../progress/filing.dto.js';
import { OwnerFigureDto } from '../progress/owner-figure.dto.js';
import { TargetInFull, TargetSummary } from './target.dto.js';

export class TargetItemDto {
  @ApiProperty({ type: TargetSummary }) target: TargetSummary;
  @ApiProperty({ type: AssessmentDto, nullable: true }) assessment: AssessmentDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'T; of milestones the weight needed' }) goal: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'B' }) baseline: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'S' }) stretch: string | null;
}

export class TargetListDto {
  @ApiProperty() year: number;
  @ApiProperty() month: string;
  @ApiProperty({ type: [Number] }) years: number[];
  @ApiProperty({ type: [TargetItemDto] }) items: TargetItemDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class RevisionRefDto {
  @ApiProperty() period: string;
  @ApiProperty() revision: string;
}

export class ReceiptDto {
  @ApiProperty() ruleSet: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', nullable: true } }) inputs: Record<string, string | null>;
  @ApiProperty({ type: [RevisionRefDto] }) revisions: readonly RevisionRefDto[];
  @ApiProperty() formula: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', nullable: true } }) result: Record<string, string | null>;
}

export class KnownAssessmentDto extends AssessmentDto {
  @ApiProperty({ type: ReceiptDto }) receipt: ReceiptDto;
  @ApiProperty() knownFrom: Date;
}

export class TargetPeriodDto {
  @ApiProperty() period: string;
  @ApiProperty({ enum: SHOWN_STATES }) state: (typeof SHOWN_STATES)[number];
  @ApiProperty() version: number;
  @ApiProperty() late: boolean;
  @ApiProperty({ type: FigureDto, nullable: true }) figure: FigureDto | null;
  @ApiProperty({ type: Date, nullable: true }) opensAt: Date | null;
  @ApiProperty({ type: Date, nullable: true }) dueAt: Date | null;
  @ApiProperty({ type: Date, nullable: true }) lockedAt: Date | null;
  @ApiProperty({ type: Date, nullable: true }) reopenedUntil: Date | null;
  @ApiProperty({ type: [String] }) allowed: string[];
}

export class TargetDetailDto {
  @ApiProperty({ type: TargetInFull }) target: TargetInFull;
  @ApiProperty({ type: [KnownAssessmentDto], description: 'one per month of the board' }) series: KnownAssessmentDto[];
  @ApiProperty({ type: ReceiptDto, nullable: true, description: 'of the latest month' }) receipt: ReceiptDto | null;
  @ApiProperty({ type: [TargetPeriodDto] }) periods: TargetPeriodDto[];
  @ApiProperty({ type: [RevisionDto] }) revisions: RevisionDto[];
  @ApiProperty({ type: [OwnerFigureDto], description: 'what the data owner said, every version' }) ownerFigures: OwnerFigureDto[];
  @ApiProperty({ type: [FlagDto] }) flags: FlagDto[];
}
