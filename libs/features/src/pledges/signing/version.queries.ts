import { fromJson } from '#database/columns.js';
import type { Actor } from '#domain/people/actor.js';
import { canonicalJson } from '#domain/canonical-json.js';
import { readPledgeContent, type PledgeContent } from '#domain/pledges/pledge-content.js';
import type { PledgeSide, PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { mayReadPledge } from '#domain/pledges/pledge.policy.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { SignedCopyRow } from './signed-copy-row.js';

export interface SignatureRow {
  side: PledgeSide;
  signatory: string;
  signatoryEn: string | null;
  /** Whose hand it was, where it was a delegate's. */
  byName: string | null;
  byNameEn: string | null;
  signedAt: Date;
  contentHash: string;
}

export interface VersionRow {
  id: number;
  pledgeId: number;
  unitId: number;
  year: number;
  title: string;
  state: PledgeState;
  version: number;
  currentVersion: number;
  contentHash: string;
  frozenAt: Date;
  content: PledgeContent;
  /** The kept text still has the hash it was signed under. */
  intact: boolean;
}

const SELECT = `
  SELECT v.id, v.pledgeId, p.unitId, p.tier, p.leaderId, p.counterpartId, p.round, p.year, p.title, p.state, v.version, p.currentVersion,
         v.contentHash, v.frozenAt, v.content
    FROM pledge_versions v JOIN pledges p ON p.id = v.pledgeId`;

/** Whose signature it is, beside the name that was signed: English is known of it only while the person still bears that name. */
export const SIGNED_FOR = 'JOIN people o ON o.id = COALESCE(s.onBehalfOf, s.personId)';
export const SIGNATORY_EN = 'IF(o.name = s.signatory, o.nameEn, NULL)';

/** Signed versions, opened by number or by the hash that a document bears. */
@Injectable()
export class VersionQueries {
  constructor(private readonly dataSource: DataSource) {}

  byHash(actor: Actor, hash: string): Promise<VersionRow> {
    // Hashes are kept in ASCII, which the database refuses to compare with anything else: what is no hash is nobody's.
    return this.one(actor, 'v.contentHash = ?', [/^[0-9a-f]{64}$/.test(hash) ? hash : '']);
  }

  byNumber(actor: Actor, pledgeId: number, version: number): Promise<VersionRow> {
    return this.one(actor, 'v.pledgeId = ? AND v.version = ?', [pledgeId, version]);
  }

  signatures(pledgeId: number, version: number): Promise<SignatureRow[]> {
    return this.dataSource.query<SignatureRow[]>(
      `SELECT s.side, s.signatory, ${SIGNATORY_EN} AS signatoryEn, IF(s.onBehalfOf IS NULL, NULL, p.name) AS byName, IF(s.onBehalfOf IS NULL, NULL, p.nameEn) AS byNameEn, s.signedAt, s.contentHash
         FROM pledge_signatures s JOIN people p ON p.id = s.personId ${SIGNED_FOR}
        WHERE s.pledgeId = ? AND s.version = ? AND s.stands = 1 ORDER BY s.signedAt, s.id`,
      [pledgeId, version],
    );
  }

  copies(versionId: number): Promise<SignedCopyRow[]> {
    return this.dataSource.query<SignedCopyRow[]>(
      `SELECT c.id, c.versionId, c.fileName, c.mediaType, c.bytes, c.fileHash, p.name AS addedByName, p.nameEn AS addedByNameEn, c.addedAt
         FROM signed_copies c JOIN people p ON p.id = c.addedBy WHERE c.versionId = ? ORDER BY c.id`,
      [versionId],
    );
  }

  private async one(actor: Actor, where: string, params: unknown[]): Promise<VersionRow> {
    const [row] = await this.dataSource.query<
      (Omit<VersionRow, 'content' | 'intact'> & Parameters<typeof mayReadPledge>[1] & { content: unknown })[]
    >(`${SELECT} WHERE p.zoneId = ? AND ${where}`, [actor.zoneId, ...params]);
    if (!row || !mayReadPledge(actor, row).ok) throw new Refusal('notFound', 'pledges.versionNotFound');
    const kept = fromJson<unknown>(row.content);
    const hash = createHash('sha256').update(canonicalJson(kept)).digest('hex');
    return { ...row, content: readPledgeContent(kept, row.version), intact: hash === row.contentHash };
  }
}
