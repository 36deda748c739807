import { describe, expect, test } from '@jest/globals';
import { cutText, isWritable, writable } from './writable-text.js';

describe('text that can be written', () => {
  test.each(['', 'GDP 增长\t7.5%\r\n第二行', '𠮷田😀', '\u0085\u00a0\ue000\ufffd\u202e', '\ud7ff\u{10ffff}'])('%j is', (text) => {
    expect(isWritable(text)).toBe(true);
    expect(writable(text)).toBe(text);
  });

  test.each([
    ['\ud800', '\ufffd'],
    ['a\udc00b', 'a\ufffdb'],
    ['\ude00\ud83d', '\ufffd\ufffd'],
    ['😀\ud83d', '😀\ufffd'],
    ['a\u0000b\u000b\u001f', 'a\ufffdb\ufffd\ufffd'],
    ['\ufffe\uffff', '\ufffd\ufffd'],
  ])('%j is not', (text, mended) => {
    expect(isWritable(text)).toBe(false);
    expect(writable(text)).toBe(mended);
  });

  test('is never cut through a character', () => {
    expect([0, 1, 2, 3, 4, 5].map((most) => cutText('吉𠮷a😀', most))).toEqual(['', '吉', '吉', '吉𠮷', '吉𠮷a', '吉𠮷a']);
    expect(cutText('吉𠮷a😀', 6)).toBe('吉𠮷a😀');
  });
});
