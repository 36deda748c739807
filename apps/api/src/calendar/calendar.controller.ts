import type { Author } from '#database/unit-of-work.js';
import { isDay } from '#domain/calendar/zone-time.js';
import type { Actor } from '#domain/people/actor.js';
import { allowedOnList } from '#domain/people/list-acts.policy.js';
import { Refusal } from '#domain/refusal.js';
import { CalendarDaysService } from '#features/calendar/calendar-days.service.js';
import { CalendarQueries } from '#features/calendar/calendar.queries.js';
import { WindowsService } from '#features/calendar/windows.service.js';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { ExpectedVersion } from '../http/etag.js';
import { Versioned } from '../http/versioned.js';
import { presentWindow } from './plan-year.presenter.js';
import { ActingAuthor } from '../people/acting-author.js';
import {
  CalendarDaysPageDto,
  FilingWindowDto,
  FilingWindowsPageDto,
  LaidDto,
  LayWindowsDto,
  MoveWindowDto,
  OverrideDayDto,
  PublishDto,
  YearQuery,
} from './calendar.dto.js';

const instant = (text: string | undefined) => (text === undefined ? undefined : new Date(text));

@ApiTags('calendar')
@Versioned()
@Controller()
export class CalendarController {
  constructor(
    private readonly windows: WindowsService,
    private readonly days: CalendarDaysService,
    private readonly queries: CalendarQueries,
  ) {}

  @Get('filing-windows')
  @Allow('calendar.read')
  @ApiOperation({ summary: '填报期 · The filing windows of a year, in the order in which they are due' })
  @ApiOkResponse({ type: FilingWindowsPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { year }: YearQuery): Promise<FilingWindowsPageDto> {
    return { items: (await this.queries.windows(actor.zoneId, year)).map((row) => presentWindow(row, actor)), nextCursor: null };
  }

  @Get('filing-windows/:id')
  @Allow('calendar.read')
  @ApiOkResponse({ type: FilingWindowDto })
  async window(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<FilingWindowDto> {
    return presentWindow(await this.queries.window(actor.zoneId, id), actor);
  }

  @Post('filing-windows')
  @Allow('calendar.manage')
  @ApiOperation({ summary: '生成填报期 · Lay the monthly windows of a year; those already there stay' })
  @ApiCreatedResponse({ type: LaidDto })
  async lay(@ActingAuthor('calendar.manage') author: Author, @Body() { year }: LayWindowsDto): Promise<LaidDto> {
    return { laid: await this.windows.lay(author, year) };
  }

  @Patch('filing-windows/:id')
  @Allow('calendar.manage')
  @ApiOperation({ summary: '调整填报期 · Move a window, with the reason' })
  @ApiOkResponse({ type: FilingWindowDto })
  async move(
    @CurrentActor() actor: Actor,
    @ActingAuthor('calendar.manage') author: Author,
    @Param('id', ParseIntPipe) id: number,
    @ExpectedVersion() version: number,
    @Body() { opensAt, dueAt, lockedAt, reason }: MoveWindowDto,
  ): Promise<FilingWindowDto> {
    const asked = { opensAt: instant(opensAt), dueAt: instant(dueAt), lockedAt: instant(lockedAt) };
    const change = Object.fromEntries(Object.entries(asked).filter(([, at]) => at !== undefined));
    await this.windows.move(author, id, version, change, reason);
    return this.window(actor, id);
  }

  @Post('statistics-publications')
  @Allow('calendar.manage')
  @ApiOperation({ summary: '统计发布 · Statistics have published a period: its window runs from that day' })
  @ApiCreatedResponse({ type: FilingWindowDto })
  async publish(
    @CurrentActor() actor: Actor,
    @ActingAuthor('calendar.manage') author: Author,
    @Body() { period, publishedOn }: PublishDto,
  ): Promise<FilingWindowDto> {
    return this.window(actor, await this.windows.publish(author, period, publishedOn));
  }

  @Get('calendar-days')
  @Allow('calendar.read')
  @ApiOperation({ summary: '工作日历 · Holidays and make-up working days of a year' })
  @ApiOkResponse({ type: CalendarDaysPageDto })
  async calendarDays(@CurrentActor() actor: Actor, @Query() { year }: YearQuery): Promise<CalendarDaysPageDto> {
    return { items: await this.queries.days(actor.zoneId, year), nextCursor: null, allowed: allowedOnList('calendarDays', actor) };
  }

  @Put('calendar-days/:day')
  @Allow('calendar.manage')
  @HttpCode(204)
  @ApiOperation({ summary: '调整工作日 · Make a day of the zone a holiday or a working day; open windows follow' })
  @ApiNoContentResponse()
  override(
    @ActingAuthor('calendar.manage') author: Author,
    @Param('day') day: string,
    @Body() { kind, name }: OverrideDayDto,
  ): Promise<void> {
    return this.days.override(author, requireDay(day), kind, name);
  }

  @Delete('calendar-days/:day')
  @Allow('calendar.manage')
  @HttpCode(204)
  @ApiOperation({ summary: '恢复工作日 · The day is again what the notice says' })
  @ApiNoContentResponse()
  restore(@ActingAuthor('calendar.manage') author: Author, @Param('day') day: string): Promise<void> {
    return this.days.restore(author, requireDay(day));
  }
}

function requireDay(text: string): string {
  if (isDay(text)) return text;
  throw new Refusal('malformed', 'http.malformed');
}
