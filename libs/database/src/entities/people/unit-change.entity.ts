import type { ReorganisationKind, ReorganisationPlan, ReorganisationState } from '#domain/people/reorganisation.js';
import type { Role } from '#domain/people/roles.js';
import { Entity, Index } from 'typeorm';
import { Code, DayColumn, Id, Instant, Json, MonthColumn, Ref, Text, Version } from '../../columns.js';

/** 机构调整: a unit renamed, merged or split; proposed by one duty, decided by another, carried out on its day. */
@Entity('unit_changes')
@Index('unit_change_zone', ['zoneId', 'state', 'fromDay'])
export class UnitChange {
  @Id() id: number;
  @Ref() zoneId: number;
  @Code(8) kind: ReorganisationKind;
  @Code(10) state: ReorganisationState;
  @DayColumn() fromDay: string;
  /** The first month for which the successor answers; null for a new name. */
  @MonthColumn(true) fromPeriod: string | null;
  @Json(false) plan: ReorganisationPlan;
  @Text(400) reason: string;
  @Ref() proposedBy: number;
  @Ref(true) proposedFor: number | null;
  @Code(16) proposedDuty: Role;
  @Instant() proposedAt: Date;
  @Ref(true) decidedBy: number | null;
  @Ref(true) decidedFor: number | null;
  @Code(16, true) decidedDuty: Role | null;
  @Instant(true) decidedAt: Date | null;
  @Text(400, true) decisionNote: string | null;
  @Instant(true) appliedAt: Date | null;
  @Version() version: number;
}
