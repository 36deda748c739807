import type { PledgeSide } from '#domain/pledges/pledge.lifecycle.js';
import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, Id, Instant, Int, Ref, Text } from '../../columns.js';
import { Pledge } from './pledge.entity.js';

/** One party's signature under one text, given with the password. */
@Entity('pledge_signatures')
// `stands` is 1, or NULL once the text went back to draft: each side signs a version once.
@Index('pledge_signature', ['pledgeId', 'version', 'side', 'stands'], { unique: true })
export class PledgeSignature {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() pledgeId: number;
  @Belongs(() => Pledge, 'pledgeId') pledge?: Relation<Pledge>;
  /** The version it makes together with the other side's. */
  @Int() version: number;
  @Code(8) side: PledgeSide;
  @Int(true) stands: number | null;
  @Ref() personId: number;
  @Ref(true) onBehalfOf: number | null;
  /** As printed: whose promise it is, whoever's hand it was. */
  @Text(60) signatory: string;
  @Code(64) contentHash: string;
  @Instant() signedAt: Date;
}
