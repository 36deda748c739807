import type { AmendedValues, AmendmentState } from '#domain/pledges/amendment.js';
import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, Id, Instant, Int, Json, MonthColumn, Ref, Text, Version } from '../../columns.js';
import { Target } from './target.entity.js';

/** 调整: a signed target changed from a month on, proposed by the supervision office, approved by a leader. Both values stay for ever. */
@Entity('amendments')
@Index('amendment_target', ['targetId', 'state'])
@Index('amendment_zone', ['zoneId', 'year', 'state'])
export class Amendment {
  @Id() id: number;
  @Ref() zoneId: number;
  @Int() year: number;
  @Ref() targetId: number;
  @Belongs(() => Target, 'targetId') target?: Relation<Target>;
  @Code(10) state: AmendmentState;
  /** The first month that is judged by the adjusted value. */
  @MonthColumn() fromPeriod: string;
  @Text(400) reason: string;
  @Json(false) before: AmendedValues;
  @Json(false) after: AmendedValues;
  @Ref() proposedBy: number;
  @Ref(true) proposedFor: number | null;
  @Instant() proposedAt: Date;
  @Ref(true) decidedBy: number | null;
  @Ref(true) decidedFor: number | null;
  @Instant(true) decidedAt: Date | null;
  @Text(400, true) decisionNote: string | null;
  /** The pledge's version that it made. */
  @Int(true) pledgeVersion: number | null;
  @Version() version: number;
}
