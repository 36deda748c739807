import type { Actor } from '#domain/people/actor.js';
import type { PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { unitsFor } from '#domain/people/actor.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SIGNATORY_EN, SIGNED_FOR, type SignatureRow } from './version.queries.js';

export interface SigningRow {
  id: number;
  tier: 'unit' | 'leader';
  unitKind: string;
  unitName: string;
  unitNameEn: string | null;
  leaderName: string | null;
  leaderNameEn: string | null;
  counterpartName: string | null;
  counterpartNameEn: string | null;
  state: PledgeState;
  targets: number;
  signatures: Pick<SignatureRow, 'side' | 'signatory' | 'signatoryEn' | 'signedAt'>[];
}

/** 递交: who has signed and who has not, in the order in which they come to the front. */
@Injectable()
export class SigningDayQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, year: number): Promise<SigningRow[]> {
    const units = unitsFor(actor, 'pledges.read');
    const own = units === 'all' ? '' : ' AND p.unitId IN (?)';
    const rows = await this.dataSource.query<(Omit<SigningRow, 'signatures'> & { next: number })[]>(
      `SELECT p.id, p.tier, u.kind AS unitKind, u.name AS unitName, u.nameEn AS unitNameEn, l.name AS leaderName, l.nameEn AS leaderNameEn, c.name AS counterpartName, c.nameEn AS counterpartNameEn, p.state,
              IF(p.tier = 'leader', (SELECT COUNT(*) FROM zone_targets z WHERE z.zoneId = p.zoneId AND z.year = p.year AND z.leaderId = p.leaderId),
                 (SELECT COUNT(*) FROM pledge_lines n WHERE n.pledgeId = p.id)) AS targets
         FROM pledges p JOIN units u ON u.id = p.unitId LEFT JOIN people l ON l.id = p.leaderId LEFT JOIN people c ON c.id = p.counterpartId
        WHERE p.zoneId = ? AND p.year = ?${own} ORDER BY p.tier, u.sort, p.id`,
      [actor.zoneId, year, ...(units === 'all' ? [] : [units.length > 0 ? units : [0]])],
    );
    if (rows.length === 0) return [];
    const signatures = await this.dataSource.query<(SigningRow['signatures'][number] & { pledgeId: number })[]>(
      `SELECT s.pledgeId, s.side, s.signatory, ${SIGNATORY_EN} AS signatoryEn, s.signedAt FROM pledge_signatures s JOIN pledges p ON p.id = s.pledgeId ${SIGNED_FOR}
        WHERE s.pledgeId IN (?) AND s.stands = 1 AND s.version = IF(p.state IN ('signed', 'settled'), p.currentVersion, p.currentVersion + 1)`,
      [rows.map(({ id }) => id)],
    );
    return rows.map((row) => ({
      ...row,
      targets: Number(row.targets),
      signatures: signatures
        .filter(({ pledgeId }) => pledgeId === row.id)
        .map(({ pledgeId: _, ...signature }) => signature),
    }));
  }
}
