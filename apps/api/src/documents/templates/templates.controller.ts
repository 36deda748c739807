import type { Actor } from '#domain/people/actor.js';
import { TemplatesService, type TemplateFile } from '#features/documents/workbooks/templates.service.js';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { CurrentActor } from '../../http/actor.js';
import { Allow } from '../../http/allow.js';
import { IsId } from '../../http/input-rules.js';
import { Locale } from '../../http/locale.js';
import { MONTH } from '../../progress/filing.dto.js';
import { attachment, XLSX } from '../attachment.js';

export class BreakdownTemplateQuery {
  @ApiProperty() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year: number;
}

export class FilingTemplateQuery {
  @ApiProperty({ example: '2024-06' }) @Matches(MONTH) period: string;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsId() unit?: number;
}

/** Workbooks to be filled in, with what is known already standing in them. */
@ApiTags('documents')
@Controller('templates')
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  @Get('breakdown')
  @Allow('documents.importBreakdown')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async breakdown(@CurrentActor() actor: Actor, @Query() { year }: BreakdownTemplateQuery, @Locale() locale: 'zh' | 'en'): Promise<StreamableFile> {
    return sent(await this.templates.breakdown(actor, year, locale), `breakdown-${year}.xlsx`);
  }

  @Get('filings')
  @Allow('documents.importFilings')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async filings(@CurrentActor() actor: Actor, @Query() { period, unit }: FilingTemplateQuery, @Locale() locale: 'zh' | 'en'): Promise<StreamableFile> {
    return sent(await this.templates.filings(actor, period, locale, unit), `figures-${period}.xlsx`);
  }

  @Get('owner-figures')
  @Allow('documents.importOwnerFigures')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async ownerFigures(@CurrentActor() actor: Actor, @Query() { period, unit }: FilingTemplateQuery, @Locale() locale: 'zh' | 'en'): Promise<StreamableFile> {
    return sent(await this.templates.ownerFigures(actor, period, locale, unit), `owner-figures-${period}.xlsx`);
  }
}

const sent = ({ fileName, bytes }: TemplateFile, plain: string) => new StreamableFile(bytes, { type: XLSX, length: bytes.length, disposition: attachment(fileName, plain) });
