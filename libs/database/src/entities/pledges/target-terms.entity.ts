import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Id, Int, MonthColumn, Ref } from '../../columns.js';
import { JudgedTermsColumns } from './target-terms.columns.js';
import { Target } from './target.entity.js';

/**
 * What a target said, and whose it was, up to a month: months before an amendment or a reorganisation are judged by it, whenever
 * their figures come. The same columns as the target's own, so that they have the same version; copied, never written.
 */
@Entity('target_terms')
@Index('terms_until', ['targetId', 'untilPeriod', 'amended'], { unique: true })
export class TargetTermsBefore extends JudgedTermsColumns {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() targetId: number;
  @Belongs(() => Target, 'targetId') of?: Relation<Target>;
  /** The last month that is judged by them. */
  @MonthColumn() untilPeriod: string;
  @Ref() unitId: number;
  @Int() year: number;
  @Int(false, 0) amended: number;
}
