import type { FilingDto, FilingWindowDto, PlanYearDto } from '#api-client/generated.js';
import type { Assessment, PeriodState } from '#domain/assessment/assessment.js';
import { paceOf } from '#domain/assessment/pace.js';
import { periodsOf } from '#domain/assessment/periods.js';
import { setWith } from '#domain/assessment/rule-overrides.js';
import { DEFAULT_RULES, ruleSetById, type RuleSet } from '#domain/assessment/rule-sets.js';
import { assessStages } from '#domain/assessment/series.js';
import { stageAt, stagesOf, type Stages } from '#domain/assessment/stages.js';
import { numberOf } from '#domain/calendar/months.js';
import { dueBeside, rounded } from '#domain/language/number-words.js';
import { explain } from '#domain/language/sentence.js';
import type { EffectiveFigure } from '#domain/progress/figure.js';
import { plausibilityOf, type Warning } from '#domain/progress/plausibility.js';
import type { Entry, Reading } from './entry.js';

/** What judging in the browser needs beside the row itself. */
export interface Bench {
  /** The rules of the year's months, one entry wherever they change. */
  rules: readonly { from: number; rules: RuleSet }[];
  windows: readonly FilingWindowDto[];
  now: string;
}

export const benchOf = (year: PlanYearDto, now: string): Bench => ({
  rules: year.ruleStages.map(({ from, id, ruleSet, overrides }) => ({
    from,
    rules: setWith(ruleSetById(ruleSet) ?? DEFAULT_RULES, overrides, id),
  })),
  windows: year.windows,
  now,
});

export interface Judged {
  /** The light this figure would give; null while nothing is stated. */
  light: Assessment | null;
  warnings: Warning[];
}

/** The server previews with the same functions on saving; this is the answer while one types. */
export function judge(
  filing: FilingDto,
  reading: Reading,
  entry: Pick<Entry, 'explanations' | 'narrative'> & { verified?: boolean },
  bench: Bench,
): Judged {
  if (!reading.stated || reading.unreadable.length > 0) return { light: null, warnings: [] };
  const explained = Object.keys(entry.explanations).filter((code) => entry.explanations[code]!.trim() !== '');
  const figure: EffectiveFigure = { ...reading.figure, verified: entry.verified ?? false, revision: 'draft', explained };
  const figures = [...filing.figures.filter(({ period }) => period !== filing.period), figure];
  return {
    light: assessStages(stagesFor(filing, bench), statesOf(filing, figures, bench), numberOf(filing.period)).at(-1) ?? null,
    warnings: plausibilityOf(filing.terms, filing.figures, { ...reading.figure, narrative: entry.narrative }),
  };
}

/** The target's light as it stood one period earlier, for "what got worse". */
export function lightBefore(filing: FilingDto, bench: Bench): Assessment | null {
  const earlier = filing.figures.filter(({ period }) => period < filing.period);
  const last = earlier.at(-1);
  if (!last) return null;
  return assessStages(stagesFor(filing, bench), statesOf(filing, earlier, bench), numberOf(last.period)).at(-1) ?? null;
}

const stagesFor = ({ terms }: FilingDto, { rules }: Bench): Stages => stagesOf([{ from: 1, terms }], rules);

function statesOf({ terms, target }: FilingDto, figures: readonly EffectiveFigure[], { windows, now }: Bench): PeriodState[] {
  const moment = Date.parse(now);
  return periodsOf(terms.cadence, terms.year).map((period) => {
    const window = windows.find((one) => one.track === target.track && one.period === period);
    return {
      period,
      open: window !== undefined && moment >= Date.parse(window.opensAt),
      due: window !== undefined && moment >= Date.parse(window.dueAt),
      figure: figures.find((one) => one.period === period) ?? null,
    };
  });
}

/**
 * What should be there by the end of the period, as it is printed: asked with a figure of nothing, so that it can be said
 * before anything is filed; beside a figure never rounded so that the figure seems to have reached it.
 */
export function expectedOf(filing: FilingDto, bench: Bench, actual: string | null = null): string | null {
  const { terms, target, period } = filing;
  const { rules } = stageAt(stagesFor(filing, bench), numberOf(period));
  const nothing = { numerator: null, denominator: null, amount: null, comparator: null, nodes: [], yearEndEstimate: null };
  const pace = paceOf(terms, period, { ...nothing, period, state: 'filed', value: '1' }, rules);
  if (!pace.comparable) return null;
  return actual === null ? rounded(pace.expected, target.decimals) : dueBeside(pace.expected, actual, target.decimals);
}

type Written = { terms: FilingDto['terms']; target: FilingDto['target'] };

/** One line that says why, in the reader's language. */
export const whyOf = (light: Assessment, { terms, target }: Written, language: 'zh' | 'en'): string =>
  explain(
    light,
    { terms, unit: (language === 'en' && target.measureUnitEn) || target.measureUnit, decimals: target.decimals },
    language,
  );
