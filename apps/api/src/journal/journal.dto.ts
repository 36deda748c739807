import { IsDayOrInstant } from '../http/moment.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { PageQuery } from '../http/paging.js';

export class JournalQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'target:12' }) @IsOptional() @IsString() @MaxLength(64) @Matches(/^[a-zA-Z]+:[\w:-]+$/) subject?: string;
  @ApiPropertyOptional({ description: 'personId' }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) actor?: number;
  @ApiPropertyOptional({ example: 'progress.submitted' }) @IsOptional() @Matches(/^[a-z]+\.[a-zA-Z]+$/) @MaxLength(48) type?: string;
  @ApiPropertyOptional({ example: '2024-07-01', description: 'a day of the zone, or an instant; included' }) @IsOptional() @IsDayOrInstant() after?: string;
}

export class PersonName {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
}

export class JournalEntryDto {
  @ApiProperty() id: number;
  @ApiProperty({ example: 'progress.submitted' }) type: string;
  @ApiProperty({ description: 'the event’s name in the reader’s language' }) title: string;
  @ApiProperty() subject: string;
  @ApiProperty({ type: PersonName, nullable: true, description: 'null: the system itself' }) actor: PersonName | null;
  @ApiProperty({ type: PersonName, nullable: true }) onBehalfOf: PersonName | null;
  @ApiProperty({ description: 'business time' }) at: Date;
  @ApiProperty({ description: 'real time' }) recordedAt: Date;
  @ApiProperty({ type: 'object', additionalProperties: true }) data: Record<string, unknown>;
  @ApiProperty({ type: String, nullable: true }) requestId: string | null;
  @ApiProperty({ description: 'covered by a seal of the hash chain' }) sealed: boolean;
}

export class JournalListDto {
  @ApiProperty({ type: [JournalEntryDto] }) items: JournalEntryDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class BrokenLinkDto {
  @ApiProperty({ enum: ['seal', 'pack', 'pledgeVersion'] }) kind: string;
  @ApiProperty() id: number;
  @ApiProperty({ enum: ['sealsDoNotFollow', 'entriesMissing', 'entriesChanged', 'contentChanged', 'hashReplaced', 'packMissing'] }) fault: string;
  @ApiProperty({ type: Number, nullable: true }) fromEntryId: number | null;
  @ApiProperty({ type: Number, nullable: true }) untilEntryId: number | null;
}

export class VerificationDto {
  @ApiProperty() intact: boolean;
  @ApiProperty({ type: BrokenLinkDto, nullable: true }) firstBroken: BrokenLinkDto | null;
  @ApiProperty() seals: number;
  @ApiProperty() entries: number;
  @ApiProperty() packs: number;
  @ApiProperty() pledgeVersions: number;
  @ApiProperty({ type: String, nullable: true, description: 'of the last seal; written down elsewhere it proves the whole chain' }) lastHash: string | null;
}
