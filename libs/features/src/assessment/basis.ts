import { periodMonths } from '#domain/assessment/periods.js';
import type { PeriodState } from '#domain/assessment/assessment.js';
import type { Month } from '#domain/calendar/day.js';
import { numberOf } from '#domain/calendar/months.js';
import type { Cadence } from '#domain/pledges/terms.js';
import { among } from '../array-rows.js';
import type { WindowsOfYear } from '../progress/windows-of-year.js';

/**
 * Names the terms of a target, and whose it is. The server puts it together from the row itself, so that neither terms changed
 * by an amendment nor terms changed by hand go unnoticed, and a scan that finds nothing changed has not read them.
 */
export const TERMS_VERSION = (t: string) => {
  const columns = ['unitId', 'track', 'kind', 'year', 'cadence', 'wording', 'annualOnly'].map((column) => `${t}.${column}`);
  // Counted only once there is something to count: what was never amended keeps the name it has.
  const amended = `NULLIF(${t}.amended, 0)`;
  const optional = ['capOf', 'target', 'upper', 'stretch', 'baseline', 'tolerance'].map((column) => `COALESCE(${t}.${column}, '-')`);
  return `CONVERT(MD5(CONCAT_WS('|', ${[...columns, ...optional, `${t}.detail`, amended].join(', ')})) USING ascii)`;
};

/**
 * `05=17+ 06=21`: the revisions that count from one month (first parameter) to another (second), and whether they are verified;
 * null when there are none. Read from an index alone, in
 * whose order they come (to sort them would cost more than to read them). Explanations need not be asked for: they are part of a revision.
 */
export const MARKS = (t: string) =>
  `(SELECT GROUP_CONCAT(SUBSTR(m.period, 6), '=', m.effectiveRevisionId, IF(m.verified, '+', '') SEPARATOR ' ')
      FROM submissions m FORCE INDEX (submission_marks) WHERE m.targetId = ${t}.id AND m.period BETWEEN ? AND ? AND m.effectiveRevisionId IS NOT NULL)`;

/** The same for many targets at once, in a range of the index or a few: targetId and marks; targets without any are left out. */
export const marksOf = (ids: readonly number[]) => `
  SELECT m.targetId, GROUP_CONCAT(SUBSTR(m.period, 6), '=', m.effectiveRevisionId, IF(m.verified, '+', '') SEPARATOR ' ')
    FROM submissions m FORCE INDEX (submission_marks)
   WHERE ${among('m.targetId', ids)} AND m.period BETWEEN ? AND ? AND m.effectiveRevisionId IS NOT NULL GROUP BY m.targetId`;

/** What `MARKS` says of one figure. */
export const markOf = (period: Month, revision: number | string, verified: boolean): string => `${period.slice(5)}=${revision}${verified ? '+' : ''}`;

/** A row's `basis`. */
export const basisOf = (version: string, marks: string | null): string => (marks === null || marks === '' ? version : `${version} ${marks}`);

export interface Named {
  version: string;
  /** The figures that counted, oldest first. */
  marks: { period: Month; revision: string; verified: boolean }[];
}

/** What a basis names. */
export function namedIn(basis: string, year: number): Named {
  const [version, ...marks] = basis.split(' ');
  return {
    version: version!,
    marks: marks.map((mark) => {
      const verified = mark.endsWith('+');
      return { period: `${year}-${mark.slice(0, 2)}`, revision: mark.slice(3, verified ? -1 : undefined), verified };
    }),
  };
}

const MISSING = '!';
const ASKED = '.';
const NOT_YET = '_';

/**
 * A row's `waits`: `04! 06.` for each period up to a month that has no figure, whether it is past due (`!`), asked for (`.`) or
 * neither (`_`). Empty while nothing is missing: then no passing of time can change the row.
 */
export function waitsOf(cadence: Cadence, track: string, year: number, filed: readonly string[], upTo: Month, windows: WindowsOfYear, now: Date): string {
  const waiting: string[] = [];
  for (const r of periodMonths(cadence)) {
    const month = String(r).padStart(2, '0');
    if (r > numberOf(upTo) || filed.includes(month)) continue;
    const window = windows.get(`${track}/${year}-${month}`);
    waiting.push(month + (window === undefined || now < window.opensAt ? NOT_YET : now < window.dueAt ? ASKED : MISSING));
  }
  return waiting.join(' ');
}

export const hasMissing = (waits: string): boolean => waits.includes(MISSING);

/** The states that `waits` stands for. */
export const waitingStates = (waits: string, year: number): PeriodState[] =>
  (waits === '' ? [] : waits.split(' ')).map((wait) => ({
    period: `${year}-${wait.slice(0, 2)}`,
    open: !wait.endsWith(NOT_YET),
    due: wait.endsWith(MISSING),
    figure: null,
  }));

/** How many periods of its own a target has up to a month. */
export const periodsUpTo = (cadence: Cadence, month: Month): number => periodMonths(cadence).filter((r) => r <= numberOf(month)).length;

