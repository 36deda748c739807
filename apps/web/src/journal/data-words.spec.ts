import { expect, test } from '@jest/globals';
import { datesIn } from '../app/language/dates.js';
import type { Say } from '../app/language/language.js';
import { tell, type Teller } from './data-words.js';

const teller: Teller = {
  w: ((key: string) => key) as Say,
  dates: datesIn('en'),
  language: 'en',
  known: (kind, id) =>
    new Map([
      ['unit:7', 'Finance Bureau'],
      ['target:63', 'High-tech firms'],
    ]).get(`${kind}:${id}`),
};

const values = (data: Record<string, unknown>) => tell(data, teller).map(({ value }) => value);

test('ids become names where they are known, and stay numbers where not', () => {
  expect(values({ unitId: 7, personId: 3 })).toEqual(['Finance Bureau', '3']);
  expect(values({ unitIds: [7, 8] })).toEqual(['Finance Bureau, 8']);
  expect(values({ targetId: 63 })).toEqual(['High-tech firms']);
});

test('days, months, instants, lights and roles are said', () => {
  expect(values({ period: '2024-06', day: '2024-07-05', dueAt: '2024-07-05T10:00:00Z', role: 'head', to: 'lagging' })).toEqual([
    'June 2024',
    '5 July 2024',
    '5 Jul, 18:00',
    'Head of unit',
    'light.lagging',
  ]);
});

test('codes of other rooms are said in their words', () => {
  expect(values({ kind: 'pace', level: 'red', by: 'rule', off: ['windowOpened'] })).toEqual([
    'behind pace',
    'Red order',
    'journal.system',
    'Filing opened',
  ]);
});

test('what nobody knows by number is left to the raw view', () => {
  expect(tell({ submissionId: 12, reason: null }, teller)).toEqual([]);
});
