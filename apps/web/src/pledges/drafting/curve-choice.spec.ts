import { linearCurve } from '#domain/pledges/curves.js';
import { expect, test } from '@jest/globals';
import { curveOf, pasted, workdaysOf } from './curve-choice.js';

const twelve = (...first: string[]) => Array.from({ length: 12 }, (_, i) => first[i] ?? '');
const curve = (answer: ReturnType<typeof curveOf>) => ('curve' in answer ? answer.curve : answer.code);

test('each choice gives its curve, or says why not', () => {
  const now = linearCurve();
  expect(curve(curveOf('keep', [], [], now))).toBe(now);
  expect(curve(curveOf('plan', twelve('１０', '30'), [], now)).slice(0, 2)).toEqual(['0.25', '1']);
  expect(curve(curveOf('steps', twelve('', '', '', '', '', '30', '', '', '', '', '', '70'), [], now)).slice(4, 7)).toEqual([
    '0',
    '0.3',
    '0.3',
  ]);
  expect(curve(curveOf('steps', twelve('33.3', '66.7'), [], now))[0]).toBe('0.333');
  expect(curve(curveOf('steps', twelve('30'), [], now))).toBe('curve.sum');
  expect(curve(curveOf('baseYear', twelve('', '8'), [], now))).toBe('curve.unknownMonth');
  expect(curve(curveOf('plan', twelve(), [], now))).toBe('curve.empty');
  expect(curve(curveOf('plan', twelve('abc'), [], now))).toBe('curve.number');
});

test('working days of 2024, with the notice’s exceptions', () => {
  const days = workdaysOf(2024, [
    { day: '2024-01-01', kind: 'holiday' },
    { day: '2024-02-04', kind: 'workday' },
    { day: '2024-02-18', kind: 'workday' },
  ]);
  expect(days.slice(0, 2)).toEqual([22, 23]);
});

test('a row of a sheet is spread over the months', () => {
  expect(pasted(twelve(), 1, '1\t2\t3')).toEqual(twelve('', '1', '2', '3'));
  expect(pasted(twelve(), 0, '5')).toBeNull();
});
