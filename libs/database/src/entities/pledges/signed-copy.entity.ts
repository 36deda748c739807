import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, Id, Instant, Int, Ref, Text } from '../../columns.js';
import { PledgeVersion } from './pledge-version.entity.js';

/** 签字扫描件: the paper that was signed, bound to the hash printed on it. */
@Entity('signed_copies')
@Index('signed_copy', ['versionId', 'fileHash'], { unique: true })
export class SignedCopy {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() versionId: number;
  @Belongs(() => PledgeVersion, 'versionId') version?: Relation<PledgeVersion>;
  /** The SHA-256 of the version it is a copy of. */
  @Code(64) contentHash: string;
  @Text(200) fileName: string;
  @Code(100) mediaType: string;
  @Int() bytes: number;
  @Code(64) fileHash: string;
  @Code(100) storageKey: string;
  @Ref() addedBy: number;
  @Instant() addedAt: Date;
}
