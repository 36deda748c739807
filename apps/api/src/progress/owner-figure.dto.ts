import { TARGET_KINDS, type TargetKind } from '#domain/pledges/terms.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { IsDay, OrNull, PlainText } from '../http/input-rules.js';
import { SourceDto } from '../pledges/target.dto.js';
import { ListedTargetDto } from './listed-target.dto.js';

/** What the data owner (核定单位) says of one target × one period. */
export class OwnerFigureDto {
  @ApiProperty() id: number;
  @ApiProperty() period: string;
  @ApiProperty({ description: 'for If-Match' }) revision: number;
  @ApiProperty({ type: String, nullable: true, description: 'null: taken back' }) value: string | null;
  @ApiProperty({ type: SourceDto, nullable: true, description: 'the document, report or system it comes from' }) source: SourceDto | null;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ description: '示意: the figure was invented for the demo' }) illustrative: boolean;
  @ApiProperty({ type: String, nullable: true }) notedBy: string | null;
  @ApiProperty() notedAt: Date;
}

export class AgainstOwnerDto {
  @ApiProperty({ enum: ['agrees', 'differs', 'noNumber'] }) standing: 'agrees' | 'differs' | 'noNumber';
  @ApiProperty({ type: String, nullable: true, description: 'filed less owner’s, in the target’s unit' }) difference: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'in % of the owner’s; null for growth, rates and places' }) percent: string | null;
  @ApiProperty({ description: 'a sentence in the reader’s language' }) text: string;
}

export class OwnerFigureBody {
  @ApiProperty({ type: String, nullable: true, description: 'as typed, in the target’s unit; null takes the last one back' }) @ValidateIf((body: OwnerFigureBody) => body.value !== null) @IsString() @MaxLength(100) value: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'needed with a value' }) @OrNull() @PlainText(120) sourceTitle?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, example: '2024-07-02' }) @IsOptional() @IsDay() sourceDate?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsString() @MaxLength(500) note?: string | null;
}

export class OwnerMonthItemDto extends ListedTargetDto {
  @ApiProperty() ownerUnitName: string;
  @ApiProperty({ type: String, nullable: true }) ownerUnitNameEn: string | null;
  @ApiProperty({ enum: TARGET_KINDS }) kind: TargetKind;
  @ApiProperty() measureUnit: string;
  @ApiProperty({ type: String, nullable: true }) measureUnitEn: string | null;
  @ApiProperty() decimals: number;
  @ApiProperty() period: string;
  @ApiProperty({ enum: ['none', 'draft', 'submitted', 'endorsed', 'verified', 'returned'] }) state: 'none' | 'draft' | 'submitted' | 'endorsed' | 'verified' | 'returned';
  @ApiProperty({ type: String, nullable: true, description: 'what was filed and counts, as a number' }) filed: string | null;
  @ApiProperty({ type: OwnerFigureDto, nullable: true }) owner: OwnerFigureDto | null;
  @ApiProperty({ type: AgainstOwnerDto, nullable: true }) against: AgainstOwnerDto | null;
  @ApiProperty({ type: [String] }) allowed: string[];
}

export class OwnerMonthDto {
  @ApiProperty() period: string;
  @ApiProperty({ type: [OwnerMonthItemDto] }) items: OwnerMonthItemDto[];
}
