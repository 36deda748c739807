import { Decimal } from '../decimal.js';
import { plainDecimal } from '../decimal-text.js';
import { Refusal, type FieldProblem } from '../refusal.js';
import type { RuleSet, TestedKind } from './rule-sets.js';

/** What a zone sets otherwise than the published set: `growth.laggingGap` → `-3`, `noRedUnder` → `0.15`. Decimal strings. */
export type RuleOverrides = Readonly<Record<string, string>>;

/** A number of a rule set that may be set otherwise, with what it must lie between. */
export interface Threshold {
  key: string;
  /** null: a number of the whole set. */
  kind: TestedKind | null;
  field: string;
  value: string;
  least: string;
  most: string;
  whole: boolean;
}

const RANGES: Record<string, { least: string; most: string; whole?: true }> = {
  laggingRatio: { least: '0.01', most: '1' },
  laggingGap: { least: '-100', most: '-0.01' },
  behindGap: { least: '-100', most: '-0.01' },
  part: { least: '0.01', most: '1' },
  laggingStreak: { least: '2', most: '12', whole: true },
  notStartedMonths: { least: '2', most: '12', whole: true },
  noRedUnder: { least: '0', most: '1' },
  nodeLaggingDays: { least: '0', most: '365', whole: true },
};

/** Every number of the set that may be tried otherwise, in the order in which the set is printed. */
export function thresholdsOf(rules: RuleSet): Threshold[] {
  const own = Object.entries(rules.tests).flatMap(([kind, test]) =>
    Object.entries(test as unknown as Record<string, unknown>).map(([field, value]) => ({
      kind: kind as TestedKind,
      field,
      value,
    })),
  );
  const whole = (['noRedUnder', 'nodeLaggingDays'] as const).map((field) => ({ kind: null, field, value: rules[field] }));
  return [...own, ...whole].flatMap(({ kind, field, value }) => {
    const range = RANGES[field];
    if (!range) return [];
    return [
      {
        key: kind === null ? field : `${kind}.${field}`,
        kind,
        field,
        value: String(value),
        least: range.least,
        most: range.most,
        whole: range.whole ?? false,
      },
    ];
  });
}

/**
 * A set with some of its numbers set otherwise, under a name of its own: what it judges must quote it, not the set it came from.
 * @throws Refusal `assessment.rulesOutOfRange` with one problem per number that is unknown, out of its range, or (yellow from a
 *   gap that is already red) contradicts another.
 */
export function withOverrides(base: RuleSet, overrides: RuleOverrides, id: string): RuleSet {
  const known = new Map(thresholdsOf(base).map((threshold) => [threshold.key, threshold]));
  const errors: FieldProblem[] = [];
  // One by one: several kinds share one test object, and only the kind named is to change.
  const tests = Object.fromEntries(Object.entries(base.tests).map(([kind, test]) => [kind, { ...test }])) as RuleSet['tests'];
  const changed: RuleSet = { ...base, id, tests };
  for (const [key, text] of Object.entries(overrides)) {
    const threshold = known.get(key);
    const value = threshold && within(threshold, text);
    if (!threshold || !value) errors.push(problem(key, threshold));
    else setTo(changed, threshold, value);
  }
  for (const [kind, test] of Object.entries(tests))
    if (test.by === 'points' && new Decimal(test.behindGap).lt(test.laggingGap))
      errors.push(problem(`${kind}.behindGap`, known.get(`${kind}.behindGap`)));
  if (errors.length > 0) throw new Refusal('invalid', 'assessment.rulesOutOfRange', { errors });
  return changed;
}

/** `default@1+2024.2`: the set it came from, and the adoption whose numbers it has. */
export const ownSetId = (base: string, year: number, version: number) => `${base}+${year}.${version}`;

/** The set a published one becomes with a zone's own numbers; the published one itself where there are none. */
export const setWith = (base: RuleSet, overrides: RuleOverrides | null, id: string): RuleSet =>
  overrides === null || Object.keys(overrides).length === 0 ? base : withOverrides(base, overrides, id);

function within({ least, most, whole }: Threshold, text: string): Decimal | null {
  if (!/^-?\d{1,3}(\.\d{1,4})?$/.test(text)) return null;
  const value = new Decimal(text);
  if (value.lt(least) || value.gt(most) || (whole && !value.isInteger())) return null;
  return value;
}

function setTo(rules: RuleSet, { kind, field, whole }: Threshold, value: Decimal): void {
  const holder = (kind === null ? rules : rules.tests[kind]) as unknown as Record<string, unknown>;
  holder[field] = whole ? value.toNumber() : plainDecimal(value.toFixed());
}

const problem = (key: string, threshold: Threshold | undefined): FieldProblem => ({
  path: `overrides.${key}`,
  code: threshold ? 'assessment.thresholdOutOfRange' : 'assessment.thresholdUnknown',
  params: { least: threshold?.least ?? '', most: threshold?.most ?? '' },
});
