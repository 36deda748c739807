import { dayOf } from '#domain/calendar/zone-time.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import { mayDo, type Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { streamSheet, type SheetValue } from '#platform/workbook/workbook-writer.js';
import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { boardMonthAt } from '../../assessment/board-month.js';
import { ASSESSMENTS, FILINGS, FLAGS, TARGETS, UNFILED } from './figure-lists.js';
import { columnsFor, type ListAsked, type ListDefinition, type ListFilter } from './list-definition.js';
import { JOURNAL, LINES, PEOPLE, REMINDERS, UNITS } from './office-lists.js';

export const LISTS: Record<string, ListDefinition> = {
  targets: TARGETS, assessments: ASSESSMENTS, flags: FLAGS, filings: FILINGS, unfiled: UNFILED, lines: LINES, reminders: REMINDERS, journal: JOURNAL, people: PEOPLE, units: UNITS,
};

/** Rows read at a time. */
const BATCH = 400;

/** Every list on screen as a workbook, with the filters of the screen and no more than the screen shows. */
@Injectable()
export class ListExports {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal notFound `exports.unknownList`, forbidden `exports.notAllowed` */
  async open(actor: Actor, name: string, filter: ListFilter, locale: 'zh' | 'en'): Promise<{ title: string; stream: Readable }> {
    const list = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined;
    if (!list) throw new Refusal('notFound', 'exports.unknownList');
    if (!mayDo(actor, list.right)) throw new Refusal('forbidden', 'exports.notAllowed');
    const now = await this.clock.now();
    const last = boardMonthAt(now);
    const year = filter.year ?? Number((filter.period ?? last).slice(0, 4));
    const asked: ListAsked = { em: this.dataSource.manager, actor, filter: { ...filter, year, period: filter.period ?? (last < `${year}-12` ? last : `${year}-12`) }, locale, today: dayOf(now) };
    const keys = await list.keys(asked);
    const title = list.title[locale === 'zh' ? 0 : 1];
    return { title, stream: streamSheet(title, columnsFor(list, locale), rowsOf(list, asked, keys)) };
  }
}

async function* rowsOf(list: ListDefinition, asked: ListAsked, keys: number[]): AsyncGenerator<SheetValue[]> {
  for (let from = 0; from < keys.length; from += BATCH) {
    const some = keys.slice(from, from + BATCH);
    const rows = await list.rows(asked, some);
    for (const key of some) {
      const row = rows.get(key);
      if (row) yield row;
    }
  }
}
