import { dayInWords } from './day-words.js';
import { FIGURE_PROBLEMS_EN, FIGURE_PROBLEMS_ZH } from './figure-problems.js';
import type { ProblemCatalogue } from './problem-catalogue.js';

/** What the person reads: what is wrong, in a few words, and why or what to do next, in a sentence. */
export interface ProblemWords {
  title: string;
  detail: string;
}

type Words = ProblemCatalogue[string];

/** A problem's sentence with its parameters in it, days as this language writes them. */
export const worded = ([title, detail]: Words, params: Record<string, string>, locale: 'zh' | 'en'): ProblemWords => ({
  title,
  detail: filled(detail, inWords(params, locale)),
});

const OF_FIGURES: Record<'zh' | 'en', ProblemCatalogue> = { zh: FIGURE_PROBLEMS_ZH, en: FIGURE_PROBLEMS_EN };

/** As `problemOf`, for `figure.*` and `number.*` alone: a page that judges figures need not bring the words of everything else. */
export const figureProblemOf = (code: string, params: Record<string, string>, locale: 'zh' | 'en'): ProblemWords =>
  worded(OF_FIGURES[locale][code] ?? OF_FIGURES[locale]['figure.notDecimal']!, params, locale);

/** What rules give as days; what people wrote themselves is quoted as they wrote it. */
const DAYS = ['today', 'last'];

const inWords = (params: Record<string, string>, locale: 'zh' | 'en'): Record<string, string> => ({
  ...params,
  ...Object.fromEntries(DAYS.flatMap((name) => (params[name] ? [[name, dayInWords(params[name], locale)]] : []))),
});

/** A missing parameter shows as a dash, never as a brace. `{n|day|days}` takes the first word for one, as in the catalogues of the web. */
const filled = (template: string, params: Record<string, string>): string =>
  template.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) =>
    one === undefined ? (params[name] ?? '—') : ((params[name] === '1' ? one : many) ?? ''),
  );
