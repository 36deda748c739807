import { REORGANISATION_KINDS, REORGANISATION_STATES, type ReorganisationKind, type ReorganisationState } from '#domain/people/reorganisation.js';
import { ROLES, type Role } from '#domain/people/roles.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { AreIds, IsDay, IsId, OrNull, PlainText } from '../../http/input-rules.js';

const UNIT_KINDS = ['department', 'office', 'company', 'agency', 'taskForce'] as const;
const Ids = () => AreIds(2_000);

export class UnitToBeDto {
  @ApiProperty({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' }) @IsString() @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/) code: string;
  @ApiProperty({ enum: UNIT_KINDS }) @IsIn(UNIT_KINDS) kind: (typeof UNIT_KINDS)[number];
  @ApiProperty({ maxLength: 80 }) @PlainText(80) name: string;
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 120 }) @OrNull() @PlainText(120) nameEn?: string | null;
}

export class NewNameDto {
  @ApiProperty({ maxLength: 80 }) @PlainText(80) name: string;
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 120 }) @OrNull() @PlainText(120) nameEn?: string | null;
}

/** A unit that is there, or one that the change brings about: exactly one of the two. */
export class SuccessorDto {
  @ApiPropertyOptional({ type: 'integer', nullable: true }) @OrNull() @IsId() unitId?: number | null;
  @ApiPropertyOptional({ type: UnitToBeDto, nullable: true }) @IsOptional() @ValidateNested() @Type(() => UnitToBeDto) newUnit?: UnitToBeDto | null;
}

export class SplitPartDto extends SuccessorDto {
  @ApiProperty({ type: [Number], description: 'Signed targets that go to this part' }) @Ids() targetIds: number[];
  @ApiProperty({ type: [Number], description: 'People who go to this part' }) @Ids() personIds: number[];
}

