import type { AgeBand } from '#domain/assessment/flag-ageing.js';
import type { Only } from '#domain/assessment/only.js';
import type { Day, Month } from '#domain/calendar/day.js';
import { nameIn } from '#domain/language/name-in.js';
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
  /** The rows that a number of the board counts. */
  only?: Only;
  state?: string;
  level?: number;
  age?: AgeBand;
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
  /** What the list is about: a zone target, a pledge, a meeting, a target, a unit. */
  of?: number;
  version?: number;
  /** Two texts of a pledge: `r2`, `v1`, `now`. */
  from?: string;
  to?: string;
  /** Projects with a bottleneck; breakdowns that fall short. */
  stuck?: boolean;
  gaps?: boolean;
  ruleSet?: string;
  /** Numbers of a rule set tried otherwise, as the laboratory's address carries them. */
  numbers?: string;
}

export interface ListAsked {
  em: EntityManager;
  actor: Actor;
  /** Complete: year and month are filled in where a screen would show the current ones. */
  filter: ListFilter & { year: number; period: Month; /** The month that was asked for, where one was. */ onlyPeriod?: Month };
  locale: 'zh' | 'en';
  today: Day;
  now: Date;
}

export type Said = readonly [zh: string, en: string];

/** Words in the reader's language; what has no words is shown as it is. */
export const say = (locale: 'zh' | 'en', words: Said | undefined, bare = ''): string => words?.[locale === 'zh' ? 0 : 1] ?? bare;

export const namedIn = (locale: 'zh' | 'en', { name, nameEn }: { name: string; nameEn: string | null }): string => (locale === 'en' ? (nameEn ?? name) : name);

/** A person of a column; nobody leaves it empty. */
export const personIn = (locale: 'zh' | 'en', name: string | null | undefined, nameEn: string | null | undefined): string => nameIn(locale, name ?? '', nameEn);

export const unitIn = (locale: 'zh' | 'en', { unitName, unitNameEn }: { unitName: string; unitNameEn: string | null }): string => namedIn(locale, { name: unitName, nameEn: unitNameEn });

export const measureIn = (locale: 'zh' | 'en', { measureUnit, measureUnitEn }: { measureUnit: string; measureUnitEn: string | null }): string => (locale === 'en' ? (measureUnitEn ?? measureUnit) : measureUnit);

export const YES: Said = ['是', 'yes'];

type Words = readonly [zh: string, en: string, width: number];

interface Listed {
  /** Any of them. */
  right: Right | readonly Right[];
  title: Said;
  columns: readonly Words[];
}

/**
 * A long list as a sheet. The keys are found in the screen's order in one statement, the rows then a few hundred at a time: memory
 * does not grow with the list, no connection waits for a slow reader, and rows that come while it is written do not shift the others.
 */
export interface KeyedList extends Listed {
  keys(asked: ListAsked): Promise<number[]>;
  rows(asked: ListAsked, keys: number[]): Promise<Map<number, SheetValue[]>>;
}

/** A list that its screen reads whole: by the very query of the screen, so that both say the same to the same reader. */
export interface WholeList extends Listed {
  read(asked: ListAsked): Promise<SheetValue[][]>;
}

export type ListDefinition = KeyedList | WholeList;

/** The lists of some screens, and the queries they are read by. */
export interface ScreenLists {
  readonly lists: Readonly<Record<string, WholeList>>;
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
export const numberCell = (value: string | number | null | undefined): SheetValue => (value === null || value === undefined ? null : { number: String(value) });

/** What stands in a column that may hold figures: numbers as numbers, so that they can be added up. Codes and names stay words. */
export const figureCell = (field: string, text: string): SheetValue => (FIGURES.has(field) && /^-?\d+(\.\d+)?$/.test(text) ? { number: text } : text);

const FIGURES = new Set(['id', 'version', 'value', 'lastResult', 'numerator', 'denominator', 'amount', 'comparator', 'yearEndEstimate', 'filed']);

/** Instants in the zone's time, as people read them. */
export const momentCell = (value: Date | string | null): string => (value === null ? '' : new Date(new Date(value).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '));
