import type { FilingDto } from '#api-client/generated.js';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Problem } from '../app/request/problem.js';
import { DraftDesk, type DraftDoor } from './draft-desk.js';
import type { Entry } from './entry.js';

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

let sent: { version: number; value: string }[];
let answer: (row: FilingDto, entry: Entry) => FilingDto;
const door: DraftDoor = {
  save: async (row, entry) => {
    sent.push({ version: row.version, value: entry.value });
    await new Promise((done) => setTimeout(done, 50));
    return answer(row, entry);
  },
  read: async () => filing(9, '7'),
};

beforeEach(() => {
  jest.useFakeTimers();
  sent = [];
  answer = (row, entry) => filing(row.version + 1, entry.value);
});
afterEach(() => {
  jest.useRealTimers();
});

const settle = () => jest.advanceTimersByTimeAsync(1000);

describe('drafts save themselves', () => {
  test('once, after typing pauses, on the version they were typed over', async () => {
    const desk = new DraftDesk(door, [filing(0, null)]);
    desk.edit(1, { value: '6' });
    desk.edit(1, { value: '6.6' });
    await settle();
    desk.edit(1, { value: '6.7' });
    await settle();
    expect(sent).toEqual([
      { version: 0, value: '6.6' },
      { version: 1, value: '6.7' },
    ]);
  });

  test('what cannot be read is not sent, what did not change neither', async () => {
    const desk = new DraftDesk(door, [filing(1, '6')]);
    desk.edit(1, { value: 'abc' });
    await settle();
    desk.edit(1, { value: '6' });
    await settle();
    expect(sent).toEqual([]);
  });

  test('typing goes on while a draft is on its way: the next one waits for the new version', async () => {
    const desk = new DraftDesk(door, [filing(0, null)]);
    desk.edit(1, { value: '6' });
    const first = desk.flush();
    await jest.advanceTimersByTimeAsync(0);
    desk.edit(1, { value: '66' });
    const second = desk.flush();
    await settle();
    await Promise.all([first, second]);
    expect(sent.map(({ version }) => version)).toEqual([0, 1]);
    expect(desk.row(1)).toMatchObject({ saving: false, entry: { value: '66' }, saved: { value: '66' } });
  });

  test('a read that is older than what was saved changes nothing; one without own typing does', async () => {
    const desk = new DraftDesk(door, [filing(0, null)]);
    desk.edit(1, { value: '6' });
    await settle();
    desk.load([filing(0, null)]);
    expect(desk.row(1)!.entry.value).toBe('6');
    desk.load([filing(5, '8')]);
    expect(desk.row(1)!.entry.value).toBe('8');
  });

  test('silence is tried again by itself', async () => {
    let down = true;
    answer = (row, entry) => {
      if (down) throw new Problem(0);
      return filing(row.version + 1, entry.value);
    };
    const desk = new DraftDesk(door, [filing(0, null)]);
    desk.edit(1, { value: '6' });
    await settle();
    expect(desk.row(1)!.problem).toMatchObject({ code: 'offline' });
    down = false;
    await jest.advanceTimersByTimeAsync(7000);
    expect(desk.row(1)).toMatchObject({ problem: null, saved: { value: '6' } });
  });
});

describe('somebody else was faster', () => {
  const raced = async () => {
    answer = (row, entry) => {
      if (row.version !== 9) throw new Problem(412);
      return filing(10, entry.value);
    };
    const desk = new DraftDesk(door, [filing(1, '6')]);
    desk.edit(1, { value: '6.6' });
    await settle();
    return desk;
  };

  test('both states stand side by side and nothing more is sent', async () => {
    const desk = await raced();
    desk.edit(1, { value: '6.8' });
    await settle();
    expect(sent).toHaveLength(1);
    expect(desk.row(1)).toMatchObject({ entry: { value: '6.8' }, theirs: { version: 9 } });
  });

  test('theirs taken: mine is gone; mine kept: written over theirs, knowingly', async () => {
    const gaveIn = await raced();
    gaveIn.keepTheirs(1);
    expect(gaveIn.row(1)).toMatchObject({ entry: { value: '7' }, theirs: null, problem: null });
    const insisted = await raced();
    const kept = insisted.keepMine(1);
    await settle();
    await kept;
    expect(sent.at(-1)).toEqual({ version: 9, value: '6.6' });
    expect(insisted.row(1)).toMatchObject({ filing: { version: 10 }, theirs: null, saved: { value: '6.6' } });
  });
});
