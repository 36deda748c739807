import { describe, expect, test } from '@jest/globals';
import { Refusal } from '#domain/refusal.js';
import { refuseUnreadable } from './readable.js';

const refusalOf = (given: unknown): [string, string | undefined] | null => {
  try {
    refuseUnreadable(given);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.errors[0]?.path];
    throw error;
  }
};
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('what every route may be given', () => {
  test.each([[undefined], [null], ['说明\n第二行\t😀'], [{ rows: [{ value: '1', note: null }] }], [Buffer.from([0])], [nested(19)], [Object.assign(Object.create(null) as object, { year: ['2024', '2023'] })]])('%#', (given) => {
    expect(refusalOf(given)).toBeNull();
  });
});

describe('what none may be given', () => {
  test.each([
    [{ nameEn: null, email: '\ud800' }, 'email'],
    [{ rows: [{ note: '好' }, { note: 'a\udc00' }] }, 'rows.1.note'],
    [{ note: 'a\u0000b' }, 'note'],
    [{ note: 'a\uffff' }, 'note'],
    [['好', '\u0008'], '1'],
    ['\ud83d', ''],
    // Named by what holds it: the answer must be readable itself.
    [{ inner: { '\ud800': 1 } }, 'inner'],
  ])('text that cannot be written: %j', (given, path) => {
    expect(refusalOf(given)).toEqual(['input.invalid', path]);
  });

  test('nesting without end', () => {
    expect(refusalOf(nested(30))).toEqual(['http.malformed', undefined]);
    let endless: unknown = 1;
    for (let i = 0; i < 100_000; i++) endless = [endless];
    expect(refusalOf(endless)).toEqual(['http.malformed', undefined]);
  });
});
