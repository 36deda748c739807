import { fromJson } from '#database/columns.js';
import type { PledgedLine } from '#domain/documents/papers/pledge-facts.js';
import { TERMS_COLUMNS, termsOf, type TermsColumns } from '../../pledges/terms-of.js';
import type { Rows } from './zone-names.js';

interface LineRow extends TermsColumns {
  id: number;
  pledgeId: number;
  unitId: number;
  zoneTargetId: number | null;
  code: string;
  name: string;
  category: string;
  measureUnit: string;
  clause: string | null;
  coUnitIds: unknown;
  dueText: string | null;
  leaderName: string | null;
  verifierName: string | null;
  sourceTitle: string | null;
  sourceDate: string | null;
  illustrative: number | boolean;
}

/** A line as it stands now, with whose it is. */
export interface ReadLine extends PledgedLine {
  pledgeId: number;
  unitId: number;
  zoneTargetId: number | null;
  category: string;
  year: number;
}

/** The lines of these pledges in the order of the book. Targets that were signed before lines were kept stand for their own. */
export async function readLines(db: Rows, pledgeIds: readonly number[], units: ReadonlyMap<number, string>): Promise<ReadLine[]> {
  if (pledgeIds.length === 0) return [];
  const rows = await db.query<LineRow[]>(
    `SELECT l.id, l.pledgeId, l.unitId, l.zoneTargetId, l.code, l.name, l.category, l.measureUnit, l.clause, l.coUnitIds, l.dueText,
            p.name AS leaderName, v.name AS verifierName, l.sourceTitle, l.sourceDate, l.illustrative, l.sort, ${TERMS_COLUMNS('l')}
       FROM pledge_lines l
       LEFT JOIN people p ON p.id = l.leaderId
       LEFT JOIN units v ON v.id = l.verifierUnitId
      WHERE l.pledgeId IN (?)
     UNION ALL
     SELECT t.id, t.pledgeId, t.unitId, NULL, t.code, t.name, t.category, t.measureUnit, t.clause, NULL, NULL,
            p.name, v.name, t.sourceTitle, t.sourceDate, t.illustrative, t.sort, ${TERMS_COLUMNS('t')}
       FROM targets t
       LEFT JOIN people p ON p.id = t.leaderId
       LEFT JOIN units v ON v.id = t.verifierUnitId
      WHERE t.pledgeId IN (?) AND NOT EXISTS (SELECT 1 FROM pledge_lines l WHERE l.targetId = t.id)
      ORDER BY sort, id`,
    [pledgeIds, pledgeIds],
  );
  return rows.map((row) => lineOf(row, units));
}

export function lineOf(row: LineRow, units: ReadonlyMap<number, string>): ReadLine {
  const ids = row.coUnitIds === null ? [] : fromJson<number[]>(row.coUnitIds);
  return {
    pledgeId: row.pledgeId,
    unitId: row.unitId,
    zoneTargetId: row.zoneTargetId,
    category: row.category,
    year: row.year,
    code: row.code,
    name: row.name,
    clause: row.clause,
    measureUnit: row.measureUnit,
    terms: termsOf(row),
    dueText: row.dueText,
    leaderName: row.leaderName,
    verifierName: row.verifierName,
    coUnitNames: ids.flatMap((id) => units.get(id) ?? []),
    source: row.sourceTitle === null ? null : { title: row.sourceTitle, date: row.sourceDate },
    illustrative: Boolean(row.illustrative),
  };
}
