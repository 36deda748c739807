import { ROLE_RIGHTS } from '#domain/people/rights.js';
import { expect, test } from '@jest/globals';
import { rooms } from '../rooms.js';
import type { NavigationItem } from '../room.js';
import { FURTHER } from '../../search/pages.js';
import { routeTo } from '../set-out.js';
import { navigationFor } from './navigation.js';

const items: NavigationItem[] = [
  { to: '/board', word: 'state.home', rights: ['board.read'], place: 20 },
  { to: '/desk', word: 'state.home', rights: ['progress.file', 'progress.verify'], place: 10, unless: ['board.read'] },
  { to: '/journal', word: 'state.home', rights: ['journal.read'], place: 90 },
];

const paths = (may: Parameters<typeof navigationFor>[0]) => navigationFor(may, items).map((item) => item.to);

test('any one right opens an entry; none, none', () => {
  expect(paths(ROLE_RIGHTS.filer)).toEqual(['/desk']);
  expect(paths(ROLE_RIGHTS.auditor)).toEqual(['/board', '/journal']);
  expect(paths(ROLE_RIGHTS.admin)).toEqual([]);
});

test('a better page replaces its plainer twin', () => {
  expect(paths(ROLE_RIGHTS.supervision)).toEqual(['/board', '/journal']);
});

test('every entry leads to a page of its room, and no two stand in the same place', () => {
  for (const room of rooms) {
    // A route without a path only wraps its children.
    const pages = room.routes
      .flatMap((route) => (route.path === undefined ? (route.children ?? []) : [route]))
      .map((route) => `/${(route.path ?? '').split('/')[0]}`);
    for (const item of room.navigation) expect(pages).toContain(`/${item.to.split('/')[1]!.split('?')[0]}`);
  }
  const places = rooms.flatMap((room) => room.navigation.map((item) => item.place));
  expect(new Set(places).size).toBe(places.length);
});

test('what the search field leads to besides is a page too', () => {
  const routes = rooms.flatMap((room) => room.routes.flatMap((route) => (route.path === undefined ? (route.children ?? []) : [route])));
  expect(FURTHER.filter(({ to }) => routeTo(to.slice(1), routes)?.path !== to.slice(1))).toEqual([]);
});
