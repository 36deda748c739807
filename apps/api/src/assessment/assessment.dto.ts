import { LIGHTS, NOT_ASSESSED_REASONS, type Light, type NotAssessedReason } from '#domain/assessment/assessment.js';
import { ApiProperty } from '@nestjs/swagger';

const decimal = { type: String, nullable: true } as const;

export class ReasonDto {
  @ApiProperty({ description: 'key of the sentence catalogue' }) code: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) params: Record<string, string>;
  @ApiProperty({ description: 'the sentence in the reader’s language' }) text: string;
}

export class OutlookDto {
  @ApiProperty() mid: string;
  @ApiProperty(decimal) low: string | null;
  @ApiProperty(decimal) high: string | null;
  @ApiProperty({ ...decimal, description: '0…1' }) chance: string | null;
}

export class NeededDto {
  @ApiProperty({ enum: ['growth', 'perMonth'] }) form: 'growth' | 'perMonth';
  @ApiProperty({ ...decimal, description: 'growth the remaining months need, %' }) rate: string | null;
  @ApiProperty(decimal) perMonth: string | null;
  @ApiProperty({ ...decimal, description: 'monthly average so far' }) soFar: string | null;
  @ApiProperty({ type: Number, nullable: true }) months: number | null;
}

export class OverdueNodeDto {
  @ApiProperty() nodeId: string;
  @ApiProperty() name: string;
  @ApiProperty() dueOn: string;
  @ApiProperty() daysLate: number;
}

/** The judgement of one target for one month. */
export class AssessmentDto {
  @ApiProperty() month: string;
  @ApiProperty({ type: String, nullable: true, description: 'the period judged' }) period: string | null;
  @ApiProperty({ enum: LIGHTS }) light: Light;
  @ApiProperty({ enum: LIGHTS, nullable: true, type: String }) standing: Light | null;
  @ApiProperty({ enum: NOT_ASSESSED_REASONS, nullable: true, type: String }) notAssessed: NotAssessedReason | null;
  @ApiProperty(decimal) actual: string | null;
  @ApiProperty(decimal) expected: string | null;
  @ApiProperty(decimal) ratio: string | null;
  @ApiProperty({ ...decimal, description: 'points' }) gap: string | null;
  @ApiProperty(decimal) share: string | null;
  @ApiProperty(decimal) planned: string | null;
  @ApiProperty({ type: NeededDto, nullable: true }) needed: NeededDto | null;
  @ApiProperty({ type: OutlookDto, nullable: true }) outlook: OutlookDto | null;
  @ApiProperty() streak: number;
  @ApiProperty() recovered: boolean;
  @ApiProperty() provisional: boolean;
  @ApiProperty() doubtful: boolean;
  @ApiProperty({ type: [OverdueNodeDto] }) overdueNodes: OverdueNodeDto[];
  @ApiProperty({ type: [ReasonDto] }) reasons: ReasonDto[];
  @ApiProperty({ description: 'the one-line why' }) why: string;
  @ApiProperty() ruleSet: string;
}
