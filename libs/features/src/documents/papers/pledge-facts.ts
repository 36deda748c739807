import { fromJson } from '#database/columns.js';
import type { Adjustment, PledgeFacts } from '#domain/documents/papers/pledge-facts.js';
import { promisedValue } from '#domain/documents/papers/promised-value.js';
import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { groupedBy } from '../../grouping.js';
import { readKept, type KeptOfPledge } from './kept-findings.js';
import { readLines, type ReadLine } from './pledged-lines.js';
import { signedLines, type SignedContent } from './signed-content.js';
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
}

interface VersionRow {
  pledgeId: number;
  version: number;
  contentHash: string;
  content: SignedContent;
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
    `SELECT p.id, p.year, p.tier, p.unitId, p.leaderId, l.name AS leaderName, p.title, p.state, p.clauses, p.round, p.signatory, p.counterpart, p.signedOn, p.currentVersion
       FROM pledges p JOIN units u ON u.id = p.unitId LEFT JOIN people l ON l.id = p.leaderId
      WHERE p.zoneId = ? AND ${pledgeId === undefined ? 'p.year = ?' : 'p.id = ?'}
      ORDER BY p.tier, u.sort, p.id`,
    [zoneId, pledgeId ?? year],
  );
  const ids = rows.map(({ id }) => id);
  const [lines, versions, kept] = [
    await readLines(db, rows, zoneId, names.units),
    await readVersions(db, ids),
    await readKept(db, ids),
  ];
  return rows.map((row) =>
    factsOf(row, {
      names,
      lines: lines.get(row.id) ?? [],
      versions: versions.get(row.id) ?? [],
      kept: kept.get(row.id) ?? [],
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
    rows.map((row) => ({ ...row, content: fromJson<SignedContent>(row.content) })),
    ({ pledgeId }) => pledgeId,
  );
}

interface Parts {
  names: ZoneNames;
  lines: ReadLine[];
  versions: VersionRow[];
  kept: KeptOfPledge[];
  version: number | undefined;
}

function factsOf(row: PledgeRow, { names, lines, versions, kept, version }: Parts): PledgeFacts {
  const wanted = version ?? row.currentVersion;
  const printed = versions.find((one) => one.version === wanted) ?? null;
  const content = printed?.content ?? {};
  return {
    zoneName: names.zoneName,
    year: row.year,
    tier: row.tier,
    state: row.state,
    round: row.round,
    title: content.title ?? row.title,
    unitName: content.unitName ?? names.units.get(row.unitId) ?? '',
    leaderName: content.leaderName ?? row.leaderName,
    signatory: content.signatory ?? row.signatory,
    counterpart: content.counterpart ?? row.counterpart,
    signedOn: row.signedOn,
    clauses: content.clauses ?? (row.clauses === null ? [] : fromJson<string[]>(row.clauses)),
    version: printed === null ? null : { number: printed.version, hash: printed.contentHash },
    lines: printed === null ? lines : signedLines(content, lines),
    adjustments: printed === null ? [] : adjustmentsBetween(versions[0]!.content, content, lines),
    kept,
  };
}

/** Every target whose promised value differs between the first signed version and the one that is printed. */
function adjustmentsBetween(first: SignedContent, printed: SignedContent, lines: readonly ReadLine[]): Adjustment[] {
  if (first === printed) return [];
  const original = new Map(signedLines(first, lines).map((line) => [line.code, line]));
  const amendments = new Map((printed.amendments ?? []).map((one) => [one.code, one]));
  return signedLines(printed, lines).flatMap((line) => {
    const before = original.get(line.code);
    const [was, is] = [before && promisedValue(before.terms, before.measureUnit), promisedValue(line.terms, line.measureUnit)];
    if (was === undefined || was === is) return [];
    const why = amendments.get(line.code);
    return [
      {
        code: line.code,
        name: line.name,
        original: was,
        adjusted: is,
        from: why?.from ?? null,
        reason: why?.reason ?? null,
        approvedBy: why?.approvedBy ?? null,
      },
    ];
  });
}
