import { PledgeSignature } from '#database/entities/pledges/pledge-signature.entity.js';
import { UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import type { Actor } from '#domain/people/actor.js';
import type { PledgeSide } from '#domain/pledges/pledge.lifecycle.js';
import { openSide, signingHand } from '#domain/pledges/pledge.policy.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { decided, lockPledge, savePledge } from '../drafting/pledge-record.js';
import type { PledgeRecord } from '../drafting/pledge-row.js';
import { hashOf } from '../drafting/pledge-text.js';
import { bearTargets, freezeVersion } from './freeze-version.js';

export interface Signed {
  side: PledgeSide;
  /** Both have signed: the version that was frozen. */
  version: number | null;
}

/** 签订, after the password has been asked for (`CeremonyService`): each party signs the same text, in any order; the second signature freezes it and gives birth to its targets. */
@Injectable()
export class SigningService {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * `seen` is the hash of the text the signatory has read. One transaction: a signature, and with the second one the version, its
   * targets and the journal's record of the hash, are there together or not at all.
   * @throws Refusal `pledges.textChanged` (stale) where another text stands there now; `pledges.notYoursToSign`
   */
  sign(actor: Actor, author: Author, id: number, seen: string): Promise<Signed> {
    return this.uow.run(author, async (tx) => {
      const { row, content, progress } = await lockPledge(tx, id);
      // Somebody of another unit learns nothing, not even that there is such a pledge.
      const side = openSide(actor, row, progress.signed) ?? openSide(actor, row, []);
      if (!side) throw new Refusal('notFound', 'pledges.notFound');
      const { state, complete } = decided({ verb: 'sign', side }, progress);
      const hash = hashOf(content);
      if (seen !== hash) throw new Refusal('stale', 'pledges.textChanged', { current: { hash, version: row.revision } });
      await requireSameText(tx, row, content.version, hash);
      const onBehalfOf = signingHand(actor, side, row)?.onBehalfOf ?? null;
      const signatory = await nameOf(tx, onBehalfOf ?? actor.personId);
      await tx.em.insert(PledgeSignature, {
        zoneId: row.zoneId,
        pledgeId: id,
        version: content.version,
        side,
        stands: 1,
        personId: actor.personId,
        onBehalfOf,
        signatory,
        contentHash: hash,
        signedAt: tx.now,
      });
      tx.record('pledges.partySigned', { pledgeId: id, unitId: row.unitId, side, hash }, onBehalfOf);
      const name = side === 'holder' ? { signatory } : { counterpart: signatory };
      if (!complete) {
        await savePledge(tx, row, name);
        return { side, version: null };
      }
      const { versionId } = await freezeVersion(tx, id, content);
      const targets = row.tier === 'unit' ? await bearTargets(tx, id) : 0;
      await savePledge(tx, row, { ...name, state, signedOn: dayOf(tx.now), currentVersion: content.version });
      tx.record(
        'pledges.signed',
        { pledgeId: id, unitId: row.unitId, versionId, version: content.version, hash, targets },
        onBehalfOf,
      );
      return { side, version: content.version };
    });
  }
}

/** A leader's pledge reads the zone's targets: what the other party signed must still be the text. */
async function requireSameText(tx: Tx, row: PledgeRecord, version: number, hash: string): Promise<void> {
  const [other] = await tx.query<{ contentHash: string }[]>(
    'SELECT contentHash FROM pledge_signatures WHERE pledgeId = ? AND version = ? AND stands = 1',
    [row.id, version],
  );
  if (other && other.contentHash !== hash) throw new Refusal('conflict', 'pledges.otherSignedOther');
}

async function nameOf(tx: Tx, personId: number): Promise<string> {
  const [person] = await tx.query<{ name: string }[]>('SELECT name FROM people WHERE id = ?', [personId]);
  return person!.name;
}
