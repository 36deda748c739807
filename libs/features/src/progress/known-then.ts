import type { Month } from '#domain/calendar/day.js';
import type { EffectiveFigure } from '#domain/progress/figure.js';
import { figureOf } from './filing-content.js';
import type { RevisionRow } from './filing.queries.js';

type Revision = RevisionRow & { period: Month };

export interface PeriodThen {
  state: 'none' | 'submitted' | 'endorsed' | 'verified' | 'returned';
  figure: EffectiveFigure | null;
}

/** The revisions that existed at a moment, with only the steps they had gone through by then. */
export const revisionsThen = (revisions: readonly Revision[], asOf: Date): Revision[] =>
  revisions.filter(({ submittedAt }) => submittedAt <= asOf).map((revision) => stepsUntil(revision, asOf));

function stepsUntil(revision: Revision, asOf: Date): Revision {
  const by = (at: Date | null) => (at !== null && at <= asOf ? at : null);
  const endorsedAt = by(revision.endorsedAt);
  const verifiedAt = by(revision.verifiedAt);
  const returnedAt = by(revision.returnedAt);
  return {
    ...revision,
    withdrawnAt: by(revision.withdrawnAt),
    endorsedAt,
    endorsedByName: endorsedAt && revision.endorsedByName,
    verifiedAt,
    verifiedByName: verifiedAt && revision.verifiedByName,
    verifiedReason: verifiedAt && revision.verifiedReason,
    returnedAt,
    returnedByName: returnedAt && revision.returnedByName,
    returnReason: returnedAt && revision.returnReason,
  };
}

/** Where one period stood, and which figure counted: the latest one neither withdrawn nor returned. `then`: of `revisionsThen`. */
export function periodThen(then: readonly Revision[], period: Month): PeriodThen {
  const own = then.filter((revision) => revision.period === period);
  const latest = own.findLast(({ withdrawnAt }) => withdrawnAt === null);
  const counts = own.findLast(({ withdrawnAt, returnedAt }) => withdrawnAt === null && returnedAt === null);
  return { state: latest ? stateOf(latest) : 'none', figure: counts ? figureThen(counts, period) : null };
}

function stateOf({ returnedAt, verifiedAt, endorsedAt }: Revision): PeriodThen['state'] {
  if (returnedAt) return 'returned';
  if (verifiedAt) return 'verified';
  return endorsedAt ? 'endorsed' : 'submitted';
}

const figureThen = ({ id, content, verifiedAt }: Revision, period: Month): EffectiveFigure => ({
  ...figureOf(period, content),
  verified: verifiedAt !== null,
  revision: String(id),
  explained: content.explanations.map(({ code }) => code),
});
