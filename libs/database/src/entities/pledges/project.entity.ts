import type { Permit, ProjectNode } from '#domain/pledges/projects.js';
import { Entity, Index, type Relation } from 'typeorm';
import { Amount, Belongs, DayColumn, Flag, Id, Int, Json, LongText, Ref, Text, Version } from '../../columns.js';
import { Unit } from '../people/unit.entity.js';
import { ZoneTarget } from './zone-target.entity.js';

/** 项目台账: one project a zone target is to be reached with. */
@Entity('projects')
@Index('project_zone_target', ['zoneTargetId', 'sort', 'id'])
@Index('project_line', ['lineId'])
export class Project {
  @Id() id: number;
  @Ref() zoneId: number;
  @Ref() zoneTargetId: number;
  @Belongs(() => ZoneTarget, 'zoneTargetId') zoneTarget?: Relation<ZoneTarget>;
  /** The unit's line it serves, where one is named; no foreign key, for a draft line may be struck out again. */
  @Ref(true) lineId: number | null;
  /** 责任单位. */
  @Ref() unitId: number;
  @Belongs(() => Unit, 'unitId') unit?: Relation<Unit>;
  @Text(120) name: string;
  /** 总投资 and 年度计划投资, both in 亿元; null where the ledger counts things, not money. */
  @Amount() totalInvestment: string | null;
  @Amount() yearPlan: string | null;
  @Json(false) nodes: ProjectNode[];
  @Json(false) permits: Permit[];
  /** 制约因素; null where nothing stands in its way. */
  @LongText() bottleneck: string | null;
  /** 竣工 or 销号: from then on it is no longer to be done. */
  @DayColumn(true) closedOn: string | null;
  @Flag() illustrative: boolean;
  @Int(false, 0) sort: number;
  @Version() revision: number;
}
