import type { PledgeContent } from './pledge-content.js';
import type { FieldDifference, PledgeDifferences } from './pledge-differences.js';

/** Names of people and units that a text of a pledge bears. */
export const namesIn = ({ zone, holder, counterpart, targets, kept }: PledgeContent): (string | null)[] => [
  zone,
  holder,
  counterpart,
  ...targets.flatMap(({ unit, verifier, leader, coUnits }) => [unit, verifier, leader, ...coUnits]),
  ...kept.map(({ by }) => by),
];

const NAMING: ReadonlySet<string> = new Set(['holder', 'counterpart', 'unit', 'verifier', 'leader', 'coUnits']);
/** What stands between the members of a list in a difference. */
const BETWEEN = '；';

const fieldsOf = ({ whole, targets }: PledgeDifferences): FieldDifference[] => [
  ...whole,
  ...targets.flatMap(({ fields }) => fields),
];

/** Those that stand in what two texts differ by. */
export const namesInDifferences = (differences: PledgeDifferences): string[] =>
  fieldsOf(differences).flatMap(({ field, before, after }) =>
    NAMING.has(field) ? [before, after].flatMap((names) => names?.split(BETWEEN) ?? []) : [],
  );

/** The same differences with the names that are known otherwise. */
export function differencesNamed({ whole, targets }: PledgeDifferences, known: ReadonlyMap<string, string>): PledgeDifferences {
  const named = (names: string | null) =>
    names
      ?.split(BETWEEN)
      .map((name) => known.get(name) ?? name)
      .join('; ') ?? null;
  const read = (one: FieldDifference): FieldDifference =>
    known.size > 0 && NAMING.has(one.field) ? { ...one, before: named(one.before), after: named(one.after) } : one;
  return { whole: whole.map(read), targets: targets.map((target) => ({ ...target, fields: target.fields.map(read) })) };
}
