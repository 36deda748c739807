import type { PersonDto, PipelineItemDto } from '#api-client/generated.js';
import { expect, test } from '@jest/globals';
import { byUnit, inHand, stageOf, type Stage } from './stages.js';

const item = (more: Partial<PipelineItemDto>): PipelineItemDto =>
  ({
    targetId: 1,
    unitId: 1,
    unitName: 'a',
    unitNameEn: null,
    track: 'administrative',
    state: 'none',
    dueAt: '2024-07-05T10:00:00.000Z',
    remindedAt: null,
    ...more,
  }) as PipelineItemDto;
const now = '2024-07-03T02:00:00.000Z';
const open = '2024-07-01T00:00:00.000Z';

test('where a figure lies; what statistics have not published is nobody’s delay', () => {
  expect(stageOf(item({}), open, now)).toBe('unfiled');
  expect(stageOf(item({ state: 'draft' }), open, now)).toBe('unfiled');
  expect(stageOf(item({ state: 'returned' }), open, now)).toBe('unfiled');
  expect(stageOf(item({ state: 'submitted' }), open, now)).toBe('endorsement');
  expect(stageOf(item({ state: 'endorsed' }), open, now)).toBe('verification');
  expect(stageOf(item({ track: 'statistical', dueAt: null }), undefined, now)).toBe('later');
  expect(stageOf(item({ track: 'statistical' }), '2024-07-15T00:00:00.000Z', now)).toBe('later');
});

test('units with most figures first, with their latest reminder', () => {
  const groups = byUnit([item({ unitId: 2 }), item({ unitId: 1, remindedAt: open }), item({ unitId: 1, remindedAt: now })]);
  expect(groups.map(({ unitId, items, remindedAt }) => [unitId, items.length, remindedAt])).toEqual([
    [1, 2, now],
    [2, 1, null],
  ]);
});

test('whose turn it is in a unit: today’s holders of the duty, of that unit only', () => {
  const person = (id: number, unitId: number, role: string, from: string, until: string | null) =>
    ({ id, appointments: [{ unitId, role, from, until }] }) as unknown as PersonDto;
  const people = [
    person(1, 1, 'filer', '2024-01-01', null),
    person(2, 1, 'filer', '2023-01-01', '2024-07-02'),
    person(3, 1, 'filer', '2024-07-04', null),
    person(4, 1, 'head', '2024-01-01', '2024-07-03'),
    person(5, 2, 'filer', '2024-01-01', null),
  ];
  const ids = (stage: Stage) => inHand(people, 1, stage, '2024-07-03').map(({ id }) => id);
  expect(ids('unfiled')).toEqual([1]);
  expect(ids('endorsement')).toEqual([4]);
  expect(ids('verified')).toEqual([]);
});
