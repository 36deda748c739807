import type { RouteObject } from 'react-router';
import { askEarly } from './request/request.js';
import { rooms } from './rooms.js';

/** What these pages ask for first, when their address says nothing more. */
const ASKED: Record<string, readonly string[]> = { '/board': ['/board', '/units'] };

/**
 * The first page's errands, before there is anything to show it with: who is signed in, what day it is, its file, and where
 * the address alone says it, the page's figures. Whatever fails here is asked for again, and told, by the page itself.
 */
export function setOut({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  if (pathname === '/sign-in') return;
  for (const path of ['/me', '/clock', ...((search === '' && ASKED[pathname]) || [])]) askEarly(path);
  const page = routeTo(
    pathname.slice(1),
    rooms.flatMap((room) => room.routes),
  )?.lazy;
  if (typeof page === 'function') void page().catch(() => undefined);
}

/** The route a path leads to; fixed words win over names, as in the router. */
export const routeTo = (path: string, routes: readonly RouteObject[]): RouteObject | undefined =>
  routes.find((route) => route.path === path) ?? routes.find((route) => leads(route, path));

function leads({ path = '' }: RouteObject, wanted: string): boolean {
  const [parts, words] = [path.split('/'), wanted.split('/')];
  return parts.length === words.length && parts.every((part, index) => part === words[index] || part.startsWith(':'));
}
