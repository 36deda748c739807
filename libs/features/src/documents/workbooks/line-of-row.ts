import type { BreakdownLine } from '#domain/documents/workbook/breakdown-line.js';
import type { BreakdownField } from '#domain/documents/workbook/column-names.js';
import { Decimal } from '#domain/decimal.js';
import type { LineInput } from '../../pledges/drafting/line-input.js';

/** What a row says as a drafted line. The first row of a new line has no history: what the table does not say stays empty. */
export function lineOfRow(line: BreakdownLine, code: string, zoneTargetId: number | null): LineInput {
  const { value, guess } = line;
  return {
    ...termsOfRow(line, code),
    unitId: line.unitId!,
    verifierUnitId: line.verifierUnitId,
    leaderId: line.leaderId,
    coUnitIds: line.coUnitIds,
    dueText: line.dueText || null,
    zoneTargetId,
    numerator: null,
    denominator: null,
    baseWeight: null,
    lastResult: line.lastResult,
    baseline: (guess.kind === 'level' || guess.kind === 'rate') && value.target !== null ? line.lastResult : null,
  };
}

/** The same for a goal of the zone itself, which no unit leads. */
export const termsOfRow = (line: BreakdownLine, code: string): Omit<LineInput, 'unitId' | 'verifierUnitId' | 'leaderId' | 'coUnitIds' | 'dueText' | 'zoneTargetId' | 'numerator' | 'denominator' | 'baseWeight' | 'lastResult'> => ({
  code,
  name: line.name,
  nameEn: null,
  category: line.category,
  measureUnit: line.value.measureUnit,
  measureUnitEn: null,
  decimals: line.decimals,
  kind: line.guess.kind,
  cadence: line.guess.cadence,
  wording: line.value.wording,
  track: line.guess.track,
  target: targetOf(line),
  upper: line.value.upper,
  stretch: line.value.stretch,
  baseline: null,
  tolerance: null,
  capOf: line.guess.capOf,
  annualOnly: line.guess.annualOnly,
  detail: { curve: line.curve, growthPath: null, baseShares: null, baseAmounts: null, nodes: line.nodes, comparator: line.value.comparator === null ? null : { name: line.value.comparator } },
  clause: line.clause || null,
  sourceTitle: null,
  sourceDate: null,
  illustrative: false,
  note: line.note || null,
});

/** A milestone needs all of its nodes unless the value asks for less than they weigh together. */
function targetOf({ guess, value, nodes }: BreakdownLine): string | null {
  if (guess.kind !== 'milestone' || value.target === null) return value.target;
  const weight = nodes.reduce((sum, node) => sum.plus(node.weight), new Decimal(0));
  return weight.gt(value.target) ? value.target : null;
}

const OF_TEXT: Partial<Record<BreakdownField, readonly (keyof LineInput)[]>> = {
  name: ['name'], category: ['category'], measureUnit: ['measureUnit'], value: ['wording', 'target', 'upper', 'stretch', 'clause'], leader: ['leaderId'], leadUnit: ['unitId'],
  coUnits: ['coUnitIds'], source: ['verifierUnitId'], note: ['note'], lastResult: ['lastResult'], code: ['code'],
};

/** A known line with what the table changed: columns that the table does not have, and cells that say the same, leave it alone. */
export function changedLine(before: LineInput, line: BreakdownLine, changed: readonly BreakdownField[]): LineInput {
  const read = lineOfRow(line, line.code ?? before.code, before.zoneTargetId);
  const next: LineInput = { ...before };
  const take = (fields: readonly (keyof LineInput)[]) => {
    for (const field of fields) Object.assign(next, { [field]: read[field] });
  };
  for (const field of changed) take(OF_TEXT[field] ?? []);
  if (changed.includes('kind')) take(['kind', 'cadence', 'track', 'annualOnly', 'capOf', 'detail', 'target']);
  if (changed.includes('due')) {
    take(['dueText']);
    next.detail = { ...before.detail, curve: next.kind === 'cumulative' ? read.detail.curve : before.detail.curve, nodes: next.kind === 'milestone' ? line.nodes : before.detail.nodes };
  }
  if (next.decimals < read.decimals) next.decimals = read.decimals;
  return next;
}
