import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, Id, Instant, Int, Json, Ref } from '../../columns.js';
import { Pledge } from './pledge.entity.js';

/** A signed version: content frozen as canonical JSON, its SHA-256 shown wherever it is printed. */
@Entity('pledge_versions')
@Index('pledge_version', ['pledgeId', 'version'], { unique: true })
@Index('pledge_version_hash', ['contentHash'])
export class PledgeVersion {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() pledgeId: number;
  @Belongs(() => Pledge, 'pledgeId') pledge?: Relation<Pledge>;
  @Int() version: number;
  @Json(false) content: unknown;
  @Code(64) contentHash: string;
  @Instant() frozenAt: Date;
}
