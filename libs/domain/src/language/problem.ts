import { dayInWords } from './day-words.js';
import type { ProblemCatalogue } from './problem-catalogue.js';
import { PROBLEMS_EN } from './problems.en.js';
import { PROBLEMS_ZH } from './problems.zh.js';

/** One thing that is wrong: `code` is a key of the problem catalogue, `params` fill its sentence. */
export interface Problem {
  code: string;
  params?: Record<string, string>;
}

/** What the person reads: what is wrong, in a few words, and why or what to do next, in a sentence. */
export interface ProblemWords {
  title: string;
  detail: string;
}

const CATALOGUES: Record<'zh' | 'en', ProblemCatalogue> = { zh: PROBLEMS_ZH, en: PROBLEMS_EN };

/**
 * The words of a problem. A code without words of its own gets those of its group (`input.*`), else the ones of
 * an unexpected error: nobody ever reads a bare code.
 */
export function problemOf(code: string, params: Record<string, string>, locale: 'zh' | 'en'): ProblemWords {
  const catalogue = CATALOGUES[locale];
  const [title, detail] =
    catalogue[code] ?? (code.startsWith('input.') ? catalogue['input.other'] : undefined) ?? catalogue['http.internal']!;
  return { title, detail: filled(detail, inWords(params, locale)) };
}

export const hasWords = (code: string): boolean => code in PROBLEMS_ZH && code in PROBLEMS_EN;

/** What rules give as days; what people wrote themselves is quoted as they wrote it. */
const DAYS = ['today', 'last'];

const inWords = (params: Record<string, string>, locale: 'zh' | 'en'): Record<string, string> => ({
  ...params,
  ...Object.fromEntries(DAYS.flatMap((name) => (params[name] ? [[name, dayInWords(params[name], locale)]] : []))),
});

/** A missing parameter shows as a dash, never as a brace. `{n|day|days}` takes the first word for one, as in the catalogues of the web. */
export const filled = (template: string, params: Record<string, string>): string =>
  template.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) =>
    one === undefined ? (params[name] ?? '—') : ((params[name] === '1' ? one : many) ?? ''),
  );
