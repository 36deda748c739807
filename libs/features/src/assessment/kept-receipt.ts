import { fromJson } from '#database/columns.js';
import type { AssessmentDetail, FullDetail, FullReceipt } from '#database/entities/assessment/assessment.entity.js';
import type { Tx } from '#database/unit-of-work.js';
import type { PeriodState, Receipt } from '#domain/assessment/assessment.js';
import { isPeriod } from '#domain/assessment/periods.js';
import { receiptOf } from '#domain/assessment/receipt.js';
import { yearOf } from '#domain/calendar/months.js';
import { plainDecimal } from '#domain/decimal-text.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import type { EffectiveFigure, FigureState, NodeAcceptance } from '#domain/progress/figure.js';
import { earlierTermsOf, termStages, type TermsThen } from './earlier-terms.queries.js';
import { assessmentOf, type AssessmentRaw } from './assessment-row.js';
import { namedIn, waitingStates } from './basis.js';
import { termsKept } from './judged-terms.js';
import { startsOf } from './stage-starts.js';

/** Columns that a receipt is put together from, besides those of the judgement. */
export const BASIS_COLUMNS = 'a.zoneId, a.basis, a.waits';
export type RowWithBasis = AssessmentRaw & { zoneId: number; basis: string; waits: string };

type Reader = Pick<Tx, 'query'>;

/**
 * The receipts of kept rows, in their order: the results as they were kept, and what they were made from, read back from terms
 * and revisions, neither of which ever changes.
 */
export async function receiptsOf(reader: Reader, rows: readonly RowWithBasis[]): Promise<Receipt[]> {
  const named = rows.map((row) => (isFull(row) ? null : namedIn(row.basis, yearOf(row.month))));
  const terms = await termsKept(reader, [...new Set(named.flatMap((one) => (one === null ? [] : [one.version])))]);
  const chains = await earlierTermsOf(reader, [...new Set(rows.map(({ targetId }) => targetId))]);
  const amendedFrom = rows.map((row, i) => {
    const chain = chains.get(row.targetId);
    const version = named[i]?.version;
    if (chain === undefined || version === undefined) return [];
    return termStages(termsBefore(chain, version, row.period ?? row.month), terms.get(version) as unknown as TargetTerms).map(({ from }) => from);
  });
  const starts = await startsOf(reader, rows, amendedFrom);
  const figures = await figuresOf(reader, [...new Set(named.flatMap((one) => one?.marks.map(({ revision }) => revision) ?? []))]);
  return rows.map((row, i) => {
    const one = named[i];
    if (one == null) return fullReceipt(row);
    const signed = (terms.get(one.version) ?? {}) as unknown as TargetTerms;
    const filed = one.marks
      .filter(({ period }) => isPeriod(signed.cadence, period))
      .map(({ period, revision, verified }): PeriodState => ({ period, open: true, due: true, figure: { ...figures.get(revision)!, verified } }));
    const periods = [...filed, ...waitingStates(row.waits, yearOf(row.month))];
    return receiptOf({ parsed: { terms: signed }, rules: { id: row.ruleSet }, periods, start: starts[i]! }, assessmentOf(row));
  });
}

/**
 * What was signed before the version that a row was judged by: all that went before it in the chain; before the present version, all
 * that ended before the period. A row judged before an amendment was approved names the version that was then the first.
 */
function termsBefore(chain: readonly TermsThen[], version: string, period: string): readonly TermsThen[] {
  const place = chain.findIndex((then) => then.version === version);
  return place === -1 ? chain.filter(({ until }) => until < period) : chain.slice(0, place);
}

interface RevisionRow {
  id: number;
  period: string;
  figureState: FigureState;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  amount: string | null;
  comparator: string | null;
  nodes: unknown;
  yearEndEstimate: string | null;
  explanations: unknown;
}

async function figuresOf(reader: Reader, revisions: readonly string[]): Promise<Map<string, EffectiveFigure>> {
  if (revisions.length === 0) return new Map();
  const rows = await reader.query<RevisionRow[]>(
    `SELECT id, period, figureState, value, numerator, denominator, amount, comparator, nodes, yearEndEstimate, explanations
       FROM submission_revisions WHERE id IN (?)`,
    [revisions],
  );
  return new Map(rows.map((row) => [String(row.id), figureFrom(row)]));
}

const listOf = <T>(json: unknown): readonly T[] => (json === null ? [] : fromJson<T[]>(json));

const figureFrom = (row: RevisionRow): EffectiveFigure => ({
  period: row.period,
  state: row.figureState,
  value: plainDecimal(row.value),
  numerator: plainDecimal(row.numerator),
  denominator: plainDecimal(row.denominator),
  amount: plainDecimal(row.amount),
  comparator: plainDecimal(row.comparator),
  nodes: listOf<NodeAcceptance>(row.nodes),
  yearEndEstimate: plainDecimal(row.yearEndEstimate),
  verified: false,
  revision: String(row.id),
  explained: listOf<{ code: string }>(row.explanations).map(({ code }) => code),
});

const isFull = (row: AssessmentRaw) => !Array.isArray(fromJson<AssessmentDetail | FullDetail>(row.detail));

const OPEN = 1;
const DUE = 2;

/** A receipt from the time when rows kept theirs. */
function fullReceipt(row: AssessmentRaw): Receipt {
  const { receipt } = fromJson<FullDetail>(row.detail);
  const { terms, states, exact }: FullReceipt = receipt;
  const periods = states.map(([period, times, figure]): PeriodState => {
    const known = figure === undefined ? null : ({ period, ...figure } as unknown as EffectiveFigure);
    return { period, open: (times & OPEN) > 0, due: (times & DUE) > 0, figure: known };
  });
  const [actual, expected, ratio, gap, share, planned] = exact;
  return receiptOf({ parsed: { terms: terms as unknown as TargetTerms }, rules: { id: row.ruleSet }, periods, start: null }, { ...assessmentOf(row), actual, expected, ratio, gap, share, planned });
}
