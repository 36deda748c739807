import type { Judgement } from '#domain/assessment/assessment.js';
import { worstFirstKey } from '#domain/assessment/worst-first.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import { escape } from 'mysql2';
import { rulesOfRow, type YearAtHand } from './year-at-hand.js';
import { keptCarryText } from './kept-carry.js';
import { detailOf, isKept } from './kept-detail.js';
import type { NewRow } from './new-row.js';

/** A new row as it will be written. The judgement itself is let go at once: of a thousand at a time it would fill the memory. */
export interface RowToAdd {
  targetId: number;
  /** What it was judged by; null when it goes on from a row that was judged by the same terms, which are kept already. */
  terms: { version: string; terms: TargetTerms } | null;
  /** It may call for a flag. */
  isShort: boolean;
  /** In the order of KEPT_COLUMNS. */
  values: string;
}

export function rowToAdd(row: NewRow, at: YearAtHand): RowToAdd {
  const { target, goesOn } = row;
  const { period, month, streak, doubtful, overdueNodes } = row.judged.judgement;
  const values = flat(`'${rulesOfRow(at, period, month).id}',${keptColumns(row)}`);
  return { targetId: target.id, terms: goesOn ? null : target, isShort: streak > 0 || doubtful || overdueNodes.length > 0, values };
}

/** As one piece: until then the engine keeps a text as the tree of all it was put together from, five times as large. */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}

/** What all rows of a scan share is not among them. */
export const KEPT_COLUMNS =
  'ruleSet, targetId, unitId, month, period, light, standing, notAssessed, actual, expected, ratio, gap, share, planned, streak, recovered, provisional, doubtful, lightOrder, severity, revisionId, detail, basis, waits, carry';

/**
 * A row as SQL. Codes, months and decimals are the rules' own and hold nothing to escape; a detail that quotes names people gave may,
 * and is escaped by the driver. A scan writes very many of these, and putting each
 * value through the driver would cost more than judging.
 */
function keptColumns({ target, judged: { judgement, carry }, basis, waits, doubts, revision }: NewRow): string {
  const { month, period, light, standing, notAssessed, streak, recovered, provisional, doubtful } = judgement;
  const { actual, expected, ratio, gap, share, planned } = judgement;
  return (
    `${target.id},${target.unitId},'${month}',${code(period)},'${light}',${code(standing)},${code(notAssessed)},` +
    `${computed(actual)},${computed(expected)},${computed(ratio)},${computed(gap)},${computed(share)},${computed(planned)},` +
    `${streak},${+recovered},${+provisional},${+doubtful},${weightOf(judgement)},${Number(revision) || 'NULL'},${quoted(detailOf(judgement))},` +
    `'${basis}','${waits}','${keptCarryText({ carry, doubts })}'`
  );
}

/** Nothing but JSON of codes and decimals. */
const HARMLESS = /^[\w.,:"[\]{}-]*$/;

const quoted = (detail: string) => (HARMLESS.test(detail) ? `'${detail}'` : escape(detail));

const code = (value: string | null): string => (value === null ? 'NULL' : `'${value}'`);
const computed = (value: string | null): string => (value === null || !isKept(value) ? 'NULL' : value);

/** The domain sorts ascending; the index is read backwards, so that worse is more. */
const MOST = 6;
const MOST_SEVERE = 1e12;

/**
 * Order and severity. Where the figure is still awaited the previous light stands, and so does its place among the worst. Severity is
 * how many times too far behind: 1 stands at the lagging threshold, below 0 is ahead.
 */
function weightOf(judgement: Judgement): string {
  const { light, standing, streak, gap, severity, overdueNodes } = judgement;
  const key = worstFirstKey(judgement);
  const awaited = (light === 'pending' || light === 'notAssessed') && standing !== null;
  const order = awaited ? Math.min(key.light, worstFirstKey({ light: standing, streak, gap, severity, overdueNodes }).light) : key.light;
  return `${MOST - order},${(0 - Math.min(MOST_SEVERE, Math.max(-MOST_SEVERE, key.shortfall))).toFixed(6)}`;
}
