import { expect, test } from '@jest/globals';
import { no, yes } from '#domain/verdict.js';

test('a refusal carries its reasons', () => {
  expect(yes.ok).toBe(true);
  expect(no('progress.locked')).toEqual({ ok: false, reasons: ['progress.locked'] });
});
