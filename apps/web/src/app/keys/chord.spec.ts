import { expect, test } from '@jest/globals';
import { chordOf, isTyped, keyCaps } from './chord.js';

const press = (key: string, more = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

test('a press has one name, whatever the keyboard', () => {
  expect(press('k', { ctrlKey: true })).toBe('Ctrl+k');
  expect(press('K', { metaKey: true })).toBe('Ctrl+k');
  expect(press('?', { shiftKey: true })).toBe('?');
  expect(press('Enter', { shiftKey: true })).toBe('Shift+Enter');
  expect(press('j', { altKey: true })).toBeNull();
});

test('only what would be typed is in the way of typing', () => {
  expect(['/', '?', 'j', 'Ctrl+k', 'Enter', 'ArrowDown'].filter(isTyped)).toEqual(['/', '?', 'j']);
});

test('keys are shown as they are printed', () => {
  expect(keyCaps('Ctrl+k', false)).toEqual(['Ctrl', 'K']);
  expect(keyCaps('Ctrl+k', true)).toEqual(['⌘', 'K']);
  expect(keyCaps('Shift+Enter', false)).toEqual(['Shift', 'Enter']);
  expect(keyCaps('ArrowDown', false)).toEqual(['↓']);
});
