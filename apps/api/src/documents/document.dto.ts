import { PAPER_FORMATS, PAPER_KINDS, type PaperFormat, type PaperKind } from '#domain/documents/papers/paper.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PageQuery } from '../http/paging.js';

const LARGEST_ID = 4_294_967_295;

export class DocumentBody {
  @ApiProperty({ enum: PAPER_KINDS })
  @IsIn(PAPER_KINDS)
  kind: PaperKind;

  @ApiProperty({
    description: 'pledge: its id · warning: the flag’s · bulletin, pack: the meeting’s · breakdown, pledgeBook: the year',
  })
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  subjectId: number;

  @ApiProperty({ enum: PAPER_FORMATS })
  @IsIn(PAPER_FORMATS)
  format: PaperFormat;

  @ApiPropertyOptional({ description: 'a signed version of the pledge, or a version of the pack; the latest unless given' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  version?: number;
}

export class DocumentsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: PAPER_KINDS })
  @IsOptional()
  @IsIn(PAPER_KINDS)
  kind?: PaperKind;

  @ApiPropertyOptional({ description: 'what they are about: an id or a year, with its kind' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_ID)
  subject?: number;
}

export class DocumentProblemDto {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty() detail: string;
}

export class DocumentDto {
  @ApiProperty() id: number;
  @ApiProperty({ enum: PAPER_KINDS }) kind: PaperKind;
  @ApiProperty() subjectId: number;
  @ApiProperty({ type: Number, nullable: true, description: 'null: the latest' }) version: number | null;
  @ApiProperty({ enum: PAPER_FORMATS }) format: PaperFormat;
  @ApiProperty({ enum: ['waiting', 'making', 'done', 'failed'] }) state: 'waiting' | 'making' | 'done' | 'failed';
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 }) progress: number;
  @ApiProperty({ type: DocumentProblemDto, nullable: true }) problem: DocumentProblemDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'known once it has been made' }) title: string | null;
  @ApiProperty() askedAt: Date;
  @ApiProperty({ type: String, nullable: true }) askedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) madeAt: Date | null;
  @ApiProperty({ type: Number, nullable: true }) bytes: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the file' }) fileHash: string | null;
}

export class DocumentPageDto {
  @ApiProperty({ type: [DocumentDto] }) items: DocumentDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
