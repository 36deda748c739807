import { keep, kept } from '../app/kept.js';
import type { Item } from './items.js';

/** Where somebody went from here before: plain texts, kept in this browser for each person apart. */
export type Visited = Required<Pick<Item, 'key' | 'title' | 'to'>> & Pick<Item, 'note'>;

const MOST = 8;
const placeOf = (personId: number) => `jiannuo.visited.${personId}`;

export function visited(personId: number): Visited[] {
  try {
    const found: unknown = JSON.parse(kept(placeOf(personId)) ?? '[]');
    return Array.isArray(found) ? found.filter(isVisited) : [];
  } catch {
    return [];
  }
}

export function visit(personId: number, { key, title, note, to }: Visited): void {
  const before = visited(personId).filter((one) => one.key !== key);
  keep(placeOf(personId), JSON.stringify([{ key, title, note, to }, ...before].slice(0, MOST)));
}

export const forgetVisits = (personId: number): void => keep(placeOf(personId), null);

/** An older version's, or somebody's hand: what is no address of ours is left out. */
const isVisited = (one: unknown): one is Visited => {
  const { key, title, to } = (one ?? {}) as Partial<Record<string, unknown>>;
  return typeof key === 'string' && typeof title === 'string' && typeof to === 'string' && /^\/(?!\/)/.test(to);
};
