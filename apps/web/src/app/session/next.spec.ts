import { expect, test } from '@jest/globals';
import { safeNext, signInPath } from './next.js';

test('a link of this site survives sign-in with its query and its anchor', () => {
  const path = signInPath({ pathname: '/filing/2024-06', search: '?unit=7', hash: '#row-3' });
  expect(safeNext(new URL(path, 'https://zone.example').searchParams.get('next'))).toBe('/filing/2024-06?unit=7#row-3');
});

test.each([
  null,
  '',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/a\\..\\b',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/sign-in?next=/sign-in',
])('%p leads home', (next) => expect(safeNext(next)).toBe('/'));
