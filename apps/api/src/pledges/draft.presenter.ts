import { problemOf } from '#domain/language/problem.js';
import { linearCurve } from '#domain/pledges/curves.js';
import type { PledgeContent } from '#domain/pledges/pledge-content.js';
import type { CommentRow, Draft, DraftLine } from '#features/pledges/drafting/draft.queries.js';
import type { LineInput } from '#features/pledges/drafting/line-input.js';
import type { SignatureRow } from '#features/pledges/signing/version.queries.js';
import type { CommentDto, DraftDto, PledgeTextDto, SignatureDto } from './draft.dto.js';
import type { LineBody, LineDto } from './line.dto.js';

export const draftDto = (draft: Draft, signatures: SignatureRow[], locale: 'zh' | 'en'): DraftDto => ({
  id: draft.row.id,
  version: draft.row.revision,
  year: draft.row.year,
  tier: draft.row.tier,
  state: draft.row.state,
  title: draft.row.title,
  unitId: draft.row.unitId,
  clauses: draft.row.clauses,
  counterpartId: draft.row.counterpartId,
  round: draft.row.round,
  hash: draft.hash,
  text: pledgeTextDto(draft.content),
  lines: draft.lines.map((line) => lineDto(line, locale)),
  comments: draft.comments.map(commentDto),
  signatures: signatures.map(signatureDto),
  texts: draft.texts,
  allowed: draft.allowed,
});

export const pledgeTextDto = ({
  year,
  version,
  tier,
  title,
  zone,
  holder,
  counterpart,
  counterpartTitle,
  clauses,
  targets,
  kept,
}: PledgeContent): PledgeTextDto => ({
  year,
  version,
  tier,
  title,
  zone,
  holder,
  counterpart,
  counterpartTitle,
  clauses,
  targets: targets.map(({ track: _, ...target }) => target),
  kept,
});

export const signatureDto = ({ side, signatory, byName, signedAt, contentHash }: SignatureRow): SignatureDto => ({
  side,
  signatory,
  by: byName,
  signedAt,
  contentHash,
});

export const lineDto = (line: DraftLine, locale: 'zh' | 'en'): LineDto => {
  const { revision, missing, detail, unitId: _, ...rest } = line;
  const { comparator, ...terms } = detail;
  return {
    ...rest,
    ...terms,
    version: revision,
    comparator: comparator?.name ?? null,
    missing: missing.map(({ path, code, params }) => ({ path, code, detail: problemOf(code, params ?? {}, locale).detail })),
  };
};

/** What was left out is what a plain line has: linear, monthly, firm, the month's own window. */
export const lineInputOf = (body: LineBody): Omit<LineInput, 'unitId'> => ({
  code: body.code,
  name: body.name,
  nameEn: body.nameEn ?? null,
  category: body.category ?? '',
  measureUnit: body.measureUnit,
  measureUnitEn: body.measureUnitEn ?? null,
  decimals: body.decimals ?? 2,
  kind: body.kind,
  cadence: body.cadence ?? 'monthly',
  wording: body.wording ?? 'firm',
  track: body.track ?? 'administrative',
  target: body.target ?? null,
  upper: body.upper ?? null,
  stretch: body.stretch ?? null,
  baseline: body.baseline ?? null,
  tolerance: body.tolerance ?? null,
  capOf: body.capOf ?? null,
  annualOnly: body.annualOnly ?? false,
  detail: {
    curve: [...(body.curve ?? linearCurve())],
    growthPath: body.growthPath ?? null,
    baseShares: body.baseShares ?? null,
    baseAmounts: body.baseAmounts ?? null,
    nodes: (body.nodes ?? []).map(({ id, name, weight, dueOn }) => ({ id, name, weight, dueOn })),
    comparator: body.comparator ? { name: body.comparator } : null,
  },
  clause: body.clause ?? null,
  sourceTitle: body.sourceTitle ?? null,
  sourceDate: body.sourceDate ?? null,
  illustrative: body.illustrative ?? false,
  note: body.note ?? null,
  verifierUnitId: body.verifierUnitId,
  leaderId: body.leaderId ?? null,
  coUnitIds: body.coUnitIds ?? [],
  dueText: body.dueText ?? null,
  zoneTargetId: body.zoneTargetId ?? null,
  numerator: body.numerator ?? null,
  denominator: body.denominator ?? null,
  baseWeight: body.baseWeight ?? null,
  lastResult: body.lastResult ?? null,
});

const commentDto = ({ saidByName, saidForName, answeredByName, revision, ...comment }: CommentRow): CommentDto => ({
  ...comment,
  version: revision,
  saidBy: saidByName,
  saidFor: saidForName,
  answeredBy: answeredByName,
});
