import { fromJson } from '#database/columns.js';
import { PledgeVersion } from '#database/entities/pledges/pledge-version.entity.js';
import type { Tx } from '#database/unit-of-work.js';
import { pledgeText, type PledgeContent } from '#domain/pledges/pledge-content.js';
import { DRAFTED_COLUMNS } from '../drafting/line-input.js';
import { hashOf } from '../drafting/pledge-text.js';

/** Freezes a text under its hash. The caller records the hash in the journal, so that text and hash cannot be replaced together unseen. */
export async function freezeVersion(
  tx: Tx,
  pledgeId: number,
  content: PledgeContent,
): Promise<{ versionId: number; hash: string }> {
  const hash = hashOf(content);
  const { identifiers } = await tx.em.insert(PledgeVersion, {
    zoneId: tx.author.zoneId,
    pledgeId,
    version: content.version,
    content: JSON.parse(pledgeText(content)) as object,
    contentHash: hash,
    frozenAt: tx.now,
  });
  return { versionId: (identifiers[0] as { id: number }).id, hash };
}

/** What a line has and a target does not: how it was broken down, and how it is kept while it is drafted. */
const OF_LINES_ONLY: ReadonlySet<string> = new Set([
  'coUnitIds',
  'dueText',
  'zoneTargetId',
  'numerator',
  'denominator',
  'baseWeight',
  'lastResult',
]);
const COPIED = DRAFTED_COLUMNS.filter((column) => !OF_LINES_ONLY.has(column))
  .map((column) => `l.\`${column}\``)
  .join(', ');
/** The order of the pledge book: units by their place in the zone, then lines by theirs. */
const PLACES_PER_UNIT = 1000;

/** Targets born from the lines of a pledge that both have signed: from now on they are filed, judged and reminded of. */
export async function bearTargets(tx: Tx, pledgeId: number): Promise<number> {
  const { affectedRows } = await tx.query<{ affectedRows: number }>(
    `INSERT INTO targets (zoneId, year, pledgeId, sort, ${COPIED.replaceAll('l.', '')})
     SELECT l.zoneId, l.year, l.pledgeId, u.sort * ${PLACES_PER_UNIT} + l.sort, ${COPIED}
       FROM pledge_lines l JOIN units u ON u.id = l.unitId WHERE l.pledgeId = ? ORDER BY l.sort, l.id`,
    [pledgeId],
  );
  await tx.query(
    'UPDATE pledge_lines l JOIN targets t ON t.zoneId = l.zoneId AND t.year = l.year AND t.code = l.code SET l.targetId = t.id WHERE l.pledgeId = ?',
    [pledgeId],
  );
  const lines = await tx.query<{ targetId: number; zoneId: number; coUnitIds: unknown }[]>(
    'SELECT targetId, zoneId, coUnitIds FROM pledge_lines WHERE pledgeId = ?',
    [pledgeId],
  );
  const pairs = lines.flatMap(({ targetId, zoneId, coUnitIds }) =>
    [...new Set(fromJson<number[]>(coUnitIds))].map((unitId) => [targetId, unitId, zoneId]),
  );
  if (pairs.length > 0)
    await tx.query(
      `INSERT INTO target_co_units (targetId, unitId, zoneId) VALUES ${pairs.map(() => '(?,?,?)').join(',')}`,
      pairs.flat(),
    );
  return affectedRows;
}
