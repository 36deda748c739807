import { dayOf } from '#domain/calendar/zone-time.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import { mayDo, type Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { streamSheet, type SheetValue } from '#platform/workbook/workbook-writer.js';
import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { boardMonthAt } from '../../assessment/board-month.js';
import { BreakdownLists } from './breakdown-lists.js';
import { DeskLists } from './desk-lists.js';
import { ASSESSMENTS, FLAGS, TARGETS, UNFILED } from './figure-lists.js';
import { columnsFor, type KeyedList, type ListAsked, type ListDefinition, type ListFilter } from './list-definition.js';
import { MeetingLists } from './meeting-lists.js';
import { JOURNAL, PEOPLE, REMINDERS, UNITS } from './office-lists.js';
import { PledgeLists } from './pledge-lists.js';
import { RecordLists } from './record-lists.js';

const LONG_LISTS: Record<string, KeyedList> = {
  targets: TARGETS, assessments: ASSESSMENTS, flags: FLAGS, unfiled: UNFILED, reminders: REMINDERS, journal: JOURNAL, people: PEOPLE, units: UNITS,
};

export const SCREEN_LISTS = [BreakdownLists, PledgeLists, DeskLists, MeetingLists, RecordLists];

/** Rows read at a time. */
const BATCH = 400;

/** Every list on screen as a workbook, with the filters of the screen and no more than the screen shows. */
@Injectable()
export class ListExports {
  /** By the name its address bears. */
  readonly lists: Readonly<Record<string, ListDefinition>>;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    breakdown: BreakdownLists,
    pledges: PledgeLists,
    desks: DeskLists,
    meetings: MeetingLists,
    records: RecordLists,
  ) {
    this.lists = { ...LONG_LISTS, ...breakdown.lists, ...pledges.lists, ...desks.lists, ...meetings.lists, ...records.lists };
  }

  /** @throws Refusal notFound `exports.unknownList`, forbidden `exports.notAllowed` */
  async open(actor: Actor, name: string, filter: ListFilter, locale: 'zh' | 'en'): Promise<{ title: string; stream: Readable }> {
    const list = Object.hasOwn(this.lists, name) ? this.lists[name] : undefined;
    if (!list) throw new Refusal('notFound', 'exports.unknownList');
    if (![list.right].flat().some((right) => mayDo(actor, right))) throw new Refusal('forbidden', 'exports.notAllowed');
    const now = await this.clock.now();
    const last = boardMonthAt(now);
    const year = filter.year ?? Number((filter.period ?? last).slice(0, 4));
    const period = filter.period ?? (last < `${year}-12` ? last : `${year}-12`);
    const asked: ListAsked = { em: this.dataSource.manager, actor, filter: { ...filter, year, period, onlyPeriod: filter.period }, locale, today: dayOf(now), now };
    const rows = 'read' in list ? await list.read(asked) : rowsOf(list, asked, await list.keys(asked));
    const title = list.title[locale === 'zh' ? 0 : 1];
    return { title, stream: streamSheet(title, columnsFor(list, locale), rows) };
  }
}

async function* rowsOf(list: KeyedList, asked: ListAsked, keys: number[]): AsyncGenerator<SheetValue[]> {
  for (let from = 0; from < keys.length; from += BATCH) {
    const some = keys.slice(from, from + BATCH);
    const rows = await list.rows(asked, some);
    for (const key of some) {
      const row = rows.get(key);
      if (row) yield row;
    }
  }
}
