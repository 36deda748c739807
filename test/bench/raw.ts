import { createPool, type Pool } from 'mysql2/promise';

export interface FigureGiven {
  targetId: number;
  unitId: number;
  zoneId: number;
  personId: number;
  period: string;
  value: string;
  narrative: string;
}

/** As the service's own short transactions: nothing commits by itself, statements are prepared once per connection. */
export function openPool(url: string): Pool {
  const pool = createPool({ uri: url, connectionLimit: 10, timezone: 'Z', dateStrings: ['DATE'], supportBigNumbers: true });
  pool.pool.on('connection', (connection) => {
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    connection.query('SET autocommit = 0');
  });
  return pool;
}

/**
 * The limit of filing one figure: the statements that filing sends, one after the other by raw mysql2 in one transaction, with
 * nothing asked of their answers. It reads what the rules need (the target with its terms and window beside the row's lock, the
 * year's earlier figures for plausibility) and writes the same rows with the same contents; who is asking, the rules themselves
 * and HTTP are what ours adds. A limit that wrote without reading would be a quicker job, one with a statement more a slower one.
 */
export async function file(pool: Pool, { targetId, unitId, zoneId, personId, period, value, narrative }: FigureGiven): Promise<{ submissionId: number }> {
  const connection = await pool.getConnection();
  const now = new Date();
  const insert = async (sql: string, values: (string | number | Date | null)[]) => ((await connection.execute(sql, values))[0] as { insertId: number }).insertId;
  try {
    await connection.execute(RECORD, [period, targetId, zoneId, period]);
    await connection.execute(EARLIER, [targetId, period]);
    const draft = { state: 'filed', value, numerator: null, denominator: null, amount: null, comparator: null, nodes: [], yearEndEstimate: null, narrative, problems: null, nextSteps: null, explanations: [] };
    const submissionId = await insert(
      `INSERT INTO submissions (zoneId, targetId, unitId, period, state, revisions, stateSince, filedBy, returnReason, firstSubmittedAt, late, figureState, value, numerator,
                                denominator, amount, comparator, nodes, yearEndEstimate, verified, explained, warned, draft, draftBy, draftAt, version)
       VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      [zoneId, targetId, unitId, period, 'submitted', 1, now, personId, null, now, 0, 'filed', value, null, null, null, null, '[]', null, 0, null, null, JSON.stringify(draft), personId, now, 2],
    );
    const revisionId = await insert(
      `INSERT INTO submission_revisions
         (zoneId, submissionId, targetId, period, revision, figureState, value, numerator, denominator, amount, comparator, nodes,
          yearEndEstimate, narrative, problems, nextSteps, explanations, warnings, submittedBy, submittedFor, submittedAt)
       VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      [zoneId, submissionId, targetId, period, 1, 'filed', value, null, null, null, null, '[]', null, narrative, null, null, '[]', '[]', personId, null, now],
    );
    await connection.execute('UPDATE submissions SET latestRevisionId = ?, effectiveRevisionId = ? WHERE id = ? AND version = ?', [revisionId, revisionId, submissionId, 2]);
    const entryId = await insert(
      'INSERT INTO journal_entries (zoneId, type, subject, actorId, onBehalfOf, at, recordedAt, data, requestId) VALUES (?,?,?,?,?,?,?,?,?)',
      [zoneId, 'progress.submitted', `submission:${submissionId}`, personId, null, now, now, JSON.stringify({ submissionId, targetId, unitId, period, revision: 1, late: false }), REQUEST],
    );
    await connection.execute('INSERT INTO journal_deliveries (entryId, createdAt) VALUES (?,?)', [entryId, now]);
    await connection.query('COMMIT');
    return { submissionId };
  } finally {
    connection.release();
  }
}

const REQUEST = '00000000-0000-4000-8000-000000000000';

const RECORD = `
  SELECT a.*, s.id AS kept_id, s.state AS kept_state, s.version AS kept_version, s.draft AS kept_draft, s.draftBy AS kept_draftBy, s.draftAt AS kept_draftAt,
         s.revisions AS kept_revisions, s.firstSubmittedAt AS kept_firstSubmittedAt, s.late AS kept_late, s.filedBy AS kept_filedBy, s.reopenedUntil AS kept_reopenedUntil
    FROM (SELECT t.id, t.zoneId, t.unitId, t.verifierUnitId, t.code, t.name, t.measureUnit, t.decimals, t.track, t.kind, t.year, t.cadence, t.wording, t.target, t.upper,
                 t.stretch, t.baseline, t.tolerance, t.capOf, t.annualOnly, t.detail, w.opensAt, w.dueAt, w.lockedAt
            FROM targets t
            LEFT JOIN filing_windows w ON w.zoneId = t.zoneId AND w.track = t.track AND w.period = ?
           WHERE t.id = ? AND t.zoneId = ?) a
    LEFT JOIN submissions s ON s.targetId = a.id AND s.period = ?
     FOR UPDATE`;

const EARLIER = `
  SELECT s.period, s.figureState AS state, s.value, s.numerator, s.denominator, s.amount, s.comparator, s.nodes, s.explained, r.narrative
    FROM submissions s JOIN submission_revisions r ON r.id = s.effectiveRevisionId WHERE s.targetId = ? AND s.period < ?`;
