import { PERMIT_STATES, type PermitState } from '#domain/pledges/projects.js';
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { PageQuery } from '../http/paging.js';
import { IfGiven, IsDay, IsId, OrNull, PlainText } from '../http/input-rules.js';
import { IsAmount } from './amount.dto.js';
import { LedgerDto, ZoneTargetDto } from './contributions.dto.js';
import { UnitRef } from './target.dto.js';

const decimal = { type: String, nullable: true } as const;
const day = { type: String, format: 'date', nullable: true } as const;

export class ProjectsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'in the name or the bottleneck' }) @IsOptional() @IsString() @MaxLength(60) q?: string;
  @ApiPropertyOptional({ type: 'integer' }) @IsOptional() @Type(() => Number) @IsId() unit?: number;
  @ApiPropertyOptional({ enum: ['1'], description: '1: only those with a bottleneck' }) @IsOptional() @IsIn(['1']) stuck?: '1';
}

export class ProjectNodeDto {
  @ApiProperty({ maxLength: 80 }) @PlainText(80) name: string;
  @ApiProperty({ format: 'date' }) @IsDay() dueOn: string;
  @ApiProperty(day) @OrNull() @IsDay() doneOn: string | null;
}

export class PermitDto {
  @ApiProperty({ maxLength: 60, example: '施工许可' }) @PlainText(60) name: string;
  @ApiProperty({ enum: PERMIT_STATES, enumName: 'PermitState', description: '未办 · 办理中 · 已取得' })
  @IsIn(PERMIT_STATES)
  state: PermitState;
}

export class ProjectDto {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty({ type: 'integer' }) zoneTargetId: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'the unit’s line it serves' }) lineId: number | null;
  @ApiProperty({ type: String, nullable: true }) lineCode: string | null;
  @ApiProperty({ type: UnitRef }) unit: UnitRef;
  @ApiProperty() name: string;
  @ApiProperty({ ...decimal, description: '总投资, 亿元' }) totalInvestment: string | null;
  @ApiProperty({ ...decimal, description: '年度计划投资, 亿元' }) yearPlan: string | null;
  @ApiProperty({ type: [ProjectNodeDto] }) nodes: ProjectNodeDto[];
  @ApiProperty({ type: [PermitDto] }) permits: PermitDto[];
  @ApiProperty({ type: String, nullable: true }) bottleneck: string | null;
  @ApiProperty(day) closedOn: string | null;
  @ApiProperty() illustrative: boolean;
  @ApiProperty({ type: [String], description: 'change, remove' }) allowed: string[];
  @ApiProperty({ type: 'integer', description: 'for If-Match' }) version: number;
}

export class ProjectPageDto {
  @ApiProperty({ type: ZoneTargetDto }) zoneTarget: ZoneTargetDto;
  @ApiProperty({ type: LedgerDto, nullable: true, description: 'of the whole ledger, whatever is filtered' })
  ledger: LedgerDto | null;
  @ApiProperty({ type: 'integer', description: 'projects with a bottleneck named' }) stuck: number;
  @ApiProperty({ type: [ProjectDto] }) items: ProjectDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: [String], description: 'add' }) allowed: string[];
}

export class AddProjectBody {
  @ApiProperty({ maxLength: 120 }) @PlainText(120) name: string;
  @ApiProperty({ type: 'integer' }) @IsId() unitId: number;
  @ApiPropertyOptional({ type: 'integer', nullable: true }) @OrNull() @IsId() lineId?: number | null;
  @ApiPropertyOptional(decimal) @IsAmount() totalInvestment?: string | null;
  @ApiPropertyOptional(decimal) @IsAmount() yearPlan?: string | null;
  @ApiPropertyOptional({ type: [ProjectNodeDto] })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ProjectNodeDto)
  nodes?: ProjectNodeDto[];
  @ApiPropertyOptional({ type: [PermitDto] })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PermitDto)
  permits?: PermitDto[];
  @ApiPropertyOptional({ type: String, nullable: true }) @OrNull() @PlainText(500) bottleneck?: string | null;
  @ApiPropertyOptional(day) @OrNull() @IsDay() closedOn?: string | null;
}

export class ChangeProjectBody extends PartialType(AddProjectBody, { skipNullProperties: false }) {}
