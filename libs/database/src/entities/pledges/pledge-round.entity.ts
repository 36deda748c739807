import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, Id, Instant, Int, Json, Ref } from '../../columns.js';
import { Pledge } from './pledge.entity.js';

/** 征求意见 one round: the text as it went out. */
@Entity('pledge_rounds')
@Index('pledge_round', ['pledgeId', 'round'], { unique: true })
export class PledgeRound {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() pledgeId: number;
  @Belongs(() => Pledge, 'pledgeId') pledge?: Relation<Pledge>;
  @Int() round: number;
  @Json(false) content: unknown;
  @Code(64) contentHash: string;
  @Ref(true) sentBy: number | null;
  @Instant() sentAt: Date;
}
