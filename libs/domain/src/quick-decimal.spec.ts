import { expect, test } from '@jest/globals';
import { Decimal as Base } from 'decimal.js';
import fc from 'fast-check';
import { quickDiv, quickOf, quickPlus, quickText, quickTimes, type QuickDecimal } from './quick-decimal.js';

const Decimal = Base.clone({ precision: 15, rounding: Base.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });

const digits = (most: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: most }).map((list) => list.join(''));
const plain = fc.tuple(fc.boolean(), digits(18), fc.option(digits(20), { nil: null })).map(([minus, whole, part]) => `${minus ? '-' : ''}${whole}${part === null ? '' : `.${part}`}`);
/** Short numbers, thirds and numbers one apart are where ties, exact results and cancellation live. */
const short = fc.tuple(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 0, max: 6 })).map(([n, places]) => new Decimal(n).div(10 ** places).toFixed());
const number = fc.oneof(short, plain, fc.constantFrom('0.33333333333333333333', '0.91666666666666666667', '1', '100', '0', '999999999999999', '1000000000000001', '0.000000000000001'));

const agrees = (quick: QuickDecimal | null, decimal: Base): boolean => {
  if (quick === null) return false;
  const said = quickText(quick);
  if (said !== null && said !== decimal.toString()) throw new Error(`${said} is not ${decimal.toString()}`);
  return true;
};

test('what it is certain of is what decimal arithmetic says, over chains of operations', () => {
  let [certain, asked] = [0, 0];
  const chain = fc.array(fc.record({ operation: fc.constantFrom('plus', 'minus', 'times', 'div'), operand: number }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(number, chain, (first, operations) => {
      let quick = quickOf(first);
      let decimal = new Decimal(first);
      for (const { operation, operand } of operations) {
        const that = quickOf(operand);
        if (quick === null || that === null || (operation === 'div' && new Decimal(operand).isZero())) return;
        decimal = decimal[operation as 'plus'](operand);
        quick = operation === 'times' ? quickTimes(quick, that) : operation === 'div' ? quickDiv(quick, that) : quickPlus(quick, that, operation === 'plus' ? 1 : -1);
        asked += 1;
        if (agrees(quick, decimal)) certain += 1;
      }
    }),
    { numRuns: 40_000 },
  );
  expect(certain / asked).toBeGreaterThan(0.9);
});

test('a tie is left to decimal arithmetic, as are numbers beyond it', () => {
  expect(quickTimes(quickOf('1.00000000000001')!, quickOf('0.5')!)).not.toBeNull();
  expect(quickPlus(quickOf('100000000000000')!, quickOf('0.5')!, 1)).toBeNull();
  expect(quickDiv(quickOf('1000000000000001')!, quickOf('10')!)).not.toBeNull();
  for (const text of ['1e5', '１２', '', '+1', ' 1', 'NaN', '1'.repeat(40)]) expect(quickOf(text)).toBeNull();
});

test('prints what was read, without what says nothing', () => {
  for (const [read, said] of [['1200.000000', '1200'], ['-0.50', '-0.5'], ['-0', '0'], ['0.000', '0'], ['007', '7'], ['0.00000012', '0.00000012']] as const)
    expect(quickText(quickOf(read)!)).toBe(said);
});

test('two long numbers that are nearly equal leave what only their lower parts differ in', () => {
  const left = quickPlus(quickOf('-90000000000')!, quickOf('-90100000000.000002')!, -1);
  expect(left === null || quickText(left) === '100000000.000002').toBe(true);
});
