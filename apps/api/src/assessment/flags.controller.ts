import type { Author } from '#database/unit-of-work.js';
import { AGE_BAND_NAMES, type AgeBand } from '#domain/assessment/flag-ageing.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { FLAG_SORTS, flagCursorKind, FlagQueries, type FlagSort } from '#features/assessment/flag.queries.js';
import { FlagService } from '#features/assessment/flag.service.js';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Allow } from '../http/allow.js';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { ExpectedVersionIfAny } from '../http/etag.js';
import { IsId } from '../http/input-rules.js';
import { Locale } from '../http/locale.js';
import { ActingAuthor } from '../people/acting-author.js';
import { decodeCursor, pageOf, PageQuery } from '../http/paging.js';
import { Versioned } from '../http/versioned.js';
import { MONTH } from '../progress/filing.dto.js';
import { FlagAgeingDto, FlagDto, FlagListDto } from './flag.dto.js';
import { ageingDto, flagDto } from './flag.presenter.js';

const ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'flags.notFound') });

export class FlagsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['standing', 'open', 'acknowledged', 'cleared'], description: 'standing: open or acknowledged' })
  @IsOptional() @IsIn(['standing', 'open', 'acknowledged', 'cleared']) state?: string;
  @ApiPropertyOptional({ enum: ['pace', 'missing', 'overdueNode', 'implausible'] }) @IsOptional() @IsIn(['pace', 'missing', 'overdueNode', 'implausible']) kind?: string;
  @ApiPropertyOptional({ enum: [1, 2, 3] }) @IsOptional() @Type(() => Number) @IsIn([1, 2, 3]) level?: number;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsId() unit?: number;
  @ApiPropertyOptional({ enum: AGE_BAND_NAMES, description: 'days since it was opened' }) @IsOptional() @IsIn(AGE_BAND_NAMES) age?: AgeBand;
  @ApiPropertyOptional({ enum: FLAG_SORTS, default: '-level', description: 'a minus: the largest first. A cursor goes on in the order it came from' })
  @IsOptional() @IsIn(FLAG_SORTS) sort?: FlagSort;
}

export class FlagAgeingQuery {
  @ApiPropertyOptional({ enum: ['pace', 'missing', 'overdueNode', 'implausible'] }) @IsOptional() @IsIn(['pace', 'missing', 'overdueNode', 'implausible']) kind?: string;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsId() unit?: number;
}

export class AcknowledgeBody {
  @ApiProperty() @IsString() @MaxLength(2000) cause: string;
  @ApiProperty() @IsString() @MaxLength(2000) measures: string;
  @ApiProperty({ example: '2024-09', description: 'month of recovery promised' }) @Matches(MONTH) recoverBy: string;
}

export class ClearBody {
  @ApiProperty() @IsString() @MaxLength(2000) reason: string;
}

@ApiTags('flags')
@Versioned()
@Controller('flags')
export class FlagsController {
  constructor(
    private readonly queries: FlagQueries,
    private readonly flags: FlagService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('flags.read')
  @ApiOkResponse({ type: FlagListDto })
  async list(@CurrentActor() actor: Actor, @Query() query: FlagsQuery, @Locale() locale: 'zh' | 'en'): Promise<FlagListDto> {
    const limit = query.limit ?? 100;
    const age = query.age && { band: query.age, now: await this.clock.now() };
    const filter = { state: query.state, kind: query.kind, level: query.level, unitId: query.unit, age };
    const sort = query.sort ?? '-level';
    const after = decodeCursor(query.cursor, flagCursorKind(sort), 'number');
    const page = pageOf(await this.queries.list(actor, filter, { limit, after }, sort), limit, (row) => [row.sortValue, row.id]);
    return { items: page.items.map((row) => flagDto(row, actor, locale)), nextCursor: page.nextCursor };
  }

  @Get('ageing')
  @Allow('flags.read')
  @ApiOkResponse({ type: FlagAgeingDto })
  async ageing(@CurrentActor() actor: Actor, @Query() query: FlagAgeingQuery): Promise<FlagAgeingDto> {
    const now = await this.clock.now();
    return ageingDto(await this.queries.ageing(actor, { kind: query.kind, unitId: query.unit }, now), now);
  }

  @Get(':id')
  @Allow('flags.read')
  @ApiOkResponse({ type: FlagDto })
  async read(@CurrentActor() actor: Actor, @Param('id', ID) id: number, @Locale() locale: 'zh' | 'en'): Promise<FlagDto> {
    const [row] = await this.queries.list(actor, { id });
    if (!row) throw new Refusal('notFound', 'flags.notFound');
    return flagDto(row, actor, locale);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Allow('flags.acknowledge')
  @ApiOkResponse({ type: FlagDto })
  async acknowledge(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ID) id: number, @Body() body: AcknowledgeBody, @ExpectedVersionIfAny() expected: number | null, @Locale() locale: 'zh' | 'en'): Promise<FlagDto> {
    await this.flags.acknowledge(actor, author, id, body, expected);
    return this.read(actor, id, locale);
  }

  @Post(':id/clear')
  @HttpCode(200)
  @Allow('flags.clear')
  @ApiOkResponse({ type: FlagDto })
  async clear(@CurrentActor() actor: Actor, @ActingAuthor('flags.clear') author: Author, @Param('id', ID) id: number, @Body() { reason }: ClearBody, @ExpectedVersionIfAny() expected: number | null, @Locale() locale: 'zh' | 'en'): Promise<FlagDto> {
    await this.flags.clear(actor, author, id, reason, expected);
    return this.read(actor, id, locale);
  }
}
