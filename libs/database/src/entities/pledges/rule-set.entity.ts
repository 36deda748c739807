import { Entity, Index } from 'typeorm';
import { Code, DayColumn, Id, Instant, Int, Json, Ref, Text } from '../../columns.js';

/** A rule set adopted for a plan year from a day on, never retroactively. The published sets themselves are versioned in the domain. */
@Entity('rule_sets')
@Index('rule_set_version', ['zoneId', 'year', 'version'], { unique: true })
export class RuleSetAdoption {
  @Id() id: number;
  @Ref() zoneId: number;
  @Int() year: number;
  @Int() version: number;
  @Code(40) ruleSet: string;
  @DayColumn() fromDay: string;
  /** Numbers set otherwise than the published set has them (domain: rule-overrides). */
  @Json() overrides: Record<string, string> | null;
  @Text(500) reason: string;
  @Ref(true) adoptedBy: number | null;
  @Instant() adoptedAt: Date;
  /** Taken back before its first day: it never judged anything. */
  @Instant(true) withdrawnAt: Date | null;
}
