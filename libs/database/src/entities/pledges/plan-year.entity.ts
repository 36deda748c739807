import type { PlanYearState, ScoredValue } from '#domain/pledges/plan-year.lifecycle.js';
import { Entity, Index } from 'typeorm';
import { Code, Id, Int, Json, Ref } from '../../columns.js';

export interface PlanYearSettings {
  /** Switches and lead times of this year's reminders, where they differ from the rules' own. */
  reminders?: Record<string, { on?: boolean; lead?: number }>;
  /** Which value of an amended target the appraisal scores; the adjusted one unless the year says otherwise. */
  amendment?: { scores: ScoredValue };
}

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
  @Code(16) state: PlanYearState;
  @Json() settings: PlanYearSettings | null;
}
