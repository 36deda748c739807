import { merged } from '../ui/merged.js';
import type { Entry } from './entry.js';

/**
 * Two people (or devices) began with the same figure and changed different things of it: both changes together. null where they
 * changed the same thing differently: then somebody has to choose.
 */
export function mergeEntries(base: Entry, mine: Entry, theirs: Entry): Entry | null {
  const { form, conflicts } = merged(base, mine, theirs);
  return conflicts.length > 0 ? null : form;
}
