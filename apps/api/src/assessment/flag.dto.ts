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
