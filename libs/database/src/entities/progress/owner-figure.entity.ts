import { Entity, Index, type Relation } from 'typeorm';
import { Amount, Belongs, BigId, DayColumn, Flag, Instant, Int, MonthColumn, Ref, Text } from '../../columns.js';
import { Target } from '../pledges/target.entity.js';

/**
 * 核定单位数据: what the unit that owns the data source says of one target × one period, beside what was filed. Every correction is a
 * row of its own, known from `notedAt` until the next one; a row without a value takes the one before back. Rows are never changed
 * but for that end.
 */
@Entity('owner_figures')
// Not unique: a clock that stands still gives two corrections one moment.
@Index('owner_figure_known', ['targetId', 'period', 'knownUntil'])
@Index('owner_figure_revision', ['targetId', 'period', 'revision'], { unique: true })
export class OwnerFigure {
  @BigId() id: number;
  @Ref() zoneId: number;
  @Ref() targetId: number;
  @Belongs(() => Target, 'targetId') target?: Relation<Target>;
  @MonthColumn() period: string;
  @Int() revision: number;
  @Amount() value: string | null;
  /** The document, report or system it comes from. */
  @Text(120, true) sourceTitle: string | null;
  @DayColumn(true) sourceDate: string | null;
  @Text(500, true) note: string | null;
  /** 示意: invented for the demo; shown as such wherever it is shown. */
  @Flag() illustrative: boolean;
  @Ref(true) notedBy: number | null;
  @Ref(true) notedFor: number | null;
  @Instant() notedAt: Date;
  @Instant() knownUntil: Date;
}
