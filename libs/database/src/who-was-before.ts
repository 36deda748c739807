import type { LastChange, Refusal } from '#domain/refusal.js';
import type { DataSource } from 'typeorm';

/** What a transaction works on, as the journal names it: `meeting:7`; `data` tells a line of a pledge from its other lines. */
export interface WorkedOn {
  subjects: string[];
  data?: Record<string, string | number>;
}

/** Coming and going changes nothing of a person. */
const CHANGES_NOTHING = [
  'people.signedIn',
  'people.signedOut',
  'people.signInFailed',
  'people.lockedOut',
  'people.signedOutEverywhere',
  'documents.asked',
  'documents.made',
];

/**
 * Whoever comes too late (412), or asks for what is done already (409), is told who was there before, and when. Read outside the
 * refused transaction: its snapshot may be older than the other's commit.
 */
export async function tellWhoWasBefore(
  dataSource: DataSource,
  zoneId: number,
  refusal: Refusal,
  { subjects, data = {} }: WorkedOn,
): Promise<void> {
  if (refusal.kind !== 'stale' && refusal.kind !== 'conflict') return;
  const named = Object.entries(data);
  const [row] = await dataSource.query<(Omit<LastChange, 'at'> & { at: Date | string })[]>(
    `SELECT j.type, j.at, p.name, p.nameEn FROM journal_entries j LEFT JOIN people p ON p.id = j.actorId
      WHERE j.zoneId = ? AND j.subject IN (?) AND j.type NOT IN (?)
        ${named.map(() => 'AND JSON_UNQUOTE(JSON_EXTRACT(j.data, ?)) = ?').join(' ')}
      ORDER BY j.id DESC LIMIT 1`,
    [zoneId, subjects, CHANGES_NOTHING, ...named.flatMap(([key, value]) => [`$.${key}`, String(value)])],
  );
  if (row) refusal.before = { ...row, at: new Date(row.at) };
}
