import { kept } from '../kept.js';
import type { Words } from './zh.js';

export type Language = 'zh' | 'en';

export interface Loaded {
  language: Language;
  /** Whole once a page has asked for all words; it grows, and is never replaced. */
  catalogue: Words;
}

export const LANGUAGE_KEPT = 'jiannuo.language';

/** What was chosen on this browser; else Chinese, which is what the zone speaks. */
export const keptLanguage = (): Language => (kept(LANGUAGE_KEPT) === 'en' ? 'en' : 'zh');

const catalogues = new Map<Language, Promise<Partial<Words>>>();
const wholes = new Map<Language, Promise<unknown>>();
let spoken: Language = 'zh';
let isWholeWanted = false;

/** Only the language that is read travels, and of it the first words alone until a page needs more. */
export async function loadLanguage(language: Language): Promise<Loaded> {
  const catalogue = (await once(catalogues, language, firstWords)) as Words;
  if (isWholeWanted) await whole(language);
  spoken = language;
  return { language, catalogue };
}

/** The rest of the catalogue: awaited with the file of whatever says more than the first words. */
export async function allWords(): Promise<void> {
  isWholeWanted = true;
  await whole(spoken);
}

const whole = (language: Language) =>
  once(wholes, language, async () => {
    const [catalogue, rest] = await Promise.all([once(catalogues, language, firstWords), restOfWords(language)]);
    Object.assign(catalogue, rest);
  });

const firstWords = async (language: Language): Promise<Partial<Words>> => ({
  ...(language === 'zh' ? (await import('./zh-first.js')).zhFirst : (await import('./en-first.js')).enFirst),
});

const restOfWords = async (language: Language): Promise<Partial<Words>> =>
  language === 'zh' ? (await import('./zh-rest.js')).zhRest : (await import('./en-rest.js')).enRest;

/** Asked for twice it comes once; what failed is asked for again. */
function once<T>(known: Map<Language, Promise<T>>, language: Language, load: (language: Language) => Promise<T>): Promise<T> {
  const loading = known.get(language) ?? load(language);
  known.set(language, loading);
  loading.catch(() => known.delete(language));
  return loading;
}

export const tagOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');
