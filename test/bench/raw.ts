import type { Pool } from 'mysql2/promise';

export interface FigureGiven {
  targetId: number;
  unitId: number;
  zoneId: number;
  personId: number;
  period: string;
  value: string;
}

/** The limit: the rows of a filed figure by hand, in one transaction, with no question asked. */
export async function file(pool: Pool, { targetId, unitId, zoneId, personId, period, value }: FigureGiven): Promise<{ submissionId: number }> {
  const connection = await pool.getConnection();
  const now = new Date();
  try {
    await connection.beginTransaction();
    await connection.query('SELECT id, unitId, kind, target FROM targets WHERE id = ?', [targetId]);
    await connection.query('SELECT id, version, state FROM submissions WHERE targetId = ? AND period = ? FOR UPDATE', [targetId, period]);
    const [submission] = await connection.query(
      `INSERT INTO submissions (zoneId, targetId, unitId, period, state, version, draft, draftBy, draftAt, revisions, stateSince, filedBy, firstSubmittedAt, figureState, value, nodes, explained, warned)
       VALUES (?,?,?,?,'submitted',2,?,?,?,1,?,?,?,'filed',?,'[]','[]','[]')`,
      [zoneId, targetId, unitId, period, JSON.stringify({ state: 'filed', value }), personId, now, now, personId, now, value],
    );
    const submissionId = (submission as { insertId: number }).insertId;
    const [revision] = await connection.query(
      `INSERT INTO submission_revisions (zoneId, submissionId, targetId, period, revision, figureState, value, nodes, explanations, warnings, submittedBy, submittedAt)
       VALUES (?,?,?,?,1,'filed',?,'[]','[]','[]',?,?)`,
      [zoneId, submissionId, targetId, period, value, personId, now],
    );
    const { insertId } = revision as { insertId: number };
    await connection.query('UPDATE submissions SET latestRevisionId = ?, effectiveRevisionId = ? WHERE id = ?', [insertId, insertId, submissionId]);
    const [entry] = await connection.query(
      'INSERT INTO journal_entries (zoneId, type, subject, actorId, at, recordedAt, data) VALUES (?,?,?,?,?,?,?)',
      [zoneId, 'progress.submitted', `submission:${submissionId}`, personId, now, now, JSON.stringify({ submissionId, targetId, unitId, period, revision: 1, late: false })],
    );
    await connection.query('INSERT INTO journal_deliveries (entryId, createdAt) VALUES (?,?)', [(entry as { insertId: number }).insertId, now]);
    await connection.commit();
    return { submissionId };
  } finally {
    connection.release();
  }
}
