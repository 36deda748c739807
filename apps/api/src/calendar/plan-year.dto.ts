import { PLAN_YEAR_STATES, SCORED_VALUES, type PlanYearState, type ScoredValue } from '#domain/pledges/plan-year.lifecycle.js';
import { ApiProperty } from '@nestjs/swagger';
import { FilingWindowDto } from './calendar.dto.js';

export class TitleDto {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

/** How a shortfall of one kind of target is lit; which fields are there depends on `by`. */
export class BandDto {
  @ApiProperty({ description: 'Target kind; rateWithoutBase: a rate whose baseline is not known' }) kind: string;
  @ApiProperty({ enum: ['ratioAndGap', 'ratio', 'gap', 'binary', 'points', 'part', 'comparator', 'nodes'], enumName: 'PaceTest' })
  by: string;
  @ApiProperty({ type: String, nullable: true, description: 'Red under this ratio' }) laggingRatio: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Red at or under this gap, in points' }) laggingGap: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Yellow from this gap on, in points' }) behindGap: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Red when less than this part of what is due is there' }) part:
    string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Red when short for so many periods in a row' }) laggingStreak:
    number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Red when due but not started for so many months' })
  notStartedMonths: number | null;
}

export class RulesDto {
  @ApiProperty({ example: 'default@1' }) id: string;
  @ApiProperty({ type: TitleDto }) title: TitleDto;
  @ApiProperty({ enum: ['signed', 'linear'], description: 'The curve frozen at signing, or r/12 whatever was signed' }) curve:
    'signed' | 'linear';
  @ApiProperty({ description: 'Tests that use a ratio light no red while less than this share of the year is due' })
  noRedUnder: string;
  @ApiProperty({ type: 'integer', description: 'A node more than so many days overdue is red' }) nodeLaggingDays: number;
}

export class YearCalendarDto {
  @ApiProperty({ description: 'false: the State Council’s notice is not in the calendar; plain weekdays are assumed' })
  noticed: boolean;
  @ApiProperty({ type: 'integer' }) workdays: number;
  @ApiProperty({ type: 'integer' }) days: number;
}

export class ReminderSettingDto {
  @ApiProperty() rule: string;
  @ApiProperty({ type: Boolean, nullable: true, description: 'null: as the rule says' }) on: boolean | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Lead time; null: as the rule says' }) lead: number | null;
}

export class HindranceDto {
  @ApiProperty() act: string;
  @ApiProperty({ description: 'Code of the problem catalogue' }) reason: string;
}

export class RuleStageDto {
  @ApiProperty({ type: 'integer', description: 'The first month, 1–12, that these rules judge' }) from: number;
  @ApiProperty({ description: 'What receipts quote' }) id: string;
  @ApiProperty({ description: 'The published set' }) ruleSet: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true, description: 'Numbers set otherwise' })
  overrides: Record<string, string> | null;
}

export class PlanYearDto {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ enum: PLAN_YEAR_STATES, enumName: 'PlanYearState' }) state: PlanYearState;
  @ApiProperty({ type: RulesDto }) rules: RulesDto;
  @ApiProperty({ type: [BandDto] }) bands: BandDto[];
  @ApiProperty({ type: [RuleStageDto], description: 'The rules of the year’s months, one entry wherever they change' })
  ruleStages: RuleStageDto[];
  @ApiProperty({ type: [ReminderSettingDto], description: 'Where the year differs from the rules’ own' })
  reminders: ReminderSettingDto[];
  @ApiProperty({ type: YearCalendarDto }) calendar: YearCalendarDto;
  @ApiProperty({ type: [FilingWindowDto] }) windows: FilingWindowDto[];
  @ApiProperty({ type: 'integer', description: 'For If-Match' }) version: number;
  @ApiProperty({ enum: SCORED_VALUES, enumName: 'ScoredValue', description: 'Which value of an amended target scores' }) amendmentScores: ScoredValue;
  @ApiProperty({ type: [String], description: 'What the reader may do with the year now' }) allowed: string[];
  @ApiProperty({ type: [HindranceDto], description: 'What cannot be done yet, and why' }) hindered: HindranceDto[];
}
