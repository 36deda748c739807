import { fromJson } from '#database/columns.js';
import type { FilingContent, Submission } from '#database/entities/progress/submission.entity.js';
import type { Tx } from '#database/unit-of-work.js';
import type { FilingTimes } from '#domain/calendar/windows.js';
import type { Month } from '#domain/calendar/day.js';
import { plainDecimal } from '#domain/decimal-text.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import { isPeriod } from '#domain/assessment/periods.js';
import type { EffectiveFigure, NodeAcceptance } from '#domain/progress/figure.js';
import type { SubmissionFacts } from '#domain/progress/submission.policy.js';
import { Refusal } from '#domain/refusal.js';
import { termsOf, TERMS_COLUMNS, type TermsColumns } from '../pledges/terms-of.js';
import { YEAR_ASKS } from '../pledges/year/year-asks.js';

export interface TargetForFiling extends TermsColumns {
  id: number;
  zoneId: number;
  unitId: number;
  verifierUnitId: number;
  code: string;
  name: string;
  measureUnit: string;
  decimals: number;
  track: 'administrative' | 'statistical';
}

export type SubmissionRow = Omit<Submission, 'target'>;

/** One target × one period with all that its rules ask about, locked for the rest of the transaction. */
export interface SubmissionRecord {
  target: TargetForFiling;
  terms: TargetTerms;
  period: Month;
  window: FilingTimes | null;
  /** null: nothing was ever saved. */
  row: SubmissionRow | null;
  facts: SubmissionFacts;
}

const TARGET_COLUMNS = `t.id, t.zoneId, t.unitId, t.verifierUnitId, t.code, t.name, t.measureUnit, t.decimals, t.track, ${TERMS_COLUMNS('t')}`;

/**
 * Locks and reads the record. Whether the actor may see or touch it is asked by the caller, with its facts.
 * @throws Refusal notFound for another zone's target, invalid for a month that is no period of the target
 */
export async function lockRecord(tx: Tx, targetId: number, period: Month): Promise<SubmissionRecord> {
  // The lock comes first and alone: joined to it the month's window would be locked, too, and all units would file in single
  // file. What is read after it is read as it is now that nobody else can change it.
  const [kept] = await tx.query<SubmissionRow[]>('SELECT s.* FROM submissions s WHERE s.targetId = ? AND s.period = ? FOR UPDATE', [targetId, period]);
  const [target] = await tx.query<(TargetForFiling & WindowColumns & LatestColumns)[]>(AROUND_SQL, [period, period, kept?.latestRevisionId ?? null, targetId, tx.author.zoneId]);
  if (!target) throw new Refusal('notFound', 'targets.notFound');
  const terms = termsOf(target);
  if (!isPeriod(terms.cadence, period) || !period.startsWith(String(terms.year))) throw new Refusal('invalid', 'progress.notAPeriod');
  const row = kept ? normalise(kept) : null;
  return { target, terms, period, row, window: windowOf(target), facts: factsOf(target, row, target) };
}

/** The same record after its own transaction has written the row: everything around it is as it was. */
export async function withOwnChange(tx: Tx, record: SubmissionRecord, submissionId: number): Promise<SubmissionRecord> {
  const [kept] = await tx.query<SubmissionRow[]>('SELECT s.* FROM submissions s WHERE s.id = ? FOR UPDATE', [submissionId]);
  const row = normalise(kept!);
  // A draft's writers are all the filers that count while it lies open: who submitted before it is no longer asked about.
  return { ...record, row, facts: { ...factsOf(record.target, row, undefined), reopenPending: record.facts.reopenPending } };
}

interface WindowColumns {
  opensAt: Date | null;
  dueAt: Date | null;
  lockedAt: Date | null;
}

interface LatestColumns {
  submittedBy: number | null;
  submittedFor: number | null;
  reopenPending: number;
}

// One round trip: the target, its window, who filed last, and whether a reopening waits for an answer.
const AROUND_SQL = `
  SELECT ${TARGET_COLUMNS}, w.opensAt, w.dueAt, w.lockedAt, r.submittedBy, r.submittedFor,
         EXISTS (SELECT 1 FROM reopen_requests q WHERE q.targetId = t.id AND q.period = ? AND q.state = 'open') AS reopenPending
    FROM targets t
    LEFT JOIN filing_windows w ON w.zoneId = t.zoneId AND w.track = t.track AND w.period = ? AND ${YEAR_ASKS('t.zoneId', 't.year')}
    LEFT JOIN submission_revisions r ON r.id = ?
   WHERE t.id = ? AND t.zoneId = ?`;

const windowOf = (row: WindowColumns | undefined): FilingTimes | null =>
  row?.opensAt && row.dueAt && row.lockedAt ? { opensAt: row.opensAt, dueAt: row.dueAt, lockedAt: row.lockedAt, provisional: false } : null;

/** Plain SQL gives JSON as text on MariaDB and DECIMALs with all their zeros. */
export function normalise<T extends Partial<SubmissionRow>>(row: T): T {
  return {
    ...row,
    draft: row.draft ? fromJson<FilingContent>(row.draft) : null,
    nodes: row.nodes ? fromJson<NodeAcceptance[]>(row.nodes) : null,
    explained: row.explained ? fromJson<string[]>(row.explained) : null,
    warned: row.warned ? fromJson<string[]>(row.warned) : null,
    verified: Boolean(row.verified),
    late: Boolean(row.late),
    value: plainDecimal(row.value ?? null),
    numerator: plainDecimal(row.numerator ?? null),
    denominator: plainDecimal(row.denominator ?? null),
    amount: plainDecimal(row.amount ?? null),
    comparator: plainDecimal(row.comparator ?? null),
    yearEndEstimate: plainDecimal(row.yearEndEstimate ?? null),
  };
}

/** What the life cycle and the policies ask about a row; `null`: nothing was ever saved. */
export function factsOf(
  owners: { unitId: number; verifierUnitId: number },
  row: Pick<SubmissionRow, 'state' | 'revisions' | 'firstSubmittedAt' | 'reopenedUntil' | 'draftBy' | 'filedBy'> | null,
  latest: Partial<LatestColumns> | undefined,
): SubmissionFacts {
  // While a draft lies open the people behind the last submitted revision are not its filers; once submitted they are.
  const writers = row ? (row.state === 'draft' ? [row.draftBy] : [row.draftBy, row.filedBy, latest?.submittedBy, latest?.submittedFor]) : [];
  return {
    unitId: owners.unitId,
    verifierUnitId: owners.verifierUnitId,
    state: row?.state ?? null,
    revision: row?.revisions ?? 0,
    firstSubmittedAt: row?.firstSubmittedAt ?? null,
    reopenedUntil: row?.reopenedUntil ?? null,
    reopenPending: Boolean(latest?.reopenPending),
    filers: [...new Set(writers.filter((person): person is number => person != null))],
  };
}

/** The kept effective figure of a row, as the assessment takes it; null while nothing counts. */
export function effectiveFigure(row: SubmissionRow): EffectiveFigure | null {
  if (row.effectiveRevisionId === null || row.figureState === null) return null;
  return {
    period: row.period,
    state: row.figureState,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    amount: row.amount,
    comparator: row.comparator,
    nodes: row.nodes ?? [],
    yearEndEstimate: row.yearEndEstimate,
    verified: row.verified,
    revision: String(row.effectiveRevisionId),
    explained: row.explained ?? [],
  };
}
