import { fromJson } from '#database/columns.js';
import type { Adjustment, PledgedLine } from '#domain/documents/papers/pledge-facts.js';
import { promisedValue } from '#domain/documents/papers/promised-value.js';
import { officialDay } from '#domain/documents/papers/words.js';
import type { AmendedValues } from '#domain/pledges/amendment.js';
import { groupedBy } from '../../grouping.js';
import type { Rows } from './zone-names.js';

/** An approved amendment, as it is printed beside the version that it made. */
export interface KeptAmendment {
  pledgeId: number;
  code: string;
  fromPeriod: string;
  reason: string;
  approvedBy: string | null;
  version: number;
  before: AmendedValues;
  after: AmendedValues;
}

/** The approved amendments by pledge, earliest first. */
export async function readAmendments(db: Rows, pledgeIds: readonly number[]): Promise<Map<number, KeptAmendment[]>> {
  if (pledgeIds.length === 0) return new Map();
  const rows = await db.query<(Omit<KeptAmendment, 'before' | 'after'> & { kept: unknown; made: unknown })[]>(
    `SELECT t.pledgeId, t.code, a.fromPeriod, a.reason, d.name AS approvedBy, a.pledgeVersion AS version, a.before AS kept, a.after AS made
       FROM amendments a JOIN targets t ON t.id = a.targetId LEFT JOIN people d ON d.id = a.decidedBy
      WHERE t.pledgeId IN (?) AND a.pledgeVersion IS NOT NULL ORDER BY a.pledgeVersion, a.id`,
    [pledgeIds],
  );
  const amendments = rows.map(({ kept, made, ...row }) => ({
    ...row,
    before: fromJson<AmendedValues>(kept),
    after: fromJson<AmendedValues>(made),
  }));
  return groupedBy(amendments, ({ pledgeId }) => pledgeId);
}

/** The original and the adjusted value in words; where only nodes moved, each with both its days. */
export function adjustmentOf(
  { code, fromPeriod, reason, approvedBy, before, after }: KeptAmendment,
  line: PledgedLine,
): Adjustment {
  const said = (values: AmendedValues) => promisedValue({ ...line.terms, ...values }, line.measureUnit);
  const [was, is] = [said(before), said(after)];
  const words =
    was === is ? { original: nodeDays(before, after), adjusted: nodeDays(after, before) } : { original: was, adjusted: is };
  return { code, name: line.name, ...words, from: fromPeriod, reason, approvedBy };
}

/** Of these nodes those that stand otherwise, or not at all, among the others. */
function nodeDays({ nodes }: AmendedValues, others: AmendedValues): string {
  const same = new Map(others.nodes.map((node) => [node.id, JSON.stringify(node)]));
  const differing = nodes.filter((node) => same.get(node.id) !== JSON.stringify(node));
  return differing.map(({ name, dueOn }) => `${name}（${officialDay(dueOn)}）`).join('；') || '—';
}
