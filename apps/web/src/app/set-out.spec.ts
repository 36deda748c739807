import { expect, test } from '@jest/globals';
import type { Right } from '#domain/people/rights.js';
import { rooms } from './rooms.js';
import { asksOf, routeTo } from './set-out.js';

const routes = rooms.flatMap((room) => room.routes);

test.each([
  ['board', 'board'],
  ['units', 'units'],
  ['units/12', 'units/:id'],
  ['filing/3/2024-06', 'filing/:targetId/:period'],
])('%s is the page %s', (path, expected) => {
  expect(routeTo(path, routes)?.path).toBe(expected);
});

test('fixed words win over names; no page is no page', () => {
  const both = [{ path: 'meetings/:id' }, { path: 'meetings/new' }];
  expect(routeTo('meetings/new', both)?.path).toBe('meetings/new');
  expect(routeTo('nowhere/at/all/here', routes)).toBeUndefined();
});

test('what is asked early is asked for a page there is', () => {
  const asking = rooms.flatMap(({ asks }) => Object.keys(asks ?? {}));
  expect(asking.filter((path) => !routes.some((route) => route.path === path))).toEqual([]);
});

const arriving = (names: string[], rights: Right[] = [], search = '') => ({
  names,
  query: new URLSearchParams(search),
  period: () => Promise.resolve('2024-06'),
  may: (right: Right) => Promise.resolve(rights.includes(right)),
});

test.each<[string, ReturnType<typeof arriving>, string[]]>([
  ['board', arriving([]), ['/board', '/units']],
  ['board', arriving([], [], '?unit=3'), []],
  ['targets/:id', arriving(['7'], [], '?receipt=2024-05'), ['/targets/7', '/amendments?target=7', '/targets/7/evidence']],
  ['filing', arriving([]), ['/filings?period=2024-06', '/plan-years/2024', '/reopen-requests?state=open']],
  ['desk', arriving([], ['progress.endorse']), ['/endorsements']],
])('%s begins with %j', async (path, there, expected) => {
  expect(await asksOf(path)!(there)).toEqual(expected);
});
