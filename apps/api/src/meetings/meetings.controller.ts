import type { Author } from '#database/unit-of-work.js';
import { isDay } from '#domain/calendar/zone-time.js';
import type { Actor } from '#domain/people/actor.js';
import { allowedOnList } from '#domain/people/list-acts.policy.js';
import { Refusal } from '#domain/refusal.js';
import { MeetingQueries } from '#features/meetings/meeting.queries.js';
import { MeetingsService } from '#features/meetings/meetings.service.js';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { ExpectedVersion, ExpectedVersionIfAny } from '../http/etag.js';
import { decodeCursor, pageOf } from '../http/paging.js';
import { Versioned } from '../http/versioned.js';
import {
  CallMeetingBody,
  CancelMeetingBody,
  ChangeMeetingBody,
  CloseMeetingBody,
  MeetingsQuery,
  PlanMeetingBody,
} from './meeting-input.dto.js';
import { MeetingDto, MeetingPageDto } from './meeting.dto.js';
import { changeOf, meetingDto, meetingSummary, planOf } from './meeting.presenter.js';

export const MEETING_ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'meetings.notFound') });

/** 调度会 and its life: planned, called, prepared, held, closed. */
@ApiTags('meetings')
@Versioned()
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly queries: MeetingQueries,
  ) {}

  @Get()
  @Allow('meetings.read')
  @ApiOperation({ summary: '调度会 · Meetings the caller may see, latest first' })
  @ApiOkResponse({ type: MeetingPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = 50, cursor, state, period, from, until }: MeetingsQuery,
  ): Promise<MeetingPageDto> {
    const after = decodeCursor(cursor, 'text', 'number');
    if (after && !isDay(String(after[0]))) throw new Refusal('malformed', 'http.cursorUnreadable');
    const rows = await this.queries.list(actor, { state, period, from, until }, { limit, after });
    const page = pageOf(rows, limit, (row) => [row.heldOn, row.id]);
    return { items: page.items.map(meetingSummary), nextCursor: page.nextCursor, allowed: allowedOnList('meetings', actor) };
  }

  @Get(':id')
  @Allow('meetings.read')
  @ApiOkResponse({ type: MeetingDto })
  one(@CurrentActor() actor: Actor, @Param('id', MEETING_ID) id: number): Promise<MeetingDto> {
    return this.shown(actor, id);
  }

  @Post()
  @Allow('meetings.manage')
  @ApiOperation({ summary: '计划会议' })
  @ApiCreatedResponse({ type: MeetingDto })
  async plan(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Body() body: PlanMeetingBody,
  ): Promise<MeetingDto> {
    const { id } = await this.meetings.plan(actor, author, planOf(body));
    return this.shown(actor, id);
  }

  @Patch(':id')
  @Allow('meetings.manage')
  @ApiOperation({ summary: '修改会议 · After the call a change of time or place sends the invitations anew' })
  @ApiOkResponse({ type: MeetingDto })
  async change(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', MEETING_ID) id: number,
    @ExpectedVersion() expected: number,
    @Body() body: ChangeMeetingBody,
  ): Promise<MeetingDto> {
    await this.meetings.change(actor, author, id, changeOf(body), expected);
    return this.shown(actor, id);
  }

  @Post(':id/call')
  @HttpCode(200)
  @Allow('meetings.manage')
  @ApiOperation({ summary: '通知会议 · Invites' })
  @ApiOkResponse({ type: MeetingDto })
  async call(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', MEETING_ID) id: number,
    @ExpectedVersionIfAny() expected: number | null,
    @Body() body?: CallMeetingBody,
  ): Promise<MeetingDto> {
    await this.meetings.call(actor, author, id, body?.attendees ?? null, expected);
    return this.shown(actor, id);
  }

  @Post(':id/prepare')
  @HttpCode(202)
  @Allow('meetings.manage')
  @ApiOperation({ summary: '备会议材料 · Asks for a new version of the pack; `preparing` until it is frozen' })
  @ApiAcceptedResponse({ type: MeetingDto })
  async prepare(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', MEETING_ID) id: number,
    @ExpectedVersionIfAny() expected: number | null,
  ): Promise<MeetingDto> {
    await this.meetings.prepare(actor, author, id, expected);
    return this.shown(actor, id);
  }

  @Post(':id/hold')
  @HttpCode(200)
  @Allow('meetings.manage')
  @ApiOperation({ summary: '召开' })
  @ApiOkResponse({ type: MeetingDto })
  async hold(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', MEETING_ID) id: number,
    @ExpectedVersionIfAny() expected: number | null,
  ): Promise<MeetingDto> {
    await this.meetings.hold(actor, author, id, expected);
    return this.shown(actor, id);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allow('meetings.manage')
  @ApiOperation({ summary: '办结 · With minutes and decisions' })
  @ApiOkResponse({ type: MeetingDto })
  async close(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', MEETING_ID) id: number,
    @ExpectedVersionIfAny() expected: number | null,
    @Body() { minutes, decisions = [] }: CloseMeetingBody,
  ): Promise<MeetingDto> {
    const decided = decisions.map(({ text, unitId = null, dueOn = null }) => ({ text, unitId, dueOn }));
    await this.meetings.close(actor, author, id, minutes, decided, expected);
    return this.shown(actor, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('meetings.manage')
  @ApiOperation({ summary: '取消' })
  @ApiOkResponse({ type: MeetingDto })
  async cancel(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', MEETING_ID) id: number,
    @ExpectedVersionIfAny() expected: number | null,
    @Body() { reason }: CancelMeetingBody,
  ): Promise<MeetingDto> {
    await this.meetings.cancel(actor, author, id, reason, expected);
    return this.shown(actor, id);
  }

  private async shown(actor: Actor, id: number): Promise<MeetingDto> {
    return meetingDto(await this.queries.get(actor, id));
  }
}
