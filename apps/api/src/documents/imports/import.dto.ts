import { IMPORT_KINDS, type ImportKind } from '#database/entities/documents/import.entity.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../http/paging.js';

export class ApplyBody {
  @ApiProperty({ enum: ['all', 'goodRows'], description: 'all: every row or none; goodRows: the rows without errors' }) @IsIn(['all', 'goodRows']) mode: 'all' | 'goodRows';
}

export class ImportRowsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'only rows with something to look at' }) @IsOptional() @Transform(({ value }) => value === true || value === 'true' || value === '1') @IsBoolean() looked?: boolean;
}

export class ImportProblemDto {
  @ApiProperty() sheet: string;
  @ApiProperty({ example: 'E12' }) cell: string;
  @ApiProperty() row: number;
  @ApiProperty({ example: 'workbook.valueUnreadable' }) code: string;
  @ApiProperty({ description: 'a sentence in the reader’s language' }) detail: string;
  @ApiProperty({ enum: ['wrong', 'doubt'], description: 'wrong keeps its row out; doubt is to be looked at' }) severity: string;
}

export class SheetReadingDto {
  @ApiProperty() sheet: string;
  @ApiProperty({ type: Number, nullable: true, description: 'null: no table was found on it' }) rows: number | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'field → column' }) columns: Record<string, string>;
  @ApiProperty({ type: [String] }) unknown: string[];
}

export class ImportSummaryDto {
  @ApiProperty() id: number;
  @ApiProperty({ enum: IMPORT_KINDS }) kind: ImportKind;
  @ApiProperty() planYear: number;
  @ApiProperty({ type: String, nullable: true }) period: string | null;
  @ApiProperty({ enum: ['checked', 'applied', 'undone'] }) state: string;
  @ApiProperty() fileName: string;
  @ApiProperty() bytes: number;
  @ApiProperty() rows: number;
  @ApiProperty({ description: 'rows that can be written' }) accepted: number;
  @ApiProperty({ description: 'rows with an error' }) wrong: number;
  @ApiProperty({ description: 'rows written' }) written: number;
  @ApiProperty({ enum: ['all', 'goodRows'], nullable: true, type: String }) mode: string | null;
  @ApiProperty() createdBy: string;
  @ApiProperty() createdAt: Date;
  @ApiProperty({ type: String, nullable: true }) appliedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) appliedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) undoneBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) undoneAt: Date | null;
  @ApiProperty({ type: [String], description: 'apply, undo' }) allowed: string[];
}

export class ImportDto extends ImportSummaryDto {
  @ApiProperty({ type: [SheetReadingDto] }) sheets: SheetReadingDto[];
  @ApiProperty({ type: [ImportProblemDto] }) problems: ImportProblemDto[];
}

export class ImportListDto {
  @ApiProperty({ type: [ImportSummaryDto] }) items: ImportSummaryDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: [String], description: 'What the reader may begin from here' }) allowed: string[];
}

export class ReadingDto {
  @ApiProperty({ description: 'name of the column as the domain calls it' }) field: string;
  @ApiProperty() text: string;
}

export class ImportRowDto {
  @ApiProperty() sheet: string;
  @ApiProperty() row: number;
  @ApiProperty({ enum: ['good', 'wrong', 'unchanged', 'empty'] }) state: string;
  @ApiProperty({ type: Boolean }) written: boolean;
  @ApiProperty({ type: [ReadingDto], description: 'how the row was understood' }) reading: ReadingDto[];
  @ApiProperty({ type: [ImportProblemDto] }) problems: ImportProblemDto[];
}

export class ImportRowListDto {
  @ApiProperty({ type: [ImportRowDto] }) items: ImportRowDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
