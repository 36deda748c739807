import { fromJson } from '#database/columns.js';
import type { TargetTermsColumns } from '#database/entities/pledges/target-terms.columns.js';
import { pledgeText, type PledgeContent, type PledgedTarget } from '#domain/pledges/pledge-content.js';
import { createHash } from 'node:crypto';
import { keptWarnings } from '../breakdown/kept-warnings.js';
import type { SqlReader } from '../../sql-reader.js';
import { termsOf } from '../terms-of.js';
import type { PledgeRecord } from './pledge-row.js';

export const hashOf = (content: PledgeContent): string => createHash('sha256').update(pledgeText(content)).digest('hex');

/**
 * The text as it stands: a unit's lines, or for a leader's pledge the zone targets they lead. The version is the one the text would
 * become, or has become, when both have signed it.
 */
export async function textOf(reader: SqlReader, pledge: PledgeRecord): Promise<PledgeContent> {
  const [names] = await reader.query<
    { zone: string; unit: string; leader: string | null; counterpart: string | null; counterpartTitle: string | null }[]
  >(
    `SELECT z.name AS zone, u.name AS unit, l.name AS leader, c.name AS counterpart, c.title AS counterpartTitle
       FROM pledges p JOIN units z ON z.id = p.zoneId JOIN units u ON u.id = p.unitId
       LEFT JOIN people l ON l.id = p.leaderId LEFT JOIN people c ON c.id = p.counterpartId WHERE p.id = ?`,
    [pledge.id],
  );
  return {
    format: 2,
    year: pledge.year,
    version: pledge.state === 'signed' || pledge.state === 'settled' ? pledge.currentVersion : pledge.currentVersion + 1,
    tier: pledge.tier,
    title: pledge.title,
    zone: names!.zone,
    holder: pledge.tier === 'leader' ? names!.leader : names!.unit,
    unit: names!.unit,
    counterpart: names!.counterpart,
    counterpartTitle: names!.counterpartTitle,
    clauses: pledge.clauses,
    targets: await targetsOf(reader, pledge),
    kept: await keptWarnings(reader, pledge),
  };
}

type TextRow = TargetTermsColumns & {
  year: number;
  unit: string;
  verifier: string | null;
  leader: string | null;
  partOf: string | null;
  coUnitIds: unknown;
  dueText: string | null;
};

async function targetsOf(reader: SqlReader, pledge: PledgeRecord): Promise<PledgedTarget[]> {
  const rows =
    pledge.tier === 'leader'
      ? await reader.query<TextRow[]>(
          `SELECT t.*, u.name AS unit, NULL AS verifier, p.name AS leader, NULL AS partOf, '[]' AS coUnitIds, NULL AS dueText
             FROM zone_targets t JOIN units u ON u.id = t.zoneId LEFT JOIN people p ON p.id = t.leaderId
            WHERE t.zoneId = ? AND t.year = ? AND t.leaderId = ? ORDER BY t.sort, t.id`,
          [pledge.zoneId, pledge.year, pledge.leaderId],
        )
      : await reader.query<TextRow[]>(
          `SELECT l.*, u.name AS unit, v.name AS verifier, p.name AS leader, z.code AS partOf
             FROM pledge_lines l JOIN units u ON u.id = l.unitId JOIN units v ON v.id = l.verifierUnitId
             LEFT JOIN people p ON p.id = l.leaderId LEFT JOIN zone_targets z ON z.id = l.zoneTargetId
            WHERE l.pledgeId = ? ORDER BY l.sort, l.id`,
          [pledge.id],
        );
  const names = await unitNames(reader, rows);
  return rows.map((row) => targetOf(row, names));
}

async function unitNames(reader: SqlReader, rows: TextRow[]): Promise<Map<number, string>> {
  const ids = [...new Set(rows.flatMap((row) => fromJson<number[]>(row.coUnitIds)))];
  if (ids.length === 0) return new Map();
  const units = await reader.query<{ id: number; name: string }[]>('SELECT id, name FROM units WHERE id IN (?)', [ids]);
  return new Map(units.map(({ id, name }) => [id, name]));
}

const targetOf = (row: TextRow, names: Map<number, string>): PledgedTarget => ({
  code: row.code,
  name: row.name,
  nameEn: row.nameEn,
  category: row.category,
  measureUnit: row.measureUnit,
  measureUnitEn: row.measureUnitEn,
  decimals: row.decimals,
  unit: row.unit,
  verifier: row.verifier,
  leader: row.leader,
  coUnits: fromJson<number[]>(row.coUnitIds).map((id) => names.get(id) ?? String(id)),
  dueText: row.dueText,
  clause: row.clause,
  track: row.track,
  partOf: row.partOf,
  note: row.note,
  sourceTitle: row.sourceTitle,
  sourceDate: row.sourceDate,
  illustrative: Boolean(row.illustrative),
  terms: termsOf(row),
});
