import { fromJson } from '#database/columns.js';
import { type Author, UnitOfWork } from '#database/unit-of-work.js';
import { canonicalJson } from '#domain/canonical-json.js';
import { brokenLink, type BrokenLink as BrokenSeal, type Seal } from '#domain/journal/chain.js';
import { Injectable } from '@nestjs/common';
import { readChainEntries, sha256 } from './entry-chain.js';
import { verifyTargets, type ChangedTarget, type TargetFault } from './verify-targets.js';

/** Something that was frozen and is no longer what it was. */
export interface BrokenLink {
  kind: 'seal' | 'pack' | 'pledgeVersion' | 'target';
  id: number;
  /** `packMissing`: the journal knows of it, as of a pledge's version that is gone · `hashReplaced`: content and hash agree, but the journal recorded another. */
  fault: BrokenSeal['reason'] | 'contentChanged' | 'hashReplaced' | 'packMissing' | TargetFault['fault'];
  fromEntryId: number | null;
  untilEntryId: number | null;
  /** Which promise no longer reads as it was signed, and where. */
  target: ChangedTarget | null;
}

export interface Verification {
  intact: boolean;
  firstBroken: BrokenLink | null;
  seals: number;
  entries: number;
  packs: number;
  pledgeVersions: number;
  /** Live targets that were compared with the version in force. */
  targets: number;
  /** Of the last intact seal: write it down elsewhere, and even a forged whole chain is found out. */
  lastHash: string | null;
}

/** Recomputes every hash there is and names the first broken link (promise 4). Reads only. */
@Injectable()
export class VerifyService {
  constructor(private readonly uow: UnitOfWork) {}

  /** For a person who asked: the answer itself becomes an entry of the journal. */
  async verifyFor(author: Author): Promise<Verification> {
    const verification = await this.verify();
    await this.uow.run(author, async (tx) => {
      const { firstBroken } = verification;
      tx.record('journal.verified', {
        sealId: firstBroken?.kind === 'seal' ? firstBroken.id : null,
        intact: verification.intact,
        firstBrokenEntryId: firstBroken?.fromEntryId ?? null,
      });
    });
    return verification;
  }

  async verify(): Promise<Verification> {
    const chain = await this.verifyChain();
    const packs = await this.verifyPacks();
    const pledges = await this.verifyPledges();
    const targets = await this.verifyTargets();
    const firstBroken = chain.broken ?? packs.broken ?? pledges.broken ?? targets.broken;
    return {
      intact: firstBroken === null,
      firstBroken,
      seals: chain.seals,
      entries: chain.entries,
      packs: packs.count,
      pledgeVersions: pledges.count,
      targets: targets.count,
      lastHash: chain.lastHash,
    };
  }

  private async verifyChain() {
    const result = { broken: null as BrokenLink | null, seals: 0, entries: 0, lastHash: null as string | null };
    for (let previous: Seal | null = null; ; ) {
      const seals: Seal[] = await this.query<Seal>(
        `SELECT id, previousHash AS previous, fromEntryId, toEntryId AS untilEntryId, entries, hash
           FROM journal_seals WHERE id > ? ORDER BY id LIMIT 200`,
        [previous?.id ?? 0],
      );
      if (seals.length === 0) return result;
      for (const row of seals) {
        const seal: Seal = { ...row, fromEntryId: Number(row.fromEntryId), untilEntryId: Number(row.untilEntryId) };
        // From the seal before, not from its own first entry: what was slipped in between two batches shows too.
        const entries = await readChainEntries(this.uow.dataSource, (previous?.untilEntryId ?? 0) + 1, seal.untilEntryId);
        const broken = brokenLink(seal, previous, entries, sha256);
        if (broken) {
          const { sealId, fromEntryId, untilEntryId, reason } = broken;
          result.broken = { kind: 'seal', id: sealId, fault: reason, fromEntryId, untilEntryId, target: null };
          return result;
        }
        previous = seal;
        result.seals += 1;
        result.entries += seal.entries;
        result.lastHash = seal.hash;
      }
    }
  }

  /** A pack's content and hash could be edited together; the journal, chained, remembers what the hash was. */
  private async verifyPacks() {
    const recorded = new Map<number, string>();
    const prepared = await this.query<{ data: unknown }>("SELECT data FROM journal_entries WHERE type = 'meetings.prepared'", []);
    for (const { data } of prepared) {
      const { packId, hash } = fromJson<{ packId: number; hash: string }>(data);
      recorded.set(packId, hash);
    }
    let count = 0;
    for (let after = 0; ; ) {
      const packs = await this.query<{ id: number; content: string; contentHash: string }>('SELECT id, content, contentHash FROM packs WHERE id > ? ORDER BY id LIMIT 20', [after]);
      if (packs.length === 0) break;
      for (const { id, content, contentHash } of packs) {
        const broken = (fault: BrokenLink['fault']) => ({ count, broken: { kind: 'pack' as const, id, fault, fromEntryId: null, untilEntryId: null, target: null } });
        if (sha256(content) !== contentHash) return broken('contentChanged');
        if (recorded.has(id) && recorded.get(id) !== contentHash) return broken('hashReplaced');
        recorded.delete(id);
        count += 1;
        after = id;
      }
    }
    const [gone] = recorded.keys();
    return { count, broken: gone === undefined ? null : { kind: 'pack' as const, id: gone, fault: 'packMissing' as const, fromEntryId: null, untilEntryId: null, target: null } };
  }

  private async verifyPledges() {
    const recorded = new Map<number, string>();
    const seeded = await this.query<{ data: unknown }>("SELECT data FROM journal_entries WHERE type = 'pledges.seeded'", []);
    for (const { data } of seeded) for (const { versionId, hash } of fromJson<{ versions?: { versionId: number; hash: string }[] }>(data).versions ?? []) recorded.set(versionId, hash);
    const signed = await this.query<{ data: unknown }>("SELECT data FROM journal_entries WHERE type IN ('pledges.signed', 'pledges.amended')", []);
    for (const { data } of signed) {
      const { versionId, hash } = fromJson<{ versionId: number; hash: string }>(data);
      recorded.set(versionId, hash);
    }
    let count = 0;
    const broken = (id: number, fault: BrokenLink['fault']) => ({ count, broken: { kind: 'pledgeVersion' as const, id, fault, fromEntryId: null, untilEntryId: null, target: null } });
    for (let after = 0; ; ) {
      const versions = await this.query<{ id: number; content: unknown; contentHash: string }>('SELECT id, content, contentHash FROM pledge_versions WHERE id > ? ORDER BY id LIMIT 100', [after]);
      if (versions.length === 0) break;
      for (const { id, content, contentHash } of versions) {
        if (sha256(canonicalJson(fromJson(content))) !== contentHash) return broken(id, 'contentChanged');
        if (recorded.has(id) && recorded.get(id) !== contentHash) return broken(id, 'hashReplaced');
        recorded.delete(id);
        count += 1;
        after = id;
      }
    }
    const [gone] = recorded.keys();
    return gone === undefined ? { count, broken: null } : broken(gone, 'packMissing');
  }

  private async verifyTargets() {
    const { count, broken } = await verifyTargets(this.uow.dataSource);
    return { count, broken: broken && { kind: 'target' as const, fromEntryId: null, untilEntryId: null, ...broken } };
  }

  private query<T>(sql: string, values: unknown[]): Promise<T[]> {
    return this.uow.dataSource.query<T[]>(sql, values);
  }
}
