import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { ConsultationService } from '#features/pledges/drafting/consultation.service.js';
import { Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal } from '#domain/refusal.js';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { ExpectedVersion } from '../http/etag.js';
import { Locale } from '../http/locale.js';
import { Versioned } from '../http/versioned.js';
import { IdDto } from '../progress/evidence.dto.js';
import { AnswerBody, CommentBody, DraftDto } from './draft.dto.js';
import { DraftReader } from './draft.reader.js';
import { PLEDGE_ID } from './pledge-id.js';

const COMMENT_ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'pledges.commentNotFound') });

/** 征求意见: the holder's comments and the office's answers. */
@ApiTags('pledges')
@Versioned()
@Controller('pledges/:id/comments')
export class CommentsController {
  constructor(
    private readonly consultation: ConsultationService,
    private readonly reader: DraftReader,
  ) {}

  @Post()
  @Allow('pledges.comment')
  @ApiOperation({ summary: '反馈意见 · On one line, or on the pledge as a whole' })
  @ApiCreatedResponse({ type: IdDto })
  comment(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', PLEDGE_ID) id: number,
    @Body() { code, text }: CommentBody,
  ): Promise<IdDto> {
    return this.consultation.comment(actor, author, id, code ?? null, text);
  }

  @Post(':commentId/answer')
  @HttpCode(200)
  @Allow('pledges.draft')
  @ApiOperation({ summary: '答复意见 · Accepted, declined, or changed, with words' })
  @ApiOkResponse({ type: DraftDto })
  async answer(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', PLEDGE_ID) id: number,
    @Param('commentId', COMMENT_ID) commentId: number,
    @ExpectedVersion() expected: number,
    @Body() { answer, text }: AnswerBody,
    @Locale() locale: 'zh' | 'en',
  ): Promise<DraftDto> {
    await this.consultation.answer(actor, author, id, commentId, answer, text, expected);
    return this.reader.shown(actor, id, locale);
  }
}
