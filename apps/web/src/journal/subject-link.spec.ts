import { expect, test } from '@jest/globals';
import { subjectLink, subjectParts } from './subject-link.js';

test('what has a page leads there', () => {
  expect(subjectLink('meeting:3')).toBe('/meetings/3');
  expect(subjectLink('month:2024-06')).toBe('/calendar?year=2024');
  expect(subjectLink('mail:9')).toBeNull();
});

test('a subject is its kind and the rest, colons included', () => {
  expect(subjectParts('window:12')).toEqual({ kind: 'window', id: '12' });
  expect(subjectParts('submission:345:2')).toEqual({ kind: 'submission', id: '345:2' });
  expect(subjectParts('of another program')).toBeNull();
});
