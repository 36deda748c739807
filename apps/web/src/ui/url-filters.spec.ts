import { expect, test } from '@jest/globals';
import { changedSearch, readable } from './url-filters.js';
import { amongst } from './url-set.js';
import { areSound, type Readable } from './url-shapes.js';

const defaults = { light: '', unit: '', mine: '0' };

test('what equals its default leaves the address, what is unknown stays', () => {
  const after = changedSearch(new URLSearchParams('light=lagging&asOf=2024-07-03'), { light: '', unit: '7' }, defaults);
  expect(after.toString()).toBe('asOf=2024-07-03&unit=7');
});

test('an undefined change clears', () => {
  expect(changedSearch(new URLSearchParams('unit=7'), { unit: undefined }, defaults).toString()).toBe('');
});

test('other filters begin at the first page again; a look does not', () => {
  const before = new URLSearchParams('page=3&pages=2&unit=7');
  expect(changedSearch(before, { light: 'missing' }, defaults).toString()).toBe('unit=7&light=missing');
  expect(changedSearch(before, { receipt: '2024-06' }, defaults).toString()).toBe('page=3&pages=2&unit=7&receipt=2024-06');
  expect(changedSearch(before, { page: '4' }, defaults).toString()).toBe('unit=7&page=4');
});

// What every page reads by the name alone, and what some name themselves: null is ignored, and said.
const LINKS: [name: string, given: string | null, read: string | null, readable?: Readable][] = [
  ['asOf', '2024-07-03', '2024-07-03'],
  ['asOf', '2024-07', null],
  ['asOf', '2024-13-45', null],
  ['after', 'yesterday', null],
  ['period', '2024-06', '2024-06'],
  ['period', 'banana', null],
  ['month', '2024-13', null],
  ['year', '2024', '2024'],
  ['year', '1999', null],
  ['year', 'NaN', null],
  ['unit', '7', '7'],
  ['unit', '', ''],
  ['unit', 'banana', null],
  ['unit', '-3', null],
  ['person', '1e9', null],
  ['page', '0', null],
  ['mine', '1', '1'],
  ['mine', 'yes', null],
  ['q', '平台', '平台'],
  ['q', 'x'.repeat(61), null],
  ['open', '7,2024-06', '7,2024-06'],
  ['open', '7,,<script>', null],
  ['light', null, null],
  ['light', 'lagging', 'lagging', ['lagging', 'missing']],
  ['light', 'purple', null, ['lagging', 'missing']],
  ['tables', 'worst,matrix', 'worst,matrix', amongst(['worst', 'matrix'])],
  ['tables', 'worst,pie', null, amongst(['worst', 'matrix'])],
];
test.each(LINKS.map(([name, given, read, shape]) => ({ name, given, read, shape })))(
  '$name=$given in the address is read as $read',
  ({ name, given, read, shape }) => expect(readable(name, given, shape)).toBe(read),
);

test.each([
  [{ id: '7' }, true],
  [{ id: 'abc' }, false],
  [{ id: '0' }, false],
  [{ targetId: '7', period: '2024-06' }, true],
  [{ targetId: '7', period: 'banana' }, false],
  [{ id: '7', version: '-1' }, false],
  [{ year: '1999' }, false],
  [{ hash: 'deadbeef' }, true],
  [{}, true],
])('a path with %j leads somewhere: %s', (params, sound) => expect(areSound(params)).toBe(sound));
