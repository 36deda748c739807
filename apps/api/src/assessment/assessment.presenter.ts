import type { Assessment } from '#domain/assessment/assessment.js';
import type { TargetTerms } from '#domain/pledges/terms.js';
import { explain, sentenceOf } from '#domain/language/sentence.js';
import type { AssessmentDto } from './assessment.dto.js';

export interface Explained {
  terms: TargetTerms;
  measureUnit: string;
  measureUnitEn: string | null;
  decimals: number;
}

/** The receipt is put together by those who read it: to name the rule set would be much work for one word. */
type Shown = Omit<Assessment, 'receipt' | 'severity'> & { ruleSet: string };

/** An assessment in the reader's language: the facts, and the sentences made of them. */
export function assessmentDto(assessment: Shown, target: Explained, locale: 'zh' | 'en'): Pick<AssessmentDto, keyof AssessmentDto> {
  const { needed } = assessment;
  return {
    month: assessment.month,
    period: assessment.period,
    light: assessment.light,
    standing: assessment.standing,
    notAssessed: assessment.notAssessed,
    actual: assessment.actual,
    expected: assessment.expected,
    ratio: assessment.ratio,
    gap: assessment.gap,
    share: assessment.share,
    planned: assessment.planned,
    needed: needed && {
      form: needed.form,
      rate: needed.form === 'growth' ? needed.rate : null,
      perMonth: needed.form === 'perMonth' ? needed.perMonth : null,
      soFar: needed.form === 'perMonth' ? needed.soFar : null,
      months: needed.form === 'perMonth' ? needed.months : null,
    },
    outlook: assessment.outlook,
    streak: assessment.streak,
    recovered: assessment.recovered,
    provisional: assessment.provisional,
    doubtful: assessment.doubtful,
    overdueNodes: [...assessment.overdueNodes],
    reasons: assessment.reasons.map((reason) => ({ ...reason, text: sentenceOf(reason, locale) })),
    why: explain(assessment, { terms: target.terms, unit: unitOf(target, locale), decimals: target.decimals }, locale),
    ruleSet: assessment.ruleSet,
  };
}

export const unitOf = (target: { measureUnit: string; measureUnitEn: string | null }, locale: 'zh' | 'en'): string =>
  locale === 'en' ? (target.measureUnitEn ?? target.measureUnit) : target.measureUnit;
