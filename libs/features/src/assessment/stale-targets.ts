import type { PeriodState } from '#domain/assessment/assessment.js';
import { periodsOf } from '#domain/assessment/periods.js';
import type { RuleSet } from '#domain/assessment/rule-sets.js';
import type { Month } from '#domain/calendar/day.js';
import type { Cadence } from '#domain/pledges/terms.js';
import type { EffectiveFigure } from '#domain/progress/figure.js';
import type { DataSource } from 'typeorm';
import type { WindowsOfYear } from '../progress/windows-of-year.js';
import { statesOf } from './year-states.js';
import { TERMS_VERSION, targetStamp } from './target-stamp.js';

export interface YearAtHand {
  zoneId: number;
  year: number;
  upTo: Month;
  rules: RuleSet;
  windows: WindowsOfYear;
  now: Date;
}

interface MarkedTarget {
  id: number;
  track: string;
  cadence: Cadence;
  termsVersion: string;
  month: Month | null;
  stamp: string | null;
  /** `2024-05=17+ 2024-06=21`: the revisions that count, and whether they are verified. */
  marks: string | null;
}

/** One range of the targets' key, answered from narrow indices: no figure, no judgement and no JSON is read. */
const MARKS = `
  SELECT t.id, t.track, t.cadence, ${TERMS_VERSION('t')} AS termsVersion, k.month, k.stamp,
         (SELECT GROUP_CONCAT(s.period, '=', s.effectiveRevisionId, IF(s.verified, '+', '') SEPARATOR ' ')
            FROM submissions s WHERE s.targetId = t.id AND s.period <= ? AND s.effectiveRevisionId IS NOT NULL) AS marks
    FROM targets t LEFT JOIN assessed_targets k ON k.targetId = t.id
   WHERE t.id BETWEEN ? AND ? AND t.zoneId = ? AND t.year = ?`;

/**
 * Targets between two ids that must be looked at: their judgements were made from something else than what is there now, or a
 * figure is missing, whose flag depends on the day. Locks nothing: who is found is looked at again under a lock.
 */
export async function staleTargets(dataSource: DataSource, at: YearAtHand, from: number, to: number): Promise<number[]> {
  const rows = await dataSource.query<MarkedTarget[]>(MARKS, [at.upTo, from, to, at.zoneId, at.year]);
  return rows.filter((row) => isStale(row, at)).map((row) => row.id);
}

function isStale(row: MarkedTarget, { year, upTo, rules, windows, now }: YearAtHand): boolean {
  if (row.month !== upTo) return true;
  const states = statesOf(periodsOf(row.cadence, year), row.track, windows, figuresIn(row.marks), now);
  return states.some(isMissing(upTo)) || targetStamp(row.termsVersion, rules, states, upTo) !== row.stamp;
}

export const isMissing =
  (upTo: Month) =>
  ({ period, due, figure }: PeriodState): boolean =>
    due && figure === null && period <= upTo;

/** As much of the figures as a stamp asks for. */
function figuresIn(marks: string | null): Map<Month, EffectiveFigure> {
  const figures = new Map<Month, EffectiveFigure>();
  if (marks === null) return figures;
  for (const mark of marks.split(' ')) {
    const verified = mark.endsWith('+');
    const revision = mark.slice(8, verified ? -1 : undefined);
    figures.set(mark.slice(0, 7), { revision, verified, explained: NONE } as unknown as EffectiveFigure);
  }
  return figures;
}

const NONE: readonly string[] = [];
