import type { Tx } from '#database/unit-of-work.js';
import type { TermsDetail } from '#database/entities/pledges/target-terms.columns.js';
import type { Month } from '#domain/calendar/day.js';
import { addMonths } from '#domain/calendar/months.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import { among, eachRow } from '../array-rows.js';
import { termsOf, type TermsColumns } from '../pledges/terms-of.js';
import { marksOf, TERMS_VERSION } from './basis.js';
import { FILED_LIST, type FiledColumns } from './filed-figures.js';
import type { YearAtHand } from './year-at-hand.js';

export interface AssessedTarget {
  id: number;
  zoneId: number;
  unitId: number;
  track: string;
  terms: TargetTerms;
  /** Names the terms, see TERMS_VERSION. */
  version: string;
  /** Has earlier terms: it was amended, or passed to another unit. */
  amended: boolean;
}

/** The row of the month before, as far as the next month goes on from it. */
export interface RowBefore {
  period: Month | null;
  ruleSet: string;
  basis: string;
  waits: string;
  carry: string;
}

/** A target with everything that its latest month is judged from, if nothing before it has changed. */
export interface TargetAtHand {
  target: AssessedTarget;
  /** All figures of the year up to the month, see MARKS. */
  marks: string;
  current: (RowBefore & { id: number }) | null;
  before: RowBefore | null;
  /** What was filed for the month itself. */
  filed: FiledColumns | null;
}

const TERMS = ['kind', 'year', 'cadence', 'wording', 'target', 'upper', 'stretch', 'baseline', 'tolerance', 'capOf', 'annualOnly'].map((column) => `t.${column}`).join(', ');
const ROW = (a: string) => `${a}.ruleSet, ${a}.period, ${a}.basis, ${a}.waits, ${a}.carry`;

const AT_HAND = (ids: readonly number[]) => `
  SELECT t.id, t.unitId, t.track, ${TERMS_VERSION('t')}, ${TERMS}, t.amended, CAST(t.detail AS CHAR), c.id, ${ROW('c')}, ${ROW('p')}, ${FILED_LIST('s')}
    FROM targets t
    LEFT JOIN assessments c ON c.targetId = t.id AND c.month = ? AND c.isCurrent = 1
    LEFT JOIN assessments p ON p.targetId = t.id AND p.month = ? AND p.isCurrent = 1
    LEFT JOIN submissions s ON s.targetId = t.id AND s.period = ? AND s.effectiveRevisionId IS NOT NULL
   WHERE ${among('t.id', ids)} ORDER BY t.id`;

type Kept = [ruleSet: string, period: Month | null, basis: string, waits: string, carry: string];
type Terms = [kind: string, year: number, cadence: string, wording: string, target: string | null, upper: string | null, stretch: string | null, baseline: string | null, tolerance: string | null, capOf: string | null, annualOnly: number];
type Row = [id: number, unitId: number, track: string, version: string, ...Terms, amended: number, detail: string, currentId: number | null, ...Kept, ...Kept, ...FiledColumns];

/** Two statements for any number of targets, one target after the other: what was looked at need not be kept. Ids ascend. */
export async function eachTargetAtHand(tx: Tx, ids: readonly number[], { zoneId, year, upTo }: YearAtHand, look: (one: TargetAtHand) => void): Promise<void> {
  const marks = new Map<number, string>();
  await eachRow<[number, string]>(tx, marksOf(ids), [`${year}-01`, upTo], ([id, text]) => marks.set(id, text));
  await eachRow<Row>(tx, AT_HAND(ids), [upTo, monthBefore(upTo), upTo], (row) => {
    const [id, unitId, track, version, kind, , cadence, wording, target, upper, stretch, baseline, tolerance, capOf, annualOnly, amended, detail, currentId] = row;
    const columns = { kind, year, cadence, wording, target, upper, stretch, baseline, tolerance, capOf, annualOnly: Boolean(annualOnly), detail: detailOf(detail) } as TermsColumns;
    look({
      target: { id, zoneId, unitId, track, version, amended: amended > 0, terms: termsOf(columns) },
      marks: marks.get(id) ?? '',
      current: currentId === null ? null : { id: currentId, ...keptIn(row, CURRENT)! },
      before: keptIn(row, BEFORE),
      filed: row[FILED] === null ? null : (row.slice(FILED) as FiledColumns),
    });
  });
}

const CURRENT = 18;
const BEFORE = 23;
const FILED = 28;

function keptIn(row: Row, at: number): RowBefore | null {
  const ruleSet = row[at] as string | null;
  return ruleSet === null ? null : { ruleSet, period: row[at + 1] as Month | null, basis: row[at + 2] as string, waits: row[at + 3] as string, carry: row[at + 4] as string };
}

export const monthBefore = (month: Month): Month => addMonths(month, -1);

const MOST_REMEMBERED = 500;
const details = new Map<string, TermsDetail>();

/** Most targets of a zone share a curve, and so this text: it is read once, and its curve then need not be either. */
function detailOf(text: string): TermsDetail {
  let detail = details.get(text);
  if (detail === undefined) {
    if (details.size >= MOST_REMEMBERED) details.clear();
    details.set(text, (detail = JSON.parse(text) as TermsDetail));
  }
  return detail;
}
