import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import type { Locale as Tongue } from '#domain/language/sentence.js';
import { allowedOnReopen } from '#domain/progress/reopen.policy.js';
import { Refusal } from '#domain/refusal.js';
import { ReopenService } from '#features/progress/reopen.service.js';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min, MinLength } from 'class-validator';
import { Allow } from '../http/allow.js';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { Locale } from '../http/locale.js';
import { nameIn, nameOrNull } from '#domain/language/name-in.js';
import { PeriodPipe } from '../http/period.pipe.js';
import { ActingAuthor } from '../people/acting-author.js';
import { IsDay } from '../http/input-rules.js';
import { IdDto } from './evidence.dto.js';

const ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'http.notFound') });

export class ReopenBody {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason: string;
}

export class GrantBody {
  @ApiProperty({ example: '2024-07-19', description: 'open again until 18:00 of this day' }) @IsDay() until: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) answer?: string;
}

export class ReopenQuery {
  @ApiPropertyOptional({ enum: ['open', 'granted', 'refused'] }) @IsOptional() @IsIn(['open', 'granted', 'refused']) state?: string;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsInt() @Min(1) target?: number;
}

export class ReopenDto {
  @ApiProperty() id: number;
  @ApiProperty() targetId: number;
  @ApiProperty() code: string;
  @ApiProperty() targetName: string;
  @ApiProperty({ type: String, nullable: true }) targetNameEn: string | null;
  @ApiProperty() unitId: number;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: String, nullable: true }) unitNameEn: string | null;
  @ApiProperty() period: string;
  @ApiProperty({ enum: ['open', 'granted', 'refused'] }) state: 'open' | 'granted' | 'refused';
  @ApiProperty() reason: string;
  @ApiProperty() requestedByName: string;
  @ApiProperty() requestedAt: Date;
  @ApiProperty({ type: String, nullable: true }) decidedByName: string | null;
  @ApiProperty({ type: Date, nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: Date, nullable: true }) until: Date | null;
  @ApiProperty({ type: String, nullable: true }) answer: string | null;
  @ApiProperty({ type: [String] }) allowed: string[];
}

export class ReopenListDto {
  @ApiProperty({ type: [ReopenDto] }) items: ReopenDto[];
}

@ApiTags('progress')
@Controller()
export class ReopenRequestsController {
  constructor(private readonly reopen: ReopenService) {}

  @Post('targets/:id/submissions/:period/reopen-requests')
  @Allow('progress.requestReopen')
  @ApiCreatedResponse({ type: IdDto })
  request(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ID) id: number, @Param('period', PeriodPipe) period: string, @Body() { reason }: ReopenBody): Promise<IdDto> {
    return this.reopen.request(actor, author, id, period, reason);
  }

  @Get('reopen-requests')
  @Allow('progress.read')
  @ApiOkResponse({ type: ReopenListDto })
  async list(@CurrentActor() actor: Actor, @Query() { state, target }: ReopenQuery, @Locale() locale: Tongue): Promise<ReopenListDto> {
    const rows = await this.reopen.list(actor, { state, targetId: target });
    return { items: rows.map(({ requestedByNameEn, decidedByNameEn, ...row }) => ({
        ...row,
        requestedByName: nameIn(locale, row.requestedByName, requestedByNameEn),
        decidedByName: nameOrNull(locale, row.decidedByName, decidedByNameEn),
        allowed: allowedOnReopen(row, actor),
      })) };
  }

  @Post('reopen-requests/:id/grant')
  @HttpCode(204)
  @Allow('progress.decideReopen')
  @ApiNoContentResponse()
  grant(@ActingAuthor('progress.decideReopen') author: Author, @Param('id', ID) id: number, @Body() { until, answer }: GrantBody): Promise<void> {
    return this.reopen.grant(author, id, until, answer ?? null);
  }

  @Post('reopen-requests/:id/refuse')
  @HttpCode(204)
  @Allow('progress.decideReopen')
  @ApiNoContentResponse()
  refuse(@ActingAuthor('progress.decideReopen') author: Author, @Param('id', ID) id: number, @Body() { reason }: ReopenBody): Promise<void> {
    return this.reopen.refuse(author, id, reason);
  }
}
