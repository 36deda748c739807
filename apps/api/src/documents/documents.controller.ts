import type { Author } from '#database/unit-of-work.js';
import type { PaperFormat } from '#domain/documents/papers/paper.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { DocumentQueries } from '#features/documents/papers/document.queries.js';
import { DocumentService } from '#features/documents/papers/document.service.js';
import { Body, Controller, Get, Header, HttpCode, Param, ParseIntPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { Locale } from '../http/locale.js';
import { decodeCursor, pageOf } from '../http/paging.js';
import { IdDto } from '../progress/evidence.dto.js';
import { DocumentBody, DocumentDto, DocumentPageDto, DocumentsQuery } from './document.dto.js';
import { documentDto } from './document.presenter.js';

const ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'documents.notFound') });

const TYPES: Record<PaperFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** 文书: asked for here, made in the worker. Who may read the subject may print it; the rights below are those of the subjects. */
@ApiTags('documents')
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentService,
    private readonly queries: DocumentQueries,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow('pledges.read', 'flags.read', 'meetings.readPack')
  @ApiOperation({
    summary:
      '打印文书 · Asks for a document; the same again is the same id, and is made again only where its subject has changed',
  })
  @ApiAcceptedResponse({ type: IdDto })
  ask(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Body() { kind, subjectId, format, version }: DocumentBody,
  ): Promise<IdDto> {
    return this.documents.ask(actor, author, { kind, subjectId, format, version: version ?? null });
  }

  @Get()
  @Allow('pledges.read', 'flags.read', 'meetings.readPack')
  @ApiOkResponse({ type: DocumentPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = 50, cursor, kind, subject }: DocumentsQuery,
    @Locale() locale: 'zh' | 'en',
  ): Promise<DocumentPageDto> {
    const before = Number(decodeCursor(cursor, 'number')?.[0] ?? 0) || null;
    const page = pageOf(await this.queries.list(actor, { limit, before, kind, subjectId: subject }), limit, (row) => [row.id]);
    return { items: page.items.map((row) => documentDto(row, locale)), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Allow('pledges.read', 'flags.read', 'meetings.readPack')
  @ApiOkResponse({ type: DocumentDto })
  async read(@CurrentActor() actor: Actor, @Param('id', ID) id: number, @Locale() locale: 'zh' | 'en'): Promise<DocumentDto> {
    return documentDto(await this.queries.get(actor, id), locale);
  }

  /** Always downloaded, never shown in place: nothing of it is sniffed or run. */
  @Get(':id/file')
  @Allow('pledges.read', 'flags.read', 'meetings.readPack')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  async file(@CurrentActor() actor: Actor, @Param('id', ID) id: number): Promise<StreamableFile> {
    const { stream, bytes, format, title } = await this.queries.open(actor, id);
    const name = encodeURIComponent(`${title ?? 'document'}.${format}`).replace(
      /['()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return new StreamableFile(stream, {
      type: TYPES[format],
      length: bytes ?? undefined,
      disposition: `attachment; filename*=UTF-8''${name}`,
    });
  }
}
