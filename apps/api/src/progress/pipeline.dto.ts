import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { IsId } from '../http/input-rules.js';
import { SHOWN_STATES } from './filing.dto.js';
import { ListedTargetDto } from './listed-target.dto.js';

export class PipelineItemDto extends ListedTargetDto {
  @ApiProperty() verifierUnitName: string;
  @ApiProperty({ type: String, nullable: true }) verifierUnitNameEn: string | null;
  @ApiProperty() track: string;
  @ApiProperty({ enum: SHOWN_STATES }) state: (typeof SHOWN_STATES)[number];
  @ApiProperty({ type: Date, nullable: true }) stateSince: Date | null;
  @ApiProperty({ type: Date, nullable: true }) firstSubmittedAt: Date | null;
  @ApiProperty() late: boolean;
  @ApiProperty({ type: Date, nullable: true }) dueAt: Date | null;
  @ApiProperty({ type: Date, nullable: true }) lockedAt: Date | null;
  @ApiProperty({ type: Date, nullable: true }) remindedAt: Date | null;
}

export class PipelineDto {
  @ApiProperty() period: string;
  @ApiProperty({ type: [PipelineItemDto] }) items: PipelineItemDto[];
  @ApiProperty({ type: [String], description: 'What the reader may begin from here' }) allowed: string[];
}

export class DisciplineMonthDto {
  @ApiProperty() period: string;
  @ApiProperty({ description: 'figures asked for' }) asked: number;
  @ApiProperty({ description: 'submitted and not returned' }) filed: number;
  @ApiProperty() late: number;
}

export class DisciplineDto {
  @ApiProperty({ type: [DisciplineMonthDto] }) items: DisciplineMonthDto[];
}

export class DisciplineQuery {
  @ApiProperty({ type: 'integer' }) @Type(() => Number) @IsId() unit: number;
  @ApiProperty({ type: 'integer', minimum: 2000, maximum: 2100 }) @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year: number;
}
