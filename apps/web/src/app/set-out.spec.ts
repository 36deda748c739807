import { expect, test } from '@jest/globals';
import { rooms } from './rooms.js';
import { routeTo } from './set-out.js';

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
