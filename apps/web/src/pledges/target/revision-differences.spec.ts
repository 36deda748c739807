import type { ContentDto } from '#api-client/generated.js';
import { expect, test } from '@jest/globals';
import { revisionDifferences } from './revision-differences.js';

const content = (own: Partial<ContentDto>): ContentDto => ({
  state: 'filed',
  value: null,
  numerator: null,
  denominator: null,
  amount: null,
  comparator: null,
  nodes: [],
  yearEndEstimate: null,
  narrative: null,
  problems: null,
  nextSteps: null,
  explanations: [],
  ...own,
});

test('only what changed is told', () => {
  const before = content({ value: '7400', narrative: 'a' });
  expect(revisionDifferences(before, content({ value: '0.74', narrative: 'a' }))).toEqual([
    { field: 'value', before: '7400', after: '0.74' },
  ]);
});

test('a first revision tells all it says; an empty text says nothing', () => {
  expect(revisionDifferences(null, content({ value: '1', problems: '' })).map(({ field }) => field)).toEqual(['state', 'value']);
});

test('the order in which nodes were ticked is no difference', () => {
  const nodes = [
    { nodeId: 'a', acceptedOn: '2024-01-02' },
    { nodeId: 'b', acceptedOn: '2024-02-02' },
  ];
  expect(revisionDifferences(content({ nodes }), content({ nodes: [...nodes].reverse() }))).toEqual([]);
});
