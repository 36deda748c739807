import { expect, test } from '@jest/globals';
import { activeOf, type FilterSpec } from './filter-specs.js';

const SPECS: FilterSpec<'q' | 'state' | 'unit' | 'mine'>[] = [
  { kind: 'search', name: 'q', label: 'Name' },
  { kind: 'select', name: 'state', label: 'State', all: 'Any state', options: [{ value: 'standing', label: 'Standing' }] },
  { kind: 'select', name: 'unit', label: 'Unit', options: [{ value: '7', label: 'Finance' }] },
  { kind: 'toggle', name: 'mine', label: 'Mine' },
];
const DEFAULTS = { q: '', state: 'standing', unit: '', mine: '' };

test('what differs from the plain address is a chip, by the words of its option; the search shows itself', () => {
  expect(activeOf(SPECS, DEFAULTS, DEFAULTS)).toEqual([]);
  expect(activeOf(SPECS, { q: 'x', state: '', unit: '7', mine: '1' }, DEFAULTS)).toEqual([
    { name: 'state', label: 'Any state' },
    { name: 'unit', label: 'Finance' },
    { name: 'mine', label: 'Mine' },
  ]);
});

test('a value that no option has, or not yet, is called after its filter', () => {
  expect(activeOf(SPECS, { ...DEFAULTS, unit: '99' }, DEFAULTS)).toEqual([{ name: 'unit', label: 'Unit' }]);
});
