import { idsSince, type Tx } from '#database/unit-of-work.js';
import { Refusal, type FieldProblem } from '#domain/refusal.js';
import { groupedBy } from '../../grouping.js';
import { draftPledgesOf } from './draft-pledges.js';
import { columnValues, DRAFTED_COLUMNS, type LineInput } from './line-input.js';
import { lineProblems } from './line-problems.js';

/** Rows of one INSERT: a few hundred kilobytes with their curves, well under max_allowed_packet. */
const BATCH = 400;

/**
 * Lines for any number of units at once, in the order given; a unit without a pledge gets a draft. All or nothing.
 * @returns the ids, in the order of `lines`
 * @throws Refusal `pledges.noPlanYear`; `pledges.linesRefused` with one error per line and field (`lines.3.code`):
 * unknown units, people and zone targets, codes in use, pledges past consultation
 */
export async function insertLines(tx: Tx, zoneId: number, year: number, lines: LineInput[]): Promise<number[]> {
  if (lines.length === 0) return [];
  await requireLines(tx, zoneId, year, lines);
  const pledges = await draftPledgesOf(tx, zoneId, year, [...new Set(lines.map(({ unitId }) => unitId))]);
  const shut = lines.flatMap(({ unitId }, i): FieldProblem[] => {
    const { shut: code } = pledges.get(unitId)!;
    return code ? [{ path: `lines.${i}.unitId`, code }] : [];
  });
  if (shut.length > 0) throw refused(shut);
  const ids: number[] = [];
  for (let from = 0; from < lines.length; from += BATCH) {
    const batch = lines.slice(from, from + BATCH);
    const { insertId } = await tx.query<{ insertId: number }>(
      `INSERT INTO pledge_lines (zoneId, year, pledgeId, sort, ${DRAFTED_COLUMNS.map((column) => `\`${column}\``).join(', ')}) VALUES ${batch
        .map(
          () =>
            `(${Array(DRAFTED_COLUMNS.length + 4)
              .fill('?')
              .join(',')})`,
        )
        .join(',')}`,
      batch.flatMap((line) => {
        const pledge = pledges.get(line.unitId)!;
        return [zoneId, year, pledge.id, line.sort ?? ++pledge.lastSort, ...columnValues(line)];
      }),
    );
    ids.push(...(await idsSince(tx, insertId, batch.length)));
  }
  for (const [unitId, own] of groupedBy(
    lines.map((line, i) => ({ unitId: line.unitId, id: ids[i]! })),
    (one) => one.unitId,
  ))
    tx.record('pledges.linesAdded', { pledgeId: pledges.get(unitId)!.id, unitId, lineIds: own.map(({ id }) => id) });
  return ids;
}

/** The same checks without writing, for a dry run. @throws Refusal as `insertLines`, but for pledges past consultation */
export async function requireLines(tx: Tx, zoneId: number, year: number, lines: LineInput[]): Promise<void> {
  const [plan] = await tx.query<unknown[]>('SELECT 1 FROM plan_years WHERE zoneId = ? AND year = ?', [zoneId, year]);
  if (!plan) throw new Refusal('conflict', 'pledges.noPlanYear', { params: { year: String(year) } });
  const problems = await lineProblems(tx, zoneId, year, lines);
  if (problems.length > 0) throw refused(problems);
}

const refused = (errors: FieldProblem[]) => new Refusal('invalid', 'pledges.linesRefused', { errors });
