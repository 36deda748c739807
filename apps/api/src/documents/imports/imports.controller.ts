import { IMPORT_KINDS, type ImportKind } from '#database/entities/documents/import.entity.js';
import type { Author } from '#database/unit-of-work.js';
import { isMonth } from '#domain/calendar/months.js';
import type { Actor } from '#domain/people/actor.js';
import { allowedOnList } from '#domain/people/list-acts.policy.js';
import { Refusal } from '#domain/refusal.js';
import { ImportsQueries } from '#features/documents/workbooks/imports.queries.js';
import { ImportsService } from '#features/documents/workbooks/imports.service.js';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, ParseIntPipe, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, CurrentAuthor } from '../../http/actor.js';
import { Allow } from '../../http/allow.js';
import { Locale } from '../../http/locale.js';
import { decodeCursor, pageOf, PageQuery } from '../../http/paging.js';
import { readForm } from '../../http/upload.js';
import { attachment, XLSX } from '../attachment.js';
import { ApplyBody, ImportDto, ImportListDto, ImportRowListDto, ImportRowsQuery } from './import.dto.js';
import { importProblemDto, importRowDto, importSummaryDto } from './import.presenter.js';

const ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'imports.notFound') });

/** Workbooks in: checked, applied, taken back. */
@ApiTags('documents')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly queries: ImportsQueries,
    private readonly imports: ImportsService,
  ) {}

  @Get()
  @Allow('documents.readImports')
  @ApiOkResponse({ type: ImportListDto })
  async list(@CurrentActor() actor: Actor, @Query() { limit = 50, cursor }: PageQuery, @Locale() locale: 'zh' | 'en'): Promise<ImportListDto> {
    const before = decodeCursor(cursor, 'number')?.[0];
    const page = pageOf(await this.queries.list(actor, limit + 1, before === undefined ? undefined : Number(before)), limit, (head) => [head.id]);
    return { items: page.items.map((head) => importSummaryDto(head, actor, locale)), nextCursor: page.nextCursor, allowed: allowedOnList('imports', actor) };
  }

  @Post()
  @Allow('documents.importBreakdown', 'documents.importFilings', 'documents.importOwnerFigures')
  @ApiOperation({ summary: '导入检查 · A dry run: all problems at their cells, nothing written' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['kind', 'planYear', 'file'], properties: { kind: { type: 'string', enum: [...IMPORT_KINDS] }, planYear: { type: 'integer' }, period: { type: 'string', example: '2024-06' }, file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: ImportDto })
  async check(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Req() request: FastifyRequest, @Locale() locale: 'zh' | 'en'): Promise<ImportDto> {
    const { fields, fileName, bytes } = await readForm(request);
    const { id } = await this.imports.check(actor, author, { ...askedOf(fields), fileName, bytes });
    return this.shown(actor, id, locale);
  }

  @Get(':id')
  @Allow('documents.readImports')
  @ApiOkResponse({ type: ImportDto })
  read(@CurrentActor() actor: Actor, @Param('id', ID) id: number, @Locale() locale: 'zh' | 'en'): Promise<ImportDto> {
    return this.shown(actor, id, locale);
  }

  @Get(':id/rows')
  @Allow('documents.readImports')
  @ApiOkResponse({ type: ImportRowListDto })
  async rows(@CurrentActor() actor: Actor, @Param('id', ID) id: number, @Query() { limit = 100, cursor, looked }: ImportRowsQuery, @Locale() locale: 'zh' | 'en'): Promise<ImportRowListDto> {
    const head = await this.queries.one(actor, id);
    const after = decodeCursor(cursor, 'number')?.[0];
    const page = pageOf(await this.queries.rows(actor, id, { limit: limit + 1, after: after === undefined ? undefined : Number(after), looked }), limit, (row) => [row.sort]);
    return { items: page.items.map((row) => importRowDto(row, head.kind, locale)), nextCursor: page.nextCursor };
  }

  @Get(':id/file')
  @Allow('documents.readImports')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({ summary: '退回标注 · The workbook as it came, its problem cells coloured and commented' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CurrentActor() actor: Actor, @Param('id', ID) id: number, @Locale() locale: 'zh' | 'en'): Promise<StreamableFile> {
    const { fileName, bytes } = await this.queries.marked(actor, id, locale);
    return new StreamableFile(bytes, { type: XLSX, length: bytes.length, disposition: attachment(fileName, `import-${id}.xlsx`) });
  }

  @Post(':id/apply')
  @HttpCode(200)
  @Allow('documents.importBreakdown', 'documents.importFilings', 'documents.importOwnerFigures')
  @ApiOkResponse({ type: ImportDto })
  async apply(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ID) id: number, @Body() { mode }: ApplyBody, @Locale() locale: 'zh' | 'en'): Promise<ImportDto> {
    await this.imports.apply(actor, author, id, mode);
    return this.shown(actor, id, locale);
  }

  @Delete(':id')
  @Allow('documents.importBreakdown', 'documents.importFilings', 'documents.importOwnerFigures')
  @ApiOperation({ summary: '整批撤销 · Takes the whole batch back, unless somebody has gone on from it' })
  @ApiOkResponse({ type: ImportDto })
  async undo(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Param('id', ID) id: number, @Locale() locale: 'zh' | 'en'): Promise<ImportDto> {
    await this.imports.undo(actor, author, id);
    return this.shown(actor, id, locale);
  }

  private async shown(actor: Actor, id: number, locale: 'zh' | 'en'): Promise<ImportDto> {
    const head = await this.queries.one(actor, id);
    return { ...importSummaryDto(head, actor, locale), sheets: head.sheets, problems: (await this.queries.problems(head)).map((problem) => importProblemDto(problem, locale)) };
  }
}

/** The fields of the form, which no pipe validates. */
function askedOf({ kind, planYear, period }: Record<string, string>): { kind: ImportKind; planYear: number; period: string | null } {
  const known = IMPORT_KINDS.find((one) => one === kind);
  if (!known) throw new Refusal('invalid', 'imports.kindNeeded');
  if (!/^20\d\d$/.test(planYear ?? '')) throw new Refusal('invalid', 'imports.yearNeeded');
  if (period !== undefined && period !== '' && !isMonth(period)) throw new Refusal('invalid', 'imports.periodNeeded');
  return { kind: known, planYear: Number(planYear), period: period || null };
}
