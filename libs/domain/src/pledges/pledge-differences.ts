import type { PledgeContent, PledgedTarget } from './pledge-content.js';
import type { MilestoneNode } from './terms.js';

/** One field that reads differently; null: nothing stood or stands there. Codes (kind, wording) stay codes. */
export interface FieldDifference {
  field: string;
  before: string | null;
  after: string | null;
}

export interface TargetDifference {
  code: string;
  name: string;
  change: 'added' | 'removed' | 'changed';
  /** Empty for what was added or removed as a whole. */
  fields: FieldDifference[];
}

export interface PledgeDifferences {
  whole: FieldDifference[];
  targets: TargetDifference[];
}

const WHOLE = ['title', 'holder', 'counterpart', 'counterpartTitle'] as const;
const OF_TARGET = [
  'name',
  'nameEn',
  'category',
  'measureUnit',
  'measureUnitEn',
  'decimals',
  'unit',
  'verifier',
  'leader',
  'coUnits',
  'dueText',
  'clause',
  'track',
  'partOf',
  'note',
  'sourceTitle',
  'sourceDate',
  'illustrative',
] as const;
const OF_TERMS = [
  'kind',
  'cadence',
  'wording',
  'target',
  'upper',
  'stretch',
  'baseline',
  'tolerance',
  'capOf',
  'annualOnly',
  'curve',
  'growthPath',
  'baseShares',
  'baseAmounts',
  'nodes',
  'comparator',
] as const;

/**
 * Two texts of one pledge, line by line and field by field. Lines are told apart by their code: a new code is a new promise. A text of
 * the older format says nothing of some fields, and silence is no difference.
 */
export function differencesOf(before: PledgeContent, after: PledgeContent): PledgeDifferences {
  const old = new Map(before.targets.map((target) => [target.code, target]));
  const kept = new Set(after.targets.map(({ code }) => code));
  const silent = before.format !== after.format;
  const now = after.targets.flatMap((target): TargetDifference[] => {
    const was = old.get(target.code);
    if (!was) return [{ code: target.code, name: target.name, change: 'added', fields: [] }];
    const fields = targetFields(was, target).filter((one) => !(silent && (one.before === null || one.after === null)));
    return fields.length > 0 ? [{ code: target.code, name: target.name, change: 'changed', fields }] : [];
  });
  const gone = before.targets
    .filter(({ code }) => !kept.has(code))
    .map(({ code, name }): TargetDifference => ({ code, name, change: 'removed', fields: [] }));
  const clauses = Array.from({ length: Math.max(before.clauses.length, after.clauses.length) }, (_, i) =>
    fieldOf(`clauses.${i + 1}`, before.clauses[i], after.clauses[i]),
  );
  const whole = [
    ...WHOLE.map((field) => fieldOf(field, before[field], after[field])),
    ...clauses,
    ...keptDifferences(before, after),
  ];
  return { whole: whole.filter(differs).filter((one) => !(silent && one.before === null)), targets: [...now, ...gone] };
}

/** Warnings kept with a reason, by what they are about: `kept.GX24-08.alreadyMet`. */
function keptDifferences(before: PledgeContent, after: PledgeContent): FieldDifference[] {
  const reasons = ({ kept }: PledgeContent) => new Map(kept.map(({ about, code, reason }) => [`kept.${about}.${code}`, reason]));
  const [was, is] = [reasons(before), reasons(after)];
  return [...new Set([...was.keys(), ...is.keys()])].map((field) => fieldOf(field, was.get(field), is.get(field)));
}

function targetFields(before: PledgedTarget, after: PledgedTarget): FieldDifference[] {
  return [
    ...OF_TARGET.map((field) => fieldOf(field, before[field], after[field])),
    ...OF_TERMS.map((field) => fieldOf(field, before.terms[field], after.terms[field])),
  ].filter(differs);
}

const differs = ({ before, after }: FieldDifference): boolean => before !== after;
const fieldOf = (field: string, before: unknown, after: unknown): FieldDifference => ({
  field,
  before: textOf(field, before),
  after: textOf(field, after),
});

/** A value as one line of text, the same for the same value. */
function textOf(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (field === 'nodes')
    return (value as MilestoneNode[]).map(({ name, weight, dueOn }) => `${name}（${weight}，${dueOn}）`).join('；') || null;
  if (field === 'comparator') return (value as { name: string }).name;
  if (Array.isArray(value)) return value.map((one) => (one === null ? '—' : String(one))).join('；') || null;
  return String(value as string | number | boolean);
}
