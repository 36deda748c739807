import { LIGHTS } from '#domain/assessment/assessment.js';
import { AGE_BAND_NAMES, type AgeBand } from '#domain/assessment/flag-ageing.js';
import { ONLY, type Only } from '#domain/assessment/only.js';
import type { Actor } from '#domain/people/actor.js';
import { ListExports } from '#features/documents/workbooks/list-exports.js';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { CurrentActor } from '../../http/actor.js';
import { Allow } from '../../http/allow.js';
import { IsId } from '../../http/input-rules.js';
import { Locale } from '../../http/locale.js';
import { beginningOf, IsDayOrInstant, momentOf } from '../../http/moment.js';
import { MONTH } from '../../progress/filing.dto.js';
import { attachment, XLSX } from '../attachment.js';

const CODE = /^[A-Za-z.]{1,48}$/;
const TEXT = /^(now|[rv]\d{1,4})$/;
const Ticked = () => Transform(({ value }) => value === true || value === 'true' || value === '1');

/** The filters of every screen; each list looks at its own. */
export class ExportQuery {
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year?: number;
  @ApiPropertyOptional({ example: '2024-06' }) @IsOptional() @Matches(MONTH) period?: string;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsId() unit?: number;
  @ApiPropertyOptional() @IsOptional() @Matches(CODE) kind?: string;
  @ApiPropertyOptional({ enum: LIGHTS }) @IsOptional() @IsIn(LIGHTS) light?: string;
  @ApiPropertyOptional({ enum: ONLY, description: 'The rows that a number of the board counts' }) @IsOptional() @IsIn(ONLY) only?: Only;
  @ApiPropertyOptional() @IsOptional() @Matches(CODE) state?: string;
  @ApiPropertyOptional({ enum: [1, 2, 3] }) @IsOptional() @Type(() => Number) @IsIn([1, 2, 3]) level?: number;
  @ApiPropertyOptional({ enum: AGE_BAND_NAMES }) @IsOptional() @IsIn(AGE_BAND_NAMES) age?: AgeBand;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(80) q?: string;
  @ApiPropertyOptional({ description: '我分管的' }) @IsOptional() @Ticked() @IsBoolean() mine?: boolean;
  @ApiPropertyOptional() @IsOptional() @IsDayOrInstant() asOf?: string;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsId() person?: number;
  @ApiPropertyOptional() @IsOptional() @Matches(CODE) rule?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(64) @Matches(/^[a-zA-Z]+:[\w:-]+$/) subject?: string;
  @ApiPropertyOptional({ description: 'personId' }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) actor?: number;
  @ApiPropertyOptional() @IsOptional() @Matches(CODE) type?: string;
  @ApiPropertyOptional() @IsOptional() @IsDayOrInstant() after?: string;
  @ApiPropertyOptional() @IsOptional() @Matches(CODE) role?: string;
  @ApiPropertyOptional({ description: 'What the list is about: a zone target, a pledge, a meeting, a target' }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) of?: number;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsInt() @Min(1) version?: number;
  @ApiPropertyOptional({ example: 'v1', description: 'Two texts of a pledge to compare' }) @IsOptional() @Matches(TEXT) from?: string;
  @ApiPropertyOptional({ example: 'now' }) @IsOptional() @Matches(TEXT) to?: string;
  @ApiPropertyOptional({ description: 'Projects with a bottleneck' }) @IsOptional() @Ticked() @IsBoolean() stuck?: boolean;
  @ApiPropertyOptional({ description: 'Zone targets that are not covered' }) @IsOptional() @Ticked() @IsBoolean() gaps?: boolean;
  @ApiPropertyOptional({ example: 'sanya@1' }) @IsOptional() @IsString() @MaxLength(40) ruleSet?: string;
  @ApiPropertyOptional({ example: 'growth.laggingGap:-3' }) @IsOptional() @IsString() @MaxLength(500) numbers?: string;
}

@ApiTags('documents')
@Controller('exports')
export class ExportsController {
  constructor(private readonly exports: ListExports) {}

  @Get(':list')
  @Allow('documents.export')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: '导出清单 · Any list on screen as a workbook, with the filters of the screen' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async list(@CurrentActor() actor: Actor, @Param('list') list: string, @Query() { asOf, after, ...query }: ExportQuery, @Locale() locale: 'zh' | 'en'): Promise<StreamableFile> {
    const { title, stream } = await this.exports.open(actor, list, { ...query, asOf: asOf ? momentOf(asOf) : null, after: after ? beginningOf(after) : undefined }, locale);
    return new StreamableFile(stream, { type: XLSX, disposition: attachment(`${title}.xlsx`, `${list}.xlsx`) });
  }
}