export class ProposeReorganisationDto {
  @ApiProperty({ enum: REORGANISATION_KINDS, enumName: 'ReorganisationKind' }) @IsIn(REORGANISATION_KINDS) kind: ReorganisationKind;
  @ApiProperty({ format: 'date', description: 'In force from this day on' }) @IsDay() fromDay: string;
  @ApiPropertyOptional({ type: String, nullable: true, example: '2024-07', description: 'The first month for which the successor answers; not for a new name' })
  @OrNull()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  fromPeriod?: string | null;
  @ApiProperty({ maxLength: 400 }) @PlainText(400) reason: string;
  @ApiProperty({ type: [Number] }) @Ids() @ArrayMinSize(1) unitIds: number[];
  @ApiPropertyOptional({ type: NewNameDto, nullable: true }) @IsOptional() @ValidateNested() @Type(() => NewNameDto) rename?: NewNameDto | null;
  @ApiPropertyOptional({ type: SuccessorDto, nullable: true }) @IsOptional() @ValidateNested() @Type(() => SuccessorDto) into?: SuccessorDto | null;
  @ApiPropertyOptional({ type: [SplitPartDto], nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SplitPartDto)
  parts?: SplitPartDto[] | null;
  @ApiPropertyOptional({ description: 'A split unit that goes on with what no part takes' }) @IsOptional() @IsBoolean() goesOn?: boolean;
}

export class RefuseReorganisationDto {
  @ApiProperty({ maxLength: 400 }) @PlainText(400) reason: string;
}

export class ReachQuery {
  @ApiProperty({ enum: REORGANISATION_KINDS }) @IsIn(REORGANISATION_KINDS) kind: ReorganisationKind;
  @ApiProperty({ example: '3,4', description: 'Ids of the units, with commas' }) @IsString() @Matches(/^\d{1,9}(,\d{1,9}){0,19}$/) units: string;
}

export class ReachPledgeDto {
  @ApiProperty() id: number;
  @ApiProperty() year: number;
  @ApiProperty() unitId: number;
  @ApiProperty() title: string;
  @ApiProperty() state: string;
}

class NamedDto {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
}

export class ReachTargetDto extends NamedDto {
  @ApiProperty() year: number;
  @ApiProperty() unitId: number;
  @ApiProperty() code: string;
}

export class ReachPersonDto extends NamedDto {
  @ApiProperty() unitId: number;
  @ApiProperty() role: string;
}

export class ReachNameDto extends NamedDto {}

/** What a change takes along: things and their number, no figures. */
export class ReachDto {
  @ApiProperty({ type: [ReachPledgeDto] }) pledges: ReachPledgeDto[];
  @ApiProperty({ type: [ReachTargetDto] }) targets: ReachTargetDto[];
  @ApiProperty({ type: [ReachPersonDto] }) people: ReachPersonDto[];
  @ApiProperty({ type: [ReachNameDto] }) overseers: ReachNameDto[];
  @ApiProperty({ type: [ReachNameDto] }) children: ReachNameDto[];
  @ApiProperty({ description: 'Drafted lines' }) drafts: number;
  @ApiProperty({ description: 'Open flags' }) flags: number;
  @ApiProperty({ description: 'Figures on their way' }) pendingFilings: number;
  @ApiProperty({ description: 'Targets it verifies' }) verifies: number;
  @ApiProperty({ description: 'Targets it is a co-unit of' }) coUnit: number;
}

export class PlanDto {
  @ApiProperty({ type: [Number] }) unitIds: number[];
  @ApiProperty({ type: NewNameDto, nullable: true }) rename: NewNameDto | null;
  @ApiProperty({ type: SuccessorDto, nullable: true }) into: SuccessorDto | null;
  @ApiProperty({ type: [SplitPartDto], nullable: true }) parts: SplitPartDto[] | null;
  @ApiProperty() goesOn: boolean;
}

export class ReorganisationDto {
  @ApiProperty() id: number;
  @ApiProperty({ enum: REORGANISATION_KINDS, enumName: 'ReorganisationKind' }) kind: ReorganisationKind;
  @ApiProperty({ enum: REORGANISATION_STATES, enumName: 'ReorganisationState' }) state: ReorganisationState;
  @ApiProperty({ format: 'date' }) fromDay: string;
  @ApiProperty({ type: String, nullable: true }) fromPeriod: string | null;
  @ApiProperty() reason: string;
  @ApiProperty({ type: PlanDto }) plan: PlanDto;
  @ApiProperty() proposerName: string;
  @ApiProperty({ enum: ROLES }) proposedDuty: Role;
  @ApiProperty() proposedAt: Date;
  @ApiProperty({ type: String, nullable: true }) deciderName: string | null;
  @ApiProperty({ enum: ROLES, nullable: true }) decidedDuty: Role | null;
  @ApiProperty({ type: Date, nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionNote: string | null;
  @ApiProperty({ type: Date, nullable: true }) appliedAt: Date | null;
  @ApiProperty({ description: 'For If-Match' }) version: number;
  @ApiProperty({ type: [String] }) allowed: string[];
  @ApiProperty({ type: String, nullable: true, description: 'Why it is not the reader’s to decide: a code of the problem catalogue' }) hindrance: string | null;
}

export class ReorganisationDetailDto extends ReorganisationDto {
  @ApiProperty({ type: ReachDto }) reach: ReachDto;
}

export class ReorganisationsPageDto {
  @ApiProperty({ type: [ReorganisationDto], description: 'Newest first' }) items: ReorganisationDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: they come whole' }) nextCursor: string | null;
  @ApiProperty({ type: [String], description: 'What the reader may begin from here' }) allowed: string[];
}

export class NameBeforeDto {
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty({ format: 'date', description: 'The last day on which it was the name' }) untilDay: string;
}

export class UnitLinkDto {
  @ApiProperty() unitId: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty({ format: 'date' }) fromDay: string;
}

export class UnitHistoryDto {
  @ApiProperty({ type: [NameBeforeDto] }) names: NameBeforeDto[];
  @ApiProperty({ type: [UnitLinkDto] }) predecessors: UnitLinkDto[];
  @ApiProperty({ type: [UnitLinkDto] }) successors: UnitLinkDto[];
}
