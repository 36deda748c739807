import type { ProblemCatalogue } from './problem-catalogue.js';
import { worded, type ProblemWords } from './problem-words.js';
import { PROBLEMS_EN } from './problems.en.js';
import { PROBLEMS_ZH } from './problems.zh.js';

/** One thing that is wrong: `code` is a key of the problem catalogue, `params` fill its sentence. */
export interface Problem {
  code: string;
  params?: Record<string, string>;
}

const CATALOGUES: Record<'zh' | 'en', ProblemCatalogue> = { zh: PROBLEMS_ZH, en: PROBLEMS_EN };

/**
 * The words of a problem. A code without words of its own gets those of its group (`input.*`), else the ones of
 * an unexpected error: nobody ever reads a bare code.
 */
export function problemOf(code: string, params: Record<string, string>, locale: 'zh' | 'en'): ProblemWords {
  const catalogue = CATALOGUES[locale];
  const words =
    catalogue[code] ?? (code.startsWith('input.') ? catalogue['input.other'] : undefined) ?? catalogue['http.internal']!;
  return worded(words, params, locale);
}

export const hasWords = (code: string): boolean => code in PROBLEMS_ZH && code in PROBLEMS_EN;
