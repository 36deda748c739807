import { fromJson } from '#database/columns.js';
import type { KeptFinding } from '#domain/documents/papers/pledge-facts.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { sentenceOf } from '#domain/language/sentence.js';
import { groupedBy } from '../../grouping.js';
import type { Rows } from './zone-names.js';

interface AnswerRow {
  pledgeId: number;
  subject: string;
  code: string;
  name: string;
  target: string | null;
  params: unknown;
  reason: string;
  keptBy: string | null;
}

/** What was said after the text was approved is no part of what was signed. */
const IN_THE_TEXT = '(p.approvedAt IS NULL OR a.answeredAt <= p.approvedAt)';

/** What the ambition check found and was kept with a reason, by pledge: on the unit's own lines, and on the goals in a leader's pledge. */
export async function readKept(db: Rows, pledgeIds: readonly number[]): Promise<Map<number, KeptFinding[]>> {
  if (pledgeIds.length === 0) return new Map();
  const rows = await db.query<AnswerRow[]>(
    `SELECT l.pledgeId, CONCAT('line:', l.id) AS subject, a.code, l.name, l.target, a.params, a.reason, w.name AS keptBy, a.id
       FROM ambition_answers a JOIN pledge_lines l ON l.id = a.lineId JOIN pledges p ON p.id = l.pledgeId LEFT JOIN people w ON w.id = a.answeredBy
      WHERE p.id IN (?) AND a.reason IS NOT NULL AND ${IN_THE_TEXT}
     UNION ALL
     SELECT p.id, CONCAT('goal:', z.id), a.code, z.name, z.target, a.params, a.reason, w.name, a.id
       FROM ambition_answers a JOIN zone_targets z ON z.id = a.zoneTargetId LEFT JOIN people w ON w.id = a.answeredBy
       JOIN pledges p ON p.zoneId = z.zoneId AND p.year = z.year AND p.leaderId = z.leaderId AND p.tier = 'leader'
      WHERE p.id IN (?) AND a.reason IS NOT NULL AND ${IN_THE_TEXT}
      ORDER BY id`,
    [pledgeIds, pledgeIds],
  );
  // A further reason stands in the place of the one before it.
  const latest = new Map(rows.map((row) => [`${row.pledgeId} ${row.subject} ${row.code}`, row]));
  return groupedByPledge([...latest.values()]);
}

function groupedByPledge(rows: readonly AnswerRow[]): Map<number, KeptFinding[]> {
  const found = rows.flatMap(({ pledgeId, code, name, target, params: kept, reason, keptBy }) => {
    const params = fromJson<Record<string, string>>(kept);
    // An answer to other numbers than today's answers nothing any more.
    const isOfToday =
      params['target'] === undefined || target === null || plainDecimal(params['target']) === plainDecimal(target);
    return isOfToday
      ? [{ pledgeId, kept: { name, finding: sentenceOf({ code: `ambition.${code}`, params }, 'zh'), reason, keptBy } }]
      : [];
  });
  return new Map([...groupedBy(found, ({ pledgeId }) => pledgeId)].map(([id, some]) => [id, some.map(({ kept }) => kept)]));
}
