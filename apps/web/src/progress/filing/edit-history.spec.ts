import { beforeEach, expect, test } from '@jest/globals';
import { EMPTY, type Entry } from '../entry.js';
import { EditHistory, type Change } from './edit-history.js';

let entries: Map<number, Entry>;
let history: EditHistory;
const entryOf = (id: number) => entries.get(id);
const make = (changes: readonly Change[]) =>
  changes.forEach(({ id, change }) => entries.set(id, { ...entries.get(id)!, ...change }));
const edit = (changes: Change[], visit: string | null = null) => {
  history.note(changes, entryOf, visit);
  make(changes);
};
const values = () => [...entries.values()].map(({ value }) => value);

beforeEach(() => {
  entries = new Map([1, 2, 3].map((id) => [id, { ...EMPTY, value: String(id) }]));
  history = new EditHistory();
});

test('a block that lands is one step, also backwards', () => {
  edit([1, 2, 3].map((id) => ({ id, change: { value: '9', problems: 'late' } })));
  make(history.undo(entryOf)!.changes);
  expect(values()).toEqual(['1', '2', '3']);
  expect([history.canUndo, history.canRedo]).toEqual([false, true]);
  make(history.redo(entryOf)!.changes);
  expect(values()).toEqual(['9', '9', '9']);
  expect(entries.get(1)!.problems).toBe('late');
});

test('keystrokes of one visit are one step, another visit is another', () => {
  edit([{ id: 1, change: { value: '6' } }], 'a');
  edit([{ id: 1, change: { value: '66', state: 'filed' } }], 'a');
  edit([{ id: 1, change: { value: '67' } }], 'b');
  make(history.undo(entryOf)!.changes);
  expect(values()[0]).toBe('66');
  make(history.undo(entryOf)!.changes);
  expect(values()[0]).toBe('1');
  expect(history.undo(entryOf)).toBeNull();
});

test('something new ends what could be done again; what changes nothing is no step', () => {
  edit([{ id: 1, change: { value: '6' } }]);
  make(history.undo(entryOf)!.changes);
  edit([{ id: 2, change: { value: '2' } }]);
  expect([history.canUndo, history.canRedo]).toEqual([false, true]);
  edit([{ id: 2, change: { value: '7' } }]);
  expect(history.canRedo).toBe(false);
});

test('a row that meanwhile says something else is left as it is, and told', () => {
  edit([1, 2, 3].map((id) => ({ id, change: { value: '9' } })));
  make([{ id: 2, change: { value: 'another device' } }]);
  entries.delete(3);
  expect(history.undo(entryOf)).toEqual({ changes: [{ id: 1, change: { value: '1' } }], left: 2 });
});
