import { fromJson } from '#database/columns.js';
import type { Tx } from '#database/unit-of-work.js';
import { ownSetId, setWith, type RuleOverrides } from '#domain/assessment/rule-overrides.js';
import { DEFAULT_RULES, ruleSetById, type RuleSet } from '#domain/assessment/rule-sets.js';
import { rulesInForce, type Adoption } from '#domain/assessment/rules-in-force.js';
import { ruleStages } from '#domain/assessment/stages.js';
import type { Day, Month } from '#domain/calendar/day.js';

interface AdoptionColumns {
  version: number;
  fromDay: Day;
  ruleSet: string;
  overrides: unknown;
}

export interface StandingAdoption extends Adoption {
  overrides: RuleOverrides | null;
}

/** The adoptions of a year that stand, oldest first. */
export async function adoptionsOf(em: Pick<Tx, 'query'>, zoneId: number, year: number): Promise<StandingAdoption[]> {
  const rows = await em.query<AdoptionColumns[]>(
    'SELECT version, fromDay, ruleSet, overrides FROM rule_sets WHERE zoneId = ? AND year = ? AND withdrawnAt IS NULL ORDER BY version',
    [zoneId, year],
  );
  return rows.map(({ version, fromDay, ruleSet, overrides }) => {
    const base = ruleSetById(ruleSet) ?? DEFAULT_RULES;
    const own = fromJson<RuleOverrides | null>(overrides);
    return { version, fromDay, overrides: own, rules: setWith(base, own, ownSetId(base.id, year, version)) };
  });
}

/** The set that judges each month of a year. One read, whatever is asked of it. */
export async function rulesOfYear(em: Pick<Tx, 'query'>, zoneId: number, year: number): Promise<(month: Month) => RuleSet> {
  const [row] = await em.query<{ ruleSet: string }[]>('SELECT ruleSet FROM plan_years WHERE zoneId = ? AND year = ?', [
    zoneId,
    year,
  ]);
  const opening = (row && ruleSetById(row.ruleSet)) ?? DEFAULT_RULES;
  const adoptions = await adoptionsOf(em, zoneId, year);
  const known = new Map<Month, RuleSet>();
  return (month) => {
    // A scan asks for every row.
    let rules = known.get(month);
    if (rules === undefined) known.set(month, (rules = rulesInForce(opening, adoptions, month)));
    return rules;
  };
}

/** The stages of a year's rules as they travel: a published set, the numbers set otherwise, and the name it judges under. */
export async function ruleStagesOfYear(
  em: Pick<Tx, 'query'>,
  zoneId: number,
  year: number,
): Promise<{ from: number; id: string; ruleSet: string; overrides: RuleOverrides | null }[]> {
  const own = new Map((await adoptionsOf(em, zoneId, year)).map(({ rules, overrides }) => [rules.id, overrides]));
  return ruleStages(year, await rulesOfYear(em, zoneId, year)).map(({ from, rules }) => ({
    from,
    id: rules.id,
    ruleSet: rules.id.split('+')[0]!,
    overrides: own.get(rules.id) ?? null,
  }));
}
