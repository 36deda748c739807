import type { PackFacts } from '#domain/documents/papers/pack-facts.js';
import type { ReviewPack } from '../../meetings/pack-content.js';
import { sha256 } from '../../meetings/pack.service.js';
import { readZoneNames, type Rows } from './zone-names.js';

/** A frozen pack as it is printed: the latest, or the version asked for; null where there is none, or where it is no longer what was frozen. */
export async function readPackFacts(db: Rows, zoneId: number, meetingId: number, version?: number): Promise<PackFacts | null> {
  const [row] = await db.query<{ content: string; contentHash: string; frozenAt: Date }[]>(
    `SELECT content, contentHash, frozenAt FROM packs WHERE meetingId = ? AND zoneId = ? ${version === undefined ? '' : 'AND version = ?'} ORDER BY version DESC LIMIT 1`,
    version === undefined ? [meetingId, zoneId] : [meetingId, zoneId, version],
  );
  // What was tampered with is not given a letterhead.
  if (!row || sha256(row.content) !== row.contentHash) return null;
  const pack = JSON.parse(row.content) as ReviewPack;
  const { officeName } = await readZoneNames(db, zoneId);
  const [place] = await db.query<{ ordinal: string }[]>(
    'SELECT COUNT(*) AS ordinal FROM review_meetings WHERE zoneId = ? AND LEFT(period, 4) = ? AND id <= ?',
    [zoneId, pack.period.slice(0, 4), meetingId],
  );
  return { pack, hash: row.contentHash, frozenAt: row.frozenAt, officeName, ordinal: Number(place?.ordinal ?? 1) };
}
