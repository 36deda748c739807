import { fromJson } from '#database/columns.js';
import type { Tx } from '#database/unit-of-work.js';
import { withOverrides, type RuleOverrides } from '#domain/assessment/rule-overrides.js';
import { DEFAULT_RULES, ruleSetById, type RuleSet } from '#domain/assessment/rule-sets.js';
import { rulesInForce, type Adoption } from '#domain/assessment/rules-in-force.js';
import type { Day, Month } from '#domain/calendar/day.js';

interface AdoptionColumns {
  version: number;
  fromDay: Day;
  ruleSet: string;
  overrides: unknown;
}

/** `default@1+2024.2`: the set it came from, and the adoption whose numbers it has. */
export const ownSetId = (base: string, year: number, version: number) => `${base}+${year}.${version}`;

/** The set a published one becomes with a zone's own numbers; the published one itself where there are none. */
export const setWith = (base: RuleSet, overrides: RuleOverrides | null, id: string): RuleSet =>
  overrides === null || Object.keys(overrides).length === 0 ? base : withOverrides(base, overrides, id);

/** The adoptions of a year that stand, oldest first. */
export async function adoptionsOf(em: Pick<Tx, 'query'>, zoneId: number, year: number): Promise<Adoption[]> {
  const rows = await em.query<AdoptionColumns[]>(
    'SELECT version, fromDay, ruleSet, overrides FROM rule_sets WHERE zoneId = ? AND year = ? AND withdrawnAt IS NULL ORDER BY version',
    [zoneId, year],
  );
  return rows.map(({ version, fromDay, ruleSet, overrides }) => {
    const base = ruleSetById(ruleSet) ?? DEFAULT_RULES;
    return {
      version,
      fromDay,
      rules: setWith(base, fromJson<RuleOverrides | null>(overrides), ownSetId(base.id, year, version)),
    };
  });
}

/** The set that judges each month of a year. One read, whatever is asked of it. */
export async function rulesOfYear(
  em: Pick<Tx, 'query'>,
  zoneId: number,
  year: number,
): Promise<(month: Month) => RuleSet> {
  const [row] = await em.query<{ ruleSet: string }[]>('SELECT ruleSet FROM plan_years WHERE zoneId = ? AND year = ?', [
    zoneId,
    year,
  ]);
  const opening = (row && ruleSetById(row.ruleSet)) ?? DEFAULT_RULES;
  const adoptions = await adoptionsOf(em, zoneId, year);
  return (month) => rulesInForce(opening, adoptions, month);
}
