import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, Flag as Bool, Id, Instant, Int, LongText, MonthColumn, Ref, Version } from '../../columns.js';
import { Target } from '../pledges/target.entity.js';

export const FLAG_KINDS = ['pace', 'missing', 'overdueNode', 'implausible'] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];
export type FlagState = 'open' | 'acknowledged' | 'cleared';

/** 预警: an open case on a target. Opened, raised and cleared by the scan; its human part is never overwritten by it. */
@Entity('flags')
// One open flag per target and kind: `isOpen` is 1, or NULL once cleared.
@Index('flag_open', ['targetId', 'kind', 'isOpen'], { unique: true })
@Index('flag_zone', ['zoneId', 'state', 'level'])
@Index('flag_unit', ['unitId', 'state'])
export class Flag {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() targetId: number;
  @Belongs(() => Target, 'targetId') target?: Relation<Target>;
  @Ref() unitId: number;
  @Code(12) kind: FlagKind;
  /** 1 提醒 · 2 预警通知单 · 3 红色督办单 */
  @Int() level: number;
  @Code(14) state: FlagState;
  @Int(true) isOpen: number | null;
  @MonthColumn() sincePeriod: string;
  @MonthColumn() period: string;
  @Int(false, 0) streak: number;
  @Instant() openedAt: Date;
  @Instant() raisedAt: Date;
  @LongText() cause: string | null;
  @LongText() measures: string | null;
  @MonthColumn(true) recoverBy: string | null;
  @Ref(true) acknowledgedBy: number | null;
  @Ref(true) acknowledgedFor: number | null;
  @Instant(true) acknowledgedAt: Date | null;
  @Bool() promiseBroken: boolean;
  @Instant(true) clearedAt: Date | null;
  @Ref(true) clearedBy: number | null;
  @LongText() clearReason: string | null;
  @Version() version: number;
}
