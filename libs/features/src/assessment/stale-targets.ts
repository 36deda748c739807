import type { Cadence } from '#domain/pledges/terms.js';
import { monthIn } from '#domain/calendar/months.js';
import type { DataSource } from 'typeorm';
import { hasMissing, MARKS, namedIn, TERMS_VERSION, waitsOf } from './basis.js';
import type { YearAtHand } from './year-at-hand.js';

interface Suspect {
  id: number;
  track: string;
  cadence: Cadence;
  holds: number | null;
  basis: string | null;
  waits: string | null;
}

const BASIS = `CONCAT_WS(_ascii' ', ${TERMS_VERSION('t')}, ${MARKS('t')})`;

/** One range of the targets' key. The server compares; only what differs, or waits for a figure, is sent. */
const suspects = (rules: string) => `
  SELECT t.id, t.track, t.cadence, IF(c.id IS NULL, 0, c.ruleSet = ${rules} AND c.basis = ${BASIS}) AS holds, c.basis, c.waits
    FROM targets t LEFT JOIN assessments c ON c.targetId = t.id AND c.month = ? AND c.isCurrent = 1
   WHERE t.id BETWEEN ? AND ? AND t.zoneId = ? AND t.year = ? AND (c.id IS NULL OR c.waits <> '' OR c.ruleSet <> ${rules} OR c.basis <> ${BASIS})`;

/**
 * Targets between two ids that must be looked at: their latest row was made from something else than what is there now, or a
 * figure is missing, whose flag depends on the day. Locks nothing: who is found is looked at again under a lock.
 */
export async function staleTargets(dataSource: DataSource, at: YearAtHand, from: number, to: number): Promise<number[]> {
  const { zoneId, year, upTo } = at;
  const marked = [`${year}-01`, upTo];
  const rows = await dataSource.query<Suspect[]>(suspects(rulesInSql(at)), [...marked, upTo, from, to, zoneId, year, ...marked]);
  return rows.filter((row) => isStale(row, at)).map((row) => row.id);
}

function isStale({ holds, basis, waits, track, cadence }: Suspect, { year, upTo, windows, now }: YearAtHand): boolean {
  if (!holds || hasMissing(waits!)) return true;
  const filed = namedIn(basis!, year).marks.map(({ period }) => period.slice(5));
  return waits !== waitsOf(cadence, track, year, filed, upTo, windows, now);
}

/** The name of the rules that judge row `c`, see `rulesOfRow`. Nearly always one set judges the whole year. */
function rulesInSql({ year, stages }: YearAtHand): string {
  const cases = stages
    .slice(1)
    .map(({ from, rules }) => `WHEN COALESCE(c.period, c.month) >= '${monthIn(year, from)}' THEN '${rules.id}'`)
    .reverse();
  return cases.length === 0 ? `'${stages[0]!.rules.id}'` : `CASE ${cases.join(' ')} ELSE '${stages[0]!.rules.id}' END`;
}
