import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { EVENT_NAMES } from './event-names.js';
import { RIGHTS } from '../people/rights.js';
import { hasWords, problemOf } from './problem.js';
import { figureProblemOf } from './problem-words.js';
import { PROBLEMS_EN } from './problems.en.js';
import { PROBLEMS_ZH } from './problems.zh.js';

const root = new URL('../../../../', import.meta.url);
const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

test('both languages know the same problems with the same parameters', () => {
  expect(Object.keys(PROBLEMS_EN).sort()).toEqual(Object.keys(PROBLEMS_ZH).sort());
  for (const [code, [, detail]] of Object.entries(PROBLEMS_ZH))
    expect([code, placeholders(PROBLEMS_EN[code]![1])]).toEqual([code, placeholders(detail)]);
});

test('every title and detail says something, and every detail is a sentence', () => {
  for (const [title, detail] of Object.values(PROBLEMS_ZH))
    expect([title.length > 1, detail.endsWith('。')]).toEqual([true, true]);
  for (const [title, detail] of Object.values(PROBLEMS_EN))
    expect([title.length > 1, /[.?]$/.test(detail)]).toEqual([true, true]);
});

test('no refusal without words: every code that rules and services give is in the catalogue', () => {
  const files = ['libs/domain/src', 'libs/features/src', 'apps/api/src'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .map((name) => new URL(`${folder}/${name}`, root)),
  );
  const given =
    /(?:\bno\(|\bproblem\(|Refusal\(\s*'\w+',\s*|\bcode: |\.push\(|: )'((?:http|people|calendar|pledges|projects|ambition|curve|targets|progress|evidence|figure|number|flags|meetings|assessment|workbook|imports|exports)\.\w+)'/g;
  const codes = new Set(files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(given)].map(([, code]) => code!)));
  const rights: readonly string[] = RIGHTS;
  expect([...codes].filter((code) => !hasWords(code) && !rights.includes(code) && !(code in EVENT_NAMES)).sort()).toEqual([]);
});

test('parameters are filled in; an unknown code falls back to words, never to itself', () => {
  expect(problemOf('figure.tooManyDecimals', { max: '2' }, 'zh').detail).toBe('这一栏最多 2 位小数。');
  expect(problemOf('figure.tooManyDecimals', {}, 'en').detail).toBe('At most — decimals here.');
  expect(problemOf('input.isHexColor', {}, 'en').title).toBe('Please check this entry');
  expect(problemOf('people.tooManyAttempts', { minutes: '1' }, 'en').detail).toContain('in 1 minute.');
  expect(problemOf('figure.nodeAfterPeriod', { last: '2024-06-30' }, 'en').detail).toContain('ends on 30 June 2024;');
  expect(problemOf('nobody.knows', { requestId: 'r1' }, 'zh').detail).toContain('r1');
});

test('a page that brings the words of figures alone says the same as the server', () => {
  const codes = Object.keys(PROBLEMS_ZH).filter((code) => /^(figure|number)\./.test(code));
  expect(codes.length).toBeGreaterThan(30);
  for (const code of codes)
    for (const locale of ['zh', 'en'] as const)
      expect(figureProblemOf(code, { max: '2', last: '2024-06-30' }, locale)).toEqual(
        problemOf(code, { max: '2', last: '2024-06-30' }, locale),
      );
});
