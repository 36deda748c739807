import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, DayColumn, Id, Int, Ref, Text } from '../../columns.js';

export const UNIT_KINDS = ['zone', 'department', 'office', 'company', 'agency', 'taskForce'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A node of the unit tree; the root (kind `zone`, zoneId = its own id) is the tenant. */
@Entity('units')
@Index('unit_code', ['zoneId', 'code'], { unique: true })
export class Unit {
  @Id() id: number;
  /** 0 only for the moment in which a zone's own row is born. */
  @Ref() zoneId: number;
  @Ref(true) parentId: number | null;
  @Belongs(() => Unit, 'parentId', true) parent?: Relation<Unit>;
  @Code(40) code: string;
  @Code(16) kind: UnitKind;
  @Text(80) name: string;
  @Text(120, true) nameEn: string | null;
  @Int(false, 0) sort: number;
  @DayColumn(true) closedOn: string | null;
}
