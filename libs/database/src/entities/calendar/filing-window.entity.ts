import { Entity, Index } from 'typeorm';
import { Code, DayColumn, Id, Instant, Int, MonthColumn, Ref, Text, Version } from '../../columns.js';

export const TRACKS = ['administrative', 'statistical'] as const;
export type Track = (typeof TRACKS)[number];

/** 填报期: one period's opening, due and lock times; figures published by statistics have their own track. */
@Entity('filing_windows')
@Index('window_period', ['zoneId', 'track', 'period'], { unique: true })
@Index('window_due', ['zoneId', 'dueAt'])
export class FilingWindow {
  @Id() id: number;
  @Ref() zoneId: number;
  @Code(16) track: Track;
  @MonthColumn() period: string;
  @DayColumn(true) publishedOn: string | null;
  @Instant() opensAt: Date;
  @Instant() dueAt: Date;
  @Instant() lockedAt: Date;
  @Text(200, true) movedReason: string | null;
  /** How far the sweeps have taken notice: 0 nothing, 1 opened, 2 due, 3 three workdays late, 4 locked. */
  @Int(false, 0) sweptStage: number;
  @Version() version: number;
}
