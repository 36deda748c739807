import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { PreferencesService } from '#features/reminders/preferences.service.js';
import { RemindService } from '#features/reminders/remind.service.js';
import { ReminderQueries } from '#features/reminders/reminder.queries.js';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../http/allow.js';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { ActingAuthor } from '../people/acting-author.js';
import { Locale } from '../http/locale.js';
import { decodeCursor, pageOf } from '../http/paging.js';
import { RemindBody, RemindedDto, ReminderListDto, ReminderPreferencesDto, RemindersQuery, SetPreferencesBody } from './reminder.dto.js';
import { remindedDto, reminderDto, reminderSwitchDto } from './reminder.presenter.js';

/** The ledger of reminders, and everybody's own switches. No link in a mail acts: it opens a page that asks here. */
@ApiTags('reminders')
@Controller('reminders')
export class RemindersController {
  constructor(
    private readonly reminders: ReminderQueries,
    private readonly preferences: PreferencesService,
    private readonly reminding: RemindService,
  ) {}

  @Get()
  @Allow('reminders.own', 'reminders.read')
  @ApiOkResponse({ type: ReminderListDto })
  async list(@CurrentActor() actor: Actor, @Query() { person, state, rule, cursor, ...query }: RemindersQuery, @Locale() locale: 'zh' | 'en'): Promise<ReminderListDto> {
    const limit = query.limit ?? 50;
    const key = decodeCursor(cursor, 'number');
    const rows = await this.reminders.list(actor, { personId: person, state, rule, before: key ? Number(key[0]) : undefined, limit });
    const page = pageOf(rows, limit, (row) => [row.id]);
    return { items: page.items.map((row) => reminderDto(row, locale)), nextCursor: page.nextCursor };
  }

  @Get('preferences')
  @Allow('reminders.own')
  @ApiOkResponse({ type: ReminderPreferencesDto })
  async readPreferences(@CurrentActor() actor: Actor, @Locale() locale: 'zh' | 'en'): Promise<ReminderPreferencesDto> {
    const switches = await this.preferences.of(actor.personId);
    return { switches: switches.map((one) => reminderSwitchDto(one, locale)) };
  }

  @Put('preferences')
  @Allow('reminders.own')
  @ApiOkResponse({ type: ReminderPreferencesDto })
  async setPreferences(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Body() { off }: SetPreferencesBody, @Locale() locale: 'zh' | 'en'): Promise<ReminderPreferencesDto> {
    const switches = await this.preferences.set({ ...author, personId: actor.personId }, off);
    return { switches: switches.map((one) => reminderSwitchDto(one, locale)) };
  }

  /** 一键催报: says who is reminded now and who was told today already. */
  @Post('remind')
  @HttpCode(200)
  @Allow('reminders.send')
  @ApiOkResponse({ type: RemindedDto })
  async remind(@ActingAuthor('reminders.send') author: Author, @Body() body: RemindBody, @Locale() locale: 'zh' | 'en'): Promise<RemindedDto> {
    return remindedDto(await this.reminding.remindNow(author, body), locale);
  }
}
