import { describe, expect, test } from '@jest/globals';
import { changedFields, emptyLine, merged, nextCode, typedNumber } from './line-form.js';

const base = { ...emptyLine('A1', 3), name: '新增市场主体', target: '1.6' };

describe('two who edit one line', () => {
  test('different fields: both are kept, nothing to decide', () => {
    const { form, conflicts } = merged(base, { ...base, target: '1.8' }, { ...base, name: '新增经营主体', dueText: '12月' });
    expect([form.target, form.name, form.dueText, conflicts]).toEqual(['1.8', '新增经营主体', '12月', []]);
  });

  test('the same field: mine stands in the form, and I am asked', () => {
    const { form, conflicts } = merged(base, { ...base, target: '1.8' }, { ...base, target: '2' });
    expect([form.target, conflicts]).toEqual(['1.8', ['target']]);
    expect(merged(base, { ...base, target: '2' }, { ...base, target: '2' }).conflicts).toEqual([]);
  });

  test('lists are compared by what they say', () => {
    expect(changedFields(base, { ...base, coUnitIds: [] })).toEqual([]);
    expect(changedFields(base, { ...base, coUnitIds: [4] })).toEqual(['coUnitIds']);
  });
});

test('the next code counts on from the last', () => {
  expect(nextCode(['GX24-09', 'GX24-10', 'GX24-2'])).toBe('GX24-11');
  expect(nextCode(['GX24-09'])).toBe('GX24-10');
  expect(nextCode([])).toBe('');
  expect(nextCode(['A'])).toBe('A-2');
});

test('numbers as clerks type them', () => {
  expect(['１６，０００', '1,234.5', ' ', '-3'].map(typedNumber)).toEqual(['16000', '1234.5', null, '-3']);
});
