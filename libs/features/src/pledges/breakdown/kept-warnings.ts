import { dayOf } from '#domain/calendar/zone-time.js';
import type { KeptWarning } from '#domain/pledges/pledge-content.js';
import type { SqlReader } from '../../sql-reader.js';
import { pledgeFindings, withAnswers } from './ambition-findings.js';

/**
 * The warnings that were kept with a reason, as they belong into the text of a pledge: those answered before the text was approved.
 * What is said later stands beside it and changes nothing that somebody has signed.
 */
export async function keptWarnings(
  db: SqlReader,
  pledge: { id: number; zoneId: number; year: number; tier: string; leaderId: number | null },
): Promise<KeptWarning[]> {
  const [any] = await db.query<unknown[]>('SELECT 1 FROM ambition_answers WHERE zoneId = ? AND year = ? LIMIT 1', [
    pledge.zoneId,
    pledge.year,
  ]);
  if (!any) return [];
  const rows = await withAnswers(db, pledge.zoneId, pledge.year, await pledgeFindings(db, pledge));
  return rows.flatMap(({ subject, code, params, answer }): KeptWarning[] =>
    answer && !answer.late
      ? [{ about: subject.code, name: subject.name, code, params, reason: answer.reason, by: answer.by, on: dayOf(answer.at) }]
      : [],
  );
}
