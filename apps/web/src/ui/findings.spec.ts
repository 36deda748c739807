import { expect, test } from '@jest/globals';
import { Problem } from '../app/request/problem.js';
import { fieldOf, findingsIn } from './findings.js';

const has =
  (...fields: string[]) =>
  (field: string) =>
    fields.includes(field);

test('an error finds its field, also inside a group; one of a list is no field of the form around it', () => {
  expect(fieldOf('endsAt', has('endsAt'))).toBe('endsAt');
  expect(fieldOf('values.target', has('target', 'reason'))).toBe('target');
  expect(fieldOf('agenda.0.title', has('title'))).toBeNull();
  expect(fieldOf('zoneId', has('title'))).toBeNull();
});

test('what stands beside its field is not said again below, what has none is', () => {
  const taken = new Problem(409, { detail: 'taken', errors: [{ path: 'code', code: 'units.taken', detail: 'taken' }] });
  expect(findingsIn(taken, has('code'))).toEqual({ by: { code: 'taken' }, rest: null });
  expect(findingsIn(taken, has('name')).rest?.errors).toHaveLength(1);
  const invalid = new Problem(422, {
    code: 'input.invalid',
    detail: 'see the field',
    errors: [{ path: 'code', code: 'input.matches', detail: 'shape' }],
  });
  expect([findingsIn(invalid, has('code')).rest, findingsIn(invalid, has()).rest?.detail]).toEqual([null, 'see the field']);
  const two = new Problem(422, {
    detail: 'see below',
    errors: [
      { path: 'name', code: 'input.maxLength', detail: 'too long' },
      { path: 'agenda.3.title', code: 'input.maxLength', detail: 'too long' },
    ],
  });
  const { by, rest } = findingsIn(two, has('name', 'agenda'));
  expect([by, rest?.detail, rest?.errors.map(({ path }) => path)]).toEqual([
    { name: 'too long' },
    'see below',
    ['agenda.3.title'],
  ]);
});
