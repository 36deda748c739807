import type { Tx } from '#database/unit-of-work.js';
import type { Month } from '#domain/calendar/day.js';
import { addMonths, monthIn } from '#domain/calendar/months.js';

/** The columns that earlier terms share with the target itself. */
const COPIED = 'zoneId, unitId, year, track, kind, cadence, wording, target, upper, stretch, baseline, tolerance, capOf, annualOnly, detail, amended'
  .split(', ')
  .map((column) => `\`${column}\``);
const from = (alias: string) => COPIED.map((column) => `${alias}.${column}`).join(', ');

/**
 * Cuts the history of targets before a month, so that what changes from then on leaves the months before it as they are: the terms in
 * force in the month before are kept once more, up to it. The targets are locked by the caller. Nothing is kept where the target's
 * year only begins then.
 */
export async function cutTermsBefore(tx: Tx, targets: readonly { id: number; year: number }[], fromPeriod: Month): Promise<void> {
  const until = ({ year }: { year: number }): Month => {
    const before = addMonths(fromPeriod, -1);
    return before > monthIn(year, 12) ? monthIn(year, 12) : before;
  };
  const cut = targets.filter((target) => until(target) >= monthIn(target.year, 1));
  if (cut.length === 0) return;
  const kept = await tx.query<{ id: number; targetId: number; untilPeriod: Month }[]>(
    'SELECT id, targetId, untilPeriod FROM target_terms WHERE targetId IN (?) ORDER BY targetId, untilPeriod FOR UPDATE',
    [cut.map(({ id }) => id)],
  );
  for (const target of cut) {
    const month = until(target);
    const covering = kept.find(({ targetId, untilPeriod }) => targetId === target.id && untilPeriod >= month);
    if (covering?.untilPeriod === month) continue;
    const [table, id, targetId] = covering ? ['target_terms', covering.id, 'e.targetId'] : ['targets', target.id, 'e.id'];
    await tx.query(
      `INSERT INTO target_terms (targetId, untilPeriod, ${COPIED.join(', ')}) SELECT ${targetId}, ?, ${from('e')} FROM ${table} e WHERE e.id = ?`,
      [month, id],
    );
  }
}
