import type { Tx } from '#database/unit-of-work.js';
import { checkCurve } from '#domain/pledges/curves.js';
import type { FieldProblem } from '#domain/refusal.js';
import type { LineInput } from './line-input.js';

/**
 * What is wrong with lines about to be written, all at once, named `lines.<index>.<field>`. A draft may lack its values; what it
 * names must exist in this zone and year. `own`: the id of the line that is being changed, which may keep its code.
 */
export async function lineProblems(tx: Tx, zoneId: number, year: number, lines: LineInput[], own = 0): Promise<FieldProblem[]> {
  const units = await existing(
    tx,
    "SELECT id, kind = 'zone' AS isZone, closedOn IS NOT NULL AS closed FROM units WHERE zoneId = ? AND id IN (?)",
    [zoneId],
    lines.flatMap((line) => [line.unitId, line.verifierUnitId, ...line.coUnitIds]),
  );
  const leaders = await existing(
    tx,
    'SELECT id FROM people WHERE zoneId = ? AND id IN (?)',
    [zoneId],
    lines.map((line) => line.leaderId),
  );
  const zoneTargets = await existing(
    tx,
    'SELECT id FROM zone_targets WHERE zoneId = ? AND year = ? AND id IN (?)',
    [zoneId, year],
    lines.map((line) => line.zoneTargetId),
  );
  const taken = await takenCodes(tx, zoneId, year, lines, own);
  return lines.flatMap((line, i) => {
    const problems: FieldProblem[] = [];
    const wrong = (field: string, code: string, params?: Record<string, string>) =>
      problems.push({ path: `lines.${i}.${field}`, code, ...(params ? { params } : {}) });
    if (!CODE.test(line.code)) wrong('code', 'pledges.codeShape');
    else if (taken.has(line.code)) wrong('code', 'pledges.codeTaken', { code: line.code });
    taken.add(line.code);
    const unit = units.get(line.unitId);
    if (!unit || unit.isZone) wrong('unitId', 'pledges.unitUnknown');
    else if (unit.closed) wrong('unitId', 'pledges.unitClosed');
    if (!units.has(line.verifierUnitId)) wrong('verifierUnitId', 'pledges.unitUnknown');
    if (line.coUnitIds.some((id) => !units.has(id))) wrong('coUnitIds', 'pledges.unitUnknown');
    if (line.leaderId !== null && !leaders.has(line.leaderId)) wrong('leaderId', 'pledges.personUnknown');
    if (line.zoneTargetId !== null && !zoneTargets.has(line.zoneTargetId)) wrong('zoneTargetId', 'pledges.zoneTargetUnknown');
    const curve = checkCurve(line.detail.curve);
    if (!curve.ok) wrong('detail.curve', curve.reasons[0]!);
    return problems;
  });
}

/** As the column keeps it: ASCII, so that a code can be typed, read aloud and sorted anywhere. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,23}$/;

async function takenCodes(tx: Tx, zoneId: number, year: number, lines: LineInput[], own: number): Promise<Set<string>> {
  const wanted = lines.map(({ code }) => code).filter((code) => CODE.test(code));
  if (wanted.length === 0) return new Set();
  const rows = await tx.query<{ code: string }[]>(
    'SELECT code FROM pledge_lines WHERE zoneId = ? AND year = ? AND id <> ? AND code IN (?)',
    [zoneId, year, own, wanted],
  );
  return new Set(rows.map(({ code }) => code));
}

interface Known {
  id: number;
  isZone?: number;
  closed?: number;
}

async function existing(tx: Tx, sql: string, scope: number[], ids: (number | null)[]): Promise<Map<number, Known>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  return new Map((await tx.query<Known[]>(sql, [...scope, wanted])).map((row) => [row.id, row]));
}
