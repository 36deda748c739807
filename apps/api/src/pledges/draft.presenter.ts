import { nameIn, nameOrNull } from '#domain/language/name-in.js';
import { problemOf } from '#domain/language/problem.js';
import type { Locale } from '#domain/language/sentence.js';
import { linearCurve } from '#domain/pledges/curves.js';
import type { PledgeContent } from '#domain/pledges/pledge-content.js';
import type { KnownNames } from '#features/people/known-names.queries.js';
import type { CommentRow, Draft, DraftLine } from '#features/pledges/drafting/draft.queries.js';
import type { LineInput } from '#features/pledges/drafting/line-input.js';
import type { SignatureRow } from '#features/pledges/signing/version.queries.js';
import type { CommentDto, DraftDto, PledgeTextDto, SignatureDto } from './draft.dto.js';
import type { LineBody, LineDto } from './line.dto.js';

interface NamesRead {
  locale: Locale;
  known: KnownNames;
}

export const draftDto = (draft: Draft, signatures: SignatureRow[], { locale, known }: NamesRead): DraftDto => ({
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
  text: pledgeTextDto(draft.content, { locale, known }),
  lines: draft.lines.map((line) => lineDto(line, locale)),
  comments: draft.comments.map((comment) => commentDto(comment, locale)),
  signatures: signatures.map((signature) => signatureDto(signature, locale)),
  texts: draft.texts,
  allowed: draft.allowed,
});

/** The kept text, its names as they were then: in English where English is known of them. What is hashed stays as it is kept. */
export const pledgeTextDto = (content: PledgeContent, { locale, known }: NamesRead): PledgeTextDto => {
  const named = (name: string | null) => (name === null ? null : (known.get(name) ?? name));
  const { year, version, tier, title, zone, holder, counterpart, counterpartTitle, clauses, targets, kept } = content;
  return {
    year,
    version,
    tier,
    title,
    zone: named(zone),
    holder: named(holder),
    counterpart: named(counterpart),
    counterpartTitle,
    clauses,
    targets: targets.map(({ track: _, ...target }) => ({
      ...target,
      unit: named(target.unit),
      verifier: named(target.verifier),
      leader: named(target.leader),
      coUnits: target.coUnits.map((unit) => known.get(unit) ?? unit),
    })),
    kept: kept.map((warning) => ({
      ...warning,
      name: nameIn(locale, warning.name, targets.find(({ code }) => code === warning.about)?.nameEn),
      by: named(warning.by),
    })),
  };
};

export const signatureDto = (row: SignatureRow, locale: Locale): SignatureDto => ({
  side: row.side,
  signatory: nameIn(locale, row.signatory, row.signatoryEn),
  by: nameOrNull(locale, row.byName, row.byNameEn),
  signedAt: row.signedAt,
  contentHash: row.contentHash,
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

const commentDto = ({ saidByName, saidByNameEn, saidForName, saidForNameEn, answeredByName, answeredByNameEn, revision, ...comment }: CommentRow, locale: Locale): CommentDto => ({
  ...comment,
  version: revision,
  saidBy: nameIn(locale, saidByName, saidByNameEn),
  saidFor: nameOrNull(locale, saidForName, saidForNameEn),
  answeredBy: nameOrNull(locale, answeredByName, answeredByNameEn),
});
