import { useSyncExternalStore } from 'react';

export interface Announcement {
  id: number;
  text: string;
  tone: 'done' | 'wrong';
}

let current: readonly Announcement[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Says what happened, on screen and to screen readers: `announce(w('password.changed'))`. Wrong ones stay longer. */
export function announce(text: string, tone: Announcement['tone'] = 'done'): void {
  const id = ++last;
  change([...current.slice(-2), { id, text, tone }]);
  setTimeout(() => dismiss(id), tone === 'done' ? 5000 : 12_000);
}

let whispered = '';

/** Says it to screen readers alone: what everybody else sees has changed on the page itself. */
export function whisper(text: string): void {
  // The same words twice are no change, and nobody hears them.
  whispered = text === whispered ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

export const useWhispered = (): string => useSyncExternalStore(listen, () => whispered);

export function dismiss(id: number): void {
  change(current.filter((one) => one.id !== id));
}

export const useAnnouncements = (): readonly Announcement[] => useSyncExternalStore(listen, () => current);

function change(next: readonly Announcement[]): void {
  current = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
