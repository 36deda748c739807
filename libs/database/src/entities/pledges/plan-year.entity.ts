import { Entity, Index } from 'typeorm';
import { Code, Id, Int, Json, Ref } from '../../columns.js';

/** 考核年度: the year and its rules. */
@Entity('plan_years')
@Index('plan_year', ['zoneId', 'year'], { unique: true })
export class PlanYear {
  @Id() id: number;
  @Ref() zoneId: number;
  @Int() year: number;
  /** Key of the rule set in force (domain: rule-sets). */
  @Code(40) ruleSet: string;
  /** `preparing` until the supervision office opens it for filing; nothing is scanned or asked for before. */
  @Code(16) state: 'preparing' | 'open' | 'closed';
  /** Switches and lead times of this year's reminders, where they differ from the rules' own. */
  @Json() settings: { reminders?: Record<string, { on?: boolean; lead?: number }> } | null;
}
