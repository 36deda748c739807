import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { DraftingService } from '#features/pledges/drafting/drafting.service.js';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { ExpectedVersion, ExpectedVersionIfAny } from '../http/etag.js';
import { Locale } from '../http/locale.js';
import { Versioned } from '../http/versioned.js';
import { IdDto } from '../progress/evidence.dto.js';
import {
  ApproveBody,
  BeginPledgeBody,
  ChangePledgeBody,
  DifferencesDto,
  DifferencesQuery,
  DraftDto,
  LineOrderBody,
  RedraftBody,
} from './draft.dto.js';
import { lineInputOf } from './draft.presenter.js';
import { DraftReader } from './draft.reader.js';
import { LineBody } from './line.dto.js';
import { LINE_ID, PLEDGE_ID } from './pledge-id.js';

/** 起草 · 征求意见 · 审定: the text of a pledge until it is signed. */
@ApiTags('pledges')
@Versioned()
@Controller('pledges')
export class DraftsController {
  constructor(
    private readonly drafting: DraftingService,
    private readonly reader: DraftReader,
  ) {}

  @Post()
  @Allow('pledges.draft')
  @ApiOperation({ summary: '起草责任书 · Begins a draft, or finds the one there is' })
  @ApiCreatedResponse({ type: IdDto })
  begin(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Body() { year, unitId, leaderId }: BeginPledgeBody,
  ): Promise<IdDto> {
    if ((unitId === undefined) === (leaderId === undefined)) throw new Refusal('invalid', 'pledges.unitOrLeader');
    return this.drafting.begin(actor, author, year, unitId === undefined ? { leaderId: leaderId! } : { unitId });
  }

  @Get(':id/draft')
  @Allow('pledges.read')
  @ApiOperation({ summary: 'The text as it stands, its lines, comments, rounds and signatures' })
  @ApiOkResponse({ type: DraftDto })
  one(
    @CurrentActor() actor: Actor,
    @Param('id', PLEDGE_ID) id: number,
    @Locale() locale: 'zh' | 'en',
  ): Promise<DraftDto> {
    return this.reader.shown(actor, id, locale);
  }

  @Get(':id/differences')
  @Allow('pledges.read')
  @ApiOperation({ summary: 'Between two rounds, versions, or the text as it stands, line by line and field by field' })
  @ApiOkResponse({ type: DifferencesDto })
  differences(
    @CurrentActor() actor: Actor,
    @Param('id', PLEDGE_ID) id: number,
    @Query() { from, to }: DifferencesQuery,
    @Locale() locale: 'zh' | 'en',
  ): Promise<DifferencesDto> {
    return this.reader.differences(actor, id, locale, from, to);
  }

  @Patch(':id')
  @Allow('pledges.draft')
  @ApiOkResponse({ type: DraftDto })
  async change(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', PLEDGE_ID) id: number,
    @ExpectedVersion() expected: number,
    @Body() { title, clauses, counterpartId }: ChangePledgeBody,
    @Locale() locale: 'zh' | 'en',
  ): Promise<DraftDto> {
    const given = {
      ...(title === undefined ? {} : { title }),
      ...(clauses === undefined ? {} : { clauses }),
      ...(counterpartId === undefined ? {} : { counterpartId }),
    };
    await this.drafting.change(actor, author, id, given, expected);
    return this.reader.shown(actor, id, locale);
  }

  @Post(':id/lines')
  @Allow('pledges.draft')
  @ApiCreatedResponse({ type: IdDto })
  addLine(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', PLEDGE_ID) id: number,
    @Body() body: LineBody,
  ): Promise<IdDto> {
    return this.drafting.addLine(actor, author, id, lineInputOf(body));
  }

  @Put(':id/lines/:lineId')
  @Allow('pledges.draft')
  @ApiOperation({ summary: 'The whole line; 412 with what is there now where somebody was faster' })
  @ApiOkResponse({ type: DraftDto })
  async changeLine(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', PLEDGE_ID) id: number,
    @Param('lineId', LINE_ID) lineId: number,
    @ExpectedVersion() expected: number,
    @Body() body: LineBody,
    @Locale() locale: 'zh' | 'en',
  ): Promise<DraftDto> {
    await this.drafting.changeLine(actor, author, id, lineId, lineInputOf(body), expected);
    return this.reader.shown(actor, id, locale);
  }

  @Delete(':id/lines/:lineId')
  @HttpCode(204)
  @Allow('pledges.draft')
  @ApiNoContentResponse()
  removeLine(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', PLEDGE_ID) id: number,
    @Param('lineId', LINE_ID) lineId: number,
    @ExpectedVersion() expected: number,
  ): Promise<void> {
    return this.drafting.removeLine(actor, author, id, lineId, expected);
  }

  @Put(':id/line-order')
  @Allow('pledges.draft')
  @ApiOperation({ summary: 'Every line of the pledge, in the order wanted; 412 where lines came or went meanwhile' })
  @ApiOkResponse({ type: DraftDto })
  async orderLines(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', PLEDGE_ID) id: number,
    @Body() { lineIds }: LineOrderBody,
    @Locale() locale: 'zh' | 'en',
  ): Promise<DraftDto> {
    await this.drafting.orderLines(actor, author, id, lineIds);
    return this.reader.shown(actor, id, locale);
  }

  @Post(':id/consult')
  @HttpCode(200)
  @Allow('pledges.draft')
  @ApiOperation({ summary: '征求意见 · Sends the next round out' })
  @ApiOkResponse({ type: DraftDto })
  async consult(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', PLEDGE_ID) id: number,
    @ExpectedVersionIfAny() expected: number | null,
    @Locale() locale: 'zh' | 'en',
  ): Promise<DraftDto> {
    await this.drafting.consult(actor, author, id, expected);
    return this.reader.shown(actor, id, locale);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Allow('pledges.approve')
  @ApiOperation({ summary: '审定 · Refused while comments are unanswered or lines incomplete' })
  @ApiOkResponse({ type: DraftDto })
  async approve(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', PLEDGE_ID) id: number,
    @ExpectedVersionIfAny() expected: number | null,
    @Body() { hash }: ApproveBody,
    @Locale() locale: 'zh' | 'en',
  ): Promise<DraftDto> {
    await this.drafting.approve(actor, author, id, hash ?? null, expected);
    return this.reader.shown(actor, id, locale);
  }

  @Post(':id/redraft')
  @HttpCode(200)
  @Allow('pledges.draft')
  @ApiOperation({ summary: '退回起草 · With a reason; signatures given so far stand no longer' })
  @ApiOkResponse({ type: DraftDto })
  async redraft(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', PLEDGE_ID) id: number,
    @ExpectedVersionIfAny() expected: number | null,
    @Body() { reason }: RedraftBody,
    @Locale() locale: 'zh' | 'en',
  ): Promise<DraftDto> {
    await this.drafting.redraft(actor, author, id, reason, expected);
    return this.reader.shown(actor, id, locale);
  }
}
