import { useUrlFilters } from './url-filters.js';
import type { Readable } from './url-shapes.js';

const membersOf = (value: string): string[] => (value === '' ? [] : value.split(','));

/** Is this one of what the address lists (`?open=7,9`)? For what is unfolded or turned over, one by one. */
export function useUrlMember(name: string, member: string, readable?: Readable): [boolean, (isIn: boolean) => void] {
  const { values, set } = useUrlFilters<string>({ [name]: '' }, readable ? { [name]: readable } : {});
  const members = membersOf(values[name]!);
  const put = (isIn: boolean) => {
    const others = members.filter((one) => one !== member);
    set({ [name]: (isIn ? [...others, member] : others).join(',') });
  };
  return [members.includes(member), put];
}

/** Only members of this list. */
export const amongst =
  (known: readonly string[]): Readable =>
  (value) =>
    membersOf(value).every((one) => known.includes(one));
