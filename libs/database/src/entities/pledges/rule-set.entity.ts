import { Entity, Index } from 'typeorm';
import { Code, DayColumn, Id, Int, Json, Ref } from '../../columns.js';

/** Which published rule set a plan year judges by, from a day on. The rules themselves are versioned in the domain. */
@Entity('rule_sets')
@Index('rule_set_version', ['zoneId', 'year', 'version'], { unique: true })
export class RuleSetAdoption {
  @Id() id: number;
  @Ref() zoneId: number;
  @Int() year: number;
  @Int() version: number;
  @Code(40) ruleSet: string;
  @DayColumn() fromDay: string;
  @Json() overrides: Record<string, string> | null;
}
