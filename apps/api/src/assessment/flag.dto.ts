import { AGE_BAND_NAMES, type AgeBand } from '#domain/assessment/flag-ageing.js';
import { ApiProperty } from '@nestjs/swagger';

export class FlagDto {
  @ApiProperty() id: number;
  @ApiProperty() targetId: number;
  @ApiProperty() code: string;
  @ApiProperty() targetName: string;
  @ApiProperty({ type: String, nullable: true }) targetNameEn: string | null;
  @ApiProperty() unitId: number;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: String, nullable: true }) unitNameEn: string | null;
  @ApiProperty({ enum: ['pace', 'missing', 'overdueNode', 'implausible'] }) kind: string;
  @ApiProperty({ description: '1 提醒 · 2 预警通知单 · 3 红色督办单' }) level: number;
  @ApiProperty({ enum: ['open', 'acknowledged', 'cleared'] }) state: string;
  @ApiProperty() sincePeriod: string;
  @ApiProperty() period: string;
  @ApiProperty() streak: number;
  @ApiProperty() openedAt: Date;
  @ApiProperty() raisedAt: Date;
  @ApiProperty({ type: String, nullable: true }) cause: string | null;
  @ApiProperty({ type: String, nullable: true }) measures: string | null;
  @ApiProperty({ type: String, nullable: true }) recoverBy: string | null;
  @ApiProperty({ type: String, nullable: true }) acknowledgedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) acknowledgedAt: Date | null;
  @ApiProperty() promiseBroken: boolean;
  @ApiProperty({ type: Date, nullable: true }) clearedAt: Date | null;
  @ApiProperty({ type: String, nullable: true, description: 'null: cleared by the rule' }) clearedBy: string | null;
  @ApiProperty({ type: String, nullable: true }) clearReason: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the target’s one-line why in the flag’s month' }) why: string | null;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String] }) allowed: string[];
}

export class FlagListDto {
  @ApiProperty({ type: [FlagDto] }) items: FlagDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class FlagAgeDto {
  @ApiProperty({ enum: AGE_BAND_NAMES, description: 'full days since it was opened' }) band: AgeBand;
  @ApiProperty({ enum: [1, 2, 3] }) level: number;
  @ApiProperty() open: number;
  @ApiProperty({ description: 'answered by their unit' }) acknowledged: number;
}

/** Standing flags by how long they have stood; bands and levels without any are left out. */
export class FlagAgeingDto {
  @ApiProperty() total: number;
  @ApiProperty({ description: 'not answered yet' }) open: number;
  @ApiProperty({ description: 'whose promise of recovery was broken' }) broken: number;
  @ApiProperty({ type: Number, nullable: true, description: 'days the oldest has stood' }) oldestDays: number | null;
  @ApiProperty({ type: [FlagAgeDto] }) items: FlagAgeDto[];
}
