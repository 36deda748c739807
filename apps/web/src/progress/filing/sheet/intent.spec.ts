import { describe, expect, test } from '@jest/globals';
import { intentOf, type Press } from './intent.js';
import { SHEET_KEYS } from './sheet-keys.js';

const press = (key: string, more: Partial<Press> = {}) =>
  intentOf({
    key,
    ctrl: false,
    shift: false,
    alt: false,
    mode: 'ready',
    on: 'line',
    caret: { start: false, end: false },
    block: false,
    ...more,
  });
const move = (dy: number, dx: number, more = {}) => ({ do: 'move', dy, dx, extend: false, far: false, ...more });

describe('the keys of a spreadsheet', () => {
  test('Enter goes down, with Shift up; on a button it presses', () => {
    expect(press('Enter')).toEqual(move(1, 0));
    expect(press('Enter', { shift: true, mode: 'typing' })).toEqual(move(-1, 0));
    expect(press('Enter', { on: 'button' })).toBeNull();
    expect(press('Enter', { on: 'words', alt: true })).toEqual({ do: 'break' });
  });

  test('arrows move while a cell is chosen or typed over; they belong to the caret while it is edited', () => {
    expect(press('ArrowLeft')).toEqual(move(0, -1));
    expect(press('ArrowRight', { mode: 'typing', caret: { start: false, end: true } })).toEqual(move(0, 1));
    expect(press('ArrowLeft', { mode: 'typing', caret: { start: false, end: true } })).toBeNull();
    expect(press('ArrowRight', { mode: 'editing', caret: { start: false, end: true } })).toBeNull();
    expect(press('ArrowDown', { mode: 'editing' })).toEqual(move(1, 0));
    expect(press('ArrowDown', { mode: 'editing', on: 'words' })).toBeNull();
    expect(press('ArrowDown', { ctrl: true })).toEqual(move(1, 0, { far: true }));
  });

  test('Shift and arrows choose a block; in a text being edited they choose text', () => {
    expect(press('ArrowDown', { shift: true })).toEqual(move(1, 0, { extend: true }));
    expect(press('ArrowRight', { shift: true, mode: 'editing' })).toBeNull();
    expect(press('ArrowDown', { ctrl: true, shift: true })).toEqual(move(1, 0, { extend: true, far: true }));
    expect(press('ArrowDown', { ctrl: true, shift: true, mode: 'editing' })).toBeNull();
    expect(press('Delete', { block: true })).toEqual({ do: 'clear' });
    expect(press('Delete')).toBeNull();
    expect(press('Backspace', { block: true, mode: 'typing' })).toBeNull();
    expect(press('Escape', { block: true })).toEqual({ do: 'cancel' });
  });

  test('what is typed over a block is put into all of it; a page turns with the cell', () => {
    expect(press('Enter', { ctrl: true, mode: 'typing', block: true })).toEqual({ do: 'fill' });
    expect(press('Enter', { ctrl: true, on: 'button' })).toBeNull();
    expect(press('PageDown')).toEqual({ do: 'page', dy: 1 });
    expect(press('PageUp', { on: 'words', mode: 'editing' })).toBeNull();
  });

  test('undo, redo, fill down, edit; what is not ours stays the browser’s', () => {
    expect([
      press('z', { ctrl: true }),
      press('Z', { ctrl: true, shift: true }),
      press('y', { ctrl: true }),
      press('d', { ctrl: true }),
      press('F2'),
    ]).toEqual(['undo', 'redo', 'redo', 'fillDown', 'edit'].map((one) => ({ do: one })));
    expect([
      press('c', { ctrl: true }),
      press('Tab'),
      press('a'),
      press('Escape'),
      press('a', { ctrl: true, mode: 'editing' }),
    ]).toEqual([null, null, null, null, null]);
  });
});

describe('the list that the help shows', () => {
  test.each(
    SHEET_KEYS.shortcuts
      .filter(({ does }) => does !== 'clipboard')
      .flatMap(({ keys, does }) => keys.map((chord) => [chord, does])),
  )('%s does what it says: %s', (chord, does) => {
    const parts = chord.split('+');
    expect(press(parts.at(-1)!, { ctrl: parts.includes('Ctrl'), shift: parts.includes('Shift'), block: true })?.do).toBe(does);
  });

  test('nothing but a line break within words is left out of it', () => {
    const listed = new Set<string>(SHEET_KEYS.shortcuts.map(({ does }) => does));
    const kinds = ['move', 'page', 'fill', 'first', 'last', 'edit', 'cancel', 'clear', 'fillDown', 'all', 'undo', 'redo'];
    expect(kinds.filter((kind) => !listed.has(kind))).toEqual([]);
  });
});
