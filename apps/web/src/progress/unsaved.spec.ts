import type { FilingDto } from '#api-client/generated.js';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Problem } from '../app/request/problem.js';
import { DraftDesk, type DraftDoor } from './draft-desk.js';
import { keepUnsaved } from './unsaved.js';

const filing = (version: number, value: string | null, more: Partial<FilingDto> = {}) =>
  ({
    target: { id: 1, measureUnit: 'x', decimals: 1 },
    terms: { kind: 'cumulative', target: '10', nodes: [] },
    period: '2024-06',
    version,
    state: version === 0 ? 'none' : 'draft',
    draft: value === null ? null : { state: 'filed', value, nodes: [], explanations: [] },
    latest: null,
    figures: [],
    allowed: ['saveDraft'],
    ...more,
  }) as unknown as FilingDto;

const PERSON = 7;
let map: Map<string, string>;
const store = {
  getItem: (key: string) => map.get(key) ?? null,
  setItem: (key: string, value: string) => void map.set(key, value),
  removeItem: (key: string) => void map.delete(key),
};
const ended: DraftDoor = { save: async () => Promise.reject(new Problem(401)), read: async () => filing(9, '7') };
const taken: number[] = [];
const open: DraftDoor = {
  save: async (row, entry) => {
    taken.push(row.version);
    return filing(row.version + 1, entry.value);
  },
  read: async () => filing(9, '7'),
};

const tab = (name: string) => ({ tab: name, now: () => clock });
let clock = 0;

beforeEach(() => {
  clock = 1_000_000;
  jest.useFakeTimers();
  map = new Map();
  taken.length = 0;
});
afterEach(() => {
  jest.useRealTimers();
});

async function typedAsTheSessionEnds() {
  const desk = new DraftDesk(ended, [filing(3, '6')]);
  keepUnsaved(desk, PERSON, store, tab('one'));
  desk.edit(1, { value: '8' });
  await jest.advanceTimersByTimeAsync(1000);
}

test('what was typed as the session ended is there after the next sign-in, and is saved over the version it was typed over', async () => {
  await typedAsTheSessionEnds();
  const desk = new DraftDesk(open, [filing(4, '6')]);
  keepUnsaved(desk, PERSON, store, tab('one'));
  expect(desk.row(1)?.entry.value).toBe('8');
  await jest.advanceTimersByTimeAsync(1000);
  expect(taken).toEqual([3]);
  expect(map.size).toBe(0);
});

test('another person, and a figure that can no longer be changed, get nothing of it', async () => {
  await typedAsTheSessionEnds();
  const other = new DraftDesk(open, [filing(3, '6')]);
  keepUnsaved(other, PERSON + 1, store, tab('one'));
  expect(other.row(1)?.entry.value).toBe('6');
  const locked = new DraftDesk(open, [filing(3, '6', { allowed: [] })]);
  keepUnsaved(locked, PERSON, store, tab('one'));
  expect(locked.row(1)?.entry.value).toBe('6');
  expect(map.size).toBe(0);
});

test('what another page of the same reader is just saving is no conflict', async () => {
  await typedAsTheSessionEnds();
  const faster: DraftDoor = { save: async () => Promise.reject(new Problem(412)), read: async () => filing(4, '8') };
  const desk = new DraftDesk(faster, [filing(3, '6')]);
  keepUnsaved(desk, PERSON, store, tab('one'));
  await jest.advanceTimersByTimeAsync(1000);
  expect(desk.row(1)).toMatchObject({ theirs: null, problem: null, filing: { version: 4 }, entry: { value: '8' } });
  expect(map.size).toBe(0);
});

test('a draft the server has already is not sent again', async () => {
  await typedAsTheSessionEnds();
  const desk = new DraftDesk(open, [filing(4, '8')]);
  keepUnsaved(desk, PERSON, store, tab('one'));
  await jest.advanceTimersByTimeAsync(1000);
  expect(taken).toEqual([]);
  expect(map.size).toBe(0);
});

test('another tab takes over from one that was closed or fell over, not from one that is still typing', async () => {
  const here = new DraftDesk(ended, [filing(3, '6')]);
  const keeping = keepUnsaved(here, PERSON, store, tab('one'));
  here.edit(1, { value: '8' });
  const beside = () => {
    const desk = new DraftDesk(open, [filing(3, '6')]);
    keepUnsaved(desk, PERSON, store, tab('two')).stop();
    return desk.row(1)!.entry.value;
  };
  expect(beside()).toBe('6');
  keeping.release();
  expect(beside()).toBe('8');
});

test('a tab that fell over is heard of no more after a while, and nothing is kept for ever', async () => {
  await typedAsTheSessionEnds();
  const later = (ms: number) => {
    clock += ms;
    const desk = new DraftDesk(open, [filing(3, '6')]);
    keepUnsaved(desk, PERSON, store, tab('two')).stop();
    return desk.row(1)!.entry.value;
  };
  expect(later(1000)).toBe('6');
  expect(later(25_000)).toBe('8');
  expect(later(8 * 24 * 3_600_000)).toBe('6');
  expect(map.size).toBe(0);
});

test('what another device changed of the same figure, but not the same thing, is joined', async () => {
  await typedAsTheSessionEnds();
  const saved: string[] = [];
  const theirs = { draft: { state: 'filed', value: '6', problems: 'theirs', nodes: [], explanations: [] } } as never;
  const busy: DraftDoor = {
    save: async (row, entry) => {
      if (row.version !== 5) throw new Problem(412);
      saved.push(`${entry.value} ${entry.problems}`);
      return filing(6, entry.value);
    },
    read: async () => filing(5, '6', theirs),
  };
  const desk = new DraftDesk(busy, [filing(5, '6', theirs)]);
  keepUnsaved(desk, PERSON, store, tab('one'));
  await jest.advanceTimersByTimeAsync(2000);
  expect(saved).toEqual(['8 theirs']);
  expect(map.size).toBe(0);
});
