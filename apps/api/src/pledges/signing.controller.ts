import type { Author } from '#database/unit-of-work.js';
import { nameIn, nameOrNull } from '#domain/language/name-in.js';
import type { Locale as Tongue } from '#domain/language/sentence.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import type { Caller as CallerOf } from '#features/people/sign-in.service.js';
import { CeremonyService } from '#features/pledges/signing/ceremony.service.js';
import { SignedCopiesService } from '#features/pledges/signing/signed-copies.service.js';
import { SigningDayQueries, type SigningRow } from '#features/pledges/signing/signing-day.queries.js';
import { VersionQueries } from '#features/pledges/signing/version.queries.js';
import { Body, Controller, Get, Header, HttpCode, Param, ParseIntPipe, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { Locale } from '../http/locale.js';
import { readUpload } from '../http/upload.js';
import { Caller } from '../people/caller.js';
import { SecretAnswer } from '../people/secret-answer.js';
import { IdDto } from '../progress/evidence.dto.js';
import { DraftReader } from './draft.reader.js';
import { SignBody, SignedDto, SignedVersionDto, SigningDayDto, type SigningDto } from './draft.dto.js';
import { PLEDGE_ID } from './pledge-id.js';

export class SigningDayQuery {
  @ApiProperty() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year: number;
}

const COPY_ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'pledges.copyNotFound') });
const VERSION = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'pledges.versionNotFound') });

/** 签订 · 递交 · 已签版本 */
@ApiTags('pledges')
@Controller('pledges')
export class SigningController {
  constructor(
    private readonly ceremony: CeremonyService,
    private readonly day: SigningDayQueries,
    private readonly versions: VersionQueries,
    private readonly copies: SignedCopiesService,
    private readonly reader: DraftReader,
  ) {}

  @Get('signing-day')
  @Allow('pledges.read')
  @ApiOperation({ summary: '递交 · Who has signed and who has not' })
  @ApiOkResponse({ type: SigningDayDto })
  async signingDay(@CurrentActor() actor: Actor, @Query() { year }: SigningDayQuery, @Locale() locale: Tongue): Promise<SigningDayDto> {
    return { year, items: (await this.day.list(actor, year)).map((row) => signingDto(row, locale)) };
  }

  @Post(':id/sign')
  @HttpCode(200)
  @SecretAnswer()
  @Allow('pledges.sign')
  @ApiOperation({
    summary: '签字 · With the password, under the text whose hash is given; a wrong password counts as a failed sign-in',
  })
  @ApiOkResponse({ type: SignedDto })
  sign(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('id', PLEDGE_ID) id: number,
    @Body() { hash, password }: SignBody,
    @Caller() caller: CallerOf,
  ): Promise<SignedDto> {
    return this.ceremony.sign(actor, author, id, hash, password, caller);
  }

  @Get('versions/:hash')
  @Allow('pledges.read')
  @ApiOperation({ summary: 'The signed version that a document’s hash or QR code names' })
  @ApiOkResponse({ type: SignedVersionDto })
  async versionByHash(@CurrentActor() actor: Actor, @Param('hash') hash: string, @Locale() locale: Tongue): Promise<SignedVersionDto> {
    return this.reader.version(actor, await this.versions.byHash(actor, hash.toLowerCase()), locale);
  }

  @Get(':id/versions/:version')
  @Allow('pledges.read')
  @ApiOkResponse({ type: SignedVersionDto })
  async versionByNumber(
    @CurrentActor() actor: Actor,
    @Param('id', PLEDGE_ID) id: number,
    @Param('version', VERSION) version: number,
    @Locale() locale: Tongue,
  ): Promise<SignedVersionDto> {
    return this.reader.version(actor, await this.versions.byNumber(actor, id, version), locale);
  }

  @Post('versions/:hash/copies')
  @Allow('pledges.draft')
  @ApiOperation({ summary: '上传签字扫描件 · Bound to the hash' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: IdDto })
  async attachCopy(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Param('hash') hash: string,
    @Req() request: FastifyRequest,
  ): Promise<IdDto> {
    const { fileName, bytes } = await readUpload(request);
    return this.copies.attach(actor, author, hash.toLowerCase(), fileName, bytes);
  }

  @Get('copies/:id')
  @Allow('pledges.read')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  async openCopy(@CurrentActor() actor: Actor, @Param('id', COPY_ID) id: number): Promise<StreamableFile> {
    const file = await this.copies.open(actor, id);
    return new StreamableFile(file.stream, {
      type: file.mediaType,
      length: file.bytes,
      disposition: `inline; filename*=UTF-8''${encodeURIComponent(file.fileName).replace(/['()]/g, escape)}`,
    });
  }
}

const signingDto = (row: SigningRow, locale: Tongue): SigningDto => ({
  id: row.id,
  tier: row.tier,
  unitKind: row.unitKind,
  holder: row.tier === 'leader' ? (row.leaderName ?? row.unitName) : row.unitName,
  holderEn: row.tier === 'leader' ? row.leaderNameEn : row.unitNameEn,
  receiver: nameOrNull(locale, row.counterpartName, row.counterpartNameEn),
  state: row.state,
  targetCount: row.targets,
  signatures: row.signatures.map(({ side, signatory, signatoryEn, signedAt }) => ({ side, signatory: nameIn(locale, signatory, signatoryEn), signedAt })),
});
