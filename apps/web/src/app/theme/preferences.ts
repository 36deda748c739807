import { useSyncExternalStore } from 'react';
import { keep, kept } from '../kept.js';

export type TypeSize = 'normal' | 'large';
export interface Preferences {
  type: TypeSize;
}

const KEY = 'jiannuo.type';
const listeners = new Set<() => void>();
let current: Preferences = { type: 'normal' };

/** Reads what this browser chose last; before the first paint, so that nothing jumps. */
export function readPreferences(): void {
  current = { type: kept(KEY) === 'large' ? 'large' : 'normal' };
  apply();
}

export function chooseType(type: TypeSize): void {
  current = { type };
  keep(KEY, type);
  apply();
  for (const listener of listeners) listener();
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}

function apply(): void {
  document.documentElement.dataset['type'] = current.type;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
