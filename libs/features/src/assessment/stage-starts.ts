import type { Tx } from '#database/unit-of-work.js';
import type { Start } from '#domain/assessment/series.js';
import { ruleStages } from '#domain/assessment/stages.js';
import type { Month } from '#domain/calendar/day.js';
import { monthIn, numberOf, yearOf } from '#domain/calendar/months.js';
import { NOTHING_CARRIED } from '#domain/assessment/carry.js';
import type { AssessmentRaw } from './assessment-row.js';
import { keptCarryFrom } from './kept-carry.js';
import { rulesOfYear } from './laboratory/adoptions.js';

type Row = Pick<AssessmentRaw, 'targetId' | 'month' | 'period' | 'knownFrom'> & { zoneId: number };

interface HandedOn {
  targetId: number;
  month: Month;
  carry: string;
  knownFrom: Date;
  knownTo: Date;
}

/**
 * For each row judged by rules, or by amended terms (`amendedFrom`, by row), that hold from the middle of its year on: since when, and what the months before handed on, as it
 * was known when the row was made. null for all others. Rules are never adopted for months that have rows already, so what the
 * year's stages are now is what they were then.
 */
export async function startsOf(reader: Pick<Tx, 'query'>, rows: readonly Row[], amendedFrom: readonly (readonly number[])[]): Promise<(Start | null)[]> {
  const stages = new Map<string, number[]>();
  for (const { zoneId, month } of rows) {
    const key = `${zoneId}/${yearOf(month)}`;
    if (!stages.has(key))
      stages.set(
        key,
        ruleStages(yearOf(month), await rulesOfYear(reader, zoneId, yearOf(month))).map(({ from }) => from),
      );
  }
  const starts = rows.map((row, i) => {
    const at = numberOf(row.period ?? row.month);
    const froms = [...stages.get(`${row.zoneId}/${yearOf(row.month)}`)!, ...amendedFrom[i]!];
    return Math.max(1, ...froms.filter((from) => from <= at));
  });
  const before = rows.map(({ month }, i): Month | null => (starts[i] === 1 ? null : monthIn(yearOf(month), starts[i]! - 1)));
  const months = [...new Set(before.filter((month) => month !== null))];
  if (months.length === 0) return rows.map(() => null);
  const handed = await reader.query<HandedOn[]>(
    'SELECT targetId, month, carry, knownFrom, knownTo FROM assessments WHERE targetId IN (?) AND month IN (?)',
    [[...new Set(rows.map(({ targetId }) => targetId))], months],
  );
  return rows.map((row, i) => {
    if (before[i] === null) return null;
    const one = handed.find(
      ({ targetId, month, knownFrom, knownTo }) =>
        targetId === row.targetId && month === before[i] && knownFrom <= row.knownFrom && knownTo > row.knownFrom,
    );
    return { from: starts[i]!, carry: one === undefined || one.carry === '' ? NOTHING_CARRIED : keptCarryFrom(one.carry).carry };
  });
}
