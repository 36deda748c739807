import type { Problem } from '#domain/language/problem.js';
import { figureProblemOf, type ProblemWords } from '#domain/language/problem-words.js';
import { sentenceOf } from '#domain/language/sentence.js';
import { useCallback } from 'react';
import { useLanguage } from '../app/language/language.js';

/** The domain's own words for what is wrong with a number: the same the server would use. */
export function useProblemWords(): (problem: Problem) => ProblemWords {
  const { language } = useLanguage();
  return useCallback(({ code, params }) => figureProblemOf(code, params ?? {}, language), [language]);
}

export function useWarningWords(): (warning: { code: string; params: Record<string, string> }) => string {
  const { language } = useLanguage();
  return useCallback(({ code, params }) => sentenceOf({ code: `warning.${code}`, params }, language), [language]);
}
