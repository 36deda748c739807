import { dayOf } from '#domain/calendar/zone-time.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import type { Actor } from '#domain/people/actor.js';
import { boardMonthAt } from '#features/assessment/board-month.js';
import { BoardQueries, type BoardFilter } from '#features/assessment/board.queries.js';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Allow } from '../http/allow.js';
import { CurrentActor } from '../http/actor.js';
import { notModified } from '../http/etag.js';
import { Locale } from '../http/locale.js';
import { momentOf } from '../http/moment.js';
import { BoardDto, BoardQuery, UnfiledPageDto, UnfiledQuery } from './board.dto.js';
import { BoardReader } from './board.reader.js';

@ApiTags('assessment')
@Controller('board')
export class BoardController {
  constructor(
    private readonly reader: BoardReader,
    private readonly queries: BoardQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('board.read')
  @ApiOkResponse({ type: BoardDto })
  async read(
    @CurrentActor() actor: Actor,
    @Query() query: BoardQuery,
    @Locale() locale: 'zh' | 'en',
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoardDto | undefined> {
    const now = await this.clock.now();
    const stamp = [await this.queries.stamp(), actor.zoneId, dayOf(now), locale, actor.personId, JSON.stringify(query)].join('|');
    if (notModified(request, reply, `"${createHash('sha1').update(stamp).digest('base64url')}"`)) return undefined;
    return this.reader.read(actor, filterOf(query, now), locale);
  }

  @Get('unfiled')
  @Allow('board.read')
  @ApiOkResponse({ type: UnfiledPageDto })
  async unfiled(@CurrentActor() actor: Actor, @Query() query: UnfiledQuery): Promise<UnfiledPageDto> {
    return this.reader.unfiled(actor, filterOf(query, await this.clock.now()), query);
  }
}

function filterOf({ period, asOf: moment, mine, unit, kind }: BoardQuery, now: Date): BoardFilter {
  const asOf = moment ? momentOf(moment) : null;
  return { period: period ?? boardMonthAt(asOf ?? now), asOf, mine: mine ?? false, unitId: unit, kind };
}
