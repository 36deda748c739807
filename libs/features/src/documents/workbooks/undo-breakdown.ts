import type { Tx } from '#database/unit-of-work.js';
import type { BreakdownLine } from '#domain/documents/workbook/breakdown-line.js';
import { Refusal, type FieldProblem } from '#domain/refusal.js';
import { shutReason } from '../../pledges/drafting/draft-pledges.js';
import { insertLines } from '../../pledges/drafting/insert-lines.js';
import { removeLines } from '../../pledges/drafting/remove-lines.js';
import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import type { LineBefore } from './apply-breakdown.js';
import type { ImportHead, ImportRowRead } from './import-record.js';

type Row = ImportRowRead<BreakdownLine>;
interface LineNow {
  id: number;
  revision: number;
  state: PledgeState;
  comments: number;
  projects: number;
  answers: number;
}

/**
 * Takes a whole batch back: its lines and zone targets go, lines it had changed are put back as they were. Refused as a whole where
 * somebody has gone on from a row: changed, commented on, given projects, sent for approval.
 * @returns rows taken back
 * @throws Refusal conflict `imports.builtUpon` naming each row
 */
export async function undoBreakdown(tx: Tx, head: ImportHead, rows: Row[]): Promise<number> {
  const made = rows.filter(({ lineId, zoneTargetId }) => lineId !== null || zoneTargetId !== null);
  const lines = await linesNow(tx, made.flatMap(({ lineId }) => lineId ?? []));
  const own = new Set(lines.keys());
  const goals = await goalsNow(tx, made.flatMap(({ zoneTargetId }) => zoneTargetId ?? []), [...own]);
  const errors = made.flatMap((row): FieldProblem[] => {
    const line = row.lineId === null ? undefined : lines.get(row.lineId);
    const goal = row.zoneTargetId === null ? undefined : goals.get(row.zoneTargetId);
    const code = line ? lineReason(line, row.madeRevision) : goal ? goalReason(goal, row.madeRevision) : null;
    return code ? [{ path: `${row.sheet}!${row.sheetRow}`, code, params: { name: row.reading?.name ?? '' } }] : [];
  });
  if (errors.length > 0) throw new Refusal('conflict', 'imports.builtUpon', { errors });
  await removeLines(tx, [...own]);
  const goalIds = [...goals.keys()];
  if (goalIds.length > 0) {
    await tx.query('DELETE FROM zone_targets WHERE zoneId = ? AND id IN (?)', [head.zoneId, goalIds]);
    for (const [zoneTargetId, { code }] of goals) tx.record('pledges.zoneTargetRemoved', { zoneTargetId, year: head.planYear, code });
  }
  const before = made.flatMap((row) => (row.before as LineBefore | null)?.line ?? []);
  if (before.length > 0) await insertLines(tx, head.zoneId, head.planYear, before);
  await removeEmptyPledges(tx, head);
  return own.size + goals.size;
}

const lineReason = (line: LineNow, made: number | null): string | null =>
  shutReason(line.state) !== null ? 'imports.lineShut' : line.revision !== made ? 'imports.lineChanged' : Number(line.comments) > 0 ? 'imports.lineCommented' : Number(line.projects) + Number(line.answers) > 0 ? 'imports.lineUsed' : null;

async function linesNow(tx: Tx, ids: number[]): Promise<Map<number, LineNow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<LineNow[]>(
    `SELECT l.id, l.revision, p.state,
            (SELECT COUNT(*) FROM line_comments c WHERE c.pledgeId = l.pledgeId AND c.code = l.code) AS comments,
            (SELECT COUNT(*) FROM projects j WHERE j.lineId = l.id) AS projects, (SELECT COUNT(*) FROM ambition_answers a WHERE a.lineId = l.id) AS answers
       FROM pledge_lines l JOIN pledges p ON p.id = l.pledgeId WHERE l.zoneId = ? AND l.id IN (?) FOR UPDATE`,
    [tx.author.zoneId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

interface GoalNow {
  id: number;
  code: string;
  revision: number;
  shares: number;
  projects: number;
  answers: number;
}

const goalReason = (goal: GoalNow, made: number | null): string | null =>
  goal.revision !== made ? 'imports.zoneTargetChanged' : Number(goal.shares) + Number(goal.projects) + Number(goal.answers) > 0 ? 'imports.zoneTargetUsed' : null;

async function goalsNow(tx: Tx, ids: number[], ownLines: number[]): Promise<Map<number, GoalNow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<GoalNow[]>(
    `SELECT z.id, z.code, z.revision, (SELECT COUNT(*) FROM pledge_lines l WHERE l.zoneTargetId = z.id AND l.id NOT IN (?)) AS shares,
            (SELECT COUNT(*) FROM projects j WHERE j.zoneTargetId = z.id) AS projects, (SELECT COUNT(*) FROM ambition_answers a WHERE a.zoneTargetId = z.id) AS answers
       FROM zone_targets z WHERE z.zoneId = ? AND z.id IN (?) FOR UPDATE`,
    [ownLines.length > 0 ? ownLines : [0], tx.author.zoneId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Drafts that the batch began and nobody has touched since go with it. */
async function removeEmptyPledges(tx: Tx, head: ImportHead): Promise<void> {
  const empty = await tx.query<{ id: number }[]>(
    `SELECT p.id FROM pledges p WHERE p.zoneId = ? AND p.year = ? AND p.state = 'draft' AND p.tier = 'unit' AND p.round = 0 AND p.revision = 1 AND p.clauses IS NULL
        AND NOT EXISTS (SELECT 1 FROM pledge_lines l WHERE l.pledgeId = p.id)
        AND EXISTS (SELECT 1 FROM journal_entries e WHERE e.zoneId = p.zoneId AND e.type = 'pledges.drafted' AND e.subject = CONCAT('pledge:', p.id) AND e.at >= ?)`,
    [head.zoneId, head.planYear, head.appliedAt],
  );
  if (empty.length > 0) await tx.query('DELETE FROM pledges WHERE id IN (?)', [empty.map(({ id }) => id)]);
}
