import { expect, test } from '@jest/globals';
import { passwordVerdict } from './password.policy.js';
import { temporaryPassword } from './passwords.js';

const reasons = (password: string, account = 'head.tech') => {
  const verdict = passwordVerdict(password, account);
  return verdict.ok ? [] : verdict.reasons.map((reason) => reason.replace('people.password', ''));
};

test.each([
  ['jiannuo-demo', []],
  ['Kf8!mQ2zvL', []],
  ['河东狮吼-四月', ['TooShort', 'TooPlain']],
  ['一夜春风来千树万树梨花开了3', []],
  ['Ab1!', ['TooShort', 'TooCommon']],
  ['kwmfzptqbx', ['TooPlain']],
  ['wkdnfjelsowm', ['TooPlain']],
  ['head-Tech-2024', ['LikeAccount']],
  ['Password2024!', ['TooCommon']],
  ['P@ssw0rd2024', ['TooCommon']],
  ['Abcdefgh123', ['TooCommon']],
  ['Qwertyuiop1', ['TooCommon']],
  ['Woaini1314520', ['TooCommon']],
  ['Aa111111111', ['TooCommon']],
  ['x'.repeat(200), ['TooLong']],
])('%s', (password, expected) => {
  expect(reasons(password)).toEqual(expected);
});

test('a temporary password keeps the rules itself, and no two are the same', () => {
  const some = Array.from({ length: 200 }, temporaryPassword);
  expect(some.flatMap((password) => reasons(password))).toEqual([]);
  expect(new Set(some).size).toBe(200);
});
