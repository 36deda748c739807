import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { allowedOnList } from '#domain/people/list-acts.policy.js';
import { journalCsv } from '#features/journal/journal-csv.js';
import { JournalNamesQueries } from '#features/journal/journal-names.queries.js';
import { JournalQueries, type JournalFilter } from '#features/journal/journal.queries.js';
import { VerifyService } from '#features/journal/verify.service.js';
import { Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow } from '../http/allow.js';
import { beginningOf } from '../http/moment.js';
import { CurrentActor } from '../http/actor.js';
import { ActingAuthor } from '../people/acting-author.js';
import { Locale } from '../http/locale.js';
import { decodeCursor, pageOf } from '../http/paging.js';
import { JournalListDto, JournalQuery, VerificationDto } from './journal.dto.js';
import { journalEntryDto } from './journal.presenter.js';

@ApiTags('journal')
@Controller('journal')
export class JournalController {
  constructor(
    private readonly journal: JournalQueries,
    private readonly names: JournalNamesQueries,
    private readonly verification: VerifyService,
  ) {}

  @Get()
  @Allow('journal.read')
  @ApiOkResponse({ type: JournalListDto })
  async list(@CurrentActor() actor: Actor, @Query() query: JournalQuery, @Locale() locale: 'zh' | 'en'): Promise<JournalListDto> {
    const limit = query.limit ?? 50;
    const rows = await this.journal.list(actor, filterOf(query), limit + 1);
    const page = pageOf(rows, limit, (row) => [row.id]);
    const names = await this.names.of(actor.zoneId, page.items);
    return { items: page.items.map((row) => journalEntryDto(row, names.get(row) ?? [], locale)), nextCursor: page.nextCursor, allowed: allowedOnList('journal', actor) };
  }

  /** The same filter as a file for a spreadsheet, streamed. */
  @Get('export')
  @Allow('journal.read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@CurrentActor() actor: Actor, @Query() query: JournalQuery, @Locale() locale: 'zh' | 'en'): StreamableFile {
    const pages = this.journal.all(actor, filterOf(query));
    return new StreamableFile(journalCsv(pages, locale), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="journal.csv"' });
  }

  @Post('verify')
  @HttpCode(200)
  @Allow('journal.verify')
  @ApiOkResponse({ type: VerificationDto })
  verify(@ActingAuthor('journal.verify') author: Author): Promise<VerificationDto> {
    return this.verification.verifyFor(author);
  }
}

function filterOf({ subject, actor, type, after, cursor }: JournalQuery): JournalFilter {
  const key = decodeCursor(cursor, 'number');
  return {
    subject,
    actorId: actor,
    type,
    after: after === undefined ? undefined : beginningOf(after),
    before: key ? Number(key[0]) : undefined,
  };
}
