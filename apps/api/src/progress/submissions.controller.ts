import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { nameIn } from '#domain/language/name-in.js';
import { EvidenceService } from '#features/progress/evidence.service.js';
import { FilingQueries } from '#features/progress/filing.queries.js';
import { ProgressService } from '#features/progress/progress.service.js';
import { Body, Controller, Get, Header, HttpCode, Param, ParseIntPipe, Post, Put, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../http/allow.js';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { ExpectedVersionOrNew, ExpectedVersionIfAny } from '../http/etag.js';
import { Locale } from '../http/locale.js';
import { PeriodPipe } from '../http/period.pipe.js';
import { readUpload } from '../http/upload.js';
import { Versioned } from '../http/versioned.js';
import { EvidenceDto, EvidenceListDto, IdDto } from './evidence.dto.js';
import { FigureBody, FilingDto, ReturnBody, VerifyBody } from './filing.dto.js';
import { FilingReader } from './filing-reader.js';
import { filingDto } from './filing.presenter.js';

const ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'http.notFound') });

/** One figure and its life: saved, submitted, withdrawn, endorsed, verified, returned. */
@ApiTags('progress')
@Versioned()
@Controller('targets/:id/submissions/:period')
export class SubmissionsController {
  constructor(
    private readonly progress: ProgressService,
    private readonly queries: FilingQueries,
    private readonly reader: FilingReader,
    private readonly evidence: EvidenceService,
  ) {}

  @Get()
  @Allow('progress.read')
  @ApiOkResponse({ type: FilingDto })
  async read(@CurrentActor() actor: Actor, @Param('id', ID) id: number, @Param('period', PeriodPipe) period: string, @Locale() locale: 'zh' | 'en') {
    return this.shown(actor, id, period, locale);
  }

  @Put()
  @Allow('progress.file')
  @ApiOkResponse({ type: FilingDto })
  async save(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ID) id: number, @Param('period', PeriodPipe) period: string, @Body() body: FigureBody, @ExpectedVersionOrNew() expected: number, @Locale() locale: 'zh' | 'en') {
    await this.progress.saveDraft(actor, author, id, period, body, expected);
    return this.shown(actor, id, period, locale);
  }

  @Post('submit')
  @HttpCode(200)
  @Allow('progress.file')
  @ApiOkResponse({ type: FilingDto })
  async submit(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ID) id: number, @Param('period', PeriodPipe) period: string, @ExpectedVersionIfAny() expected: number | null, @Locale() locale: 'zh' | 'en') {
    await this.progress.submit(actor, author, id, period, expected);
    return this.shown(actor, id, period, locale);
  }

  @Post('withdraw')
  @HttpCode(200)
  @Allow('progress.file')
  @ApiOkResponse({ type: FilingDto })
  async withdraw(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ID) id: number, @Param('period', PeriodPipe) period: string, @ExpectedVersionIfAny() expected: number | null, @Locale() locale: 'zh' | 'en') {
    await this.progress.withdraw(actor, author, id, period, expected);
    return this.shown(actor, id, period, locale);
  }

  @Post('endorse')
  @HttpCode(200)
  @Allow('progress.endorse')
  @ApiOkResponse({ type: FilingDto })
  async endorse(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ID) id: number, @Param('period', PeriodPipe) period: string, @ExpectedVersionIfAny() expected: number | null, @Locale() locale: 'zh' | 'en') {
    await this.progress.endorse(actor, author, id, period, expected);
    return this.shown(actor, id, period, locale);
  }

  @Post('verify')
  @HttpCode(200)
  @Allow('progress.verify')
  @ApiBody({ type: VerifyBody, required: false })
  @ApiOkResponse({ type: FilingDto })
  async verify(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ID) id: number, @Param('period', PeriodPipe) period: string, @Body() { reason }: VerifyBody, @ExpectedVersionIfAny() expected: number | null, @Locale() locale: 'zh' | 'en') {
    await this.progress.verify(actor, author, id, period, expected, reason);
    return this.shown(actor, id, period, locale);
  }

  @Post('return')
  @HttpCode(200)
  @Allow('progress.return')
  @ApiOkResponse({ type: FilingDto })
  async return(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ID) id: number, @Param('period', PeriodPipe) period: string, @Body() { reason }: ReturnBody, @ExpectedVersionIfAny() expected: number | null, @Locale() locale: 'zh' | 'en') {
    await this.progress.return(actor, author, id, period, reason, expected);
    return this.shown(actor, id, period, locale);
  }

  @Post('evidence')
  @Allow('evidence.add')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: IdDto })
  async addEvidence(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ID) id: number, @Param('period', PeriodPipe) period: string, @Req() request: FastifyRequest): Promise<IdDto> {
    const { fileName, bytes } = await readUpload(request);
    return this.evidence.add(actor, author, id, period, fileName, bytes);
  }

  private async shown(actor: Actor, id: number, period: string, locale: 'zh' | 'en'): Promise<FilingDto> {
    const row = await this.queries.one(actor, id, period);
    return filingDto(row, await this.reader.for(actor.zoneId, [row], locale));
  }
}

@ApiTags('progress')
@Controller()
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Get('targets/:id/evidence')
  @Allow('evidence.read')
  @ApiOkResponse({ type: EvidenceListDto })
  async list(@CurrentActor() actor: Actor, @Param('id', ID) id: number, @Locale() locale: 'zh' | 'en'): Promise<EvidenceListDto> {
    const rows = await this.evidence.list(actor, id);
    return { items: rows.map(({ id: evidenceId, period, fileName, mediaType, bytes, contentHash, addedByName, addedByNameEn, addedAt }): EvidenceDto => ({ id: evidenceId, period, fileName, mediaType, bytes, contentHash, addedBy: nameIn(locale, addedByName, addedByNameEn), addedAt })) };
  }

  /** Images and PDFs may be looked at; everything else is only ever downloaded. Nothing is sniffed or run. */
  @Get('evidence/:id')
  @Allow('evidence.read')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  async open(@CurrentActor() actor: Actor, @Param('id', ID) id: number): Promise<StreamableFile> {
    const file = await this.evidence.open(actor, id);
    const shown = file.mediaType.startsWith('image/') || file.mediaType === 'application/pdf';
    return new StreamableFile(file.stream, {
      type: file.mediaType,
      length: file.bytes,
      disposition: `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.fileName).replace(/['()]/g, escape)}`,
    });
  }
}
