import { fromJson } from '#database/columns.js';
import type { FilingContent, Submission } from '#database/entities/progress/submission.entity.js';
import type { SqlTx } from '#database/unit-of-work.js';
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
  /** How often it was amended or passed on; 0 for nearly all. */
  amended: number;
}

export type SubmissionRow = Omit<Submission, 'target'>;

/** The columns that drafting and submitting ask about. */
const KEPT = ['id', 'state', 'version', 'draft', 'draftBy', 'draftAt', 'revisions', 'firstSubmittedAt', 'late', 'filedBy', 'reopenedUntil'] as const;
export type RowForFiling = Pick<SubmissionRow, (typeof KEPT)[number]>;

/** One target × one period with all that its rules ask about, locked for the rest of the transaction. */
export interface SubmissionRecord<Row extends RowForFiling = SubmissionRow> {
  target: TargetForFiling;
  terms: TargetTerms;
  period: Month;
  window: FilingTimes | null;
  /** null: nothing was ever saved. */
  row: Row | null;
  facts: SubmissionFacts;
}

const TARGET_COLUMNS = `t.id, t.zoneId, t.unitId, t.verifierUnitId, t.code, t.name, t.measureUnit, t.decimals, t.track, t.amended, ${TERMS_COLUMNS('t')}`;

/**
 * Locks and reads the record. Whether the actor may see or touch it is asked by the caller, with its facts.
 * @throws Refusal notFound for another zone's target, invalid for a month that is no period of the target
 */
export async function lockRecord(tx: SqlTx, targetId: number, period: Month): Promise<SubmissionRecord> {
  // The lock comes first and alone: joined to it the month's window would be locked, too, and all units would file in single
  // file. What is read after it is read as it is now that nobody else can change it.
  const [kept] = await tx.query<SubmissionRow[]>('SELECT s.* FROM submissions s WHERE s.targetId = ? AND s.period = ? FOR UPDATE', [targetId, period]);
  const [target] = await tx.query<(TargetForFiling & WindowColumns & LatestColumns)[]>(AROUND_SQL, [period, period, kept?.latestRevisionId ?? null, targetId, tx.author.zoneId]);
  if (!target) throw new Refusal('notFound', 'targets.notFound');
  const row = kept ? normalise(kept) : null;
  if (row) tx.worksOn(`submission:${row.id}`);
  const terms = await termsThen(tx, target, termsForPeriod(target, period), period);
  return { target, terms, period, row, window: windowOf(target), facts: factsOf(target, row, target) };
}

/**
 * The same for those who write a figure, in one round trip. Target and window are read beside the lock, in a derived table, which
 * a lock does not reach: were the window locked, too, all units would file in single file. Who submitted before, and whether a
 * reopening is asked for, is not in the facts: the rules of drafting and submitting do not ask.
 * @throws Refusal notFound for another zone's target, invalid for a month that is no period of the target
 */
export async function lockForFiling(tx: SqlTx, targetId: number, period: Month): Promise<SubmissionRecord<RowForFiling>> {
  const [found] = await tx.query<(TargetForFiling & WindowColumns & KeptColumns)[]>(FILING_SQL, [period, targetId, tx.author.zoneId, period]);
  if (!found) throw new Refusal('notFound', 'targets.notFound');
  const terms = termsForPeriod(found, period);
  const row = rowOf(found);
  if (row) tx.worksOn(`submission:${row.id}`);
  return { target: found, terms: await termsThen(tx, found, terms, period), period, row, window: windowOf(found), facts: factsOf(found, row, undefined) };
}

/** The row as it is committed now, not locked. */
export async function readKept(tx: SqlTx, targetId: number, period: Month): Promise<RowForFiling | null> {
  const [row] = await tx.query<RowForFiling[]>(`SELECT ${KEPT.join(', ')} FROM submissions WHERE targetId = ? AND period = ?`, [targetId, period]);
  return row ? normaliseKept(row) : null;
}

/** A month of before is read by what was promised then. Nearly no target was ever amended, and then nothing is asked. */
async function termsThen(tx: SqlTx, target: TargetForFiling, present: TargetTerms, period: Month): Promise<TargetTerms> {
  if (Number(target.amended) === 0) return present;
  // One value at a time: a prepared statement takes no lists.
  const [then] = await tx.query<TermsColumns[]>(
    `SELECT ${TERMS_COLUMNS('e')} FROM target_terms e WHERE e.targetId = ? AND e.untilPeriod >= ? ORDER BY e.untilPeriod LIMIT 1`,
    [target.id, period],
  );
  return then ? termsOf(then) : present;
}

function termsForPeriod(target: TargetForFiling, period: Month): TargetTerms {
  const terms = termsOf(target);
  if (!isPeriod(terms.cadence, period) || !period.startsWith(String(terms.year))) throw new Refusal('invalid', 'progress.notAPeriod');
  return terms;
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

/** Beside a target's columns the row's own go by names that no target has. */
type KeptColumns = { [C in keyof RowForFiling as `kept_${C}`]: RowForFiling[C] | null };

function rowOf(found: KeptColumns): RowForFiling | null {
  if (found.kept_id === null) return null;
  return normaliseKept(Object.fromEntries(KEPT.map((column) => [column, found[`kept_${column}`]])) as RowForFiling);
}

const normaliseKept = (row: RowForFiling): RowForFiling => ({ ...row, draft: row.draft ? fromJson<FilingContent>(row.draft) : null, late: Boolean(row.late) });

const FILING_SQL = `
  SELECT a.*, ${KEPT.map((column) => `s.${column} AS kept_${column}`).join(', ')}
    FROM (SELECT ${TARGET_COLUMNS}, w.opensAt, w.dueAt, w.lockedAt
            FROM targets t
            LEFT JOIN filing_windows w ON w.zoneId = t.zoneId AND w.track = t.track AND w.period = ?
           WHERE t.id = ? AND t.zoneId = ?) a
    LEFT JOIN submissions s ON s.targetId = a.id AND s.period = ?
     FOR UPDATE`;

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
