import { allowedOnWindow } from '#domain/calendar/calendar.policy.js';
import type { Actor } from '#domain/people/actor.js';
import { DEFAULT_RULES, ruleSetById, type PaceTest, type RuleSet } from '#domain/assessment/rule-sets.js';
import type { PlanYearRow, WindowRow } from '#features/calendar/calendar.queries.js';
import type { FilingWindowDto } from './calendar.dto.js';
import type { BandDto, PlanYearDto, RulesDto } from './plan-year.dto.js';

type CalendarPart = Omit<PlanYearDto, 'ruleStages' | 'version' | 'amendmentScores' | 'allowed' | 'hindered'>;

export function presentPlanYear({ year, state, ruleSet, reminders, calendar }: PlanYearRow, windows: WindowRow[], actor: Actor): CalendarPart {
  const rules = ruleSetById(ruleSet) ?? DEFAULT_RULES;
  return {
    year,
    state,
    rules: rulesDto(rules),
    bands: bandsOf(rules),
    reminders: Object.entries(reminders).map(([rule, { on = null, lead = null }]) => ({ rule, on, lead })),
    calendar,
    windows: windows.map((window) => presentWindow(window, actor)),
  };
}

export const presentWindow = (window: WindowRow, actor: Actor): FilingWindowDto => ({ ...window, allowed: allowedOnWindow(actor) });

export const rulesDto = ({ id, title, curve, noRedUnder, nodeLaggingDays }: RuleSet): Pick<RulesDto, keyof RulesDto> => ({
  id,
  title,
  curve,
  noRedUnder,
  nodeLaggingDays,
});

export const bandsOf = (rules: RuleSet): BandDto[] => Object.entries(rules.tests).map(([kind, test]) => bandOf(kind, test));

/** Every field is there whatever the test, so that the answer has one shape. */
function bandOf(kind: string, test: PaceTest): BandDto {
  const {
    laggingRatio = null,
    laggingGap = null,
    behindGap = null,
    part = null,
    laggingStreak = null,
    notStartedMonths = null,
  }: Partial<BandDto> = test;
  return { kind, by: test.by, laggingRatio, laggingGap, behindGap, part, laggingStreak, notStartedMonths };
}
