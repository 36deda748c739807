import type { ZoneTarget } from '#database/entities/pledges/zone-target.entity.js';
import type { Tx } from '#database/unit-of-work.js';
import { Decimal } from '#domain/decimal.js';
import { linearCurve } from '#domain/pledges/curves.js';
import { rollUpsFor } from '#domain/pledges/roll-up.js';
import type { MilestoneNode } from '#domain/pledges/terms.js';
import { Refusal, type FieldProblem } from '#domain/refusal.js';

/** What the supervision office says of a zone target; how it is filed and paced is its lines' business. */
export type ZoneTargetInput = Pick<
  ZoneTarget,
  | 'code'
  | 'name'
  | 'nameEn'
  | 'category'
  | 'measureUnit'
  | 'measureUnitEn'
  | 'decimals'
  | 'kind'
  | 'wording'
  | 'rollUp'
  | 'target'
  | 'upper'
  | 'stretch'
  | 'baseline'
  | 'capOf'
  | 'leaderId'
  | 'lastResult'
  | 'baseAmount'
  | 'clause'
  | 'sourceTitle'
  | 'sourceDate'
  | 'illustrative'
  | 'note'
  | 'sort'
> & { nodes: MilestoneNode[] };

export type ZoneTargetChange = Partial<Omit<ZoneTargetInput, 'kind'>>;

/** Columns a zone target has because lines have them; nothing is filed against it. */
export const DEFAULTS = { cadence: 'monthly', track: 'administrative', tolerance: null, annualOnly: false } as const;

export const detailOf = (nodes: MilestoneNode[]): ZoneTarget['detail'] => ({
  curve: [...linearCurve()],
  growthPath: null,
  baseShares: null,
  baseAmounts: null,
  nodes,
  comparator: null,
});

/**
 * Whether it can stand as a zone target. @throws Refusal invalid `pledges.zoneTargetRefused` with one error per field:
 * a way of adding up its kind does not have, no T where there must be one, a leader of another zone.
 */
export async function requireOrderly(tx: Tx, input: ZoneTargetInput): Promise<void> {
  const errors: FieldProblem[] = [];
  const add = (path: string, code: string) => errors.push({ path, code });
  if ((input.kind === 'cap') !== (input.capOf !== null)) add('capOf', 'pledges.capOfWhat');
  if (!rollUpsFor(input.kind, input.capOf).includes(input.rollUp)) add('rollUp', 'pledges.rollUpNotForKind');
  if (input.target === null && input.kind !== 'milestone' && input.wording !== 'above') add('target', 'pledges.targetMissing');
  if (input.kind === 'milestone' && input.target === null && input.nodes.length === 0) add('target', 'pledges.targetMissing');
  if (input.upper !== null && (input.target === null || new Decimal(input.upper).lt(input.target)))
    add('upper', 'pledges.upperBelow');
  if (input.baseAmount !== null && new Decimal(input.baseAmount).lte(0)) add('baseAmount', 'pledges.basePositive');
  if (input.leaderId !== null) {
    const [leader] = await tx.query<unknown[]>('SELECT 1 FROM people WHERE id = ? AND zoneId = ?', [
      input.leaderId,
      tx.author.zoneId,
    ]);
    if (!leader) add('leaderId', 'people.notFound');
  }
  if (errors.length > 0) throw new Refusal('invalid', 'pledges.zoneTargetRefused', { errors });
}
