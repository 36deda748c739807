import { mayDo, type Actor } from '#domain/people/actor.js';
import type { Contribution, LineRow, ZoneTargetRow } from '#features/pledges/breakdown/contributions-of.js';
import type { ContributionDto, LedgerDto, ShareDto, ZoneTargetDto } from './contributions.dto.js';

export function contributionDto(actor: Actor, { goal, lines, rolledUp, idle, ledger }: Contribution): ContributionDto {
  const counted = new Map(rolledUp?.shares.map((share) => [share.id, share]));
  const { shares: _shares, ...sum } = rolledUp ?? { shares: [] };
  return {
    ...zoneTargetDto(actor, goal),
    lines: lines.map((line) => shareDto(line, counted.get(line.id))),
    rolledUp: rolledUp && (sum as ContributionDto['rolledUp']),
    idle,
    ledger: ledger && ledgerDto(ledger),
  };
}

export const zoneTargetDto = (actor: Actor, goal: ZoneTargetRow): Pick<ZoneTargetDto, keyof ZoneTargetDto> => ({
  id: goal.id,
  year: goal.year,
  code: goal.code,
  name: goal.name,
  nameEn: goal.nameEn,
  category: goal.category,
  measureUnit: goal.measureUnit,
  measureUnitEn: goal.measureUnitEn,
  decimals: goal.decimals,
  kind: goal.kind,
  wording: goal.wording,
  rollUp: goal.rollUp,
  capOf: goal.capOf,
  target: goal.target,
  upper: goal.upper,
  stretch: goal.stretch,
  baseline: goal.baseline,
  lastResult: goal.lastResult,
  baseAmount: goal.baseAmount,
  nodes: goal.nodes,
  leader: goal.leaderId === null ? null : { id: goal.leaderId, name: goal.leaderName ?? '', nameEn: goal.leaderNameEn },
  clause: goal.clause,
  source: goal.sourceTitle === null ? null : { title: goal.sourceTitle, date: goal.sourceDate },
  illustrative: goal.illustrative,
  note: goal.note,
  sort: goal.sort,
  allowed: mayDo(actor, 'pledges.breakdown') ? ['change', 'remove'] : [],
  version: goal.revision,
});

export const ledgerDto = ({ coverage, ...totals }: NonNullable<Contribution['ledger']>): LedgerDto => ({
  ...totals,
  of: coverage?.of ?? null,
  need: coverage?.need ?? null,
  coverage: coverage?.coverage ?? null,
  gap: coverage?.gap ?? null,
});

type Counted = NonNullable<Contribution['rolledUp']>['shares'][number];

export const shareDto = (line: LineRow, counted?: Counted): Pick<ShareDto, keyof ShareDto> => ({
  id: line.id,
  code: line.code,
  name: line.name,
  nameEn: line.nameEn,
  unitId: line.unitId,
  pledgeId: line.pledgeId,
  targetId: line.targetId,
  state: line.state,
  carries: line.carries,
  kind: line.kind,
  measureUnit: line.measureUnit,
  measureUnitEn: line.measureUnitEn,
  target: line.target,
  baseline: line.baseline,
  numerator: line.numerator,
  denominator: line.denominator,
  baseWeight: line.baseWeight,
  lastResult: line.lastResult,
  nodes: [...line.nodes],
  illustrative: line.illustrative,
  part: counted?.part ?? null,
  share: counted?.share ?? null,
  uncounted: counted?.uncounted ?? null,
  closesAt: counted?.closesAt ?? null,
  version: line.revision,
});
