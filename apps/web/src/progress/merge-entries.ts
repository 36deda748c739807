import type { Entry } from './entry.js';

/**
 * Two people (or devices) began with the same figure and changed different things of it: both changes together. null where they
 * changed the same thing differently: then somebody has to choose.
 */
export function mergeEntries(base: Entry, mine: Entry, theirs: Entry): Entry | null {
  const names = Object.keys(base) as (keyof Entry)[];
  const differs = (a: Entry, b: Entry, name: keyof Entry) => JSON.stringify(a[name]) !== JSON.stringify(b[name]);
  const clash = names.some((name) => differs(base, mine, name) && differs(base, theirs, name) && differs(mine, theirs, name));
  if (clash) return null;
  return names.reduce((merged, name) => (differs(base, mine, name) ? { ...merged, [name]: mine[name] } : merged), theirs);
}
