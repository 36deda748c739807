import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../decimal.js';
import { measured, scaleFor, shifted } from './measure.js';

const YI = '100 million yuan';

describe('a figure is said as English says it', () => {
  test.each([
    ['92.6', YI, '9.26 billion yuan'],
    ['388', YI, '38.8 billion yuan'],
    ['9.26', YI, '926 million yuan'],
    ['0.05', YI, '5 million yuan'],
    ['12000', YI, '1.2 trillion yuan'],
    ['1,290.5', YI, '129.05 billion yuan'],
    ['−3.5', YI, '−350 million yuan'],
    ['0', YI, '0 yuan'],
    ['0.74', '10,000 firms', '7,400 firms'],
    ['190.2', '10,000 m²', '1.902 million m²'],
    ['23', '10,000 kWh', '230,000 kWh'],
    ['1.5', '1,000 t', '1,500 t'],
    ['2050', 'firms', '2050 firms'],
    ['1', 'roads', '1 road'],
    ['1', 'factories', '1 factory'],
    ['1', 'consortia', '1 consortia'],
    ['1', 'gas', '1 gas'],
    ['1', '', '1'],
    ['0.0001', '10,000 entities', '1 entity'],
    ['13', '%', '13%'],
    ['1.6', '万家', '1.6 万家'],
    ['0.5', 't of standard coal per 10,000 yuan', '0.5 t of standard coal per 10,000 yuan'],
    ['40', '12 months', '40 (12 months)'],
    ['–', YI, '– yuan'],
  ])('%s in %s', (figure, unit, said) => {
    expect(measured(figure, unit)).toBe(said);
  });
});

test('figures of one sentence have one unit, the largest’s', () => {
  const scale = scaleFor(YI, '0.6', null, '12.6', undefined);
  expect(scale.unit).toBe('billion yuan');
  expect(['0.6', '12.6'].map((figure) => shifted(figure, scale))).toEqual(['0.06', '1.26']);
});

const figures = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => new Decimal(digits.toString()).div(new Decimal(10).pow(places)).toFixed());

test('a shift changes no digit, and the number said is the number pledged', () => {
  fc.assert(
    fc.property(figures, fc.integer({ min: -12, max: 12 }), (figure, shift) => {
      expect(shifted(figure, { shift, unit: '' })).toBe(new Decimal(`${figure}e${shift}`).toFixed());
    }),
  );
});

test('what is said lies between 1 and 1,000 of its unit, or in the ones', () => {
  fc.assert(
    fc.property(figures, (figure) => {
      const scale = scaleFor(YI, figure);
      const said = new Decimal(shifted(figure, scale)).abs();
      if (/^(m|b)illion/.test(scale.unit)) expect(said.gte(1) && said.lt(1000)).toBe(true);
      if (scale.unit === 'yuan') expect(said.lt(1_000_000)).toBe(true);
    }),
  );
});
