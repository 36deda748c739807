import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { harmlessText, originalText } from './harmless-text.js';

const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "'=", '＝', '|'), fc.string()).map((both) => both.join('')));

test('no text begins with a sign of a formula, and every one reads back as it was', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(harmlessText(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠|]/);
      expect(originalText(harmlessText(text))).toBe(text);
    }),
  );
});

test.each(['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '＝1'])('%j is disarmed', (text) => expect(harmlessText(text)).toBe(`'${text}`));
test.each(['经济', '5', "it's", ''])('%j is left alone', (text) => expect(harmlessText(text)).toBe(text));
