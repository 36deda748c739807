import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, BigId, BigRef, Code, Instant, Int, Ref, Text } from '../../columns.js';
import { Submission } from './submission.entity.js';

/** A file that backs a figure. The bytes lie in storage under a key of our own making, never under the file's name. */
@Entity('evidence')
@Index('evidence_submission', ['submissionId'])
export class Evidence {
  @BigId() id: number;
  @Ref() zoneId: number;
  @BigRef() submissionId: number;
  @Belongs(() => Submission, 'submissionId') submission?: Relation<Submission>;
  @Text(200) fileName: string;
  @Code(100) mediaType: string;
  @Int() bytes: number;
  @Code(64) contentHash: string;
  @Code(100) storageKey: string;
  @Ref() addedBy: number;
  @Ref(true) addedFor: number | null;
  @Instant() addedAt: Date;
}
