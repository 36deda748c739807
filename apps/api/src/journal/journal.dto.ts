import { NAMED_KINDS, type NamedKind } from '#features/journal/journal-names.queries.js';
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

export class NamedThingDto {
  @ApiProperty({ enum: NAMED_KINDS }) kind: NamedKind;
  @ApiProperty() id: number;
  @ApiProperty({ description: 'of a figure, a flag or a request: its target’s' }) name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the month, where it is about one' }) period: string | null;
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
  @ApiProperty({ type: [NamedThingDto], description: 'what the entry speaks of, by name; what is gone has none' }) names: NamedThingDto[];
  @ApiProperty({ type: String, nullable: true }) requestId: string | null;
  @ApiProperty({ description: 'covered by a seal of the hash chain' }) sealed: boolean;
}

export class JournalListDto {
  @ApiProperty({ type: [JournalEntryDto] }) items: JournalEntryDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: [String], description: 'What the reader may begin from here' }) allowed: string[];
}

export class ChangedTargetDto {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true, description: 'what reads differently; null where the whole target came or went' }) field: string | null;
  @ApiProperty({ type: String, nullable: true }) signed: string | null;
  @ApiProperty({ type: String, nullable: true }) now: string | null;
}

export class BrokenLinkDto {
  @ApiProperty({ enum: ['seal', 'pack', 'pledgeVersion', 'target'] }) kind: string;
  @ApiProperty() id: number;
  @ApiProperty({ enum: ['sealsDoNotFollow', 'entriesMissing', 'entriesChanged', 'contentChanged', 'hashReplaced', 'packMissing', 'targetChanged', 'targetMissing', 'targetAdded'] }) fault: string;
  @ApiProperty({ type: Number, nullable: true }) fromEntryId: number | null;
  @ApiProperty({ type: Number, nullable: true }) untilEntryId: number | null;
  @ApiProperty({ type: ChangedTargetDto, nullable: true }) target: ChangedTargetDto | null;
}

export class VerificationDto {
  @ApiProperty() intact: boolean;
  @ApiProperty({ type: BrokenLinkDto, nullable: true }) firstBroken: BrokenLinkDto | null;
  @ApiProperty() seals: number;
  @ApiProperty() entries: number;
  @ApiProperty() packs: number;
  @ApiProperty() pledgeVersions: number;
  @ApiProperty({ description: 'live targets compared with the version in force' }) targets: number;
  @ApiProperty({ type: String, nullable: true, description: 'of the last seal; written down elsewhere it proves the whole chain' }) lastHash: string | null;
}
