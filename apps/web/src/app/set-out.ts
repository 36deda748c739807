import type { Month } from '#domain/calendar/day.js';
import { addMonths, isMonth, monthOf } from '#domain/calendar/months.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import type { Right } from '#domain/people/rights.js';
import type { RouteObject } from 'react-router';
import { askEarly } from './request/request.js';
import { rooms, routes } from './rooms.js';
import type { Asks } from './room.js';
import { navigationFor } from './shell/navigation.js';

/**
 * The first page's errands, before there is anything to show it with: who is signed in, what day it is, its file, and the
 * figures its room says it begins with. Whatever fails here is asked for again, and told, by the page itself.
 */
export function setOut({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  if (pathname === '/sign-in') return;
  // Copied at once: the page reads the answers themselves.
  const me = copied<{ may: readonly Right[] }>(askEarly('/me'));
  const clock = copied<{ now: string }>(askEarly('/clock'));
  const go = (path: string) => void arrive(path, new URLSearchParams(search), me, clock).catch(() => undefined);
  if (pathname !== '/') return go(pathname.slice(1));
  // Home is the first page of the reader's own work.
  void me.then((known) => known && go(navigationFor(known.may)[0]?.to.slice(1) ?? ''));
}

type Answered<T> = Promise<T | null>;

async function arrive(
  path: string,
  query: URLSearchParams,
  me: Answered<{ may: readonly Right[] }>,
  clock: Answered<{ now: string }>,
): Promise<void> {
  const route = routeTo(path, routes);
  if (typeof route?.lazy === 'function') void route.lazy().catch(() => undefined);
  const asks = route?.path === undefined ? undefined : asksOf(route.path);
  if (!asks) return;
  const words = path.split('/');
  const asked = query.get('period');
  const addresses = await asks({
    names: route!.path!.split('/').flatMap((word, index) => (word.startsWith(':') ? [words[index]!] : [])),
    query,
    period: async () => (asked && isMonth(asked) ? asked : monthOver((await clock)?.now)),
    may: async (right) => (await me)?.may.includes(right) ?? false,
  });
  for (const address of new Set(addresses)) void askEarly(address).catch(() => undefined);
}

export const asksOf = (path: string): Asks | undefined =>
  rooms.find(({ asks }) => asks && Object.hasOwn(asks, path))?.asks![path];

/** Where there is no demo's clock business reckons with this one. */
const monthOver = (now = new Date().toISOString()): Month => addMonths(monthOf(dayOf(new Date(now))), -1);

const copied = <T>(answer: Promise<Response>): Answered<T> =>
  answer.then((response) => response.clone().json() as Promise<T>).catch(() => null);

/** The route a path leads to; fixed words win over names, as in the router. */
export const routeTo = (path: string, routes: readonly RouteObject[]): RouteObject | undefined =>
  routes.find((route) => route.path === path) ?? routes.find((route) => leads(route, path));

function leads({ path = '' }: RouteObject, wanted: string): boolean {
  const [parts, words] = [path.split('/'), wanted.split('/')];
  return parts.length === words.length && parts.every((part, index) => part === words[index] || part.startsWith(':'));
}
