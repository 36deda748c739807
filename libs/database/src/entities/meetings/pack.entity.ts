import { Column, Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, Id, Instant, Int, MonthColumn, Ref } from '../../columns.js';
import { ReviewMeeting } from './review-meeting.entity.js';

/** 会议材料, frozen: canonical JSON as text, and the SHA-256 of exactly that text. A new scan makes a new version. */
@Entity('packs')
@Index('pack_version', ['meetingId', 'version'], { unique: true })
export class Pack {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() meetingId: number;
  @Belongs(() => ReviewMeeting, 'meetingId') meeting?: Relation<ReviewMeeting>;
  @Int() version: number;
  @MonthColumn() period: string;
  @Column({ type: 'longtext' }) content: string;
  @Code(64) contentHash: string;
  @Instant() frozenAt: Date;
  @Ref(true) frozenBy: number | null;
}
