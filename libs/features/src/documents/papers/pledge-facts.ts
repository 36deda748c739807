import { fromJson } from '#database/columns.js';
import { canonicalJson } from '#domain/canonical-json.js';
import type { Adjustment, KeptFinding, PledgedLine, PledgeFacts } from '#domain/documents/papers/pledge-facts.js';
import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { sha256 } from '../../meetings/pack.service.js';
import { groupedBy } from '../../grouping.js';
import { adjustmentOf, readAmendments, type KeptAmendment } from './kept-amendments.js';
import { readKept } from './kept-findings.js';
import { readLines, type ReadLine } from './pledged-lines.js';
import { readPledgeContent, type PledgeContent } from '#domain/pledges/pledge-content.js';
import { signedLines } from './signed-content.js';
import { readZoneNames, type Rows, type ZoneNames } from './zone-names.js';

interface PledgeRow {
  id: number;
  year: number;
  tier: 'unit' | 'leader';
  unitId: number;
  leaderId: number | null;
  leaderName: string | null;
  title: string;
  state: PledgeState;
  clauses: unknown;
  round: number;
  signatory: string | null;
  counterpart: string | null;
  signedOn: string | null;
  currentVersion: number;
  counterpartName: string | null;
}

interface VersionRow {
  pledgeId: number;
  version: number;
  contentHash: string;
  content: PledgeContent;
  /** The text still has the hash it was signed under. */
  isIntact: boolean;
}

interface Wanted {
  zoneId: number;
  /** One pledge, or all of a year. */
  pledgeId?: number;
  year?: number;
  /** A signed version; left out: the text in force. */
  version?: number;
}

/** Pledges as they are printed, in the order of the unit tree: a fixed number of set-based reads, however many there are. */
export async function readPledgeFacts(db: Rows, { zoneId, pledgeId, year, version }: Wanted): Promise<PledgeFacts[]> {
  const names = await readZoneNames(db, zoneId);
  const rows = await db.query<PledgeRow[]>(
    `SELECT p.id, p.year, p.tier, p.unitId, p.leaderId, l.name AS leaderName, p.title, p.state, p.clauses, p.round, p.signatory, p.counterpart, p.signedOn, p.currentVersion, c.name AS counterpartName
       FROM pledges p JOIN units u ON u.id = p.unitId LEFT JOIN people l ON l.id = p.leaderId LEFT JOIN people c ON c.id = p.counterpartId
      WHERE p.zoneId = ? AND ${pledgeId === undefined ? 'p.year = ?' : 'p.id = ?'}
      ORDER BY p.tier, u.sort, p.id`,
    [zoneId, pledgeId ?? year],
  );
  const ids = rows.map(({ id }) => id);
  const [lines, versions, kept, amendments] = [
    await readLines(db, rows, zoneId, names.units),
    await readVersions(db, ids),
    await readKept(db, ids),
    await readAmendments(db, ids),
  ];
  return rows.map((row) =>
    factsOf(row, {
      names,
      lines: lines.get(row.id) ?? [],
      versions: versions.get(row.id) ?? [],
      kept: kept.get(row.id) ?? [],
      amendments: amendments.get(row.id) ?? [],
      version,
    }),
  );
}

async function readVersions(db: Rows, pledgeIds: readonly number[]): Promise<Map<number, VersionRow[]>> {
  if (pledgeIds.length === 0) return new Map();
  const rows = await db.query<VersionRow[]>(
    'SELECT pledgeId, version, contentHash, content FROM pledge_versions WHERE pledgeId IN (?) ORDER BY pledgeId, version',
    [pledgeIds],
  );
  return groupedBy(
    rows.map((row) => {
      const kept = fromJson<unknown>(row.content);
      return { ...row, content: readPledgeContent(kept, row.version), isIntact: sha256(canonicalJson(kept)) === row.contentHash };
    }),
    ({ pledgeId }) => pledgeId,
  );
}

interface Parts {
  names: ZoneNames;
  lines: ReadLine[];
  versions: VersionRow[];
  kept: KeptFinding[];
  amendments: KeptAmendment[];
  version: number | undefined;
}

function factsOf(row: PledgeRow, { names, lines, versions, kept, amendments, version }: Parts): PledgeFacts {
  const wanted = version ?? row.currentVersion;
  const printed = versions.find((one) => one.version === wanted) ?? null;
  const content = printed?.content ?? null;
  const unitName = names.units.get(row.unitId) ?? '';
  const drafted = row.clauses === null ? [] : fromJson<string[]>(row.clauses);
  return {
    zoneName: content?.zone ?? names.zoneName,
    year: row.year,
    tier: row.tier,
    state: row.state,
    round: row.round,
    title: content?.title || row.title,
    unitName: content?.unit && content.format > 1 ? content.unit : unitName,
    leaderName: row.tier === 'leader' ? (content?.holder ?? row.leaderName) : null,
    signatory: row.signatory,
    counterpart: content?.counterpart ?? row.counterpart ?? row.counterpartName,
    signedOn: row.signedOn,
    clauses: content && content.format > 1 ? [...content.clauses] : drafted,
    version: printed === null || !printed.isIntact ? null : { number: printed.version, hash: printed.contentHash },
    isBroken: printed !== null && !printed.isIntact,
    lines: content === null ? lines : signedLines(content, lines),
    adjustments: content === null ? [] : adjustmentsOf(amendments, printed!.version, signedLines(content, lines)),
    kept,
  };
}

/** Every amendment up to the version that is printed, original and adjusted side by side for ever. */
const adjustmentsOf = (amendments: readonly KeptAmendment[], version: number, lines: readonly PledgedLine[]): Adjustment[] =>
  amendments
    .filter((one) => one.version <= version)
    .flatMap((one) => lines.filter(({ code }) => code === one.code).map((line) => adjustmentOf(one, line)));
