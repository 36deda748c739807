import type { Day, Month } from '#domain/calendar/day.js';
import type { Actor } from '#domain/people/actor.js';
import type { Right } from '#domain/people/rights.js';
import type { SheetColumn, SheetValue } from '#platform/workbook/workbook-writer.js';
import type { EntityManager } from 'typeorm';

/** The filters of every screen taken together; a list looks at those its screen has. */
export interface ListFilter {
  year?: number;
  period?: Month;
  unit?: number;
  kind?: string;
  light?: string;
  state?: string;
  level?: number;
  q?: string;
  mine?: boolean;
  asOf?: Date | null;
  person?: number;
  rule?: string;
  subject?: string;
  actor?: number;
  type?: string;
  after?: Date;
  role?: string;
}

export interface ListAsked {
  em: EntityManager;
  actor: Actor;
  /** Complete: year and month are filled in where a screen would show the current ones. */
  filter: ListFilter & { year: number; period: Month };
  locale: 'zh' | 'en';
  today: Day;
}

type Words = readonly [zh: string, en: string, width: number];

/**
 * One list on screen as a sheet. The keys are found in the screen's order in one statement, the rows then a few hundred at a time: memory
 * does not grow with the list, no connection waits for a slow reader, and rows that come while it is written do not shift the others.
 */
export interface ListDefinition {
  right: Right;
  title: readonly [zh: string, en: string];
  columns: readonly Words[];
  keys(asked: ListAsked): Promise<number[]>;
  rows(asked: ListAsked, keys: number[]): Promise<Map<number, SheetValue[]>>;
}

export const columnsFor = (list: ListDefinition, locale: 'zh' | 'en'): SheetColumn[] => list.columns.map(([zh, en, width]) => ({ title: locale === 'zh' ? zh : en, width }));

/** Conditions that are there and their values, side by side. */
export class Conditions {
  readonly sql: string[] = [];
  readonly params: unknown[] = [];

  add(sql: string, ...params: unknown[]): this {
    this.sql.push(sql);
    this.params.push(...params);
    return this;
  }

  /** Only where the filter is set. */
  when(value: unknown, sql: string): this {
    return value === undefined || value === null || value === '' ? this : this.add(sql, value);
  }

  get where(): string {
    return this.sql.length === 0 ? '1 = 1' : this.sql.join(' AND ');
  }
}

export const idsOf = async (em: EntityManager, sql: string, params: unknown[]): Promise<number[]> => (await em.query<{ id: number | string }[]>(sql, params)).map(({ id }) => Number(id));

export const byKey = <T extends { id: number | string }>(rows: T[], cells: (row: T) => SheetValue[]): Map<number, SheetValue[]> => new Map(rows.map((row) => [Number(row.id), cells(row)]));

/** A decimal column as a number, null as an empty cell. */
export const numberCell = (value: string | number | null): SheetValue => (value === null ? null : { number: String(value) });

/** Instants in the zone's time, as people read them. */
export const momentCell = (value: Date | string | null): string => (value === null ? '' : new Date(new Date(value).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '));
