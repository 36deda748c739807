import { PLEDGE_STATES, type PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { CARRIES, ROLL_UPS, type Carries, type RollUp } from '#domain/pledges/roll-up.js';
import { TARGET_KINDS, WORDINGS, type TargetKind, type Wording } from '#domain/pledges/terms.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IfGiven, IsId, OrNull } from '../http/input-rules.js';
import { IsAmount } from './amount.dto.js';
import { NodeDto, PersonRef, SourceDto, UnitRef } from './target.dto.js';

const decimal = { type: String, nullable: true } as const;
const METHODS = ['sum', 'increments', 'ratio', 'weighted', 'nodes', 'none'] as const;
const UNCOUNTED = ['noValue', 'noBaseline', 'noDenominator', 'noWeight', 'otherMeasure', 'otherKind'] as const;

export class YearQuery {
  @ApiPropertyOptional({ description: 'left out: the latest year' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;
}

export class UnlinkedQuery extends YearQuery {
  @ApiPropertyOptional({ description: 'in the name, the code or the unit’s name' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;
}

export class CarryingUnitDto extends UnitRef {
  @ApiProperty({ example: 'office' }) kind: string;
}

/** A unit's line as its part of a zone target; its unit stands in the list of units. */
export class ShareDto {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty({ type: 'integer' }) unitId: number;
  @ApiProperty({ type: 'integer' }) pledgeId: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'once it is signed' }) targetId: number | null;
  @ApiProperty({ enum: PLEDGE_STATES, enumName: 'PledgeState' }) state: PledgeState;
  @ApiProperty({ enum: CARRIES, enumName: 'Carries', description: 'a share, or the whole as its lead unit' }) carries: Carries;
  @ApiProperty({ enum: TARGET_KINDS }) kind: TargetKind;
  @ApiProperty() measureUnit: string;
  @ApiProperty({ type: String, nullable: true }) measureUnitEn: string | null;
  @ApiProperty(decimal) target: string | null;
  @ApiProperty(decimal) baseline: string | null;
  @ApiProperty(decimal) numerator: string | null;
  @ApiProperty(decimal) denominator: string | null;
  @ApiProperty(decimal) baseWeight: string | null;
  @ApiProperty(decimal) lastResult: string | null;
  @ApiProperty({ type: [NodeDto] }) nodes: NodeDto[];
  @ApiProperty() illustrative: boolean;
  @ApiProperty({ ...decimal, description: 'what it adds; null where it is not counted' }) part: string | null;
  @ApiProperty({ ...decimal, description: 'its part of what is needed, 1 = all of it' }) share: string | null;
  @ApiProperty({ enum: UNCOUNTED, nullable: true, description: 'why it is not counted' }) uncounted:
    (typeof UNCOUNTED)[number] | null;
  @ApiProperty({ ...decimal, description: 'with which value it alone would close the gap' }) closesAt: string | null;
  @ApiProperty({ type: 'integer', description: 'for If-Match' }) version: number;
}

export class RestDto {
  @ApiProperty({ description: 'the base, or denominator, that nobody carries' }) base: string;
  @ApiProperty({ description: 'what it would have to grow, or reach, in percent' }) must: string;
}

export class RolledUpDto {
  @ApiProperty({ enum: METHODS, enumName: 'RollUpMethod' }) method: (typeof METHODS)[number];
  @ApiProperty(decimal) carried: string | null;
  @ApiProperty(decimal) added: string | null;
  @ApiProperty(decimal) needed: string | null;
  @ApiProperty({ ...decimal, description: '1 = all of it' }) coverage: string | null;
  @ApiProperty({ ...decimal, description: 'in the units of `needed`; for a cap what is given out too much' }) gap: string | null;
  @ApiProperty({ ...decimal, description: 'the same in the measure of the target' }) uncovered: string | null;
  @ApiProperty({ type: RestDto, nullable: true }) rest: RestDto | null;
  @ApiProperty({ type: [String], description: 'nodes that stand in nobody’s line' }) missingNodes: string[];
  @ApiProperty({ type: Boolean, nullable: true }) addsUp: boolean | null;
  @ApiProperty({ description: 'no unit carries a share: the lead unit stands for the whole' }) leadOnly: boolean;
}

export class IdleDto {
  @ApiProperty({ type: 'integer' }) unitId: number;
  @ApiProperty({ enum: ['group', 'coUnit'] }) why: 'group' | 'coUnit';
}

export class LedgerDto {
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty({ type: 'integer', description: 'not closed before the year began' }) open: number;
  @ApiProperty() totalInvestment: string;
  @ApiProperty() yearPlan: string;
  @ApiProperty({ enum: ['money', 'count'], nullable: true, description: 'what the goal is held against; null: nothing' }) of:
    'money' | 'count' | null;
  @ApiProperty({ ...decimal, description: 'what the goal needs this year' }) need: string | null;
  @ApiProperty(decimal) coverage: string | null;
  @ApiProperty(decimal) gap: string | null;
}

export class ZoneTargetDto {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty() category: string;
  @ApiProperty() measureUnit: string;
  @ApiProperty({ type: String, nullable: true }) measureUnitEn: string | null;
  @ApiProperty({ type: 'integer' }) decimals: number;
  @ApiProperty({ enum: TARGET_KINDS }) kind: TargetKind;
  @ApiProperty({ enum: WORDINGS }) wording: Wording;
  @ApiProperty({ enum: ROLL_UPS, enumName: 'RollUp' }) rollUp: RollUp;
  @ApiProperty({ enum: ['total', 'level'], nullable: true }) capOf: 'total' | 'level' | null;
  @ApiProperty(decimal) target: string | null;
  @ApiProperty(decimal) upper: string | null;
  @ApiProperty(decimal) stretch: string | null;
  @ApiProperty(decimal) baseline: string | null;
  @ApiProperty(decimal) lastResult: string | null;
  @ApiProperty({ ...decimal, description: 'last year’s level (growth), or the planned denominator (rates)' }) baseAmount:
    string | null;
  @ApiProperty({ type: [NodeDto] }) nodes: NodeDto[];
  @ApiProperty({ type: PersonRef, nullable: true }) leader: PersonRef | null;
  @ApiProperty({ type: String, nullable: true }) clause: string | null;
  @ApiProperty({ type: SourceDto, nullable: true }) source: SourceDto | null;
  @ApiProperty() illustrative: boolean;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ type: 'integer' }) sort: number;
  @ApiProperty({ type: [String], description: 'change, remove' }) allowed: string[];
  @ApiProperty({ type: 'integer', description: 'for If-Match' }) version: number;
}

export class ContributionDto extends ZoneTargetDto {
  @ApiProperty({ type: [ShareDto] }) lines: ShareDto[];
  @ApiProperty({ type: RolledUpDto, nullable: true, description: 'null for a reader who sees their own unit’s part alone' })
  rolledUp: RolledUpDto | null;
  @ApiProperty({ type: [IdleDto], description: 'units that carry none, and why they are asked for theirs' }) idle: IdleDto[];
  @ApiProperty({ type: LedgerDto, nullable: true, description: 'projects on its ledger' }) ledger: LedgerDto | null;
}

export class ContributionsDto {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ type: Number, isArray: true }) years: number[];
  @ApiProperty({ description: 'the reader sees all shares, not their own alone' }) whole: boolean;
  @ApiProperty({ type: [ContributionDto] }) items: ContributionDto[];
  @ApiProperty({ type: [CarryingUnitDto] }) units: CarryingUnitDto[];
  @ApiProperty({ type: 'integer', description: 'lines of the year that belong to no zone target' }) unlinked: number;
  @ApiProperty({ type: [String], description: 'add, share' }) allowed: string[];
}

export class UnlinkedLineDto extends ShareDto {
  @ApiProperty({ type: UnitRef }) unit: UnitRef;
}

export class UnlinkedLinesDto {
  @ApiProperty({ type: [UnlinkedLineDto] }) items: UnlinkedLineDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ChangeShareBody {
  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'null: a share of none' })
  @OrNull()
  @IsId()
  zoneTargetId?: number | null;

  @ApiPropertyOptional({ enum: CARRIES, enumName: 'Carries' })
  @IfGiven()
  @IsIn(CARRIES)
  carries?: Carries;

  @ApiPropertyOptional(decimal) @IsAmount() numerator?: string | null;
  @ApiPropertyOptional(decimal) @IsAmount() denominator?: string | null;
  @ApiPropertyOptional(decimal) @IsAmount() baseWeight?: string | null;
  @ApiPropertyOptional(decimal) @IsAmount() lastResult?: string | null;
  @ApiPropertyOptional({ ...decimal, description: 'only while its pledge is drafted or consulted upon' }) @IsAmount() target?:
    string | null;
}
