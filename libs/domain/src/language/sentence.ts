import type { Light, Reason } from '../assessment/assessment.js';
import type { TargetKind } from '../pledges/terms.js';
import { factsOf, type Explainable, type Written } from './facts.js';
import type { Sentences } from './sentence-catalogue.js';
import { SENTENCES_EN } from './sentences.en.js';
import { SENTENCES_ZH } from './sentences.zh.js';

export type Locale = 'zh' | 'en';

const CATALOGUE: Record<Locale, Sentences> = { zh: SENTENCES_ZH, en: SENTENCES_EN };

export const sentencesIn = (locale: Locale): Sentences => CATALOGUE[locale];

/** 已完成 · 达序时 · 滞后 … */
export const lightName = (light: Light, locale: Locale): string => CATALOGUE[locale].lights[light];

/** 累计量 · 增速 … */
export const kindName = (kind: TargetKind, locale: Locale): string => CATALOGUE[locale].kinds[kind];

/** A reason, a flag's reason (`flag.*`) or a plausibility warning (`warning.*`) as a sentence; an unknown code reads as itself. */
export function sentenceOf(reason: Reason, locale: Locale): string {
  return CATALOGUE[locale].reasons[reason.code]?.(reason.params) ?? reason.code;
}

/** Why a light is what it is, in one line: what is there, what should be, and what it takes. */
export const explain = (assessment: Explainable, written: Written, locale: Locale): string =>
  CATALOGUE[locale].line(factsOf(assessment, written));
