import type { Right } from '#domain/people/rights.js';
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

/** What a room gives the frame: its pages (lazy, below /) and its places in the navigation. */
export interface Room {
  routes: RouteObject[];
  navigation: NavigationItem[];
}
