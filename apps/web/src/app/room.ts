import type { Month } from '#domain/calendar/day.js';
import type { Right } from '#domain/people/rights.js';
import type { FetchQueryOptions } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import type { WordKey } from './language/zh.js';

/** One entry of the top navigation. Shown to whoever holds one of `rights`; in the order of `place`. */
export interface NavigationItem {
  to: string;
  word: WordKey;
  rights: readonly Right[];
  place: number;
  /** Rights that would make this page a duplicate of a better one (a leader has no filing grid, say). */
  unless?: readonly Right[];
}

/** What is known of a reader on their way to a page before the page's own file has arrived. */
export interface Arriving {
  /** The names in the route's path, in its order: `targets/:id` has one. */
  names: readonly string[];
  query: URLSearchParams;
  /** The month the address names, else the last one that is over. */
  period: () => Promise<Month>;
  may: (right: Right) => Promise<boolean>;
}

/** The questions a page begins with, in its own words: another spelling is asked twice. */
export type Asks = (arriving: Arriving) => readonly string[] | Promise<readonly string[]>;

/** What a page's route says of it besides: the question it is drawn from, where its address asks for nothing particular. */
export interface PageHandle {
  begins: (query: URLSearchParams) => FetchQueryOptions<any, any, any, any> | null;
}

/** What a room gives the frame: its pages (lazy, below /) and its places in the navigation. */
export interface Room {
  routes: RouteObject[];
  /** Paths of the pages people begin with: they say the first words only, and wait for no others. A spec holds them to it. */
  saysFirstWords?: readonly string[];
  /** By a route's path: what is asked while its file is still on the line. A page that is not named asks by itself. */
  asks?: Readonly<Record<string, Asks>>;
  navigation: NavigationItem[];
}
