import type { Tx } from '#database/unit-of-work.js';
import { Refusal } from '#domain/refusal.js';
import { decidePledge, type PledgeState } from '#domain/pledges/pledge.lifecycle.js';

export interface DraftPledge {
  id: number;
  /** Why its lines may not change any more; null while they may. */
  shut: string | null;
  /** Place of its last line; 0 without any. */
  lastSort: number;
}

/**
 * The pledges of these units for the year, by unit, missing ones begun as drafts. Locked shared for the rest of the transaction: many
 * may draft at once, while sending out, approving and signing wait.
 */
export async function draftPledgesOf(tx: Tx, zoneId: number, year: number, unitIds: number[]): Promise<Map<number, DraftPledge>> {
  // Two that begin one pledge at once: both hold the gap, one is chosen as the deadlock's victim, runs again and finds it.
  const holders = [...unitIds].sort((a, b) => a - b).map((id) => `unit:${id}`);
  const missing = await missingOf(tx, zoneId, year, holders);
  if (missing.length > 0) await begin(tx, zoneId, year, missing);
  const rows = await tx.query<{ id: number; holder: string; unitId: number; state: PledgeState; lastSort: number | null }[]>(
    `SELECT p.id, p.holder, p.unitId, p.state, (SELECT MAX(l.sort) FROM pledge_lines l WHERE l.pledgeId = p.id) AS lastSort
       FROM pledges p WHERE p.zoneId = ? AND p.year = ? AND p.holder IN (?) ORDER BY p.id LOCK IN SHARE MODE`,
    [zoneId, year, holders],
  );
  const begun = new Set(missing);
  for (const { id, holder, unitId } of rows) if (begun.has(holder)) tx.record('pledges.drafted', { pledgeId: id, unitId, year });
  return new Map(
    rows.map((row) => [
      Number(row.holder.slice('unit:'.length)),
      { id: row.id, shut: shutReason(row.state), lastSort: row.lastSort ?? 0 },
    ]),
  );
}

/** Why the text of a pledge in this state may not be touched; null while it may. */
export function shutReason(state: PledgeState): string | null {
  const decision = decidePledge(
    { verb: 'edit' },
    { state, lines: 1, incomplete: 0, unanswered: 0, counterpart: true, signed: [] },
  );
  return decision.ok ? null : decision.reasons[0]!;
}

async function missingOf(tx: Tx, zoneId: number, year: number, holders: string[]): Promise<string[]> {
  const found = await tx.query<{ holder: string }[]>(
    'SELECT holder FROM pledges WHERE zoneId = ? AND year = ? AND holder IN (?) LOCK IN SHARE MODE',
    [zoneId, year, holders],
  );
  const known = new Set(found.map(({ holder }) => holder));
  return holders.filter((holder) => !known.has(holder));
}

async function begin(tx: Tx, zoneId: number, year: number, holders: string[]): Promise<void> {
  await tx.query(
    `INSERT IGNORE INTO pledges (zoneId, year, holder, tier, unitId, title, state, counterpartId)
     SELECT u.zoneId, ?, CONCAT('unit:', u.id), 'unit', u.id, CONCAT(z.name, ?, '年度目标责任书（', u.name, '）'), 'draft', ?
       FROM units u JOIN units z ON z.id = u.zoneId WHERE u.zoneId = ? AND u.id IN (?) ORDER BY u.id`,
    [year, year, await headOfZone(tx, zoneId, '%主任%'), zoneId, holders.map((holder) => Number(holder.slice('unit:'.length)))],
  );
}

/** Who is called 主任 or 书记 without being a deputy, to begin with; the office may name another. null: nobody, or several. */
async function headOfZone(tx: Tx, zoneId: number, title: '%主任%' | '%书记%'): Promise<number | null> {
  const found = await tx.query<{ id: number }[]>(
    `SELECT DISTINCT p.id FROM people p JOIN appointments a ON a.personId = p.id
      WHERE p.zoneId = ? AND p.active = 1 AND a.role = 'leader' AND a.fromDay <= ? AND (a.toDay IS NULL OR a.toDay >= ?) AND p.title LIKE ? AND p.title NOT LIKE '%副%'`,
    [zoneId, tx.now, tx.now, title],
  );
  return found.length === 1 ? found[0]!.id : null;
}

/** The pledge of an overseeing leader to the secretary: found, or begun. */
export async function draftLeaderPledge(tx: Tx, zoneId: number, year: number, leaderId: number): Promise<number> {
  const holder = `leader:${leaderId}`;
  const [missing] = await missingOf(tx, zoneId, year, [holder]);
  if (missing) {
    const [leader] = await tx.query<{ name: string; zone: string }[]>(
      `SELECT p.name, z.name AS zone FROM people p JOIN units z ON z.id = p.zoneId
        WHERE p.zoneId = ? AND p.id = ? AND EXISTS (SELECT 1 FROM appointments a WHERE a.personId = p.id AND a.role = 'leader')`,
      [zoneId, leaderId],
    );
    if (!leader) throw new Refusal('invalid', 'input.invalid', { errors: [{ path: 'leaderId', code: 'pledges.personUnknown' }] });
    const secretary = await headOfZone(tx, zoneId, '%书记%');
    await tx.query(
      "INSERT INTO pledges (zoneId, year, holder, tier, unitId, leaderId, title, state, counterpartId) VALUES (?,?,?,'leader',?,?,?,'draft',?)",
      [
        zoneId,
        year,
        holder,
        zoneId,
        leaderId,
        `${leader.zone}${year}年度目标责任书（${leader.name}）`,
        secretary === leaderId ? null : secretary,
      ],
    );
  }
  const [row] = await tx.query<{ id: number }[]>(
    'SELECT id FROM pledges WHERE zoneId = ? AND year = ? AND holder = ? LOCK IN SHARE MODE',
    [zoneId, year, holder],
  );
  if (missing) tx.record('pledges.drafted', { pledgeId: row!.id, unitId: zoneId, year });
  return row!.id;
}
