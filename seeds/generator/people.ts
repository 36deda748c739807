import type { Role } from '#domain/people/roles.js';
import type { SeedPerson } from '../shape.js';

/** The first day of every appointment that has no story of its own. */
const SINCE = '2021-12-01';

/** A person with one role, or none, in their own unit. All names are invented. */
export function person(
  account: string,
  name: string,
  nameEn: string,
  unitCode: string,
  title: string,
  role: Role | null,
  more: Partial<Pick<SeedPerson, 'appointments' | 'oversees' | 'locale'>> = {},
): SeedPerson {
  return {
    account,
    name,
    nameEn,
    email: `${account}@demo.jiannuo.example`,
    title,
    unitCode,
    appointments: role ? [{ role, unitCode, from: SINCE, to: null }] : [],
    oversees: [],
    locale: 'zh',
    ...more,
  };
}
