import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkCurve,
  curveFromBaseYear,
  curveFromCumulativePlan,
  curveFromMonthlyPlan,
  curveFromSteps,
  curveFromWorkdays,
  linearCurve,
} from './curves.js';

describe('plan curves', () => {
  test('linear is r/12', () => {
    expect(linearCurve()).toHaveLength(12);
    expect(linearCurve()[5]).toBe('0.5');
    expect(linearCurve()[10]).toBe('0.91666666666666666667');
    expect(linearCurve()[11]).toBe('1');
  });

  test('an explicit plan, by month or as totals', () => {
    const monthly = ['0', '0', '10', '10', '20', '10', '10', '10', '10', '10', '5', '5'];
    const totals = ['0', '0', '10', '20', '40', '50', '60', '70', '80', '90', '95', '100'];
    expect(curveFromMonthlyPlan(monthly)).toEqual(curveFromCumulativePlan(totals));
    expect(curveFromMonthlyPlan(monthly).slice(0, 5)).toEqual(['0', '0', '0.1', '0.2', '0.4']);
    expect(() => curveFromCumulativePlan([...totals.slice(0, 11), '94'])).toThrow('curve.falls');
    expect(() => curveFromMonthlyPlan(Array(12).fill('0'))).toThrow('curve.empty');
    expect(() => curveFromMonthlyPlan(['1'])).toThrow('curve.length');
  });

  test('a base year without a January figure is split evenly over January and February', () => {
    const totals = [null, '16', '24', '32', '40', '50', '60', '70', '80', '90', '95', '100'];
    expect(curveFromBaseYear(totals).slice(0, 3)).toEqual(['0.08', '0.16', '0.24']);
    expect(curveFromBaseYear(['10', ...totals.slice(1)])[0]).toBe('0.1');
    expect(() => curveFromBaseYear([null, null, ...totals.slice(2)])).toThrow('curve.unknownMonth');
    expect(() => curveFromBaseYear([...totals.slice(0, 5), null, ...totals.slice(6)])).toThrow('curve.unknownMonth');
  });

  test('working days of 2024', () => {
    const days = [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22];
    const curve = curveFromWorkdays(days);
    expect(Number(curve[5])).toBeCloseTo(123 / 251, 12);
    expect(curve[11]).toBe('1');
  });

  test('batches are recognised at the end of their month', () => {
    const curve = curveFromSteps([
      { month: 12, share: '0.7' },
      { month: 6, share: '0.3' },
    ]);
    expect([curve[4], curve[5], curve[10], curve[11]]).toEqual(['0', '0.3', '0.3', '1']);
    expect(() => curveFromSteps([{ month: 6, share: '0.3' }])).toThrow('curve.sum');
    expect(() => curveFromSteps([{ month: 13, share: '1' }])).toThrow('curve.month');
  });

  test('what may not be signed says why', () => {
    const good = linearCurve();
    expect(checkCurve(good)).toEqual({ ok: true });
    expect(checkCurve(good.slice(1))).toEqual({ ok: false, reasons: ['curve.length'] });
    expect(checkCurve(['-0.1', ...good.slice(1)])).toEqual({ ok: false, reasons: ['curve.number'] });
    expect(checkCurve(['0.2', ...good.slice(1)])).toEqual({ ok: false, reasons: ['curve.falls'] });
    expect(checkCurve([...good.slice(0, 10), '1.1', '1'])).toEqual({ ok: false, reasons: ['curve.range', 'curve.falls'] });
    expect(checkCurve([...good.slice(0, 11), '0.99'])).toEqual({ ok: false, reasons: ['curve.end'] });
  });

  test('whatever the plan, the curve may be signed: within 0…1, never falling, 1 in December', () => {
    const amounts = fc
      .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 12, maxLength: 12 })
      .filter((list) => list.some((n) => n > 0));
    fc.assert(fc.property(amounts, (list) => expect(checkCurve(curveFromMonthlyPlan(list.map(String)))).toEqual({ ok: true })));
  });
});
