import { useSyncExternalStore } from 'react';

type Part = readonly [name: string, value: string];

let told: readonly (readonly Part[])[] = [];
let parts: readonly Part[] = [];
const listeners = new Set<() => void>();

/** Parts of the address that the page could not read: its frame says so as long as the page stands. Answers how to take it back. */
export function ignoreInAddress(unread: readonly Part[]): () => void {
  if (unread.length === 0) return () => undefined;
  change([...told, unread]);
  return () => change(told.filter((one) => one !== unread));
}

/** Each part once, also where two of the page's parts could not read it. */
export const useIgnored = (): readonly Part[] => useSyncExternalStore(listen, () => parts);

function change(next: readonly (readonly Part[])[]): void {
  told = next;
  parts = [...new Map(told.flat().map((part) => [part[0], part])).values()];
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
